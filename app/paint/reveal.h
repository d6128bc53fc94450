#pragma once
#include "paint/display.h"
#include <QHash>
#include <QSet>

namespace tujian {

/// How an element stands at a step.
enum class Standing { Plain, Ahead, Current, Past };

/// What a Reveal means for each element of a graph: computed once, then asked.
class Revealed {
public:
    Revealed(const PlacedGraph& graph, const Reveal& reveal);

    [[nodiscard]] Standing edge(const PlacedEdge& edge) const;
    [[nodiscard]] Standing node(const QString& id) const;
    [[nodiscard]] Standing cluster(const PlacedCluster& cluster) const;
    [[nodiscard]] bool isLit(ElementKind kind, const QString& id) const;
    [[nodiscard]] bool isHovered(ElementKind kind, const QString& id) const;
    /// 0 if hidden.
    [[nodiscard]] double opacity(Standing standing) const;
    /// By how much an element steps back because others are lit (Reveal::dimRest).
    [[nodiscard]] double rest(bool accented) const;

private:
    [[nodiscard]] Standing at(int first, bool touched) const;
    const PlacedGraph& graph;
    const Reveal& reveal;
    QHash<QString, int> firstStep; ///< by node or cluster id: the first step it takes part in; 0: always there
    QSet<QString> touched;         ///< takes part in the current step
};

} // namespace tujian
