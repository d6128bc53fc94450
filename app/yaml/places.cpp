#include "yaml/places.h"
#include <algorithm>

namespace tujian {

YamlPlaces::YamlPlaces(QStringView piece, int firstLine)
    : m_piece(piece)
    , m_firstLine(firstLine) {
    m_starts.push_back(0);
    for (qsizetype at = piece.indexOf(u'\n'); at >= 0; at = piece.indexOf(u'\n', at + 1)) {
        m_starts.push_back(at + 1);
    }
}

qsizetype YamlPlaces::offset(qsizetype byte) {
    while (m_byte < byte && m_offset < m_piece.size()) {
        m_byte += bytesAt(m_offset++);
    }
    while (m_byte > byte && m_offset > 0) {
        m_byte -= bytesAt(--m_offset);
    }
    return m_offset;
}

int YamlPlaces::index(qsizetype offset) const {
    return static_cast<int>(std::upper_bound(m_starts.begin(), m_starts.end(), offset) - m_starts.begin()) - 1;
}

int YamlPlaces::lastWritten(qsizetype from, qsizetype until) const {
    const int first = index(from);
    int last = until >= m_piece.size() ? static_cast<int>(m_starts.size()) - 1 : index(until) - 1;
    while (last > first) {
        const qsizetype end = last + 1 < static_cast<int>(m_starts.size()) ? m_starts[last + 1] : m_piece.size();
        const QStringView text = m_piece.mid(m_starts[last], end - m_starts[last]).trimmed();
        if (!text.isEmpty() && text.front() != u'#') {
            break;
        }
        --last;
    }
    return m_firstLine + std::max(last, first);
}

QStringView YamlPlaces::lineBefore(qsizetype offset) const {
    const qsizetype start = m_starts[index(offset)];
    return m_piece.mid(start, offset - start);
}

int YamlPlaces::bytesAt(qsizetype offset) const {
    const char16_t c = m_piece[offset].unicode();
    return c < 0x80 ? 1 : c < 0x800 || QChar::isSurrogate(c) ? 2 : 3; // a pair has four bytes, two for each half
}

} // namespace tujian
