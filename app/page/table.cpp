#include "page/builder.h"
#include "page/escape.h"
#include <QCoreApplication>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Qt lays a table out as one; more than this would hold up the window. Rows beyond are left out, and it is said.
constexpr int MostCells = 20000;

/// Pixels that a page has at least for its text in a window of ordinary size, whose panes all are open.
constexpr int PageRoom = 560;

QString alignment(int align) {
    switch (align) {
    case 2:
        return u"center"_s;
    case 3:
        return u"right"_s;
    default:
        return u"left"_s;
    }
}

int unitsOf(QChar c) {
    return c.unicode() >= 0x2e80 ? 2 : 1;
}

/// What a column wants, in units of half the letters' size; a Chinese character takes two.
struct ColumnWidth {
    int word = 0; ///< its longest word: narrower, and it is broken
    int text = 0; ///< its longest line
};

void widen(ColumnWidth& column, QStringView text) {
    int word = 0;
    int line = 0;
    for (const QChar c : text) {
        word = c.isLetterOrNumber() && unitsOf(c) == 1 ? word + 1 : c.isSpace() || unitsOf(c) == 2 ? 0 : word + 1;
        line = c == u'\n' ? 0 : line + unitsOf(c);
        column.word = std::max({column.word, word, unitsOf(c)});
        column.text = std::max(column.text, line);
    }
}

QList<ColumnWidth> columnWidths(const Note& note, int table) {
    QList<ColumnWidth> widths;
    int column = 0;
    for (int i = table + 1; i < note.blocks[table].next; ++i) {
        const Block& block = note.blocks[i];
        if (block.kind == BlockKind::Row)
            column = 0;
        if (block.kind != BlockKind::Cell)
            continue;
        if (column >= widths.size())
            widths.append(ColumnWidth{});
        widen(widths[column], block.text);
        ++column;
    }
    return widths;
}

/// Wider than a glance: worth a window of its own.
bool isWide(const QList<ColumnWidth>& widths) {
    constexpr int mostColumns = 7;
    constexpr int mostWidth = 120;
    constexpr int mostOfColumn = 40;
    int sum = 0;
    for (const ColumnWidth& width : widths)
        sum += std::min(width.text, mostOfColumn);
    return widths.size() >= mostColumns || sum > mostWidth;
}

constexpr int CellPadding = 4;
constexpr int LongestWord = 26;
constexpr int Readable = 12; ///< a sentence is broken no narrower

/// Columns that stand beside one another without breaking words; where they are not all, the first is in every piece.
QList<QList<int>> pieces(const QList<ColumnWidth>& widths, int room) {
    const auto need = [&widths](int column) {
        const ColumnWidth& width = widths[column];
        const int units = std::max(std::min(width.word, LongestWord), std::min(width.text, Readable));
        return (units * 5 + 3) / 4 + CellPadding; // Latin letters are a little wider than half the size
    };
    const bool repeats = !widths.isEmpty() && need(0) <= room / 3;
    QList<QList<int>> all{{}};
    int used = 0;
    for (int column = 0; column < widths.size(); ++column) {
        if (!all.constLast().isEmpty() && used + need(column) > room) {
            all.append(repeats ? QList<int>{0} : QList<int>{});
            used = repeats ? need(0) : 0;
        }
        all.last().append(column);
        used += need(column);
    }
    return all;
}

} // namespace

void PageBuilder::widePointer(int index, int columns, qsizetype pieces, PageContext& context) {
    ParagraphFormat format = this->format(context, m_style.gap, m_style.line);
    format.below = m_style.tightGap;
    format.css += u";font-size:%1px;color:%2"_s.arg(m_style.small).arg(m_style.colours.quiet);
    const QString why = QCoreApplication::translate("page", "%1 columns, shown in %2 pieces").arg(columns).arg(pieces);
    const QString link = u"<a href=\"table:%1\" style=\"%2\">%3</a>"_s.arg(index).arg(
        m_style.link(), QCoreApplication::translate("page", "Open this table in its own window"));
    m_writer.paragraph(format, pieces > 1 ? escaped(why) + u"  ·  "_s + link : link, {index, {}});
}

