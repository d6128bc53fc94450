#include "layout/plan.h"
#include "layout/curve.h"

namespace tujian {
namespace {

QList<int> safeParents(const Graph& graph, const QHash<QString, int>& clusters) {
    QList<int> parent;
    for (const GraphCluster& cluster : graph.clusters)
        parent.append(clusters.value(cluster.parent, -1));
    // A cluster that is its own ancestor becomes an outer one.
    for (int i = 0; i < parent.size(); ++i) {
        qsizetype steps = 0;
        for (int at = parent[i]; at >= 0 && steps <= parent.size(); at = parent[at])
            ++steps;
        if (steps > parent.size())
            parent[i] = -1;
    }
    return parent;
}

QList<int> orderOuterFirst(const QList<int>& parent) {
    QList<int> order;
    QList<bool> done(parent.size(), false);
    for (qsizetype round = 0; round <= parent.size() && order.size() < parent.size(); ++round)
        for (int i = 0; i < parent.size(); ++i)
            if (!done[i] && (parent[i] < 0 || done[parent[i]])) {
                done[i] = true;
                order.append(i);
            }
    return order;
}

void moveLines(QList<PlacedLine>& lines, QPointF by) {
    for (PlacedLine& line : lines)
        line.baseline += by;
}

void moveRect(QRectF& rect, QPointF by) {
    if (!rect.isEmpty())
        rect.translate(by);
}

QRectF contents(const PlacedGraph& placed) {
    QRectF all;
    for (const PlacedNode& node : placed.nodes)
        all |= node.box;
    for (const PlacedCluster& cluster : placed.clusters)
        all |= cluster.box | cluster.titleBox;
    for (const PlacedEdge& edge : placed.edges)
        all |= edge.labelBox | edge.badge | pathBounds(edge.path);
    return all;
}

} // namespace

bool Plan::within(int cluster, int outer) const {
    for (int at = cluster; at >= 0; at = parent[at])
        if (at == outer)
            return true;
    return false;
}

bool Plan::holds(int cluster, PlanEnd end) const {
    if (end.node >= 0)
        return within(home[end.node], cluster);
    return within(end.cluster, cluster);
}

Plan makePlan(const Graph& graph) {
    Plan plan;
    plan.graph = &graph;
    QHash<QString, int> nodes;
    QHash<QString, int> clusters;
    for (int i = 0; i < graph.clusters.size(); ++i)
        if (!clusters.contains(graph.clusters[i].id))
            clusters.insert(graph.clusters[i].id, i);
    for (int i = 0; i < graph.nodes.size(); ++i) {
        if (!nodes.contains(graph.nodes[i].id))
            nodes.insert(graph.nodes[i].id, i);
        plan.nodes.append(measureNode(graph.nodes[i]));
        plan.home.append(clusters.value(graph.nodes[i].cluster, -1));
    }
    for (const GraphCluster& cluster : graph.clusters)
        plan.titles.append(measureTitle(cluster));
    plan.parent = safeParents(graph, clusters);
    plan.outerFirst = orderOuterFirst(plan.parent);
    const auto endOf = [&nodes, &clusters](const QString& id) {
        const int node = nodes.value(id, -1);
        return PlanEnd{node, node >= 0 ? -1 : clusters.value(id, -1)};
    };
    // Hosts, paths and names of variables are long words: broken anywhere they cannot be read.
    const double width = (graph.kind == GraphKind::Resources ? 17 : 12) * measure::kEdgeText.size;
    for (int i = 0; i < graph.edges.size(); ++i) {
        plan.labels.append(measureLabel(graph.edges[i], width));
        const PlanEdge edge{i, endOf(graph.edges[i].from), endOf(graph.edges[i].to)};
        if (edge.from.isSet() && edge.to.isSet())
            plan.edges.append(edge);
    }
    return plan;
}

PlacedGraph startPlaced(const Graph& graph, DiagramView view) {
    PlacedGraph placed;
    placed.diagram = graph.id;
    placed.title = graph.title;
    placed.kind = graph.kind;
    placed.view = view;
    placed.steps = graph.steps;
    return placed;
}

void moveAll(PlacedGraph& placed, QPointF by) {
    for (PlacedNode& node : placed.nodes) {
        moveRect(node.box, by);
        moveRect(node.iconBox, by);
        moveLines(node.lines, by);
    }
    for (PlacedCluster& cluster : placed.clusters) {
        moveRect(cluster.box, by);
        moveRect(cluster.titleBox, by);
        moveLines(cluster.lines, by);
    }
    for (PlacedEdge& edge : placed.edges) {
        for (QPointF& point : edge.path)
            point += by;
        moveRect(edge.labelBox, by);
        moveRect(edge.badge, by);
        moveLines(edge.lines, by);
    }
    for (PlacedLifeline& line : placed.lifelines) {
        line.top += by;
        line.bottom += by;
    }
}

void fitToContents(PlacedGraph& placed) {
    const QRectF all = contents(placed);
    moveAll(placed, QPointF(measure::kMargin, measure::kMargin) - all.topLeft());
    placed.size = QSizeF(std::ceil(all.width() + 2 * measure::kMargin), std::ceil(all.height() + 2 * measure::kMargin));
}

} // namespace tujian
