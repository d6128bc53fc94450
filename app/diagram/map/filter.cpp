#include "diagram/map/map.h"
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isPart(const MapEdge& edge) {
    return edge.relation == u"contains";
}

bool passes(const MapReason& reason, const MapFilter& filter) {
    const bool inFolder = filter.folder.isEmpty() || reason.span.file.startsWith(filter.folder + u'/') ||
                          reason.span.file == filter.folder;
    return inFolder && (filter.topics.isEmpty() || filter.topics.contains(reason.topic));
}

QList<MapEdge> edgesThrough(const TermMap& map, const MapFilter& filter) {
    const auto hidden = [&](int term) { return filter.hidden.contains(map.terms[term].kind); };
    const bool some = !filter.folder.isEmpty() || !filter.topics.isEmpty();
    QList<MapEdge> edges;
    for (const MapEdge& edge : map.edges) {
        if ((isPart(edge) && !filter.parts) || hidden(edge.from) || hidden(edge.to))
            continue;
        MapEdge kept = edge;
        if (some) {
            kept.reasons.removeIf([&](const MapReason& reason) { return !passes(reason, filter); });
            kept.weight = int(kept.reasons.size());
        }
        if (kept.weight > 0)
            edges.append(kept);
    }
    return edges;
}

/// Weights and degrees of the terms that the edges name; the others stay at zero.
void count(QList<MapTerm>& terms, const QList<MapEdge>& edges) {
    std::vector<std::set<int>> neighbours(std::size_t(terms.size()));
    for (MapTerm& term : terms)
        term.weight = 0;
    for (const MapEdge& edge : edges) {
        neighbours[std::size_t(edge.from)].insert(edge.to);
        neighbours[std::size_t(edge.to)].insert(edge.from);
        terms[edge.from].weight += edge.weight;
        terms[edge.to].weight += edge.weight;
    }
    for (qsizetype i = 0; i < terms.size(); ++i)
        terms[i].degree = int(neighbours[std::size_t(i)].size());
}

} // namespace

TermMap filterMap(const TermMap& map, const MapFilter& filter) {
    QList<MapEdge> edges = edgesThrough(map, filter);
    QList<MapTerm> terms = map.terms;
    count(terms, edges);
    QList<int> order;
    for (int i = 0; i < terms.size(); ++i)
        if (terms[i].degree > 0)
            order.append(i);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return std::tie(terms[b].weight, terms[b].degree, terms[a].id) <
               std::tie(terms[a].weight, terms[a].degree, terms[b].id);
    });
    TermMap made;
    QList<int> at(terms.size(), -1);
    for (const int term : std::as_const(order)) {
        at[term] = int(made.terms.size());
        made.terms.append(terms[term]);
    }
    for (MapEdge& edge : edges) {
        edge.from = at[edge.from];
        edge.to = at[edge.to];
    }
    std::stable_sort(edges.begin(), edges.end(), [](const MapEdge& a, const MapEdge& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    made.edges = std::move(edges);
    return made;
}

bool hasOnlyParts(const TermMap& map) {
    return !map.edges.isEmpty() && std::all_of(map.edges.begin(), map.edges.end(), isPart);
}

} // namespace tujian
