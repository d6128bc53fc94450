#pragma once
#include <QList>
#include <QPointF>
#include <QRectF>

namespace tujian {

// Cubic Bézier chains as PlacedEdge::path has them: start, then triples (control, control, end).

/// Points along the chain, about `spacing` apart, both ends included.
QList<QPointF> samplePath(const QList<QPointF>& path, double spacing);

/// The point at a fraction of the way, by length, of a chain that was sampled.
QPointF alongSamples(const QList<QPointF>& samples, double fraction);

QList<QPointF> straightPath(QPointF from, QPointF to);

/// A soft S from one point to another that leaves and arrives horizontally (or vertically).
QList<QPointF> sPath(QPointF from, QPointF to, bool horizontal);

/// Straight segments through `corners` with rounded bends.
QList<QPointF> roundedPath(const QList<QPointF>& corners, double radius);

/// Where the segment from the middle of `box` to `outside` crosses the border of `box`.
QPointF borderPoint(const QRectF& box, QPointF outside);

QRectF pathBounds(const QList<QPointF>& path);

} // namespace tujian
