#include "note/sourcemap.h"
#include <algorithm>

namespace tujian {
namespace {

constexpr qsizetype stride = 256;

/// UTF-16 units that a UTF-8 byte begins: continuation bytes none, four-byte sequences a surrogate pair.
int unitsOf(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U)
        return 0;
    return value >= 0xF0U ? 2 : 1;
}

} // namespace

SourceMap::SourceMap(QByteArray bytes, int base)
    : m_bytes(std::move(bytes))
    , m_last{0, base} {
    const qsizetype size = m_bytes.size();
    m_checkpoints.reserve(size / stride + 1);
    int unit = base;
    const char* data = m_bytes.constData();
    for (qsizetype i = 0; i < size; ++i) {
        if (i % stride == 0)
            m_checkpoints.append({i, unit});
        unit += unitsOf(data[i]);
    }
    if (m_checkpoints.isEmpty())
        m_checkpoints.append({0, base});
}

int SourceMap::at(qsizetype byte) {
    byte = std::clamp<qsizetype>(byte, 0, m_bytes.size());
    if (byte < m_last.byte || byte - m_last.byte > stride)
        m_last = m_checkpoints.at(std::min(byte / stride, m_checkpoints.size() - 1));
    const char* data = m_bytes.constData();
    while (m_last.byte < byte)
        m_last.unit += unitsOf(data[m_last.byte++]);
    return m_last.unit;
}

} // namespace tujian
