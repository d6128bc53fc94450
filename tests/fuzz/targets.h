#pragma once
#include <QByteArray>
#include <QList>

/// What a reader of foreign text must keep to whatever it is given. A target that finds something wrong aborts, so that
/// a fuzzer and a test see it alike.
namespace fuzz {

struct Target {
    const char* name; ///< also of its folder in corpus/
    void (*run)(const QByteArray& input);
};
const QList<Target>& targets();

/// Longer input shows nothing more and makes a fuzzer slow.
inline constexpr int longest = 16 * 1024;

} // namespace fuzz
