#include "paint/table.h"
#include "layout/fonts.h"
#include "paint/shapes.h"
#include <QPainter>

namespace tujian {

namespace {

void drawRule(QPainter& painter, const PlacedTable& table, double y, double width, const QColor& colour) {
    painter.fillRect(QRectF(0, y - width / 2, table.size.width(), width), colour);
}

void drawWords(QPainter& painter, const PlacedTable& table, const QColor& text) {
    painter.setPen(text);
    for (qsizetype row = 0; row < table.cells.size(); ++row) {
        painter.setFont(fontFor(table.style(row)));
        for (const PlacedCell& cell : table.cells[row])
            for (const PlacedLine& line : cell.lines)
                painter.drawText(line.baseline, line.text);
    }
}

} // namespace

void paintTable(QPainter& painter, const PlacedTable& table, const Theme& theme, const QColor& text) {
    const QColor hair = mixed(theme.background, theme.text, 0.16);
    double y = 0;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        const bool head = table.head && row == 0;
        if (head)
            painter.fillRect(QRectF(0, 0, table.size.width(), table.rows[0]),
                             mixed(theme.background, theme.text, 0.05));
        y += table.rows[row];
        drawRule(painter, table, y, table.textSize * (head ? tableHeadLine : tableHairline),
                 head ? theme.accent : hair);
    }
    drawWords(painter, table, text);
}

} // namespace tujian
