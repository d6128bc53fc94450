#include "paint/reveal.h"

namespace tujian {

namespace {
constexpr double kAhead = 0.22; ///< dimmed, yet its place can be seen
constexpr double kPast = 0.8;
} // namespace

Revealed::Revealed(const PlacedGraph& theGraph, const Reveal& theReveal)
    : graph(theGraph)
    , reveal(theReveal) {
    for (const PlacedEdge& edge : graph.edges)
        for (const QString& end : {edge.from, edge.to}) {
            const auto found = firstStep.constFind(end);
            if (found == firstStep.constEnd() || edge.step < *found)
                firstStep.insert(end, edge.step);
            if (edge.step > 0 && edge.step == reveal.step)
                touched.insert(end);
        }
}

Standing Revealed::at(int first, bool isTouched) const {
    if (reveal.step < 0 || first == 0)
        return Standing::Plain;
    if (isTouched)
        return Standing::Current;
    return first > reveal.step ? Standing::Ahead : Standing::Past;
}

Standing Revealed::edge(const PlacedEdge& edge) const {
    return at(edge.step, edge.step == reveal.step);
}

Standing Revealed::node(const QString& id) const {
    if (reveal.step >= 0 && touched.contains(id))
        return Standing::Current;
    return at(firstStep.value(id, 0), false);
}

Standing Revealed::cluster(const PlacedCluster& cluster) const {
    return reveal.step >= 0 && touched.contains(cluster.id) ? Standing::Current : Standing::Plain;
}

bool Revealed::isLit(ElementKind kind, const QString& id) const {
    return reveal.lit.contains(ElementRef{kind, id});
}

bool Revealed::isHovered(ElementKind kind, const QString& id) const {
    return reveal.hovered == ElementRef{kind, id};
}

double Revealed::rest(bool accented) const {
    return reveal.dimRest && !accented ? kAhead : 1;
}

double Revealed::opacity(Standing standing) const {
    switch (standing) {
    case Standing::Ahead:
        return reveal.hideAhead ? 0 : kAhead;
    case Standing::Past:
        return kPast;
    case Standing::Plain:
    case Standing::Current:
        break;
    }
    return 1;
}

} // namespace tujian
