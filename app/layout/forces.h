#pragma once
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <functional>

namespace tujian {

/// Boxes that pull and push each other. `island` groups boxes; an island keeps its boxes together and others out.
struct ForceBox {
    QSizeF size;
    int island = 0;
    QPointF middle; ///< where it came to rest
    [[nodiscard]] QRectF box() const { return {middle - QPointF(size.width() / 2, size.height() / 2), size}; }
};

struct ForceEdge {
    int from = 0;
    int to = 0;
    double pull = 1;
};

struct ForceRules {
    double gap = 18;            ///< between boxes
    double islandPad = 16;      ///< from an island's boxes to its border
    double islandTop = 30;      ///< the same at its top, where its name stands
    double islandGap = 28;      ///< between islands
    double wide = 1.5;          ///< width to height that is aimed at
    std::function<bool()> stop; ///< asked now and then; may be null
};

/// Moves the boxes until nothing overlaps and what pulls lies near. Arithmetic without chance: same boxes in, same
/// places out. False: it was stopped.
bool settleForces(QList<ForceBox>& boxes, const QList<ForceEdge>& edges, const ForceRules& rules);

/// The islands' areas around their boxes; null for one without boxes.
QList<QRectF> islandAreas(const QList<ForceBox>& boxes, const ForceRules& rules);

} // namespace tujian
