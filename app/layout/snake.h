#pragma once
#include "layout/plan.h"
#include <optional>

namespace tujian {

/// A long chain (a → b → c …) in rows that turn at their ends like a road. nullopt if the graph is not a chain or fits
/// a pane as one column.
std::optional<PlacedGraph> placeSnake(const Graph& graph);

} // namespace tujian
