#pragma once
#include "wire.h"

namespace helper {

/// Lays the request out with Graphviz and writes the answer to standard output, y downwards:
///   size W H
///   c X Y W H TX TY      a cluster: its box and the middle of its title
///   n X Y                a node's middle
///   e N X Y …            an edge's cubic Bézier points (N may be 0), then "l X Y", the middle of its label, or "-"
///   end
/// Returns the process's exit status.
int layout(const Request& request);

/// Graphviz's own version, "2.43.0".
const char* engineVersion();

} // namespace helper
