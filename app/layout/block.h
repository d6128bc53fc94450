#pragma once
#include "layout/plan.h"

namespace tujian {

/// Nodes that no edge touches, stacked in a grid of equally wide cells, so that many of them do not make one long row.
struct TextBlock {
    QList<int> nodes;
    int columns = 1;
    QSizeF cell;
    QList<double> rowHeights;
    QSizeF size;
};

/// A grid not wider than `maxWidth` (one column at least), near the shape of a page if that leaves a choice.
TextBlock makeBlock(const Plan& plan, const QList<int>& nodes, double maxWidth);

/// Puts the block's nodes into `placed`.
void placeBlock(const Plan& plan, const TextBlock& block, QPointF topLeft, PlacedGraph& placed);

/// A graph without edges: clusters as cards around grids of their nodes, in rows, in the shape that fits a pane best.
PlacedGraph placeCards(const Plan& plan);

} // namespace tujian
