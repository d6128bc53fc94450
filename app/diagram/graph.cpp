#include "diagram/graph.h"
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tujian {

QString kindName(GraphKind kind) {
    switch (kind) {
    case GraphKind::Hierarchy:
        return u"hierarchy"_s;
    case GraphKind::Sequence:
        return u"sequence"_s;
    case GraphKind::Chain:
        return u"chain"_s;
    case GraphKind::States:
        return u"states"_s;
    case GraphKind::Resources:
        return u"resources"_s;
    case GraphKind::Graph:
        return u"graph"_s;
    case GraphKind::Outline:
        return u"outline"_s;
    }
    return {};
}

QString originName(GraphOrigin origin) {
    switch (origin) {
    case GraphOrigin::Prose:
        return u"prose"_s;
    case GraphOrigin::Manifest:
        return u"manifest"_s;
    case GraphOrigin::Dot:
        return u"dot"_s;
    case GraphOrigin::Mermaid:
        return u"mermaid"_s;
    case GraphOrigin::Outline:
        return u"outline"_s;
    }
    return {};
}

const GraphNode* Graph::node(QStringView nodeId) const {
    for (const GraphNode& n : nodes)
        if (n.id == nodeId)
            return &n;
    return nullptr;
}

int Graph::lastStep() const {
    int last = 0;
    for (const GraphEdge& e : edges)
        last = std::max(last, e.step);
    for (const GraphStep& s : steps)
        last = std::max(last, s.n);
    return last;
}

void Reading::append(Reading other) {
    graphs += std::move(other.graphs);
    unread += std::move(other.unread);
    diagnostics += std::move(other.diagnostics);
}

namespace {

void dropLooseEdges(Graph& graph) {
    QSet<QString> ids;
    for (const GraphNode& n : std::as_const(graph.nodes))
        ids.insert(n.id);
    for (const GraphCluster& c : std::as_const(graph.clusters))
        ids.insert(c.id);
    graph.edges.removeIf([&](const GraphEdge& e) { return !ids.contains(e.from) || !ids.contains(e.to); });
}

void dropIdleClusters(Graph& graph) {
    QSet<QString> used;
    for (const GraphNode& n : std::as_const(graph.nodes))
        used.insert(n.cluster);
    for (const GraphEdge& e : std::as_const(graph.edges))
        used << e.from << e.to;
    // Members are written after what they stand in, so that one backward pass finds the clusters that hold clusters.
    for (auto c = graph.clusters.crbegin(); c != graph.clusters.crend(); ++c)
        if (used.contains(c->id))
            used.insert(c->parent);
    graph.clusters.removeIf([&](const GraphCluster& c) { return !used.contains(c.id); });
}

void makeUnique(QList<GraphNode>& nodes) {
    QHash<QString, int> seen;
    for (GraphNode& n : nodes)
        if (const int count = seen[n.id]++)
            n.id += u"~%1"_s.arg(count + 1);
}

} // namespace

void tidy(Graph& graph) {
    makeUnique(graph.nodes);
    dropLooseEdges(graph);
    dropIdleClusters(graph);
}

} // namespace tujian
