#pragma once
#include "layout/measure.h"
#include <QHash>

namespace tujian {

/// An edge's end: one of the two is set; neither: the end is not in the graph.
struct PlanEnd {
    int node = -1;
    int cluster = -1;
    [[nodiscard]] bool isSet() const { return node >= 0 || cluster >= 0; }
};

struct PlanEdge {
    int edge = 0; ///< index in Graph::edges
    PlanEnd from;
    PlanEnd to;
};

/// A graph with its ids resolved to indices and its texts measured: what every placement starts from.
struct Plan {
    const Graph* graph = nullptr;
    QList<MeasuredNode> nodes;
    QList<MeasuredLabel> labels; ///< by edge
    QList<MeasuredTitle> titles; ///< by cluster
    QList<int> home;             ///< by node: its cluster or -1
    QList<int> parent;           ///< by cluster: the outer cluster or -1; never a cycle
    QList<int> outerFirst;       ///< cluster indices, outer before inner, else in the graph's order
    QList<PlanEdge> edges;       ///< those whose ends are there

    [[nodiscard]] bool within(int cluster, int outer) const; ///< is `cluster` the cluster `outer` or inside it?
    [[nodiscard]] bool holds(int cluster, PlanEnd end) const;
};

Plan makePlan(const Graph& graph);

/// An empty placed graph with the graph's head data.
PlacedGraph startPlaced(const Graph& graph, DiagramView view = DiagramView::Graph);

/// Moves everything.
void moveAll(PlacedGraph& placed, QPointF by);

/// Moves everything so that the drawing begins at the margin, and sets the size.
void fitToContents(PlacedGraph& placed);

} // namespace tujian
