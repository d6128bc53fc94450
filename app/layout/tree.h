#pragma once
#include "layout/plan.h"
#include <optional>

namespace tujian {

/// A forest without labels and clusters, placed by arithmetic in the shape that fits a pane best: top to bottom, left
/// to right, or as indented lists in columns under the root. nullopt if the graph is not one.
std::optional<PlacedGraph> placeTree(const Graph& graph);

} // namespace tujian
