#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// Under a heading that promises steps, a list whose items name no two parties: its items as boxes, one after another.
std::optional<Graph> readProcedure(const Passage& passage, int list);

} // namespace tujian::prose
