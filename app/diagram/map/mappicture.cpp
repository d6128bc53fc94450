#include "diagram/map/map.h"
#include <QCoreApplication>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Connected with many, and spoken of often: either makes a term worth drawing.
int rankOf(const MapTerm& term) {
    return 2 * term.degree + term.weight;
}

/// The terms that are drawn: the most connected ones, and those that must be there with what leads to them.
QList<bool> chosenTerms(const TermMap& map, const MapDetail& detail) {
    QList<int> order;
    for (int i = 0; i < map.terms.size(); ++i)
        order.append(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return rankOf(map.terms[a]) > rankOf(map.terms[b]); });
    QList<bool> chosen(map.terms.size(), false);
    for (const int term : order.mid(0, detail.most))
        chosen[term] = true;
    for (const QString& id : detail.always)
        if (const int term = map.find(id); term >= 0)
            chosen[term] = true;
    return chosen;
}

QString tooltipOf(const MapTerm& term) {
    const QString said = QCoreApplication::translate("map", "%n sentence(s)", nullptr, term.weight);
    return term.definition.isEmpty() ? term.name + u" · "_s + said : term.definition + u" · "_s + said;
}

GraphNode nodeOf(const MapTerm& term) {
    GraphNode node;
    node.id = term.id;
    node.label = term.name;
    node.aliases = term.spellings;
    node.kind = term.kind;
    node.icon = term.icon;
    node.cluster = u"kind:"_s + term.kind;
    node.note = tooltipOf(term);
    node.link = term.topic;
    node.span = term.span;
    node.weight = term.weight;
    return node;
}

GraphEdge edgeOf(const TermMap& map, const MapEdge& edge) {
    GraphEdge made;
    made.from = map.terms[edge.from].id;
    made.to = map.terms[edge.to].id;
    made.label = edge.verbs.join(u"；"_s);
    made.relation = edge.relation;
    made.dashed = edge.dashed;
    made.weight = edge.weight;
    made.span = edge.reasons.isEmpty() ? Span() : edge.reasons.constFirst().span;
    return made;
}

} // namespace

MapPicture mapPicture(const TermMap& map, const QString& title, const MapDetail& detail) {
    MapPicture made;
    Graph& graph = made.graph;
    graph.id = QString::fromUtf16(mapDiagram);
    graph.topic = u"."_s;
    graph.kind = GraphKind::Graph;
    graph.title = title;
    const QList<bool> chosen = chosenTerms(map, detail);
    QSet<QString> kinds;
    for (qsizetype i = 0; i < map.terms.size(); ++i) {
        if (!chosen[i]) {
            ++made.leftTerms;
            continue;
        }
        graph.nodes.append(nodeOf(map.terms[i]));
        const GraphNode& node = graph.nodes.constLast();
        if (!kinds.contains(node.kind)) {
            kinds.insert(node.kind);
            graph.clusters.append(GraphCluster{node.cluster, areaTitle(node.kind), {}, node.kind, node.span});
        }
    }
    for (const MapEdge& edge : map.edges) {
        if (chosen[edge.from] && chosen[edge.to])
            graph.edges.append(edgeOf(map, edge));
        else
            ++made.leftEdges;
    }
    graph.span = graph.nodes.isEmpty() ? Span() : graph.nodes.constFirst().span;
    tidy(graph);
    return made;
}

} // namespace tujian
