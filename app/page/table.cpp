#include "page/builder.h"
#include "page/escape.h"
#include <QCoreApplication>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Qt lays a table out as one; more than this would hold up the window. Rows beyond are left out, and it is said.
constexpr int MostCells = 20000;

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

/// Characters that a table's columns want beside one another; a Chinese one counts as two.
bool isWide(const Note& note, int table) {
    constexpr int mostColumns = 7;
    constexpr int mostWidth = 120;
    constexpr int mostOfColumn = 40;
    QList<int> widths;
    int column = 0;
    for (int i = table + 1; i < note.blocks[table].next; ++i) {
        const Block& block = note.blocks[i];
        if (block.kind == BlockKind::Row)
            column = 0;
        if (block.kind != BlockKind::Cell)
            continue;
        int width = 0;
        for (const QChar c : block.text)
            width += c.unicode() >= 0x2e80 ? 2 : 1;
        if (column >= widths.size())
            widths.append(0);
        widths[column] = std::max(widths[column], std::min(width, mostOfColumn));
        ++column;
    }
    return widths.size() >= mostColumns || std::accumulate(widths.begin(), widths.end(), 0) > mostWidth;
}

} // namespace

void PageBuilder::widePointer(int index, PageContext& context) {
    ParagraphFormat format = this->format(context, m_style.tightGap, m_style.line);
    format.below = m_style.gap;
    format.css += u";font-size:%1px"_s.arg(m_style.small);
    m_writer.paragraph(format,
                       u"<a href=\"table:%1\" style=\"%2\">%3</a>"_s.arg(index).arg(
                           m_style.link(), QCoreApplication::translate("page", "Open this table in its own window")),
                       {index, {}});
}

void PageBuilder::tableRow(int row, int columns, bool first, PageContext& context) {
    const Block& block = m_note.blocks[row];
    const QString line = u"border-bottom:%1px solid %2;"_s.arg(block.header ? 2 : 1).arg(m_style.colours.border);
    QString css =
        line + u"padding:%1px %2px %3px %2px;"_s.arg(m_style.text / 4).arg(m_style.text * 4 / 5).arg(m_style.text / 3);
    if (block.header)
        css += u"background-color:"_s + m_style.colours.tableHead + u';';
    if (first)
        css += u"border-top:1px solid "_s + m_style.colours.border + u';';
    m_writer.openRow();
    int column = 0;
    for (int cell = row + 1; cell < block.next && column < columns;
         cell = qMax(cell + 1, m_note.blocks[cell].next), ++column) {
        m_writer.openCell(css, u"valign=\"top\""_s);
        PageContext inside;
        inside.textColour = context.textColour;
        const InlineHtml text = inlineHtml(m_note, m_style, m_note.blocks[cell], 0);
        ParagraphFormat format = this->format(inside, 0, m_style.line - 2);
        format.grows = text.image;
        format.css += u";text-align:"_s + alignment(m_note.blocks[cell].align);
        if (block.header)
            format.css += u";font-weight:bold"_s;
        if (!text.html.isEmpty())
            m_writer.paragraph(format, text.html, {cell, text.runs});
        m_writer.closeCell();
    }
    for (; column < columns; ++column) { // Qt makes the cells of a short row all the same
        m_writer.openCell(css);
        m_writer.closeCell();
    }
    m_writer.closeRow();
}

void PageBuilder::table(int index, PageContext& context) {
    const Block& block = m_note.blocks[index];
    bareMarker(index, context);
    int columns = 0;
    for (int row = index + 1; row < block.next; row = qMax(row + 1, m_note.blocks[row].next)) {
        int cells = 0;
        for (int cell = row + 1; cell < m_note.blocks[row].next; cell = qMax(cell + 1, m_note.blocks[cell].next))
            ++cells;
        columns = qMax(columns, cells);
    }
    if (columns == 0 || columns > MostCells)
        return columns == 0 ? void() : tooLarge(index, columns, context);
    if (m_writer.tables() >= DeepestTable) {
        for (int i = index + 1; i < block.next; ++i) {
            if (m_note.blocks[i].kind == BlockKind::Cell)
                paragraph(i, context);
        }
        return;
    }
    const int above = context.above >= 0 ? context.above : m_style.gap;
    context.above = -1;
    m_writer.openTable({}, u"border-collapse:collapse;border-width:0px"_s, context.left, above, m_style.gap * 4 / 3);
    int cells = 0;
    for (int row = index + 1; row < block.next && cells + columns <= MostCells;
         row = qMax(row + 1, m_note.blocks[row].next)) {
        tableRow(row, columns, row == index + 1, context);
        cells += columns;
    }
    m_writer.closeTable();
    if (m_options.wideTables && isWide(m_note, index))
        widePointer(index, context);
    if (cells + columns > MostCells)
        tooLarge(index, MostCells, context);
}

void PageBuilder::tooLarge(int index, int cells, PageContext& context) {
    const QString message =
        QCoreApplication::translate("page", "The table is too large to show whole: %1 cells are the limit.")
            .arg(MostCells);
    Q_UNUSED(cells)
    m_diagnostics.append({Severity::Warning, u"table-too-large"_s, message,
                          m_note.spanOf(m_note.blocks[index].begin, m_note.blocks[index].end)});
    const ParagraphFormat format = this->format(context, m_style.gap, m_style.line);
    m_writer.paragraph(format, inColour(escaped(message), m_style.colours.quiet), {index, {}});
}

} // namespace tujian
