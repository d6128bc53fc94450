#include "layout/parts.h"
#include "layout/block.h"
#include "layout/network.h"
#include "layout/snake.h"
#include "layout/tree.h"
#include <QSet>
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

using namespace measure;

constexpr int kMostParts = 40;
constexpr int kDeepest = 8;
constexpr double kPartGap = 32;

/// A part of a graph as a graph of its own; `edges` are its edges' indices in the whole.
struct Part {
    Graph graph;
    QList<int> edges;
};

class Union {
public:
    explicit Union(qsizetype size) {
        for (int i = 0; i < size; ++i)
            leader.append(i);
    }
    int find(int at) {
        while (leader[at] != at)
            at = leader[at] = leader[leader[at]];
        return at;
    }
    void join(int a, int b) {
        a = find(a);
        b = find(b);
        leader[std::max(a, b)] = std::min(a, b);
    }

private:
    QList<int> leader;
};

Part emptyPart(const Graph& graph) {
    Part part;
    part.graph.id = graph.id;
    part.graph.title = graph.title;
    part.graph.kind = graph.kind;
    part.graph.origin = graph.origin;
    part.graph.sideways = graph.sideways;
    return part;
}

/// The graph's parts in the order of their first member. Nodes that nothing holds are one part together.
QList<Part> partsOf(const Graph& graph) {
    QHash<QString, int> index;
    for (const GraphNode& node : graph.nodes)
        index.insert(node.id, static_cast<int>(index.size()));
    for (const GraphCluster& cluster : graph.clusters)
        if (!index.contains(cluster.id))
            index.insert(cluster.id, static_cast<int>(index.size()));
    Union groups(index.size() + 1);
    QList<bool> held(index.size() + 1, false);
    const auto join = [&](const QString& a, const QString& b) {
        const int i = index.value(a, -1);
        const int j = index.value(b, -1);
        if (i < 0 || j < 0)
            return;
        groups.join(i, j);
        held[i] = held[j] = true;
    };
    for (const GraphCluster& cluster : graph.clusters) {
        held[index.value(cluster.id)] = true;
        join(cluster.id, cluster.parent);
    }
    for (const GraphNode& node : graph.nodes)
        join(node.id, node.cluster);
    for (const GraphEdge& edge : graph.edges)
        join(edge.from, edge.to);
    const int loose = static_cast<int>(index.size());
    QHash<int, int> partAt;
    QList<Part> parts;
    const auto partFor = [&](const QString& id) -> Part& {
        const int at = index.value(id);
        const int key = held[at] ? groups.find(at) : loose;
        if (!partAt.contains(key)) {
            partAt.insert(key, static_cast<int>(parts.size()));
            parts.append(emptyPart(graph));
        }
        return parts[partAt.value(key)];
    };
    for (const GraphNode& node : graph.nodes)
        partFor(node.id).graph.nodes.append(node);
    for (const GraphCluster& cluster : graph.clusters)
        partFor(cluster.id).graph.clusters.append(cluster);
    for (int i = 0; i < graph.edges.size(); ++i)
        if (index.contains(graph.edges[i].from) && index.contains(graph.edges[i].to)) {
            Part& part = partFor(graph.edges[i].from);
            part.graph.edges.append(graph.edges[i]);
            part.edges.append(i);
        }
    return parts;
}

/// The one outer cluster that holds everything and that no edge ends at, or null.
const GraphCluster* closedCluster(const Graph& graph) {
    QSet<QString> ids;
    for (const GraphCluster& cluster : graph.clusters)
        ids.insert(cluster.id);
    const GraphCluster* outer = nullptr;
    for (const GraphCluster& cluster : graph.clusters)
        if (!ids.contains(cluster.parent)) {
            if (outer != nullptr)
                return nullptr;
            outer = &cluster;
        }
    if (outer == nullptr)
        return nullptr;
    for (const GraphNode& node : graph.nodes)
        if (!ids.contains(node.cluster))
            return nullptr;
    for (const GraphEdge& edge : graph.edges)
        if (edge.from == outer->id || edge.to == outer->id)
            return nullptr;
    return outer;
}

Result<PlacedGraph> placeWhole(const Graph& graph, const LayoutRun& run) {
    if (std::optional<PlacedGraph> snake = placeSnake(graph))
        return *std::move(snake);
    if (graph.kind == GraphKind::Outline || graph.kind == GraphKind::Hierarchy)
        if (std::optional<PlacedGraph> tree = placeTree(graph))
            return *std::move(tree);
    const Plan plan = makePlan(graph);
    return plan.edges.isEmpty() ? placeCards(plan) : placeNetwork(plan, run);
}

/// Adds a placed part to the whole, with its margin cut off, at `corner`.
void add(PlacedGraph part, const QList<int>& edges, QPointF corner, PlacedGraph& whole) {
    moveAll(part, corner - QPointF(kMargin, kMargin));
    for (PlacedEdge& edge : part.edges)
        edge.edge = edges.value(edge.edge, edge.edge);
    whole.nodes += part.nodes;
    whole.edges += part.edges;
    whole.clusters += part.clusters;
}

