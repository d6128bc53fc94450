#pragma once
#include "diagram/graph.h"

namespace tujian {

QString contents(const QString& name);      ///< of a file of the tests' data
QStringList edgeLines(const Graph& graph);  ///< "from relation to", sorted
QStringList graphLines(const Graph& graph); ///< edgeLines, "missing id" of ghosts, "alone id" of what has no edge
QStringList codes(const Reading& reading);  ///< of its diagnostics: "manifest-port:12"

} // namespace tujian
