#pragma once
#include "diagram/graph.h"
#include "diagram/prose/passage.h"
#include <optional>

namespace tujian::prose {

/// A nested list whose heads name things, or, under a heading that promises a structure, a flat list of named things.
/// Heads with only leaves under them become clusters.
std::optional<Graph> readTree(const Passage& passage, int list);

/// Short paragraphs ("**工作负载**", "Workloads:"), each with a list of named things behind it; at least two of them.
std::optional<Graph> readSections(const Passage& passage, const QList<std::pair<int, int>>& sections);

/// Sub-headings that name the parts of what the topic's heading promises as a structure, or under each of which stands
/// nothing but a list of named things.
std::optional<Graph> readHeadingTree(const Passage& passage, int topic);

/// A table whose rows say what belongs to what: a name, and a cell with several. Only where the heading or the table's
/// own head asks for kinds or parts.
std::optional<Graph> readTableTree(const Passage& passage, int table);

} // namespace tujian::prose
