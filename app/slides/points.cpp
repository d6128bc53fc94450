#include "slides/points.h"
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int MostPoints = 8;
constexpr int MostLines = 14;
constexpr int ColumnsOfLine = 56; ///< a Chinese character takes two
constexpr int LinesOfCode = 16;   ///< code is set smaller
constexpr int LinesOfTable = 14;
constexpr int ColumnsOfTable = 72; ///< tables are set smaller, too
constexpr int MostColumns = 10;    ///< with more, a column would have room for a word's beginning

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

/// The number before a paragraph: it begins an item of a numbered list.
int numberOf(const Note& note, int block) {
    const int item = note.blocks[block].parent;
    const bool begins = item >= 0 && item + 1 == block && note.blocks[item].kind == BlockKind::Item;
    const int list = begins ? note.blocks[item].parent : -1;
    return list >= 0 && note.blocks[list].ordered && !note.blocks[item].task ? std::max(1, note.blocks[item].number)
                                                                             : 0;
}

SlidePoint pointAt(const Note& note, const Block& block, QString text, int depth) {
    return {std::move(text), depth, false, note.spanOf(block.begin, block.end)};
}

QString rowText(const QStringList& cells) {
    return cells.join(u" │ "_s);
}

QStringList cellsOf(const Note& note, int row, QList<int>& align) {
    QStringList cells;
    for (int i = row + 1; i < note.blocks[row].next; ++i) {
        if (align.size() <= cells.size())
            align.append(note.blocks[i].align);
        cells.append(note.blocks[i].text.simplified());
    }
    return cells;
}

/// How many lines each row takes, about: wide columns get more of the width.
QList<int> linesOfRows(const SlideTable& table) {
    QList<int> widest;
    for (const QStringList& row : table.rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (widest.size() <= i)
                widest.append(2);
            widest[i] = std::max(widest[i], columnsOf(row[i]) + 2);
        }
    int all = 0;
    for (const int each : widest)
        all += each;
    QList<int> lines;
    for (const QStringList& row : table.rows) {
        int most = 1;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const int room = all <= ColumnsOfTable ? widest[i] : std::max(6, widest[i] * ColumnsOfTable / all);
            most = std::max(most, 1 + (columnsOf(row[i]) + 1) / room);
        }
        lines.append(most);
    }
    return lines;
}

int sum(const QList<int>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0);
}

/// A long table becomes pieces that each fit a slide, about.
void addPieces(QList<SlidePoint>& points, const SlidePoint& table) {
    const QList<int> lines = linesOfRows(table.table);
    const int head = table.table.head ? 1 : 0;
    const int whole = sum(lines.mid(head));
    const int pieces = std::max(1, (whole + LinesOfTable - 1) / LinesOfTable);
    const int most = (whole + pieces - 1) / pieces; // even pieces: a last one of a single row looks lost
    qsizetype begin = 0;
    int used = 0;
    for (qsizetype row = 0; row < bodyRows(table); ++row) {
        const int wanted = lines[row + head];
        if (row > begin && used + wanted > most) {
            points.append(rowsOfTable(table, begin, row));
            begin = row;
            used = 0;
        }
        used += wanted;
    }
    points.append(rowsOfTable(table, begin, bodyRows(table)));
}

/// Rows without a word are left out, a head too.
void addTable(QList<SlidePoint>& points, const Note& note, int index) {
    SlidePoint point = pointAt(note, note.blocks[index], {}, depthOf(note, index));
    for (int row = index + 1; row < note.blocks[index].next; row = std::max(row + 1, note.blocks[row].next)) {
        const QStringList cells = cellsOf(note, row, point.table.align);
        if (cells.join(QString()).isEmpty())
            continue;
        point.table.head = point.table.head || note.blocks[row].header;
        point.table.rows.append(cells);
    }
    if (bodyRows(point) == 0)
        point.table.head = false; // names of nothing are a row
    if (point.table.align.size() > MostColumns)
        points.append(tableAsText(point));
    else if (!point.table.rows.isEmpty())
        addPieces(points, point);
}

