#pragma once
#include "layout/ask.h"

namespace tujian {

/// Places a graph part by part: what is not connected is laid out by itself and then set in rows that fit a pane, and
/// so is the inside of a cluster that no edge enters. Left to Graphviz, such parts would make one long row.
Result<PlacedGraph> placeParts(const Graph& graph, const LayoutRun& run);

} // namespace tujian
