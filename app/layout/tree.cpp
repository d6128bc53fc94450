#include "layout/tree.h"
#include "layout/curve.h"
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

using namespace measure;

constexpr double kRow = 10;    ///< between siblings
constexpr double kFamily = 20; ///< between neighbours of different parents
constexpr double kRank = 52;   ///< between generations
constexpr double kIndent = 30; ///< of an indented list
constexpr double kTrunk = 14;  ///< from a box's left border to the line its children hang on
constexpr double kColumnGap = 36;

struct Branch {
    int node = 0;
    int edge = -1; ///< index in Graph::edges of the edge to it
    int depth = 0;
    QList<int> children; ///< indices of branches
};

struct Forest {
    const Graph* graph = nullptr;
    QList<Branch> branches; ///< parents before children
    QList<int> roots;
    QList<MeasuredNode> nodes; ///< by branch
};

struct Boxes {
    QList<QRectF> box;          ///< by branch
    QList<QList<QPointF>> path; ///< by branch: the edge to it
    QSizeF size;
};

std::optional<Forest> forestOf(const Graph& graph) {
    if (!graph.clusters.isEmpty() || graph.edges.isEmpty())
        return std::nullopt;
    QHash<QString, int> nodes;
    for (int i = 0; i < graph.nodes.size(); ++i)
        nodes.insert(graph.nodes[i].id, i);
    QList<int> parentEdge(graph.nodes.size(), -1);
    QHash<int, QList<int>> edgesOut;
    for (int i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[i];
        const int to = nodes.value(edge.to, -1);
        const int from = nodes.value(edge.from, -1);
        if (!edge.label.isEmpty() || edge.step > 0 || to < 0 || from < 0 || to == from || parentEdge[to] >= 0)
            return std::nullopt;
        parentEdge[to] = i;
        edgesOut[from].append(i);
    }
    Forest forest;
    forest.graph = &graph;
    for (int i = 0; i < graph.nodes.size(); ++i)
        if (parentEdge[i] < 0) {
            forest.roots.append(static_cast<int>(forest.branches.size()));
            forest.branches.append(Branch{i, -1, 0, {}});
        }
    for (qsizetype at = 0; at < forest.branches.size(); ++at)
        for (const int edge : edgesOut.value(forest.branches[at].node)) {
            forest.branches[at].children.append(static_cast<int>(forest.branches.size()));
            forest.branches.append(Branch{nodes.value(graph.edges[edge].to), edge, forest.branches[at].depth + 1, {}});
        }
    if (forest.branches.size() != graph.nodes.size())
        return std::nullopt; // a cycle
    return forest;
}

void measureForest(Forest& forest) {
    const bool outline = forest.graph->kind == GraphKind::Outline;
    for (const Branch& branch : std::as_const(forest.branches)) {
        const TextStyle style = !branch.children.isEmpty() && branch.depth < 2 ? kHeadText : kNodeText;
        forest.nodes.append(measureNode(forest.graph->nodes[branch.node], style, outline ? 20 : 16, outline ? 3 : 4));
        forest.nodes.back().flush = outline;
    }
}

/// Leaves of one parent that are nearly as wide become one width, so that a list has a straight right border.
void alignLeaves(Forest& forest) {
    for (const Branch& branch : std::as_const(forest.branches)) {
        QList<int> leaves;
        double most = 0;
        for (const int child : branch.children)
            if (forest.branches[child].children.isEmpty()) {
                leaves.append(child);
                most = std::max(most, forest.nodes[child].size.width());
            }
        const bool alike = std::all_of(leaves.begin(), leaves.end(), [&forest, most](int leaf) {
            return forest.nodes[leaf].size.width() >= 0.6 * most;
        });
        if (leaves.size() < 2 || !alike)
            continue;
        for (const int leaf : std::as_const(leaves)) {
            forest.nodes[leaf].size.setWidth(most);
            forest.nodes[leaf].flush = true;
        }
    }
}

/// The classic tidy tree, along x if `sideways`. Generations stand in ranks; a parent is in the middle of its children.
class TidyTree {
public:
    TidyTree(const Forest& theForest, bool goesSideways)
        : forest(theForest)
        , sideways(goesSideways) {}

    Boxes place() {
        boxes.box = QList<QRectF>(forest.branches.size());
        boxes.path = QList<QList<QPointF>>(forest.branches.size());
        for (qsizetype i = 0; i < forest.branches.size(); ++i) {
            const int depth = forest.branches[i].depth;
            while (rankSize.size() <= depth)
                rankSize.append(0);
            rankSize[depth] = std::max(rankSize[depth], along(forest.nodes[i].size));
        }
        for (const int root : forest.roots) {
            span(root);
            cursor += kFamily - kRow;
        }
        double reach = 0;
        for (const double size : std::as_const(rankSize))
            reach += size + kRank;
        const double across = cursor - kFamily;
        boxes.size = sideways ? QSizeF(reach - kRank, across) : QSizeF(across, reach - kRank);
        connect();
        return boxes;
    }

private:
    [[nodiscard]] double along(QSizeF size) const { return sideways ? size.width() : size.height(); }
    [[nodiscard]] double across(QSizeF size) const { return sideways ? size.height() : size.width(); }

