#include "layout/network.h"
#include "layout/ask.h"
#include "layout/curve.h"
#include "layout/labels.h"
#include "layout/mapping.h"
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

QRectF boxOf(const PlacedGraph& placed, const Plan& plan, PlanEnd end) {
    const QString& id = end.node >= 0 ? plan.graph->nodes[end.node].id : plan.graph->clusters[end.cluster].id;
    if (end.node >= 0) {
        for (const PlacedNode& node : placed.nodes)
            if (node.id == id)
                return node.box;
    } else {
        for (const PlacedCluster& cluster : placed.clusters)
            if (cluster.id == id)
                return cluster.box;
    }
    return {};
}

/// An edge Graphviz gave no route: straight from border to border, or a short hook into an enclosing cluster.
QList<QPointF> handRoute(const QRectF& from, const QRectF& to) {
    if (from.isEmpty() || to.isEmpty())
        return {};
    if (to.contains(from))
        return sPath(QPointF(from.right(), from.center().y()), QPointF(to.right(), from.center().y()), true);
    if (from.contains(to))
        return sPath(QPointF(from.right(), to.center().y()), QPointF(to.right(), to.center().y()), true);
    return straightPath(borderPoint(from, to.center()), borderPoint(to, from.center()));
}

void placeBoxes(const Plan& plan, const Mapping& map, const HelperAnswer& answer, PlacedGraph& placed) {
    for (const int cluster : plan.outerFirst) {
        const int helper = map.clusterAt[cluster];
        if (helper >= 0)
            placed.clusters.append(
                placeCluster(plan.graph->clusters[cluster], plan.titles[cluster], answer.clusters[helper]));
    }
    QList<bool> done(map.blocks.size(), false);
    for (int i = 0; i < plan.nodes.size(); ++i) {
        const int helper = map.helperOf[i];
        const int block = map.blockOf[helper];
        const QPointF middle = answer.nodes[helper];
        if (block < 0) {
            const QSizeF size = plan.nodes[i].size;
            const QRectF box(middle - QPointF(size.width() / 2, size.height() / 2), size);
            placed.nodes.append(placeNode(plan.graph->nodes[i], plan.nodes[i], box));
        } else if (!done[block]) {
            done[block] = true;
            const QSizeF size = map.blocks[block].size;
            placeBlock(plan, map.blocks[block], middle - QPointF(size.width() / 2, size.height() / 2), placed);
        }
    }
}

void placeEdges(const Plan& plan, const Mapping& map, const HelperAnswer& answer, PlacedGraph& placed,
                QList<LabelWish>& wishes) {
    const bool tree = plan.graph->kind == GraphKind::Hierarchy || plan.graph->kind == GraphKind::Outline;
    for (qsizetype i = 0; i < plan.edges.size(); ++i) {
        const PlanEdge& edge = plan.edges[i];
        PlacedEdge made = startEdge(*plan.graph, edge.edge);
        made.directed = !(tree && plan.graph->edges[edge.edge].relation == u"contains");
        const QRectF from = boxOf(placed, plan, edge.from);
        const QRectF to = boxOf(placed, plan, edge.to);
        LabelWish wish{static_cast<int>(placed.edges.size()), {}};
        if (map.edgeAt[i] >= 0) {
            const HelperRoute& route = answer.edges[map.edgeAt[i]];
            made.path = route.path;
            wish.middle = route.label;
        }
        if (made.path.isEmpty())
            made.path = handRoute(from, to);
        const auto away = [](QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); };
        if (!made.path.isEmpty() && from != to &&
            away(made.path.front(), from.center()) + away(made.path.back(), to.center()) >
                away(made.path.back(), from.center()) + away(made.path.front(), to.center()))
            std::reverse(made.path.begin(), made.path.end());
        placed.edges.append(made);
        wishes.append(wish);
    }
}

/// A cluster's tab moves to the right corner if edges would run under it on the left and fewer do there.
void chooseTabs(PlacedGraph& placed) {
    for (PlacedCluster& cluster : placed.clusters) {
        const QRectF left = cluster.titleBox;
        const QRectF right = left.translated(cluster.box.right() - left.right(), 0);
        const auto crossings = [&placed](const QRectF& tab) {
            int count = 0;
            for (const PlacedEdge& edge : placed.edges) {
                const QList<QPointF> samples = samplePath(edge.path, 4);
                count +=
                    std::any_of(samples.begin(), samples.end(), [&tab](QPointF p) { return tab.contains(p); }) ? 1 : 0;
            }
            return count;
        };
        const bool blocked =
            std::any_of(placed.nodes.begin(), placed.nodes.end(),
                        [&right](const PlacedNode& node) { return node.box.intersects(right); }) ||
            std::any_of(placed.clusters.begin(), placed.clusters.end(), [&](const PlacedCluster& other) {
                return other.parent == cluster.id && other.box.intersects(right);
            });
        if (blocked || crossings(right) >= crossings(left))
            continue;
        for (PlacedLine& line : cluster.lines)
            line.baseline.rx() += right.left() - left.left();
        cluster.titleBox = right;
    }
}

