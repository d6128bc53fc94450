#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// A passage that tells versions of one thing apart by a label (version=v1 / version=v2) and says who selects among
/// them (service 选择, the router switches): the selector with an edge to each version.
std::optional<Graph> readVariants(const Passage& passage, const QList<int>& paragraphs);

} // namespace tujian::prose