    /// Places a subtree from the cursor on; returns the middle of its top across the ranks.
    double span(int at) {
        const Branch& branch = forest.branches[at];
        const double own = across(forest.nodes[at].size);
        const double begin = cursor;
        double middle = 0;
        if (branch.children.isEmpty()) {
            middle = begin + own / 2;
            cursor = begin + own + gap();
        } else {
            QList<double> middles;
            for (const int child : branch.children)
                middles.append(span(child));
            middle = (middles.front() + middles.back()) / 2;
            if (middle - own / 2 < begin) { // wider than its children: they move into its middle
                const double by = begin - (middle - own / 2);
                shift(at, by);
                cursor += by;
                middle += by;
            }
            cursor = std::max(cursor, middle + own / 2 + gap()) + (kFamily - kRow);
        }
        put(at, middle);
        return middle;
    }
    [[nodiscard]] double gap() const { return sideways ? kRow : kRow + 8; }

    void shift(int at, double by) {
        for (const int child : forest.branches[at].children) {
            boxes.box[child].translate(sideways ? 0 : by, sideways ? by : 0);
            shift(child, by);
        }
    }

    void put(int at, double middle) {
        double begin = 0;
        for (int depth = 0; depth < forest.branches[at].depth; ++depth)
            begin += rankSize[depth] + kRank;
        const QSizeF size = forest.nodes[at].size;
        const double breadth = rankSize[forest.branches[at].depth];
        // Boxes of a column share their left border; boxes of a row share their middle line.
        boxes.box[at] = sideways ? QRectF(begin, middle - size.height() / 2, size.width(), size.height())
                                 : QRectF(middle - size.width() / 2, begin + (breadth - size.height()) / 2,
                                          size.width(), size.height());
    }

    void connect() {
        for (qsizetype i = 0; i < forest.branches.size(); ++i)
            for (const int child : forest.branches[i].children) {
                const QRectF& from = boxes.box[i];
                const QRectF& to = boxes.box[child];
                boxes.path[child] = sideways
                                        ? sPath({from.right(), from.center().y()}, {to.left(), to.center().y()}, true)
                                        : sPath({from.center().x(), from.bottom()}, {to.center().x(), to.top()}, false);
            }
    }

    const Forest& forest;
    bool sideways;
    Boxes boxes;
    QList<double> rankSize;
    double cursor = 0;
};

/// An indented list: children under their parent, hanging on a line at its left; the root's children in columns.
class Indented {
public:
    Indented(const Forest& theForest, int howManyColumns)
        : forest(theForest)
        , columns(howManyColumns) {}

    Boxes place() {
        boxes.box = QList<QRectF>(forest.branches.size());
        boxes.path = QList<QList<QPointF>>(forest.branches.size());
        const bool oneRoot = forest.roots.size() == 1;
        root = oneRoot ? forest.roots.front() : -1;
        const QList<int>& heads = oneRoot ? forest.branches[root].children : forest.roots;
        const double top = oneRoot ? forest.nodes[root].size.height() + (columns > 1 ? 34 : kRow + 4) : 0;
        const double indent = oneRoot ? kIndent : 0;
        double x = 0;
        const QList<QList<int>> parts = partition(heads);
        for (const QList<int>& column : parts) {
            double y = top;
            double width = 0;
            columnBegin = x;
            for (const int head : column) {
                if (y > top && !forest.branches[head].children.isEmpty())
                    y += kFamily - kRow;
                width = std::max(width, list(head, x + indent, y));
            }
            trunks.append(x + kTrunk);
            boxes.size = QSizeF(x + width, std::max(boxes.size.height(), y - kRow));
            x += width + kColumnGap;
        }
        if (oneRoot)
            placeRoot(parts, top);
        return boxes;
    }

private:
    /// Puts a branch and all below it at (x, y); y moves on. Returns how far right it reaches, from the column's left.
    double list(int at, double x, double& y) {
        const QSizeF size = forest.nodes[at].size;
        boxes.box[at] = QRectF(QPointF(x, y), size);
        y += size.height() + kRow;
        double reach = x - columnBegin + size.width();
        for (const int child : forest.branches[at].children) {
            reach = std::max(reach, list(child, x + kIndent, y));
            const QRectF& from = boxes.box[at];
            const QRectF& to = boxes.box[child];
            boxes.path[child] = roundedPath({{from.left() + kTrunk, from.bottom()},
                                             {from.left() + kTrunk, to.center().y()},
                                             {to.left(), to.center().y()}},
                                            8);
        }
        return reach;
    }
    /// Heights of subtrees, split in order into columns whose highest is as low as can be.
    [[nodiscard]] QList<QList<int>> partition(const QList<int>& heads) const {
        QList<double> heights;
        double low = 0;
        double high = 0;
        for (const int head : heads) {
            heights.append(height(head) + kFamily - kRow);
            low = std::max(low, heights.back());
            high += heights.back();
        }
        for (int round = 0; round < 24; ++round) {
            const double middle = (low + high) / 2;
            (split(heads, heights, middle).size() <= columns ? high : low) = middle;
        }
        return split(heads, heights, high);
    }
    static QList<QList<int>> split(const QList<int>& heads, const QList<double>& heights, double limit) {
        QList<QList<int>> parts{{}};
        double used = 0;
        for (qsizetype i = 0; i < heads.size(); ++i) {
            if (used + heights[i] > limit && !parts.back().isEmpty()) {
                parts.append(QList<int>());
                used = 0;
            }
            parts.back().append(heads[i]);
            used += heights[i];
        }
        return parts;
    }
    [[nodiscard]] double height(int at) const {
        double total = forest.nodes[at].size.height() + kRow;
        for (const int child : forest.branches[at].children)
            total += height(child);
        return total;
    }

