#include "gui/presenter/overlay.h"
#include "present/stage.h"
#include <QPainter>
#include <QPainterPath>
#include <QRadialGradient>
#include <algorithm>

namespace tujian {

namespace {

const QColor laserColour(255, 40, 40);
const QColor penColour(225, 29, 72);

void drawLaser(QPainter& painter, QPointF at) {
    QRadialGradient glow(at, 26);
    const auto stop = [&glow](double where, int alpha) {
        QColor colour = laserColour;
        colour.setAlpha(alpha);
        glow.setColorAt(where, colour);
    };
    stop(0, 255);
    stop(0.3, 230);
    stop(0.45, 90);
    stop(1, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(glow);
    painter.drawEllipse(at, 26, 26);
}

/// Everything but a circle is dimmed.
void drawSpotlight(QPainter& painter, QPointF at, double radius) {
    QPainterPath dark;
    dark.addRect(QRectF(QPointF(), stageSize));
    QPainterPath light;
    light.addEllipse(at, radius, radius);
    painter.fillPath(dark.subtracted(light), QColor(0, 0, 0, 165));
}

void drawStrokes(QPainter& painter, const QList<QPolygonF>& strokes) {
    painter.setPen(QPen(penColour, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF& stroke : strokes) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.first());
        else
            painter.drawPolyline(stroke);
    }
}

} // namespace

void drawOverlay(QPainter& painter, const Overlay& overlay) {
    painter.setRenderHint(QPainter::Antialiasing);
    drawStrokes(painter, overlay.strokes);
    if (overlay.pointer && overlay.tool == TalkTool::Spotlight)
        drawSpotlight(painter, *overlay.pointer, overlay.spot);
    if (overlay.pointer && overlay.tool == TalkTool::Laser)
        drawLaser(painter, *overlay.pointer);
    if (!overlay.band.isEmpty()) {
        painter.setPen(QPen(penColour, 3, Qt::DashLine));
        painter.setBrush(QColor(penColour.red(), penColour.green(), penColour.blue(), 24));
        painter.drawRect(overlay.band.normalized());
    }
}

QRectF stageShaped(const QRectF& region) {
    const QRectF wanted = region.normalized();
    constexpr double mostZoom = 8;
    const double shape = stageSize.width() / stageSize.height();
    double width = std::max({wanted.width(), wanted.height() * shape, stageSize.width() / mostZoom});
    width = std::min(width, stageSize.width());
    QRectF shaped(0, 0, width, width / shape);
    shaped.moveCenter(wanted.center());
    shaped.moveLeft(std::clamp(shaped.left(), 0.0, stageSize.width() - shaped.width()));
    shaped.moveTop(std::clamp(shaped.top(), 0.0, stageSize.height() - shaped.height()));
    return shaped;
}

} // namespace tujian
