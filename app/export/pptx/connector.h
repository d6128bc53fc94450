#pragma once
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace tujian {

enum class ConnectorShape { Straight, Elbow, Curved };

/// A native connector of PowerPoint's from one connection site to another: sites 0 to 3 of a box are the middles of
/// its top, left, bottom and right side. Points, y downwards.
struct Connector {
    ConnectorShape shape = ConnectorShape::Straight;
    int fromSite = 0;
    int toSite = 0;
    QPointF from;
    QPointF to;
    QList<double> bends; ///< where it turns, along and across its first leg, from `from`: none, 1, 2 or 3 of them
    friend bool operator==(const Connector&, const Connector&) = default;
};

/// The place of a site on a box.
QPointF connectionSite(const QRectF& box, int site);
/// The way out of a box at a site.
QPointF wayOut(int site);

/// The path that the viewing program draws for it (presetShapeDefinitions.xml of ECMA-376), as a polyline.
QList<QPointF> connectorPath(const Connector& connector);

/// How it is written: the name of its geometry, the box of it before flips and rotation, and its adjustments.
struct ConnectorFrame {
    QString preset;
    QRectF box;
    bool turned = false; ///< rotated by a quarter, clockwise
    bool flipX = false;
    bool flipY = false;
    QList<int> adjustments; ///< in 100,000ths of the box
};
ConnectorFrame connectorFrame(const Connector& connector);

/// Does a polyline cross the inside of a box?
bool crossesBox(const QList<QPointF>& line, const QRectF& box);

} // namespace tujian
