#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"

namespace tujian::prose {

/// An arrow in a text: -->, ->, =>, →, ⇒, <->, ←, and --label-->.
struct Arrow {
    int begin = 0;
    int end = 0;
    int labelBegin = 0;
    int labelEnd = 0; ///< equal to labelBegin: no label
    bool backward = false;
    bool both = false;
};
QList<Arrow> arrowsIn(QStringView text);

/// The arrows of the topic's own lines, items, cells and unlabelled fences: one chain, or, where each line is one
/// labelled message (A -> B: SYN), one sequence. No graph if there are no arrows.
QList<Graph> readChains(const Passage& passage);

} // namespace tujian::prose
