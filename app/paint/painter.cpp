#include "layout/fonts.h"
#include "paint/display.h"
#include <QPainter>

namespace tujian {
namespace {

void paintPath(QPainter& painter, const DisplayItem& item) {
    painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
    if (!item.stroke.isValid()) {
        painter.setPen(Qt::NoPen);
    } else {
        QPen pen(item.stroke, item.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (item.dashed) {
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({5 / item.strokeWidth, 4 / item.strokeWidth}); // a pen counts in its own widths
        }
        painter.setPen(pen);
    }
    painter.drawPath(item.path);
}

} // namespace

void paintDisplay(QPainter& painter, const DisplayList& list) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (list.background.isValid())
        painter.fillRect(QRectF(QPointF(), list.size), list.background);
    const double opacity = painter.opacity();
    for (const DisplayItem& item : list.items) {
        painter.setOpacity(opacity * item.opacity);
        if (item.shape == DisplayShape::Path) {
            paintPath(painter, item);
        } else {
            painter.setFont(fontFor(item.style));
            painter.setPen(item.fill);
            painter.drawText(item.line.baseline, item.line.text);
        }
    }
    painter.restore();
}

} // namespace tujian
