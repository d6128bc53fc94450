#pragma once
#include "layout/ask.h"
#include "layout/plan.h"

namespace tujian {

/// Is it the map of terms? Its nodes have weights.
bool isMap(const Graph& graph);

/// Places a map by forces, without the helper: what talks together lies together, each kind is an island of its own,
/// names are the larger the more is said of them, edges the wider. Nothing overlaps. Same graph and fonts in, same
/// placement out. Fails only when cancelled.
Result<PlacedGraph> placeMap(const Graph& graph, const LayoutRun& run);

} // namespace tujian
