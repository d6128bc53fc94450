#include "layout/labels.h"
#include "layout/curve.h"
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

constexpr double kClear = 3;   ///< least distance between a label and anything else
constexpr double kCell = 48;   ///< of the grids below
constexpr double kSpacing = 7; ///< between points by which edges are seen

struct CellKey {
    int x = 0;
    int y = 0;
    friend bool operator==(const CellKey&, const CellKey&) = default;
    friend size_t qHash(const CellKey& key, size_t seed = 0) { return qHashMulti(seed, key.x, key.y); }
};

/// Rectangles and points by grid cell; asked about rectangles. Order of insertion does not show in the answers.
class Surroundings {
public:
    void addBox(const QRectF& box) {
        const int index = static_cast<int>(boxes.size());
        boxes.append(box);
        eachCell(box, [this, index](CellKey key) { boxCells[key].append(index); });
    }
    void addPoint(QPointF point, int edge) { pointCells[cellOf(point)].append({point, edge}); }

    [[nodiscard]] bool isFree(const QRectF& area) const {
        const QRectF wide = area.adjusted(-kClear, -kClear, kClear, kClear);
        bool free = true;
        eachCell(wide, [this, &free, &wide](CellKey key) {
            const auto found = boxCells.constFind(key);
            if (!free || found == boxCells.constEnd())
                return;
            for (const int index : *found)
                free = free && !boxes[index].intersects(wide);
        });
        return free;
    }
    [[nodiscard]] int foreignPoints(const QRectF& area, int edge) const {
        int count = 0;
        eachCell(area, [this, &count, &area, edge](CellKey key) {
            const auto found = pointCells.constFind(key);
            if (found == pointCells.constEnd())
                return;
            for (const auto& [point, owner] : *found)
                count += owner != edge && area.contains(point) ? 1 : 0;
        });
        return count;
    }

private:
    static CellKey cellOf(QPointF point) {
        return {static_cast<int>(std::floor(point.x() / kCell)), static_cast<int>(std::floor(point.y() / kCell))};
    }
    template<class Visit>
    static void eachCell(const QRectF& area, Visit visit) {
        const CellKey low = cellOf(area.topLeft());
        const CellKey high = cellOf(area.bottomRight());
        for (int y = low.y; y <= high.y; ++y)
            for (int x = low.x; x <= high.x; ++x)
                visit(CellKey{x, y});
    }
    QList<QRectF> boxes;
    QHash<CellKey, QList<int>> boxCells;
    QHash<CellKey, QList<std::pair<QPointF, int>>> pointCells;
};

struct Task {
    int edge = 0;
    QSizeF size;
    bool badge = false;
    QList<QPointF> samples;
    std::optional<QPointF> wish;
};

struct Choice {
    QPointF topLeft;
    double cost = 1e18;
};

struct Anchor {
    QPointF topLeft;
    bool onLine = false; ///< the edge runs under the label on purpose
};

/// Ways to hold a label at a point of its edge, the preferred first.
QList<Anchor> anchors(const Task& task, QPointF at, bool sideways) {
    const double w = task.size.width();
    const double h = task.size.height();
    const double radius = measure::kBadge / 2;
    const QPointF onLine = at - QPointF(w / 2, h / 2);
    if (sideways)
        return {{onLine, true}, {at - QPointF(w / 2, h + 4), false}, {at + QPointF(-w / 2, 4), false}};
    if (task.badge) // a badge sits on the line, its text beside it
        return {{at - QPointF(radius, h / 2), false}, {onLine, true}, {at - QPointF(w + 5, h / 2), false}};
    const double right = at.x() + 5;
    const double left = at.x() - w - 5;
    return {{{right, at.y() - h / 2}, false},
            {{left, at.y() - h / 2}, false},
            {{right, at.y() - h}, false},
            {{right, at.y()}, false},
            {{left, at.y() - h}, false},
            {{left, at.y()}, false},
            {onLine, true}};
}

/// How much of its own edge a label would cover, its badge apart.
int ownPoints(const Task& task, QPointF topLeft) {
    QRectF area(topLeft, task.size);
    if (task.badge)
        area.adjust(measure::kBadge, 0, 0, 0);
    return static_cast<int>(std::count_if(task.samples.begin(), task.samples.end(),
                                          [&area](QPointF point) { return area.contains(point); }));
}

