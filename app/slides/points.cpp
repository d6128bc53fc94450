#include "slides/points.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int MostPoints = 8;
constexpr int MostLines = 14;
constexpr int ColumnsOfLine = 56; ///< a Chinese character takes two
constexpr int LinesOfCode = 16;   ///< code is set smaller

int columnsOf(QStringView text) {
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x2e80 ? 2 : 1;
    return columns;
}

int depthOf(const Note& note, int block) {
    int depth = 0;
    for (int i = note.blocks[block].parent; i >= 0; i = note.blocks[i].parent)
        depth += note.blocks[i].kind == BlockKind::Item ? 1 : 0;
    return depth;
}

SlidePoint pointAt(const Note& note, const Block& block, QString text, int depth) {
    return {std::move(text), depth, false, note.spanOf(block.begin, block.end)};
}

/// A row is one line: its cells with a bar between them. The head is left out where it has nothing to say.
void addRow(QList<SlidePoint>& points, const Note& note, int row) {
    QStringList cells;
    for (int i = row + 1; i < note.blocks[row].next; ++i)
        cells.append(note.blocks[i].text.simplified());
    if (!cells.join(QString()).isEmpty())
        points.append(pointAt(note, note.blocks[row], cells.join(u" │ "_s), depthOf(note, row) + 1));
}

/// Long code becomes pieces that each fit a slide.
void addCode(QList<SlidePoint>& points, const Note& note, const Block& block) {
    QString text = block.text;
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (text.trimmed().isEmpty())
        return;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); i += LinesOfCode) {
        SlidePoint point = pointAt(note, block, lines.mid(i, LinesOfCode).join(u'\n'), 0);
        point.code = true;
        points.append(point);
    }
}

void addBlock(QList<SlidePoint>& points, const Note& note, int index) {
    const Block& block = note.blocks[index];
    switch (block.kind) {
    case BlockKind::Paragraph:
    case BlockKind::Details: {
        const QString text = block.text.simplified();
        if (!text.isEmpty())
            points.append(pointAt(note, block, text, depthOf(note, index)));
        return;
    }
    case BlockKind::Row:
        return addRow(points, note, index);
    case BlockKind::Fence:
        return addCode(points, note, block);
    default:
        return;
    }
}

} // namespace

QList<SlidePoint> pointsOf(const Note& note, const Topic& topic) {
    QList<SlidePoint> points;
    const int end = std::min(topic.last, int(note.blocks.size()));
    for (int i = std::max(0, topic.first); i < end; ++i) {
        addBlock(points, note, i);
        if (note.blocks[i].kind == BlockKind::Row)
            i = std::max(i, note.blocks[i].next - 1); // its cells are in it
    }
    return points;
}

int linesOf(const SlidePoint& point) {
    if (point.code)
        return (int(point.text.count(u'\n')) + 1) * 3 / 4 + 1;
    return 1 + columnsOf(point.text) / (ColumnsOfLine - 2 * std::min(point.depth, 6));
}

QList<QList<SlidePoint>> splitPoints(const QList<SlidePoint>& points) {
    QList<QList<SlidePoint>> slides;
    int lines = 0;
    for (const SlidePoint& point : points) {
        const int wanted = linesOf(point);
        const bool full = slides.isEmpty() || slides.last().size() >= MostPoints || lines + wanted > MostLines;
        if (full && (slides.isEmpty() || !slides.last().isEmpty())) {
            QList<SlidePoint> next;
            // What an item leads to must not stand on another slide than the item.
            if (!slides.isEmpty() && slides.last().size() > 1 && !slides.last().last().code &&
                slides.last().last().depth < point.depth)
                next.append(slides.last().takeLast());
            slides.append(next);
            lines = next.isEmpty() ? 0 : linesOf(next.last());
        }
        slides.last().append(point);
        lines += wanted;
    }
    return slides;
}

} // namespace tujian
