#include "layout/table.h"
#include "layout/fonts.h"
#include "layout/wrap.h"
#include <QFontMetricsF>
#include <algorithm>
#include <numeric>

namespace tujian {

namespace {

constexpr double kPadX = 0.6; ///< in sizes of the text
constexpr double kPadY = 0.32;
constexpr double kSpread = 1.5; ///< how much wider than its words need a table may be, to fill the width
constexpr qsizetype kMeasured = 400;

double sum(const QList<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

qsizetype columnsOf(const TableText& table) {
    qsizetype columns = 0;
    for (const QStringList& row : table.rows)
        columns = std::max(columns, row.size());
    return columns;
}

/// What each column would take on single lines.
QList<double> naturalWidths(const TableText& table, const TableSetting& setting) {
    QList<double> widths(columnsOf(table), setting.size * 2);
    const QFontMetricsF plain(fontFor({setting.size, false, false}));
    const QFontMetricsF bold(fontFor({setting.size, true, false}));
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const QFontMetricsF& metrics = table.head && row == 0 ? bold : plain;
        for (qsizetype i = 0; i < table.rows[row].size(); ++i)
            widths[i] = std::max(widths[i], metrics.horizontalAdvance(table.rows[row][i].left(kMeasured)) + 1);
    }
    for (double& width : widths)
        width = width / setting.room + 2 * kPadX * setting.size;
    return widths;
}

/// Columns that need less than an equal share get what they need; the others share the rest.
QList<double> sharedWidths(QList<double> widths, double whole) {
    QList<bool> kept(widths.size(), false);
    double left = whole;
    qsizetype open = widths.size();
    for (bool again = true; again && open > 0;) {
        again = false;
        const double share = left / static_cast<double>(open);
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (kept[i] || widths[i] > share)
                continue;
            kept[i] = again = true;
            left -= widths[i];
            --open;
        }
    }
    for (qsizetype i = 0; i < widths.size(); ++i)
        if (!kept[i])
            widths[i] = left / static_cast<double>(open);
    return widths;
}

QList<double> columnWidths(const TableText& table, const TableSetting& setting) {
    QList<double> widths = naturalWidths(table, setting);
    const double natural = sum(widths);
    if (natural > setting.width)
        return sharedWidths(widths, setting.width);
    const double spread = std::min(setting.width / std::max(1.0, natural), kSpread);
    for (double& width : widths)
        width *= spread;
    return widths;
}

double shiftFor(int align, double room, double line) {
    return align == 3 ? room - line : align == 2 ? (room - line) / 2 : 0;
}

/// The lines of a cell, from its own corner; returns its height.
double setCell(PlacedCell& cell, const QString& text, const TextStyle& style, double width, const PlacedTable& placed,
               const TableSetting& setting) {
    const double room = std::max(1.0, width - 2 * placed.padX);
    const WrappedText wrapped = wrapText(text, style, std::max(1.0, room * setting.room), setting.leading);
    cell.lines = wrapped.lines;
    for (PlacedLine& line : cell.lines)
        line.baseline += QPointF(placed.padX + shiftFor(cell.align, room, line.width), placed.padY);
    return wrapped.height + 2 * placed.padY;
}

void addRow(PlacedTable& placed, const TableText& table, qsizetype row, const TableSetting& setting) {
    QList<PlacedCell> cells(placed.columns.size());
    QList<double> heights;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        cells[i].align = table.align.value(i);
        heights.append(
            setCell(cells[i], table.rows[row].value(i), placed.style(row), placed.columns[i], placed, setting));
    }
    const double height = heights.isEmpty() ? 0 : *std::max_element(heights.begin(), heights.end());
    const double top = sum(placed.rows);
    double left = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        cells[i].box = QRectF(left, top, placed.columns[i], height);
        const double lower = (height - heights[i]) / 2;
        for (PlacedLine& line : cells[i].lines)
            line.baseline += cells[i].box.topLeft() + QPointF(0, lower);
        left += placed.columns[i];
    }
    placed.rows.append(height);
    placed.cells.append(cells);
}

} // namespace

PlacedTable placeTable(const TableText& table, const TableSetting& setting) {
    PlacedTable placed;
    placed.textSize = setting.size;
    placed.padX = kPadX * setting.size;
    placed.padY = kPadY * setting.size;
    placed.head = table.head;
    placed.columns = columnWidths(table, setting);
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        addRow(placed, table, row, setting);
    placed.size = QSizeF(sum(placed.columns), sum(placed.rows));
    return placed;
}

} // namespace tujian