Result<PlacedGraph> placeVariant(const Plan& plan, const Variant& variant, const LayoutRun& run, bool& clean) {
    const Mapping map = makeMapping(plan, variant);
    const Result<HelperAnswer> answer = askHelper(map.request, run);
    if (!answer)
        return tl::make_unexpected(answer.error());
    PlacedGraph placed = startPlaced(*plan.graph);
    QList<LabelWish> wishes;
    placeBoxes(plan, map, *answer, placed);
    placeEdges(plan, map, *answer, placed, wishes);
    chooseTabs(placed);
    // Near its edge at first; the last try takes any free place rather than lay one label on another.
    clean = settleLabels(placed, plan, wishes, variant.leftToRight, variant.spread > 1.5 ? 2000 : 60);
    fitToContents(placed);
    return placed;
}

/// Wider spacing until every label has a place.
Result<PlacedGraph> placeSpread(const Plan& plan, Variant variant, const LayoutRun& run) {
    Result<PlacedGraph> best;
    for (const double spread : {1.0, 1.35, 1.8}) {
        variant.spread = spread;
        bool clean = false;
        Result<PlacedGraph> placed = placeVariant(plan, variant, run, clean);
        if (!placed)
            return spread > 1 && placed.error().code != ErrorCode::Cancelled ? best : placed;
        best = std::move(placed);
        if (clean)
            break;
    }
    return best;
}

/// The rank of every node as `dot` would find it, roughly: longest path, edges that close a cycle left out.
QList<int> roughRanks(const HelperRequest& request) {
    QList<int> rank(request.nodes.size(), 0);
    const int rounds = static_cast<int>(std::min<qsizetype>(request.nodes.size(), 60));
    for (int round = 0; round < rounds; ++round) {
        bool changed = false;
        for (const HelperEdge& edge : request.edges)
            if (edge.from < edge.to && rank[edge.to] < rank[edge.from] + edge.minlen) {
                rank[edge.to] = rank[edge.from] + edge.minlen;
                changed = true;
            }
        if (!changed)
            break;
    }
    return rank;
}

/// `dot` works on every crossing of an edge with a rank, again for every cycle of the graph: their product tells its
/// time (about a second at this bound), where the number of nodes does not. Labels double the ranks.
bool fitsDot(const Plan& plan) {
    const HelperRequest request = makeMapping(plan, Variant{}).request;
    const QList<int> rank = roughRanks(request);
    qint64 crossings = 0;
    for (const HelperEdge& edge : request.edges)
        crossings += std::max(1, std::abs(rank[edge.to] - rank[edge.from])) * (edge.label.isEmpty() ? 1 : 2);
    const qint64 cycles = std::max<qint64>(0, request.edges.size() - request.nodes.size() + 1);
    return crossings <= 5000 && cycles * crossings <= 90000;
}

bool isChain(const Plan& plan) {
    if (plan.edges.size() + 1 != plan.nodes.size() || plan.nodes.isEmpty() || plan.nodes.size() > 6)
        return false;
    QList<int> out(plan.nodes.size(), 0);
    QList<int> in(plan.nodes.size(), 0);
    for (const PlanEdge& edge : plan.edges) {
        if (edge.from.node < 0 || edge.to.node < 0 || edge.from.node == edge.to.node)
            return false;
        if (++out[edge.from.node] > 1 || ++in[edge.to.node] > 1)
            return false;
    }
    return true;
}

/// Two actors that speak to each other often: side by side, their messages stack like lines of a dialogue.
bool isDialogue(const Plan& plan) {
    QHash<QString, int> between;
    int most = 0;
    for (const PlanEdge& edge : plan.edges) {
        const GraphEdge& named = plan.graph->edges[edge.edge];
        if (named.from != named.to)
            most = std::max(most, ++between[std::min(named.from, named.to) + u'\n' + std::max(named.from, named.to)]);
    }
    return most >= 3 && plan.nodes.size() <= 6;
}

} // namespace

Result<PlacedGraph> placeNetwork(const Plan& plan, const LayoutRun& run) {
    const Variant byForces{false, false, false, 1};
    if (!fitsDot(plan))
        return placeSpread(plan, byForces, run);
    const bool sideways = plan.graph->sideways || isChain(plan) || isDialogue(plan);
    // Half the time for dot: should the estimate be wrong, or dot crash, a large graph still gets a picture.
    LayoutRun first = run;
    if (!run.deadline.isForever())
        first.deadline.setRemainingTime(run.deadline.remainingTime() / 2);
    Result<PlacedGraph> best = placeSpread(plan, Variant{true, sideways, false, 1}, first);
    if (!best && best.error().code == ErrorCode::Layout && plan.nodes.size() > 40)
        return placeSpread(plan, byForces, run);
    // A picture that would have to be shrunk: see whether another shape of it would be larger.
    if (!best || plan.graph->sideways || plan.nodes.size() > 400 || fitScore(best->size) > 0.8)
        return best;
    for (const Variant& variant : {Variant{true, !sideways, false, 1}, Variant{true, false, true, 1}}) {
        Result<PlacedGraph> other = placeSpread(plan, variant, first);
        if (!other && other.error().code == ErrorCode::Cancelled)
            return other;
        if (other && fitScore(other->size) > 1.2 * fitScore(best->size))
            best = std::move(other);
    }
    return best;
}

} // namespace tujian
