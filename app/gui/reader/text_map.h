#pragma once
#include "page/page.h"
#include <QList>
#include <optional>

class QTextDocument;

namespace tujian {

/// Which characters of the shown document stand for which of the note's source, both ways. Built once per page.
class TextMap {
public:
    TextMap() = default;
    TextMap(const QTextDocument& document, const Page& page);

    /// The source offset shown at a document position; between two pieces that of the piece before.
    [[nodiscard]] std::optional<int> toSource(int position) const;
    /// The document position of a source offset, or of the next one that is shown.
    [[nodiscard]] std::optional<int> toPosition(int offset) const;
    /// The source offset of the first character in [begin, end) that shows any; nullopt: a marker, an empty line.
    [[nodiscard]] std::optional<int> firstIn(int begin, int end) const;
    /// Document ranges (position, length) that show the source range.
    [[nodiscard]] QList<std::pair<int, int>> ranges(int begin, int end) const;

private:
    struct Piece {
        int position = 0;
        int length = 0;
        int source = 0;
        int sourceLength = 0;
        [[nodiscard]] int sourceAt(int at) const;
        [[nodiscard]] int positionOf(int offset) const;
    };
    QList<Piece> m_pieces;   ///< by position
    QList<Piece> m_bySource; ///< by source
};

} // namespace tujian
