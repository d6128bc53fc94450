#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// Under a heading that speaks of states or a lifecycle: the states that a list, a table or sentences name, and the
/// moves that the text says (X 进入 Y, X becomes Y, X → Y). A lifecycle's list without a word on moves is taken in its
/// order.
std::optional<Graph> readStates(const Passage& passage);

} // namespace tujian::prose
