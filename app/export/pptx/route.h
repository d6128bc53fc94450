#pragma once
#include "export/pptx/connector.h"
#include "layout/placed.h"
#include <QHash>

namespace tujian {

/// A connector for every edge of the graph view, in the order of PlacedGraph::edges: from a site of one box to a site
/// of the other. It crosses no box that the drawn path does not (where there is such a way), edges between the same
/// two boxes go different ways, and each keeps near its drawn path and its label.
QList<Connector> routeConnectors(const PlacedGraph& graph);

} // namespace tujian
