#include "export/pptx/route.h"
#include "layout/curve.h"
#include <algorithm>
#include <cmath>
#include <limits>

namespace tujian {
namespace {

constexpr double kBoxCost = 1e6;
constexpr double kSameWayCost = 1e5;
constexpr double kOwnBoxCost = 4e5;
constexpr double kLabelCost = 40;
constexpr double kGoodEnough = 110; ///< no need to look at winding ways
constexpr double kStub = 18;        ///< the least leg of a connector that turns back

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, way) / length, 0.0, 1.0) : 0;
    const QPointF d = p - (a + way * t);
    return std::hypot(d.x(), d.y());
}

double distanceToLine(QPointF p, const QList<QPointF>& line) {
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        least = std::min(least, distanceToSegment(p, line[i], line[i + 1]));
    return least;
}

/// About evenly spaced points of a polyline, both ends included.
QList<QPointF> spread(const QList<QPointF>& line, int count) {
    QList<double> lengths{0};
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        lengths.append(lengths.last() + std::hypot(line[i + 1].x() - line[i].x(), line[i + 1].y() - line[i].y()));
    QList<QPointF> points;
    qsizetype segment = 0;
    for (int i = 0; i < count; ++i) {
        const double at = lengths.last() * i / (count - 1);
        while (segment + 2 < line.size() && lengths[segment + 1] < at)
            ++segment;
        const double length = lengths[segment + 1] - lengths[segment];
        const double t = length > 0 ? (at - lengths[segment]) / length : 0;
        points.append(line[segment] + (line[segment + 1] - line[segment]) * std::clamp(t, 0.0, 1.0));
    }
    return points;
}

QRectF boundsOf(const QList<QPointF>& line) {
    double left = line[0].x();
    double right = left;
    double top = line[0].y();
    double bottom = top;
    for (const QPointF& p : line) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        top = std::min(top, p.y());
        bottom = std::max(bottom, p.y());
    }
    return QRectF(left, top, right - left, bottom - top).adjusted(-0.5, -0.5, 0.5, 0.5);
}

/// An edge to be routed: what its drawn path says about where it should go.
struct RouteTask {
    QRectF from;
    QRectF to;
    QList<QPointF> drawn;
    QRectF bounds; ///< of what is drawn
    QRectF label;  ///< with its badge; may be empty
    bool straight = false;
    bool square = false; ///< drawn with right angles
};

bool isSquare(const QList<QPointF>& drawn) {
    double along = 0;
    double all = 0;
    for (qsizetype i = 0; i + 1 < drawn.size(); ++i) {
        const QPointF d = drawn[i + 1] - drawn[i];
        const double length = std::hypot(d.x(), d.y());
        all += length;
        if (std::min(std::abs(d.x()), std::abs(d.y())) < 0.02 * length)
            along += length;
    }
    return along > 0.8 * all;
}

bool isStraight(const QList<QPointF>& drawn) {
    for (const QPointF& p : drawn)
        if (distanceToSegment(p, drawn.first(), drawn.last()) > 5)
            return false;
    return true;
}

/// All connectors worth a look between two sites.
class Offers {
public:
    Offers(const RouteTask& theTask, int fromSite, int toSite)
        : task(theTask) {
        base.fromSite = fromSite;
        base.toSite = toSite;
        base.from = connectionSite(task.from, fromSite);
        base.to = connectionSite(task.to, toSite);
        vertical = fromSite == 0 || fromSite == 2;
        const QPointF way = base.to - base.from;
        du = vertical ? way.y() : way.x();
        dv = vertical ? way.x() : way.y();
        signU = du < 0 ? -1 : 1;
        signV = dv < 0 ? -1 : 1;
        w = std::abs(du);
        h = std::abs(dv);
        outU = along(wayOut(fromSite));
    }

    /// Straight, or with few corners: what most edges need.
    QList<Connector> simple() {
        addStraight();
        if (isParallel())
            addParallel();
        else if (outU > 0 && across(wayOut(base.toSite)) < 0 && w > 6 && h > 6)
            add({});
        return offers;
    }

    /// With more corners, around what is in the way.
    QList<Connector> winding() {
        if (isParallel())
            addThreeLegs();
        else
            addAcross();
        return offers;
    }

private:
    [[nodiscard]] bool isParallel() const { return base.toSite % 2 == base.fromSite % 2; }
    [[nodiscard]] double along(QPointF way) const { return (vertical ? way.y() : way.x()) * signU; }
    [[nodiscard]] double across(QPointF way) const { return (vertical ? way.x() : way.y()) * signV; }

    void add(const QList<double>& bends) {
        Connector offer = base;
        offer.shape = task.square ? ConnectorShape::Elbow : ConnectorShape::Curved;
        offer.bends = bends;
        offers.append(offer);
    }

