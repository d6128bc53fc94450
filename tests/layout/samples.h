#pragma once
#include "diagram/graph.h"
#include <utility>

namespace tujian::samples {

/// Graphs that stand for what notes give, written for the tests and for looking at.
QList<std::pair<QString, Graph>> all();

Graph components(); ///< clusters of nodes, some edges between them
Graph creation();   ///< a sequence of seven numbered, Chinese messages
Graph chain(int length);
Graph wideTree(int leaves);
Graph outline(int items);
Graph resources(int objects);
Graph states();
Graph talk();  ///< two actors that speak many times
Graph cards(); ///< clusters without edges
Graph mixed(); ///< edges that end at clusters, loose nodes

/// A clustered, labelled graph from a seed: the same seed gives the same graph.
Graph random(quint32 seed);

/// A sparse graph of `nodes` nodes, for measuring.
Graph sparse(int nodes);

/// A graph too dense for dot, in three clusters.
Graph dense(int nodes);

} // namespace tujian::samples
