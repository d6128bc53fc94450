#include "layout/map.h"
#include "layout/curve.h"
#include "layout/forces.h"
#include "layout/labels.h"
#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

using namespace measure;

constexpr double kSmallest = 13; ///< of a term that one sentence speaks of
constexpr double kLargest = 22;
constexpr qsizetype kMostLabels = 24; ///< edges beyond which labels would hide what they name

int mostSaid(const Graph& graph) {
    int most = 1;
    for (const GraphNode& node : graph.nodes)
        most = std::max(most, node.weight);
    return most;
}

/// Five sizes, so that they read as steps and not as accidents.
TextStyle styleOf(const GraphNode& node, int most) {
    const double share = std::sqrt(double(node.weight) / most);
    const double size = kSmallest + std::round(4 * share) / 4 * (kLargest - kSmallest);
    return TextStyle{std::round(size), share > 0.45, false};
}

double edgeWidth(int weight) {
    return std::min(4.5, 1 + 0.7 * std::log2(std::max(1, weight)));
}

QList<ForceBox> boxesOf(const Graph& graph, Plan& plan) {
    const int most = mostSaid(graph);
    QList<ForceBox> boxes;
    for (qsizetype i = 0; i < graph.nodes.size(); ++i) {
        plan.nodes[i] = measureNode(graph.nodes[i], styleOf(graph.nodes[i], most), 11, 3);
        const int island = plan.home[i] >= 0 ? plan.home[i] : static_cast<int>(graph.clusters.size());
        boxes.append(ForceBox{plan.nodes[i].size, island, {}});
    }
    return boxes;
}

QList<ForceEdge> pullsOf(const Graph& graph, const Plan& plan) {
    QList<ForceEdge> pulls;
    for (const PlanEdge& edge : plan.edges)
        if (edge.from.node >= 0 && edge.to.node >= 0 && edge.from.node != edge.to.node)
            pulls.append(
                ForceEdge{edge.from.node, edge.to.node, 0.5 + 0.25 * std::log2(1.0 + graph.edges[edge.edge].weight)});
    return pulls;
}

/// A slight bow to the left of its direction: there and back do not lie on each other.
QList<QPointF> bow(const QRectF& from, const QRectF& to) {
    const QPointF way = to.center() - from.center();
    const double length = std::max(1.0, std::hypot(way.x(), way.y()));
    const QPointF side(way.y() / length, -way.x() / length);
    const double rise = std::min(60.0, 0.11 * length);
    const QPointF peak = (from.center() + to.center()) / 2 + side * rise;
    const QPointF a = borderPoint(from, peak);
    const QPointF b = borderPoint(to, peak);
    return {a, a + (peak - a) * 0.66, b + (peak - b) * 0.66, b};
}

void placeBows(const Plan& plan, const QList<ForceBox>& boxes, PlacedGraph& placed) {
    for (const PlanEdge& edge : plan.edges) {
        if (edge.from.node < 0 || edge.to.node < 0)
            continue;
        PlacedEdge made = startEdge(*plan.graph, edge.edge);
        made.path = bow(boxes[edge.from.node].box(), boxes[edge.to.node].box());
        made.width = edgeWidth(plan.graph->edges[edge.edge].weight);
        placed.edges.append(made);
    }
}

void placeNames(const Plan& plan, PlacedGraph& placed) {
    if (placed.edges.size() > kMostLabels)
        return;
    QList<LabelWish> wishes;
    for (int i = 0; i < placed.edges.size(); ++i)
        wishes.append(LabelWish{i, alongSamples(samplePath(placed.edges[i].path, 4), 0.5)});
    settleLabels(placed, plan, wishes, false, 60);
}

} // namespace

bool isMap(const Graph& graph) {
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const GraphNode& node) { return node.weight > 0; });
}

Result<PlacedGraph> placeMap(const Graph& graph, const LayoutRun& run) {
    Plan plan = makePlan(graph);
    QList<ForceBox> boxes = boxesOf(graph, plan);
    ForceRules rules;
    rules.stop = [&run] { return run.options.cancel && run.options.cancel->load(); };
    if (!settleForces(boxes, pullsOf(graph, plan), rules))
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("layout", "Drawing was cancelled."));
    PlacedGraph placed = startPlaced(graph);
    const QList<QRectF> areas = islandAreas(boxes, rules);
    for (const int cluster : plan.outerFirst)
        if (cluster < areas.size() && !areas[cluster].isEmpty())
            placed.clusters.append(placeCluster(graph.clusters[cluster], plan.titles[cluster], areas[cluster]));
    for (qsizetype i = 0; i < boxes.size(); ++i)
        placed.nodes.append(placeNode(graph.nodes[i], plan.nodes[i], boxes[i].box()));
    placeBows(plan, boxes, placed);
    placeNames(plan, placed);
    fitToContents(placed);
    return placed;
}

} // namespace tujian