    void addStraight() {
        const QPointF way = base.to - base.from;
        const double length = std::hypot(way.x(), way.y());
        if (length < 4)
            return;
        const double leaves = QPointF::dotProduct(way, wayOut(base.fromSite)) / length;
        const double arrives = -QPointF::dotProduct(way, wayOut(base.toSite)) / length;
        if (leaves > 0.25 && arrives > 0.25)
            offers.append(base);
    }

    /// Places of interest along (or across) the first leg, from its beginning.
    [[nodiscard]] QList<double> places(bool alongLeg) const {
        const auto of = [&](QPointF p) { return alongLeg ? along(p - base.from) : across(p - base.from); };
        const double first = of(task.bounds.topLeft());
        const double second = of(task.bounds.bottomRight());
        const double low = std::min(first, second);
        const double high = std::max(first, second);
        QList<double> found{low, high, low - kStub, high + kStub, low - 3 * kStub, high + 3 * kStub};
        if (!task.label.isEmpty())
            found.append(of(task.label.center()));
        found.append(of(task.drawn[task.drawn.size() / 2]));
        const double length = alongLeg ? w : h;
        for (const double share : {0.5, 0.3, 0.7, 0.15, 0.85})
            found.append(share * length);
        return found;
    }

    /// Both ends leave along the same axis: one leg between,
    void addParallel() {
        const double outEnd = along(wayOut(base.toSite));
        for (const double u : places(true))
            if (u * outU > 6 && (u - w) * outEnd > 6)
                add({u});
    }

    /// or three.
    void addThreeLegs() {
        const double outEnd = along(wayOut(base.toSite));
        const double first = outU * kStub;
        const double last = w + outEnd * kStub;
        for (const double v : places(false)) {
            add({first, v, last});
            add({2 * first, v, last + outEnd * kStub});
        }
    }

    /// The end leaves across: three corners.
    void addAcross() {
        const double outEnd = across(wayOut(base.toSite));
        for (const double u : places(true)) {
            if (u * outU <= 6)
                continue;
            for (const double v : places(false))
                if ((v - h) * outEnd > 6)
                    add({u, v});
        }
    }

    const RouteTask& task;
    Connector base;
    bool vertical = false;
    double du = 0;
    double dv = 0;
    double signU = 1;
    double signV = 1;
    double w = 0;
    double h = 0;
    double outU = 1;
    QList<Connector> offers;
};

/// Connectors that are chosen already, with the pair of boxes each joins.
struct Chosen {
    QString from;
    QString to;
    QList<QPointF> points;
    QRectF bounds;
};

class Router {
public:
    explicit Router(const PlacedGraph& theGraph)
        : graph(theGraph) {
        for (const PlacedNode& node : graph.nodes)
            boxes.insert(node.id, node.box);
        for (const PlacedCluster& cluster : graph.clusters)
            if (!boxes.contains(cluster.id))
                boxes.insert(cluster.id, cluster.box);
    }

    QList<Connector> all() {
        QList<Connector> connectors;
        for (const PlacedEdge& edge : graph.edges)
            connectors.append(route(edge));
        return connectors;
    }

private:
    [[nodiscard]] RouteTask taskOf(const PlacedEdge& edge) const {
        RouteTask task;
        task.from = boxes.value(edge.from);
        task.to = boxes.value(edge.to);
        task.drawn =
            edge.path.size() >= 4 ? samplePath(edge.path, 20) : QList<QPointF>{task.from.center(), task.to.center()};
        task.bounds = boundsOf(task.drawn);
        task.label = edge.labelBox | edge.badge;
        task.straight = isStraight(task.drawn);
        task.square = !task.straight && isSquare(task.drawn);
        return task;
    }

    /// Boxes that this edge has no business in: neither its ends nor what its drawn path crosses anyway.
    [[nodiscard]] QList<QRectF> strangers(const PlacedEdge& edge, const RouteTask& task) const {
        QList<QRectF> found;
        for (const PlacedNode& node : graph.nodes) {
            const QRectF inner = node.box.adjusted(1, 1, -1, -1);
            if (node.id != edge.from && node.id != edge.to && !crossesBox(task.drawn, inner))
                found.append(inner);
        }
        return found;
    }

    [[nodiscard]] QList<QRectF> otherLabels(const PlacedEdge& edge) const {
        QList<QRectF> found;
        for (const PlacedEdge& other : graph.edges)
            if (other.edge != edge.edge && !(other.labelBox | other.badge).isEmpty())
                found.append((other.labelBox | other.badge).adjusted(2, 2, -2, -2));
        for (const PlacedCluster& cluster : graph.clusters)
            found.append(cluster.titleBox);
        return found;
    }