Choice bestAlong(const Task& task, const Surroundings& around, const QList<QRectF>& later, bool sideways) {
    Choice best;
    const auto consider = [&](QPointF topLeft, double cost) {
        if (cost >= best.cost)
            return;
        const QRectF area(topLeft, task.size);
        if (!around.isFree(area))
            return;
        cost += 4.0 * around.foreignPoints(area, task.edge);
        for (const QRectF& box : later)
            cost += box.intersects(area) ? 25 : 0;
        if (cost < best.cost)
            best = Choice{topLeft, cost};
    };
    constexpr int kParts = 24;
    for (int i = 2; i <= kParts - 2; ++i) {
        const QPointF at = alongSamples(task.samples, static_cast<double>(i) / kParts);
        const double away = task.wish && !sideways ? std::abs(at.y() - task.wish->y()) / 8
                            : task.wish            ? std::abs(at.x() - task.wish->x()) / 8
                                                   : std::abs(i - kParts / 2);
        double rank = 0;
        for (const Anchor& anchor : anchors(task, at, sideways)) {
            const double own = anchor.onLine ? 0 : 2.5 * ownPoints(task, anchor.topLeft);
            consider(anchor.topLeft, away + rank + own);
            rank += sideways || task.badge ? 5 : 1.5;
        }
    }
    if (task.wish)
        consider(*task.wish - QPointF(task.size.width() / 2, task.size.height() / 2), 16);
    return best;
}

/// When nothing along the edge is free: the nearest free place around it.
Choice bestAround(const Task& task, const Surroundings& around, double reach) {
    Choice best;
    for (double distance = 12; distance <= reach && best.cost > 1e17; distance += 12)
        for (const double fraction : {0.5, 0.35, 0.65, 0.2, 0.8})
            for (int turn = 0; turn < 12; ++turn) {
                const QPointF at = alongSamples(task.samples, fraction);
                const double angle = turn * M_PI / 6;
                // Measured from the label's border: a wide label must go farther sideways than a high one.
                const QPointF by((distance + task.size.width() / 2) * std::cos(angle),
                                 (distance + task.size.height() / 2) * std::sin(angle));
                const QRectF area(at + by - QPointF(task.size.width() / 2, task.size.height() / 2), task.size);
                if (!around.isFree(area))
                    continue;
                const double cost = distance + 4.0 * around.foreignPoints(area, task.edge);
                if (cost < best.cost)
                    best = Choice{area.topLeft(), cost};
            }
    return best;
}

QList<Task> tasksOf(const PlacedGraph& placed, const Plan& plan, const QList<LabelWish>& wishes) {
    QList<Task> tasks;
    for (const LabelWish& wish : wishes) {
        const PlacedEdge& edge = placed.edges[wish.edge];
        const MeasuredLabel& label = plan.labels[edge.edge];
        if (label.isEmpty() || edge.path.isEmpty())
            continue;
        tasks.append(Task{wish.edge, label.size, label.badge, samplePath(edge.path, kSpacing), wish.middle});
    }
    return tasks;
}

} // namespace

bool settleLabels(PlacedGraph& placed, const Plan& plan, const QList<LabelWish>& wishes, bool sideways, double reach) {
    const QList<Task> tasks = tasksOf(placed, plan, wishes);
    Surroundings around;
    for (const PlacedNode& node : placed.nodes)
        around.addBox(node.box);
    for (const PlacedCluster& cluster : placed.clusters)
        around.addBox(cluster.titleBox);
    for (int i = 0; i < placed.edges.size(); ++i)
        for (const QPointF& point : samplePath(placed.edges[i].path, kSpacing))
            around.addPoint(point, i);
    QList<QRectF> later; // where those not settled yet would like to be
    for (const Task& task : tasks)
        later.append(task.wish ? QRectF(*task.wish - QPointF(task.size.width() / 2, task.size.height() / 2), task.size)
                               : QRectF());
    bool all = true;
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        later[i] = QRectF();
        Choice choice = bestAlong(tasks[i], around, later, sideways);
        if (choice.cost > 1e17)
            choice = bestAround(tasks[i], around, reach);
        if (choice.cost > 1e17) {
            all = false;
            choice.topLeft =
                alongSamples(tasks[i].samples, 0.5) - QPointF(tasks[i].size.width() / 2, tasks[i].size.height() / 2);
        }
        PlacedEdge& edge = placed.edges[tasks[i].edge];
        placeLabel(edge, plan.labels[edge.edge], choice.topLeft);
        around.addBox(QRectF(choice.topLeft, tasks[i].size));
    }
    return all;
}

} // namespace tujian
