#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"

namespace tujian::prose {

/// The arrows of the topic's own lines, items, cells and unlabelled fences: one chain, or, where each line is one
/// labelled message (A -> B: SYN), one sequence. No graph if there are no arrows.
QList<Graph> readChains(const Passage& passage);

} // namespace tujian::prose
