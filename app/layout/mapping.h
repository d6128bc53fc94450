#pragma once
#include "layout/block.h"
#include "layout/wire.h"

namespace tujian {

/// One way to ask for the same graph.
struct Variant {
    bool dot = true;
    bool leftToRight = false;
    bool stagger = false; ///< many leaves of one node stand on several rows
    double spread = 1;    ///< factor of the distances
};

/// How a graph's parts became the helper's: nodes of their own, blocks of loose nodes, props of empty clusters.
struct Mapping {
    HelperRequest request;
    QList<int> helperOf; ///< by graph node: helper node
    QList<int> blockOf;  ///< by helper node: index in blocks, or -1
    QList<TextBlock> blocks;
    QList<int> clusterAt; ///< by graph cluster: helper cluster, or -1
    QList<int> edgeAt;    ///< by plan edge: helper edge, or -1
};

Mapping makeMapping(const Plan& plan, const Variant& variant);

} // namespace tujian
