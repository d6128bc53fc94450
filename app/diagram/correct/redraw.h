#pragma once
#include "diagram/graph.h"
#include <QList>

namespace tujian {

/// A diagram drawn as another kind, from the same elements with their spans.
struct Redrawn {
    Graph graph;
    QList<int> edges; ///< for each of its edges the index of the one it was made from, or -1
};

/// Which kinds a diagram can be redrawn as: none for what its author drew or what objects say.
QList<GraphKind> otherKinds(const Graph& graph);

/// - a structure as something in order: its parts follow each other as the text has them; the one thing that holds all
///   of them becomes the area around them;
/// - something in order as a structure: who leads to whom first holds it;
/// - a process as a path: arrows without replies and without repetition, in their order;
/// - a process as a lifecycle: each step a state; a path as a lifecycle: each station a state;
/// - a path or lifecycle as a process: each arrow a step.
Redrawn redrawn(const Graph& graph, GraphKind kind);

} // namespace tujian
