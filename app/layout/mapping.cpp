#include "layout/mapping.h"
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

constexpr double kBlockWidth = 520;

void mapClusters(const Plan& plan, const Variant& variant, Mapping& map) {
    map.clusterAt = QList<int>(plan.parent.size(), -1);
    if (!variant.dot)
        return; // sfdp knows no clusters
    for (const int cluster : plan.outerFirst) {
        const int outer = plan.parent[cluster];
        map.clusterAt[cluster] = static_cast<int>(map.request.clusters.size());
        // The tab stands in the corner: less high than a label inside Graphviz's own padding, and a little wider.
        const QSizeF title = plan.titles[cluster].size + QSizeF(16, -10);
        map.request.clusters.append(HelperCluster{outer < 0 ? -1 : map.clusterAt[outer], title});
    }
}

int clusterOf(const Mapping& map, int cluster) {
    return cluster < 0 ? -1 : map.clusterAt[cluster];
}

int addHelperNode(Mapping& map, QSizeF size, int cluster, int block) {
    map.request.nodes.append(HelperNode{size, cluster});
    map.blockOf.append(block);
    return static_cast<int>(map.request.nodes.size()) - 1;
}

void mapNodes(const Plan& plan, const Variant& variant, Mapping& map) {
    QList<bool> touched(plan.nodes.size(), false);
    for (const PlanEdge& edge : plan.edges)
        for (const PlanEnd end : {edge.from, edge.to})
            if (end.node >= 0)
                touched[end.node] = true;
    map.helperOf = QList<int>(plan.nodes.size(), -1);
    QHash<int, QList<int>> loose;
    for (int i = 0; i < plan.nodes.size(); ++i)
        if (!touched[i])
            loose[plan.home[i]].append(i);
    for (int i = 0; i < plan.nodes.size(); ++i) {
        if (map.helperOf[i] >= 0)
            continue;
        const int cluster = variant.dot ? clusterOf(map, plan.home[i]) : -1;
        const QList<int> group = touched[i] ? QList<int>() : loose.value(plan.home[i]);
        if (group.size() < 2) {
            map.helperOf[i] = addHelperNode(map, plan.nodes[i].size, cluster, -1);
            continue;
        }
        const TextBlock block = makeBlock(plan, group, kBlockWidth);
        const int helper = addHelperNode(map, block.size, cluster, static_cast<int>(map.blocks.size()));
        map.blocks.append(block);
        for (const int member : group)
            map.helperOf[member] = helper;
    }
}

/// Clusters without any node get a prop, so that they have a body and edges an end.
QList<QList<int>> clusterMembers(const Plan& plan, Mapping& map) {
    QList<QList<int>> members(plan.parent.size());
    const auto add = [&](int helper, int home) {
        for (int at = home; at >= 0; at = plan.parent[at])
            if (!members[at].contains(helper))
                members[at].append(helper);
    };
    for (int i = 0; i < plan.nodes.size(); ++i)
        add(map.helperOf[i], plan.home[i]);
    for (qsizetype at = plan.outerFirst.size() - 1; at >= 0; --at) {
        const int cluster = plan.outerFirst[at];
        if (members[cluster].isEmpty())
            add(addHelperNode(map, QSizeF(std::max(60.0, plan.titles[cluster].size.width()), 12),
                              clusterOf(map, cluster), -1),
                cluster);
    }
    return members;
}

/// The member that stands for a cluster at an edge's end: one where a flow through the cluster begins (or ends).
int standIn(const Mapping& map, const QList<int>& members, bool head, int avoid) {
    int first = -1;
    for (const int member : members) {
        if (member == avoid)
            continue;
        if (first < 0)
            first = member;
        const bool passed =
            std::any_of(map.request.edges.begin(), map.request.edges.end(), [&](const HelperEdge& edge) {
                return head ? edge.to == member && members.contains(edge.from)
                            : edge.from == member && members.contains(edge.to);
            });
        if (!passed)
            return member;
    }
    return first;
}

void mapEdge(const Plan& plan, const Variant& variant, Mapping& map, const QList<QList<int>>& members,
             qsizetype index) {
    const PlanEdge& edge = plan.edges[index];
    HelperEdge made;
    made.from = edge.from.node >= 0 ? map.helperOf[edge.from.node] : -1;
    made.to = edge.to.node >= 0 ? map.helperOf[edge.to.node] : -1;
    if (made.from < 0)
        made.from = standIn(map, members[edge.from.cluster], false, made.to);
    if (made.to < 0)
        made.to = standIn(map, members[edge.to.cluster], true, made.from);
    if (made.from < 0 || made.to < 0)
        return; // a cluster and its only member: drawn by hand
    // An edge cannot be cut at the border of a cluster that holds its other end.
    if (edge.from.cluster >= 0 && !plan.holds(edge.from.cluster, edge.to))
        made.fromCluster = clusterOf(map, edge.from.cluster);
    if (edge.to.cluster >= 0 && !plan.holds(edge.to.cluster, edge.from))
        made.toCluster = clusterOf(map, edge.to.cluster);
    const MeasuredLabel& label = plan.labels[edge.edge];
    if (!label.isEmpty() && variant.dot)
        made.label = label.size + QSizeF(8, 4);
    map.edgeAt[index] = static_cast<int>(map.request.edges.size());
    map.request.edges.append(made);
}

/// Leaves of one parent on rows of four: `unflatten`, as Graphviz calls it.
void staggerLeaves(HelperRequest& request) {
    QList<int> degree(request.nodes.size(), 0);
    for (const HelperEdge& edge : std::as_const(request.edges)) {
        ++degree[edge.from];
        ++degree[edge.to];
    }
    QHash<int, int> leaves;
    for (const HelperEdge& edge : std::as_const(request.edges))
        leaves[edge.from] += degree[edge.to] == 1 ? 1 : 0;
    QHash<int, int> seen;
    for (HelperEdge& edge : request.edges) {
        const int count = leaves.value(edge.from);
        if (degree[edge.to] != 1 || count < 6)
            continue;
        const int rows = std::clamp(static_cast<int>(std::lround(std::sqrt(count / 2.0))), 2, 6);
        edge.minlen = 1 + seen[edge.from]++ % rows;
    }
}

} // namespace

Mapping makeMapping(const Plan& plan, const Variant& variant) {
    Mapping map;
    map.request.dot = variant.dot;
    map.request.leftToRight = variant.leftToRight;
    map.request.nodesep = static_cast<int>(std::lround((variant.leftToRight ? 26 : 34) * variant.spread));
    map.request.ranksep = static_cast<int>(std::lround((variant.leftToRight ? 56 : 46) * variant.spread));
    mapClusters(plan, variant, map);
    mapNodes(plan, variant, map);
    const QList<QList<int>> members = clusterMembers(plan, map);
    map.edgeAt = QList<int>(plan.edges.size(), -1);
    // Edges between nodes first: who stands for a cluster is told by the edges inside it.
    for (const bool clusters : {false, true})
        for (qsizetype i = 0; i < plan.edges.size(); ++i)
            if ((plan.edges[i].from.cluster >= 0 || plan.edges[i].to.cluster >= 0) == clusters)
                mapEdge(plan, variant, map, members, i);
    if (variant.stagger)
        staggerLeaves(map.request);
    return map;
}

} // namespace tujian
