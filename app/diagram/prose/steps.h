#pragma once
#include "diagram/graph.h"
#include "diagram/prose/story.h"
#include <optional>

namespace tujian::prose {

/// The sub-headings of a topic as steps, if they are numbered as such (第一步, Step 2, 阶段三; "1." under a heading
/// that promises a process): a unit each, of the prose under it. Empty if they are not.
QList<StoryUnit> stepHeadings(const Passage& passage, int topic);

/// The names of those sub-headings as boxes, one after another.
std::optional<Graph> readStepNames(const Passage& passage, int topic);

/// The rows of a table that says step by step who does what, as units; empty if its head does not promise that.
QList<StoryUnit> stepRows(const Passage& passage, int table);

} // namespace tujian::prose
