#pragma once
#include "layout/ask.h"
#include "layout/plan.h"

namespace tujian {

/// Places a graph by Graphviz, in the helper: `dot`, or `sfdp` where `dot` would take too long.
Result<PlacedGraph> placeNetwork(const Plan& plan, const LayoutRun& run);

} // namespace tujian
