#include "layout/curve.h"
#include "paint/display.h"
#include <cmath>

namespace tujian {
namespace {

bool nearPath(const PlacedEdge& edge, QPointF point, double slack) {
    const QList<QPointF> samples = samplePath(edge.path, 4);
    for (qsizetype i = 1; i < samples.size(); ++i) {
        const QPointF way = samples[i] - samples[i - 1];
        const double square = QPointF::dotProduct(way, way);
        const double t =
            square > 0 ? std::clamp(QPointF::dotProduct(point - samples[i - 1], way) / square, 0.0, 1.0) : 0;
        const QPointF off = point - (samples[i - 1] + way * t);
        if (std::hypot(off.x(), off.y()) <= slack)
            return true;
    }
    return false;
}

} // namespace

ElementRef elementAt(const PlacedGraph& graph, QPointF point, double slack) {
    for (auto node = graph.nodes.rbegin(); node != graph.nodes.rend(); ++node)
        if (node->box.contains(point))
            return {ElementKind::Node, node->id};
    for (auto edge = graph.edges.rbegin(); edge != graph.edges.rend(); ++edge)
        if (edge->labelBox.contains(point) || edge->badge.contains(point))
            return {ElementKind::Edge, QString::number(edge->edge)};
    for (auto edge = graph.edges.rbegin(); edge != graph.edges.rend(); ++edge)
        if (nearPath(*edge, point, slack))
            return {ElementKind::Edge, QString::number(edge->edge)};
    for (auto cluster = graph.clusters.rbegin(); cluster != graph.clusters.rend(); ++cluster)
        if (cluster->box.contains(point))
            return {ElementKind::Cluster, cluster->id};
    return {};
}

} // namespace tujian
