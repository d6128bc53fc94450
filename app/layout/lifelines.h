#pragma once
#include "layout/plan.h"

namespace tujian {

/// Actors side by side in order of first appearance, each with a line down; messages from top to bottom.
PlacedGraph placeLifelines(const Graph& graph);

} // namespace tujian
