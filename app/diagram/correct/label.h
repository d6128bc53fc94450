#pragma once
#include "diagram/graph.h"

namespace tujian {

/// The label of a node or cluster by its id.
QString labelOf(const Graph& graph, QStringView id);

/// What a diagram shows, in twelve hexadecimal digits: kinds, labels and ends, not places. The same words in another
/// line, or in another spelling of case and width, give the same.
QString digestOf(const Graph& graph);

/// "sequence-2": the part of a graph's id that follows its topic's.
QString diagramName(const Graph& graph);

/// The nth node or cluster with this label (nodes first); by another spelling if none has it as its label. Empty: none.
QString findNode(const Graph& graph, QStringView label, int nth);
/// The nth edge with these ends and words; -1: none. Without a verb any words will do.
int findEdge(const Graph& graph, QStringView from, QStringView to, QStringView verb, int nth);

} // namespace tujian
