#pragma once
#include <QString>

namespace tujian {

/// Graphviz's version, as the layout helper says it; empty where the helper does not answer. Blocks for as long as a
/// program takes to start. Any thread.
QString layoutEngineVersion();

} // namespace tujian
