#pragma once
#include "layout/plan.h"

namespace tujian {

/// Where a label would like to be: the middle Graphviz kept free for it, if it did.
struct LabelWish {
    int edge = 0; ///< index in the list of placed edges
    std::optional<QPointF> middle;
};

/// Moves every label along its own edge to where it lies on no node, no cluster's title and no other label, and rather
/// not on another edge. `reach`: how far from its edge a label may go when nothing along the edge is free.
/// False if some label found no free place.
bool settleLabels(PlacedGraph& placed, const Plan& plan, const QList<LabelWish>& wishes, bool sideways, double reach);

} // namespace tujian