    void placeRoot(const QList<QList<int>>& parts, double top) {
        const QSizeF size = forest.nodes[root].size;
        const bool single = parts.size() == 1;
        const double left = single ? 0 : std::max(0.0, (boxes.size.width() - size.width()) / 2);
        boxes.box[root] = QRectF(QPointF(left, 0), size);
        boxes.size.setWidth(std::max(boxes.size.width(), left + size.width()));
        for (qsizetype column = 0; column < parts.size(); ++column)
            for (const int head : parts[column]) {
                const QRectF& to = boxes.box[head];
                QList<QPointF> corners;
                if (single)
                    corners << QPointF(kTrunk, size.height());
                else
                    corners << QPointF(left + size.width() / 2, size.height())
                            << QPointF(left + size.width() / 2, top - 17) << QPointF(trunks[column], top - 17);
                corners << QPointF(trunks[column], to.center().y()) << QPointF(to.left(), to.center().y());
                boxes.path[head] = roundedPath(corners, 8);
            }
    }

    const Forest& forest;
    int columns;
    int root = -1;
    double columnBegin = 0;
    Boxes boxes;
    QList<double> trunks;
};

Boxes bestShape(const Forest& forest) {
    const bool outline = forest.graph->kind == GraphKind::Outline;
    const bool wish = forest.graph->sideways;
    Boxes best = TidyTree(forest, false).place();
    double bestScore = fitScore(best.size) * (outline || wish ? 0.8 : 1.15);
    const auto consider = [&](Boxes boxes, double bias) {
        const double score = fitScore(boxes.size) * bias;
        if (score > bestScore) {
            bestScore = score;
            best = std::move(boxes);
        }
    };
    consider(TidyTree(forest, true).place(), wish ? 1.4 : outline ? 1.0 : 1.08);
    for (int columns = 1; columns <= 6; ++columns)
        consider(Indented(forest, columns).place(), outline ? 1.05 : 1.0);
    return best;
}

} // namespace

std::optional<PlacedGraph> placeTree(const Graph& graph) {
    std::optional<Forest> forest = forestOf(graph);
    if (!forest)
        return std::nullopt;
    for (const Branch& branch : forest->branches)
        if (branch.depth > 200)
            return std::nullopt; // the placements below recurse
    measureForest(*forest);
    alignLeaves(*forest);
    const Boxes boxes = bestShape(*forest);
    PlacedGraph placed = startPlaced(graph);
    for (qsizetype i = 0; i < forest->branches.size(); ++i) {
        const Branch& branch = forest->branches[i];
        placed.nodes.append(placeNode(graph.nodes[branch.node], forest->nodes[i], boxes.box[i]));
        if (branch.edge < 0)
            continue;
        PlacedEdge edge = startEdge(graph, branch.edge);
        edge.path = boxes.path[i];
        edge.directed = graph.edges[branch.edge].relation != u"contains" && graph.kind != GraphKind::Outline;
        placed.edges.append(edge);
    }
    std::sort(placed.edges.begin(), placed.edges.end(),
              [](const PlacedEdge& a, const PlacedEdge& b) { return a.edge < b.edge; });
    fitToContents(placed);
    return placed;
}

} // namespace tujian
