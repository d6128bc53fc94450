#pragma once
#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>

namespace tujian {

QPainterPath roundedBox(const QRectF& box, double radius);

/// A cluster's tab in its left (or right) corner: the outer corner follows the cluster's border, the opposite one is
/// rounded.
QPainterPath tabShape(const QRectF& box, double radius, bool right);

/// A placed path as a painter path, its end pulled back by `cut`.
QPainterPath edgeShape(const QList<QPointF>& path, double cut);

/// A small filled arrowhead whose tip is the path's end.
QPainterPath arrowHead(const QList<QPointF>& path, double length, double width);

/// `amount` of `over` on `under`, opaque: the same in every format.
QColor mixed(const QColor& under, const QColor& over, double amount);

} // namespace tujian
