#include "diagram/map/map.h"
#include <algorithm>

namespace tujian {

namespace {

/// Which hops lead on from each term.
using Ways = QList<QList<MapHop>>;

Ways waysOf(const TermMap& map, bool anyDirection) {
    Ways ways(map.terms.size());
    for (int i = 0; i < map.edges.size(); ++i) {
        ways[map.edges[i].from].append({i, false});
        if (anyDirection)
            ways[map.edges[i].to].append({i, true});
    }
    return ways;
}

int endOf(const TermMap& map, const MapHop& hop) {
    const MapEdge& edge = map.edges[hop.edge];
    return hop.backwards ? edge.from : edge.to;
}

/// How far every term is from the goal, and the terms in that order.
struct Distances {
    QList<int> hops; ///< -1: the goal cannot be reached
    QList<int> nearestFirst;
};

Distances distancesTo(const TermMap& map, const Ways& ways, int goal) {
    QList<QList<int>> before(map.terms.size());
    for (int term = 0; term < ways.size(); ++term)
        for (const MapHop& hop : ways[term])
            before[endOf(map, hop)].append(term);
    Distances found{QList<int>(map.terms.size(), -1), {goal}};
    found.hops[goal] = 0;
    for (qsizetype next = 0; next < found.nearestFirst.size(); ++next) {
        const int at = found.nearestFirst[next];
        for (const int term : std::as_const(before[at])) {
            if (found.hops[term] < 0) {
                found.hops[term] = found.hops[at] + 1;
                found.nearestFirst.append(term);
            }
        }
    }
    return found;
}

/// A route from one term: its first hop, and which of the next term's routes goes on from there.
struct Onward {
    MapHop hop;
    int rest = 0;
    int weight = 0;
};

/// The best routes from a term are its hops, each followed by the best from there: kept a few a term, nearest terms
/// first, so that a dense map costs no more than its edges times `most`.
QList<QList<Onward>> onwardRoutes(const TermMap& map, const Ways& ways, const Distances& distances, int most) {
    QList<QList<Onward>> known(map.terms.size());
    known[distances.nearestFirst.constFirst()].append(Onward{});
    for (const int term : distances.nearestFirst.sliced(1)) {
        QList<Onward>& routes = known[term];
        for (const MapHop& hop : ways[term]) {
            const int next = endOf(map, hop);
            if (distances.hops[next] < 0 || distances.hops[next] + 1 != distances.hops[term])
                continue;
            for (int rest = 0; rest < known[next].size(); ++rest)
                routes.append(Onward{hop, rest, known[next][rest].weight + map.edges[hop.edge].weight});
        }
        std::stable_sort(routes.begin(), routes.end(),
                         [](const Onward& a, const Onward& b) { return a.weight > b.weight; });
        routes = routes.mid(0, most);
    }
    return known;
}

MapRoute walk(const TermMap& map, const QList<QList<Onward>>& known, int term, int goal, int which) {
    MapRoute route;
    route.weight = known[term][which].weight;
    while (term != goal) {
        const Onward& onward = known[term][which];
        route.hops.append(onward.hop);
        term = endOf(map, onward.hop);
        which = onward.rest;
    }
    return route;
}

} // namespace

QList<MapRoute> findRoutes(const TermMap& map, int from, int to, bool anyDirection, int most) {
    const auto inside = [&](int term) { return term >= 0 && term < map.terms.size(); };
    if (!inside(from) || !inside(to) || from == to)
        return {};
    const Ways ways = waysOf(map, anyDirection);
    const Distances distances = distancesTo(map, ways, to);
    if (distances.hops[from] < 0)
        return {};
    const QList<QList<Onward>> known = onwardRoutes(map, ways, distances, most);
    QList<MapRoute> routes;
    for (int which = 0; which < known[from].size(); ++which)
        routes.append(walk(map, known, from, to, which));
    return routes;
}

} // namespace tujian