/// Long code becomes pieces that each fit a slide.
void addCode(QList<SlidePoint>& points, const Note& note, const Block& block) {
    QString text = block.text;
    text.replace(u'\t', u"    "_s); // a tab is as wide as each program likes
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

/// A line of nothing but the topic's tags says nothing to an audience.
bool isTags(const QString& text, const QStringList& tags) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [&tags](const QString& word) {
        return word.startsWith(u'#') && tags.contains(word.mid(1).toLower());
    });
}

void addBlock(QList<SlidePoint>& points, const Note& note, int index) {
    const Block& block = note.blocks[index];
    switch (block.kind) {
    case BlockKind::Paragraph:
    case BlockKind::Details: {
        const QString text = block.text.simplified();
        if (text.isEmpty())
            return;
        points.append(pointAt(note, block, text, depthOf(note, index)));
        points.last().number = numberOf(note, index);
        return;
    }
    case BlockKind::Table:
        return addTable(points, note, index);
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
        const Block& block = note.blocks[i];
        if (block.kind != BlockKind::Paragraph || !isTags(block.text.simplified(), topic.tags))
            addBlock(points, note, i);
        if (note.blocks[i].kind == BlockKind::Table)
            i = std::max(i, note.blocks[i].next - 1); // its rows are in it
    }
    return points;
}

int linesOf(const SlidePoint& point) {
    if (point.code)
        return (int(point.text.count(u'\n')) + 1) * 3 / 4 + 1;
    if (!point.table.rows.isEmpty())
        return sum(linesOfRows(point.table)) + 1;
    return 1 + columnsOf(point.text) / (ColumnsOfLine - 2 * std::min(point.depth, 6));
}

qsizetype bodyRows(const SlidePoint& table) {
    return table.table.rows.size() - (table.table.head ? 1 : 0);
}

SlidePoint rowsOfTable(const SlidePoint& table, qsizetype begin, qsizetype end) {
    const qsizetype head = table.table.head ? 1 : 0;
    SlidePoint part = table;
    part.table.rows = table.table.rows.first(head) + table.table.rows.sliced(head + begin, end - begin);
    QStringList lines;
    for (const QStringList& row : std::as_const(part.table.rows))
        lines.append(rowText(row));
    part.text = lines.join(u'\n');
    return part;
}

QList<SlidePoint> tableAsText(const SlidePoint& table) {
    QList<SlidePoint> lines;
    for (const QStringList& row : table.table.rows)
        lines.append({rowText(row), table.depth + 1, false, table.span});
    return lines;
}

namespace {

QList<QList<SlidePoint>> splitAt(const QList<SlidePoint>& points, int mostPoints, int mostLines) {
    QList<QList<SlidePoint>> slides;
    int lines = 0;
    for (const SlidePoint& point : points) {
        const int wanted = linesOf(point);
        const bool full = slides.isEmpty() || slides.last().size() >= mostPoints || lines + wanted > mostLines;
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

/// How many slides begin within what belongs to an item of the slide before.
qsizetype tornAt(const QList<QList<SlidePoint>>& slides) {
    return std::count_if(slides.begin(), slides.end(),
                         [](const QList<SlidePoint>& points) { return points.first().depth > 1; });
}

} // namespace

QList<QList<SlidePoint>> splitPoints(const QList<SlidePoint>& points) {
    QList<QList<SlidePoint>> slides = splitAt(points, MostPoints, MostLines);
    // As many slides, but evenly filled: a last one with a single point looks lost.
    for (int lines = MostLines - 1; slides.size() > 1 && lines > 0; --lines) {
        QList<QList<SlidePoint>> evener = splitAt(points, MostPoints, lines);
        if (evener.size() > slides.size())
            break;
        if (tornAt(evener) <= tornAt(slides))
            slides = std::move(evener);
    }
    return slides;
}

} // namespace tujian