    /// What can be said without looking at other boxes.
    static double plainCost(const RouteTask& task, const Connector& offer, const QList<QPointF>& points) {
        double cost = 0;
        for (const QPointF& p : points)
            cost += distanceToLine(p, task.drawn) / static_cast<double>(points.size());
        const QList<QPointF> drawn = spread(task.drawn, 10);
        for (const QPointF& p : drawn)
            cost += distanceToLine(p, points) / 10;
        if (!task.label.isEmpty())
            cost += 2.5 * std::max(0.0, distanceToLine(task.label.center(), points) - 4);
        cost += static_cast<double>(offer.bends.size()) * 6;
        if (offer.shape == ConnectorShape::Straight)
            cost -= task.straight ? 10 : 0;
        if (task.from.isValid() && crossesBox(points, task.from.adjusted(2, 2, -2, -2)) && !task.from.contains(task.to))
            cost += kOwnBoxCost;
        if (task.to.isValid() && crossesBox(points, task.to.adjusted(2, 2, -2, -2)) && !task.to.contains(task.from))
            cost += kOwnBoxCost;
        return cost;
    }

    [[nodiscard]] double chosenCost(const PlacedEdge& edge, const QList<QPointF>& points, const QRectF& bounds) const {
        double cost = 0;
        for (const Chosen& other : chosen) {
            const bool same =
                (other.from == edge.from && other.to == edge.to) || (other.from == edge.to && other.to == edge.from);
            if (!same && !bounds.intersects(other.bounds))
                continue;
            double apart = 0;
            int together = 0;
            for (const QPointF& p : points) {
                const double distance = distanceToLine(p, other.points);
                apart = std::max(apart, distance);
                together += distance < 3 ? 1 : 0;
            }
            if (same && apart < 8)
                cost += kSameWayCost;
            cost += together * (same ? 4.0 : 1.0);
        }
        return cost;
    }

    struct Offer {
        Connector connector;
        QList<QPointF> line;
        double cost = 0;
    };

    static QList<Offer> offersFor(const RouteTask& task, bool winding) {
        QList<Offer> offers;
        for (int from = 0; from < 4; ++from)
            for (int to = 0; to < 4; ++to) {
                Offers between(task, from, to);
                for (const Connector& connector : winding ? between.winding() : between.simple()) {
                    const QList<QPointF> line = connectorPath(connector);
                    offers.append({connector, line, plainCost(task, connector, spread(line, 12))});
                }
            }
        std::stable_sort(offers.begin(), offers.end(), [](const Offer& a, const Offer& b) { return a.cost < b.cost; });
        return offers;
    }

    Connector route(const PlacedEdge& edge) {
        const RouteTask task = taskOf(edge);
        const QList<QRectF> avoid = strangers(edge, task);
        const QList<QRectF> labels = otherLabels(edge);
        Offer best;
        best.cost = std::numeric_limits<double>::max();
        for (const bool winding : {false, true}) {
            for (const Offer& offer : offersFor(task, winding)) {
                if (offer.cost >= best.cost)
                    break; // dearest last: nothing better follows
                const double cost = fullCost(edge, offer, avoid, labels, best.cost);
                if (cost < best.cost)
                    best = {offer.connector, offer.line, cost};
            }
            if (best.cost < kGoodEnough)
                break;
        }
        if (!best.line.isEmpty())
            chosen.append({edge.from, edge.to, best.line, boundsOf(best.line)});
        return best.connector;
    }

    /// With what lies in the way; stops counting at `limit`.
    [[nodiscard]] double fullCost(const PlacedEdge& edge, const Offer& offer, const QList<QRectF>& avoid,
                                  const QList<QRectF>& labels, double limit) const {
        const QRectF bounds = boundsOf(offer.line);
        double cost = offer.cost;
        if (!QRectF(QPointF(), graph.size).contains(bounds))
            cost += kLabelCost; // it might leave the slide
        for (qsizetype i = 0; i < avoid.size() && cost < limit; ++i)
            cost += bounds.intersects(avoid[i]) && crossesBox(offer.line, avoid[i]) ? kBoxCost : 0;
        for (qsizetype i = 0; i < labels.size() && cost < limit; ++i)
            cost += bounds.intersects(labels[i]) && crossesBox(offer.line, labels[i]) ? kLabelCost : 0;
        return cost < limit ? cost + chosenCost(edge, spread(offer.line, 24), bounds) : cost;
    }

    const PlacedGraph& graph;
    QHash<QString, QRectF> boxes;
    QList<Chosen> chosen;
};

} // namespace

QList<Connector> routeConnectors(const PlacedGraph& graph) {
    return Router(graph).all();
}

} // namespace tujian
