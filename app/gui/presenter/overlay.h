#pragma once
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <optional>

class QPainter;

namespace tujian {

/// What the left mouse button does in a talk.
enum class TalkTool { None, Laser, Spotlight, Pen, Region };

/// What lies over a slide on both screens, in the stage's coordinates.
struct Overlay {
    TalkTool tool = TalkTool::None;
    std::optional<QPointF> pointer; ///< of the laser or the spotlight
    QList<QPolygonF> strokes;
    QRectF band;       ///< a region that is being drawn
    QRectF region;     ///< what is shown magnified; empty: the whole slide
    double spot = 150; ///< radius of the spotlight
};

/// Draws it; the painter's unit is the stage's.
void drawOverlay(QPainter& painter, const Overlay& overlay);

/// A region made as wide or as tall as the stage's shape wants it, inside the stage.
QRectF stageShaped(const QRectF& region);

} // namespace tujian
