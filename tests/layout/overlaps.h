#pragma once
#include "layout/placed.h"
#include <QStringList>

namespace tujian {

/// What lies where it must not, one line each: labels and badges on nodes, on clusters' titles or on each other, nodes
/// on titles.
QStringList overlaps(const PlacedGraph& placed);

} // namespace tujian
