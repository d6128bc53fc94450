#include "overlaps.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr double slack = 0.5; // points: borders may touch

QList<QRectF> labelBoxes(const PlacedEdge& edge) {
    QList<QRectF> boxes;
    for (const QRectF& box : {edge.labelBox, edge.badge})
        if (!box.isEmpty())
            boxes.append(box);
    return boxes;
}

bool meet(const QRectF& a, const QRectF& b) {
    return a.adjusted(slack, slack, -slack, -slack).intersects(b);
}

QString nameOf(const PlacedGraph& placed, int edge) {
    const PlacedEdge& each = placed.edges.at(edge);
    return each.from + u" → "_s + each.to;
}

} // namespace

QStringList overlaps(const PlacedGraph& placed) {
    QStringList found;
    QList<std::pair<QString, QRectF>> solid;
    for (const PlacedNode& node : placed.nodes)
        solid.append({u"node "_s + node.id, node.box});
    for (const PlacedCluster& cluster : placed.clusters) {
        solid.append({u"title "_s + cluster.id, cluster.titleBox});
        for (const PlacedNode& node : placed.nodes)
            if (cluster.titleBox.intersects(node.box))
                found.append(u"node %1 on the title of %2"_s.arg(node.id, cluster.id));
    }
    for (int a = 0; a < placed.edges.size(); ++a)
        for (const QRectF& label : labelBoxes(placed.edges.at(a))) {
            for (const auto& [name, box] : std::as_const(solid))
                if (meet(box, label))
                    found.append(u"label of %1 on %2"_s.arg(nameOf(placed, a), name));
            for (int b = a + 1; b < placed.edges.size(); ++b)
                for (const QRectF& other : labelBoxes(placed.edges.at(b)))
                    if (meet(other, label))
                        found.append(u"label of %1 on that of %2"_s.arg(nameOf(placed, a), nameOf(placed, b)));
        }
    return found;
}

} // namespace tujian
