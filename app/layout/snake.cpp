#include "layout/snake.h"
#include "layout/curve.h"
#include "layout/labels.h"
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

using namespace measure;

constexpr qsizetype kLeast = 8;
constexpr qsizetype kMost = 120;
constexpr double kLeastGap = 48; ///< between neighbours in a row
constexpr double kRowGap = 46;

/// The nodes' indices from the chain's begin to its end, and the edges between them; empty if it is no chain.
struct Chain {
    QList<int> nodes;
    QList<int> edges;
};

Chain chainOf(const Graph& graph) {
    if (graph.nodes.size() < kLeast || graph.nodes.size() > kMost || graph.edges.size() + 1 != graph.nodes.size() ||
        !graph.clusters.isEmpty())
        return {};
    QHash<QString, int> index;
    for (int i = 0; i < graph.nodes.size(); ++i)
        index.insert(graph.nodes[i].id, i);
    QList<int> next(graph.nodes.size(), -1);
    QList<bool> entered(graph.nodes.size(), false);
    for (int i = 0; i < graph.edges.size(); ++i) {
        const int from = index.value(graph.edges[i].from, -1);
        const int to = index.value(graph.edges[i].to, -1);
        if (from < 0 || to < 0 || next[from] >= 0 || entered[to])
            return {};
        next[from] = i;
        entered[to] = true;
    }
    Chain chain;
    for (int at = static_cast<int>(entered.indexOf(false)); at >= 0 && chain.nodes.size() <= graph.nodes.size();) {
        chain.nodes.append(at);
        if (next[at] < 0)
            break;
        chain.edges.append(next[at]);
        at = index.value(graph.edges[next[at]].to);
    }
    return chain.nodes.size() == graph.nodes.size() ? chain : Chain();
}

struct Grid {
    QList<QRectF> boxes; ///< by place in the chain
    QSizeF size;
};

/// Columns as wide as their widest node; gaps as wide as the labels in them.
Grid gridOf(const Plan& plan, const Chain& chain, int columns) {
    const auto columnOf = [columns](int at) {
        return at / columns % 2 == 0 ? at % columns : columns - 1 - at % columns;
    };
    QList<double> width(columns, 0);
    QList<double> gap(columns, kLeastGap);
    QList<double> rowHeight((chain.nodes.size() + columns - 1) / columns, 0);
    for (int i = 0; i < chain.nodes.size(); ++i) {
        const QSizeF size = plan.nodes[chain.nodes[i]].size;
        width[columnOf(i)] = std::max(width[columnOf(i)], size.width());
        rowHeight[i / columns] = std::max(rowHeight[i / columns], size.height());
        if (i < chain.edges.size() && i / columns == (i + 1) / columns) {
            const int left = std::min(columnOf(i), columnOf(i + 1));
            const QSizeF label = plan.labels[chain.edges[i]].size;
            gap[left] = std::max(gap[left], label.isEmpty() ? kLeastGap : label.width() + 44);
        }
    }
    QList<double> x{0};
    for (int i = 0; i < columns; ++i)
        x.append(x.back() + width[i] + gap[i]);
    Grid grid;
    double y = 0;
    for (int i = 0; i < chain.nodes.size(); ++i) {
        if (i > 0 && i % columns == 0)
            y += rowHeight[i / columns - 1] + kRowGap;
        const QSizeF size = plan.nodes[chain.nodes[i]].size;
        const QPointF middle(x[columnOf(i)] + width[columnOf(i)] / 2, y + rowHeight[i / columns] / 2);
        grid.boxes.append(QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size));
    }
    grid.size = QSizeF(x[columns] - gap[columns - 1], y + rowHeight.back());
    return grid;
}

QList<QPointF> road(const QRectF& from, const QRectF& to) {
    if (std::abs(from.center().x() - to.center().x()) < 1)
        return straightPath({from.center().x(), from.bottom()}, {to.center().x(), to.top()});
    const bool right = to.center().x() > from.center().x();
    return straightPath({right ? from.right() : from.left(), from.center().y()},
                        {right ? to.left() : to.right(), to.center().y()});
}

} // namespace

std::optional<PlacedGraph> placeSnake(const Graph& graph) {
    const Chain chain = chainOf(graph);
    if (chain.nodes.isEmpty() || graph.sideways)
        return std::nullopt;
    const Plan plan = makePlan(graph);
    Grid best;
    double bestScore = -1;
    for (int columns = 2; columns <= std::min<qsizetype>(8, chain.nodes.size()); ++columns) {
        const Grid grid = gridOf(plan, chain, columns);
        const double score =
            fitScore(grid.size) - 0.1 * std::abs(std::log(grid.size.width() / grid.size.height() / 1.8));
        if (score > bestScore) {
            bestScore = score;
            best = grid;
        }
    }
    PlacedGraph placed = startPlaced(graph);
    QList<LabelWish> wishes;
    for (int i = 0; i < chain.nodes.size(); ++i)
        placed.nodes.append(placeNode(graph.nodes[chain.nodes[i]], plan.nodes[chain.nodes[i]], best.boxes[i]));
    for (int i = 0; i < chain.edges.size(); ++i) {
        PlacedEdge edge = startEdge(graph, chain.edges[i]);
        edge.path = road(best.boxes[i], best.boxes[i + 1]);
        wishes.append(LabelWish{static_cast<int>(placed.edges.size()), {}});
        placed.edges.append(edge);
    }
    settleLabels(placed, plan, wishes, true, 2000);
    std::sort(placed.edges.begin(), placed.edges.end(),
              [](const PlacedEdge& a, const PlacedEdge& b) { return a.edge < b.edge; });
    fitToContents(placed);
    return placed;
}

} // namespace tujian