QSizeF inner(const PlacedGraph& placed) {
    return placed.size - QSizeF(2 * kMargin, 2 * kMargin);
}

/// Top-left corners of boxes set in rows not wider than `width`.
QList<QPointF> rowCorners(const QList<PlacedGraph>& parts, double width, QSizeF& size) {
    QList<QPointF> corners;
    QPointF at;
    double row = 0;
    size = QSizeF();
    for (const PlacedGraph& part : parts) {
        const QSizeF box = inner(part);
        if (at.x() > 0 && at.x() + box.width() > width + 0.5) {
            at = QPointF(0, at.y() + row + kPartGap);
            row = 0;
        }
        corners.append(at);
        size = size.expandedTo(QSizeF(at.x() + box.width(), at.y() + box.height()));
        at.rx() += box.width() + kPartGap;
        row = std::max(row, box.height());
    }
    return corners;
}

PlacedGraph inRows(const Graph& graph, const QList<Part>& parts, const QList<PlacedGraph>& placed) {
    QList<QPointF> best;
    double bestScore = -1;
    // Every sum of neighbours' widths is a width at which the rows change.
    for (qsizetype first = 0; first < placed.size(); ++first) {
        double width = 0;
        for (qsizetype last = first; last < placed.size(); ++last) {
            width += inner(placed[last]).width() + (last > first ? kPartGap : 0);
            QSizeF size;
            const QList<QPointF> corners = rowCorners(placed, width, size);
            const double score = fitScore(size) - 0.03 * std::abs(std::log(size.width() / size.height() / 1.6));
            if (score > bestScore) {
                bestScore = score;
                best = corners;
            }
        }
    }
    PlacedGraph whole = startPlaced(graph);
    for (qsizetype i = 0; i < placed.size(); ++i)
        add(placed[i], parts[i].edges, best[i], whole);
    std::sort(whole.edges.begin(), whole.edges.end(),
              [](const PlacedEdge& a, const PlacedEdge& b) { return a.edge < b.edge; });
    fitToContents(whole);
    return whole;
}

Result<PlacedGraph> placeAt(const Graph& graph, const LayoutRun& run, int depth);

/// A cluster around the separately placed parts of its inside.
Result<PlacedGraph> placeClosed(const Graph& graph, const GraphCluster& outer, const LayoutRun& run, int depth) {
    Graph inside = graph;
    inside.clusters.clear();
    for (const GraphCluster& cluster : graph.clusters)
        if (cluster.id != outer.id)
            inside.clusters.append(cluster);
    for (GraphCluster& cluster : inside.clusters)
        if (cluster.parent == outer.id)
            cluster.parent.clear();
    for (GraphNode& node : inside.nodes)
        if (node.cluster == outer.id)
            node.cluster.clear();
    Result<PlacedGraph> placed = placeAt(inside, run, depth + 1);
    if (!placed)
        return placed;
    const MeasuredTitle title = measureTitle(outer);
    const double top = title.size.height() + 14;
    const QSizeF body = inner(*placed);
    const QSizeF size(std::max(body.width() + 2 * kClusterPad, title.size.width() + 24),
                      body.height() + top + kClusterPad);
    PlacedGraph whole = startPlaced(graph);
    whole.clusters.append(placeCluster(outer, title, QRectF(QPointF(), size)));
    add(*std::move(placed), {}, QPointF((size.width() - body.width()) / 2, top), whole);
    for (PlacedCluster& cluster : whole.clusters)
        if (cluster.parent.isEmpty() && cluster.id != outer.id)
            cluster.parent = outer.id;
    fitToContents(whole);
    return whole;
}

Result<PlacedGraph> placeAt(const Graph& graph, const LayoutRun& run, int depth) {
    const QList<Part> parts = partsOf(graph);
    if (parts.size() > kMostParts || depth > kDeepest)
        return placeWhole(graph, run);
    if (parts.size() <= 1) {
        const GraphCluster* outer = closedCluster(graph);
        return outer != nullptr && !graph.edges.isEmpty() ? placeClosed(graph, *outer, run, depth)
                                                          : placeWhole(graph, run);
    }
    QList<PlacedGraph> placed;
    for (const Part& part : parts) {
        Result<PlacedGraph> one = placeAt(part.graph, run, depth);
        if (!one)
            return one;
        placed.append(*std::move(one));
    }
    return inRows(graph, parts, placed);
}

} // namespace

Result<PlacedGraph> placeParts(const Graph& graph, const LayoutRun& run) {
    // A forest, and cards without edges, find their own rows.
    if (graph.edges.isEmpty())
        return placeCards(makePlan(graph));
    if (graph.kind == GraphKind::Outline || graph.kind == GraphKind::Hierarchy)
        if (std::optional<PlacedGraph> tree = placeTree(graph))
            return *std::move(tree);
    return placeAt(graph, run, 0);
}

} // namespace tujian