void PageBuilder::tableRow(int row, const QList<int>& columns, bool first, const PageContext& context) {
    const Block& block = m_note.blocks[row];
    const QString line = u"border-bottom:%1px solid %2;"_s.arg(block.header ? 2 : 1).arg(m_style.colours.border);
    QString css =
        line + u"padding:%1px %2px %3px %2px;"_s.arg(m_style.text / 4).arg(m_style.text * 4 / 5).arg(m_style.text / 3);
    if (block.header)
        css += u"background-color:"_s + m_style.colours.tableHead + u';';
    if (first)
        css += u"border-top:1px solid "_s + m_style.colours.border + u';';
    QList<int> cells;
    for (int cell = row + 1; cell < block.next; cell = qMax(cell + 1, m_note.blocks[cell].next))
        cells.append(cell);
    m_writer.openRow();
    for (const int column : columns) {
        m_writer.openCell(css, u"valign=\"top\""_s);
        const int cell = cells.value(column, -1); // Qt makes the cells of a short row all the same
        if (cell >= 0) {
            PageContext inside;
            inside.textColour = context.textColour;
            const InlineHtml text = inlines(m_note.blocks[cell], 0);
            ParagraphFormat format = this->format(inside, 0, m_style.line - 2);
            format.grows = text.image;
            format.css += u";text-align:"_s + alignment(m_note.blocks[cell].align);
            if (block.header)
                format.css += u";font-weight:bold"_s;
            if (!text.html.isEmpty())
                m_writer.paragraph(format, text.html, {cell, text.runs});
        }
        m_writer.closeCell();
    }
    m_writer.closeRow();
}

void PageBuilder::tablePiece(int index, const QList<int>& columns, PageContext& context) {
    const Block& block = m_note.blocks[index];
    const int above = context.above >= 0 ? context.above : m_style.gap;
    context.above = -1;
    m_writer.openTable({}, u"border-collapse:collapse;border-width:0px"_s, context.left, above, m_style.gap * 4 / 3);
    qsizetype cells = 0;
    bool first = true;
    for (int row = index + 1; row < block.next && cells + columns.size() <= MostCells;
         row = qMax(row + 1, m_note.blocks[row].next)) {
        if (!m_shown[row])
            continue;
        tableRow(row, columns, first, context);
        first = false;
        cells += columns.size();
    }
    m_writer.closeTable();
}

void PageBuilder::table(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    bareMarker(index, context);
    const QList<ColumnWidth> widths = columnWidths(m_note, index);
    const auto columns = int(widths.size());
    if (columns == 0 || columns > MostCells)
        return columns == 0 ? void() : tooLarge(index, context);
    if (m_writer.tables() >= DeepestTable) {
        for (int i = index + 1; i < block.next; ++i) {
            if (m_note.blocks[i].kind == BlockKind::Cell)
                paragraph(i, context);
        }
        return;
    }
    const int room = (PageRoom - context.left) * 2 / m_style.text;
    QList<QList<int>> all = pieces(widths, m_options.splitTables ? room : std::numeric_limits<int>::max());
    if (m_options.wideTables && (all.size() > 1 || isWide(widths)))
        widePointer(index, columns, all.size(), context);
    for (const QList<int>& piece : std::as_const(all))
        tablePiece(index, piece, context);
    const qsizetype rows = std::count_if(m_note.blocks.begin() + index + 1, m_note.blocks.begin() + block.next,
                                         [](const Block& one) { return one.kind == BlockKind::Row; });
    if (rows * columns > MostCells)
        tooLarge(index, context);
}

void PageBuilder::tooLarge(int index, PageContext& context) {
    const QString message =
        QCoreApplication::translate("page", "The table is too large to show whole: %1 cells are the limit.")
            .arg(MostCells);
    m_diagnostics.append({Severity::Warning, u"table-too-large"_s, message,
                          m_note.spanOf(m_note.blocks[index].begin, m_note.blocks[index].end)});
    const ParagraphFormat format = this->format(context, m_style.gap, m_style.line);
    m_writer.paragraph(format, inColour(escaped(message), m_style.colours.quiet), {index, {}});
}

} // namespace tujian
