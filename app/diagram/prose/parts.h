#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// Sentences that say what something is made of ("A consists of B and C", A由B和C组成, A分为B、C) → one hierarchy.
/// Nothing if too few say so, or if the heading promises something else.
std::optional<Graph> readParts(const Passage& passage, const QList<int>& paragraphs);

} // namespace tujian::prose
