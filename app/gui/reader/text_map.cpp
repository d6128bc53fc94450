#include "gui/reader/text_map.h"
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

namespace tujian {

int TextMap::Piece::sourceAt(int at) const {
    return length == sourceLength ? source + (at - position) : source;
}

int TextMap::Piece::positionOf(int offset) const {
    return length == sourceLength ? position + (offset - source) : position;
}

TextMap::TextMap(const QTextDocument& document, const Page& page) {
    QTextBlock shown = document.begin();
    for (const PageBlock& block : page.blocks) {
        if (!shown.isValid())
            break;
        for (const Run& run : block.runs) {
            Piece piece;
            piece.position = shown.position() + run.at;
            piece.length = run.length;
            piece.source = run.source;
            piece.sourceLength = run.sourceLength;
            m_pieces.append(piece);
        }
        shown = shown.next();
    }
    m_bySource = m_pieces;
    std::stable_sort(m_bySource.begin(), m_bySource.end(),
                     [](const Piece& a, const Piece& b) { return a.source < b.source; });
}

std::optional<int> TextMap::toSource(int position) const {
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), position,
                                        [](int at, const Piece& piece) { return at < piece.position; });
    if (after == m_pieces.begin())
        return m_pieces.isEmpty() ? std::nullopt : std::optional<int>(m_pieces.constFirst().source);
    const Piece& piece = *(after - 1);
    return piece.sourceAt(std::min(position, piece.position + piece.length));
}

std::optional<int> TextMap::toPosition(int offset) const {
    const auto found = std::partition_point(m_bySource.begin(), m_bySource.end(), [offset](const Piece& piece) {
        return piece.source + piece.sourceLength <= offset;
    });
    if (found == m_bySource.end())
        return std::nullopt;
    return found->positionOf(std::max(offset, found->source));
}

std::optional<int> TextMap::firstIn(int begin, int end) const {
    const auto found = std::partition_point(m_pieces.begin(), m_pieces.end(), [begin](const Piece& piece) {
        return piece.position + piece.length <= begin;
    });
    if (found == m_pieces.end() || found->position >= end)
        return std::nullopt;
    return found->sourceAt(std::max(begin, found->position));
}

QList<std::pair<int, int>> TextMap::ranges(int begin, int end) const {
    QList<std::pair<int, int>> ranges;
    for (const Piece& piece : m_bySource) {
        if (piece.source >= end)
            break;
        if (piece.source + piece.sourceLength <= begin)
            continue;
        if (piece.length != piece.sourceLength) {
            ranges.append({piece.position, piece.length});
            continue;
        }
        const int from = std::max(begin, piece.source);
        const int to = std::min(end, piece.source + piece.sourceLength);
        ranges.append({piece.positionOf(from), to - from});
    }
    return ranges;
}

} // namespace tujian
