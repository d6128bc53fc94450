#include "gui/diagram/diagram_canvas.h"
#include <algorithm>
#include <limits>

namespace tujian {

namespace {

const PlacedEdge* edgeOf(const PlacedGraph& graph, const QString& id) {
    const int number = id.toInt();
    const auto found = std::find_if(graph.edges.begin(), graph.edges.end(),
                                    [number](const PlacedEdge& edge) { return edge.edge == number; });
    return found == graph.edges.end() ? nullptr : &*found;
}

template<class List>
auto withId(const List& list, const QString& id) -> decltype(&list.front()) {
    const auto found = std::find_if(list.begin(), list.end(), [&id](const auto& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Span spanOf(const PlacedGraph& graph, const ElementRef& element) {
    switch (element.kind) {
    case ElementKind::Node: {
        const PlacedNode* node = withId(graph.nodes, element.id);
        return node ? node->span : Span();
    }
    case ElementKind::Cluster: {
        const PlacedCluster* cluster = withId(graph.clusters, element.id);
        return cluster ? cluster->span : Span();
    }
    case ElementKind::Edge: {
        const PlacedEdge* edge = edgeOf(graph, element.id);
        return edge ? edge->span : Span();
    }
    case ElementKind::Step: {
        const int number = element.id.toInt();
        const auto found = std::find_if(graph.steps.begin(), graph.steps.end(),
                                        [number](const GraphStep& step) { return step.n == number; });
        return found == graph.steps.end() ? Span() : found->span;
    }
    case ElementKind::None:
        break;
    }
    return {};
}

QString linkOf(const PlacedGraph& graph, const ElementRef& element) {
    if (element.kind != ElementKind::Node)
        return {};
    const PlacedNode* node = withId(graph.nodes, element.id);
    return node ? node->link : QString();
}

QRectF boxIn(const PlacedGraph& graph, const ElementRef& element) {
    if (element.kind == ElementKind::Node) {
        const PlacedNode* node = withId(graph.nodes, element.id);
        return node ? node->box : QRectF();
    }
    if (element.kind == ElementKind::Cluster) {
        const PlacedCluster* cluster = withId(graph.clusters, element.id);
        return cluster ? cluster->titleBox : QRectF();
    }
    const PlacedEdge* edge = element.kind == ElementKind::Edge ? edgeOf(graph, element.id) : nullptr;
    if (!edge || edge->path.isEmpty())
        return {};
    const QRectF label = edge->labelBox.united(edge->badge);
    if (!label.isEmpty())
        return label;
    const QPointF middle = edge->path.at(edge->path.size() / 2);
    return {middle - QPointF(1, 1), QSizeF(2, 2)};
}

QRectF stepLabels(const PlacedGraph& graph, int step) {
    QRectF box;
    for (const PlacedEdge& edge : graph.edges)
        if (edge.step == step)
            box |= edge.labelBox | edge.badge;
    return box;
}

QRectF stepBox(const PlacedGraph& graph, int step) {
    QRectF box = stepLabels(graph, step);
    for (const PlacedEdge& edge : graph.edges)
        for (const QString& end : {edge.from, edge.to})
            if (const PlacedNode* node = withId(graph.nodes, end);
                node && edge.step == step && graph.view == DiagramView::Graph)
                box |= node->box;
    return box;
}

QRectF beginningOf(const PlacedGraph& graph) {
    int first = 0;
    for (const PlacedEdge& edge : graph.edges)
        if (edge.step > 0 && (first == 0 || edge.step < first))
            first = edge.step;
    const QRectF box = first > 0 ? stepBox(graph, first) : QRectF();
    return !box.isEmpty() ? box : graph.nodes.isEmpty() ? QRectF() : graph.nodes.constFirst().box;
}

double smallestText(const PlacedGraph& graph) {
    double smallest = 0;
    const auto consider = [&smallest](const auto& item) {
        if (!item.lines.isEmpty() && (smallest == 0 || item.style.size < smallest))
            smallest = item.style.size;
    };
    std::for_each(graph.nodes.begin(), graph.nodes.end(), consider);
    std::for_each(graph.edges.begin(), graph.edges.end(), consider);
    std::for_each(graph.clusters.begin(), graph.clusters.end(), consider);
    return smallest;
}

QList<ElementRef> elementsOf(const PlacedGraph& graph) {
    QList<ElementRef> elements;
    for (const PlacedNode& node : graph.nodes)
        elements.append({ElementKind::Node, node.id});
    for (const PlacedEdge& edge : graph.edges)
        elements.append({ElementKind::Edge, QString::number(edge.edge)});
    for (const PlacedCluster& cluster : graph.clusters)
        elements.append({ElementKind::Cluster, cluster.id});
    return elements;
}

QList<ElementRef> elementsAt(const PlacedGraph& graph, const QString& file, int offset) {
    struct Found {
        ElementRef element;
        int width;
    };
    QList<Found> found;
    int narrowest = std::numeric_limits<int>::max();
    const auto consider = [&](const Span& span, const ElementRef& element) {
        if (span.file != file || !span.contains(offset))
            return;
        const int width = span.end - span.begin;
        narrowest = std::min(narrowest, width);
        found.append(Found{element, width});
    };
    for (const PlacedNode& node : graph.nodes)
        consider(node.span, {ElementKind::Node, node.id});
    for (const PlacedEdge& edge : graph.edges)
        consider(edge.span, {ElementKind::Edge, QString::number(edge.edge)});
    for (const PlacedCluster& cluster : graph.clusters)
        consider(cluster.span, {ElementKind::Cluster, cluster.id});
    QList<ElementRef> elements;
    for (const Found& one : std::as_const(found)) {
        // A cluster's span may hold the whole list; only it is lit when the cursor is in its own words.
        if (one.element.kind != ElementKind::Cluster || one.width == narrowest)
            elements.append(one.element);
    }
    return elements;
}

} // namespace tujian
