#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// The topic's fences in a graph language (dot, graphviz; mermaid) as `graph` diagrams. Graph ids are left empty.
/// What is outside the subset read, or over its bounds, becomes diagnostics with lines.
Reading readGraphFences(const Note& note, int topic);

/// Is this the info string of a fence that readGraphFences reads?
bool isGraphFence(QStringView info);

} // namespace tujian
