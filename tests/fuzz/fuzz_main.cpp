// One fuzzer: TUJIAN_FUZZ_TARGET names its target. Built with -DTUJIAN_FUZZ=ON by clang; installer/fuzz.sh runs all.
#include "targets.h"
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static void (*const run)(const QByteArray&) = [] {
        for (const fuzz::Target& target : fuzz::targets())
            if (qstrcmp(target.name, TUJIAN_FUZZ_TARGET) == 0)
                return target.run;
        std::abort();
    }();
    run(QByteArray::fromRawData(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
