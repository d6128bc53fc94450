#include "diagram/correct/plan.h"
#include "diagram/correct/label.h"
#include "text/fold.h"

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// A station that is left out of a path does not break it: who led to it leads on. `edges` stays parallel.
void bridge(Graph& graph, QList<int>& edges, const QSet<QString>& gone) {
    for (const GraphNode& node : std::as_const(graph.nodes)) {
        if (!gone.contains(node.id))
            continue;
        QList<int> in;
        QList<int> out;
        for (int i = 0; i < graph.edges.size(); ++i) {
            if (graph.edges.at(i).to == node.id)
                in.append(i);
            if (graph.edges.at(i).from == node.id)
                out.append(i);
        }
        if (in.size() != 1 || out.size() != 1 || in.first() == out.first())
            continue;
        graph.edges[in.first()].to = graph.edges.at(out.first()).to;
        graph.edges.removeAt(out.first());
        edges.removeAt(out.first());
    }
}

/// `edges` stays parallel.
void dropHidden(Graph& graph, QList<int>& edges, const QSet<QString>& gone) {
    for (qsizetype i = graph.edges.size(); i-- > 0;) {
        if (!gone.contains(graph.edges.at(i).from) && !gone.contains(graph.edges.at(i).to))
            continue;
        graph.edges.removeAt(i);
        edges.removeAt(i);
    }
    graph.nodes.removeIf([&gone](const GraphNode& node) { return gone.contains(node.id); });
    graph.clusters.removeIf([&gone](const GraphCluster& cluster) { return gone.contains(cluster.id); });
}

/// Two elements made one may have told the same thing twice.
bool isKnown(const QList<GraphEdge>& edges, const GraphEdge& edge) {
    return std::any_of(edges.begin(), edges.end(), [&edge](const GraphEdge& known) {
        return known.from == edge.from && known.to == edge.to && known.step == edge.step &&
               nameKey(known.label) == nameKey(edge.label);
    });
}

} // namespace

QString CorrectionPlan::add(const Correction& correction) {
    return correction.target == CorrectionTarget::Edge ? addToEdge(correction) : addToNode(correction);
}

QString CorrectionPlan::addToNode(const Correction& c) {
    const QString id = findNode(m_graph, c.node, c.nth);
    if (id.isEmpty())
        return c.node;
    if (c.act == CorrectionAct::Hide) {
        m_hidden << id;
    } else if (c.act == CorrectionAct::Rename) {
        m_names.insert(id, c.value);
    } else if (c.act == CorrectionAct::Recolour) {
        m_kinds.insert(id, c.value);
    } else if (c.act == CorrectionAct::Merge) {
        QString into = findNode(m_graph, c.value, 1);
        if (into == id)
            into = findNode(m_graph, c.value, 2);
        if (into.isEmpty() || bool(m_graph.node(into)) != bool(m_graph.node(id)))
            return c.value;
        if (keptAs(into) != id)
            m_merged.insert(id, into);
    }
    return {};
}

QString CorrectionPlan::addToEdge(const Correction& c) {
    const int edge = findEdge(m_graph, c.from, c.to, c.verb, c.nth);
    if (edge < 0)
        return c.from + u" → "_s + c.to + (c.verb.isEmpty() ? QString() : u": "_s + c.verb);
    if (c.act == CorrectionAct::Hide)
        m_hiddenEdges << edge;
    else if (c.act == CorrectionAct::Reverse)
        m_reversed << edge;
    else if (c.act == CorrectionAct::Rename)
        m_labels.insert(edge, c.value);
    return {};
}

QString CorrectionPlan::keptAs(QString id) const {
    while (m_merged.contains(id))
        id = m_merged.value(id);
    return id;
}

/// What is hidden takes along what it holds: the members of a cluster; in a tree, what hangs below.
QSet<QString> CorrectionPlan::gone() const {
    QSet<QString> gone = m_hidden;
    if (gone.isEmpty())
        return gone;
    const auto takeAlong = [this, &gone] {
        const qsizetype before = gone.size();
        for (const GraphCluster& cluster : m_graph.clusters)
            if (gone.contains(cluster.parent))
                gone << cluster.id;
        for (const GraphNode& node : m_graph.nodes)
            if (gone.contains(node.cluster))
                gone << node.id;
        for (const GraphEdge& edge : m_graph.edges)
            if (edge.relation == u"contains" && gone.contains(edge.from))
                gone << edge.to;
        return gone.size() > before;
    };
    while (takeAlong()) {
    }
    return gone;
}

void CorrectionPlan::mergeNodes(Graph& graph) const {
    for (const GraphNode& node : m_graph.nodes) {
        if (!m_merged.contains(node.id))
            continue;
        const QString into = keptAs(node.id);
        for (GraphNode& kept : graph.nodes)
            if (kept.id == into)
                for (const QString& name : QStringList(node.label) + node.aliases)
                    if (name != kept.label && !kept.aliases.contains(name))
                        kept.aliases << name;
    }
    for (GraphNode& node : graph.nodes)
        node.cluster = keptAs(node.cluster);
    for (GraphCluster& cluster : graph.clusters)
        cluster.parent = keptAs(cluster.parent);
    graph.nodes.removeIf([this](const GraphNode& node) { return m_merged.contains(node.id); });
    graph.clusters.removeIf([this](const GraphCluster& cluster) { return m_merged.contains(cluster.id); });
}

void CorrectionPlan::renameAndColour(Graph& graph) const {
    for (GraphNode& node : graph.nodes) {
        if (m_names.contains(node.id)) {
            if (!node.aliases.contains(node.label))
                node.aliases << node.label;
            node.label = m_names.value(node.id);
            node.aliases.removeAll(node.label);
        }
        if (m_kinds.contains(node.id)) {
            node.kind = m_kinds.value(node.id);
            node.icon.clear(); // the old icon said the old kind
        }
    }
    for (GraphCluster& cluster : graph.clusters) {
        cluster.label = m_names.value(cluster.id, cluster.label);
        cluster.kind = m_kinds.value(cluster.id, cluster.kind);
    }
}

void CorrectionPlan::redirectEdges(Graph& graph, QList<int>& edges) const {
    QList<GraphEdge> kept;
    edges.clear();
    for (int i = 0; i < graph.edges.size(); ++i) {
        GraphEdge edge = graph.edges.at(i);
        const bool wasLoop = edge.from == edge.to;
        const bool moved = m_merged.contains(edge.from) || m_merged.contains(edge.to);
        edge.from = keptAs(edge.from);
        edge.to = keptAs(edge.to);
        if (m_reversed.contains(i))
            std::swap(edge.from, edge.to);
        edge.label = m_labels.value(i, edge.label);
        const bool closed = edge.from == edge.to && !wasLoop && graph.kind != GraphKind::Sequence;
        if (m_hiddenEdges.contains(i) || closed || (moved && isKnown(kept, edge)))
            continue;
        kept.append(edge);
        edges.append(i);
    }
    graph.edges = kept;
}

Graph CorrectionPlan::done(QList<int>& edges) const {
    Graph graph = m_graph;
    mergeNodes(graph);
    renameAndColour(graph);
    redirectEdges(graph, edges);
    if (const QSet<QString> hidden = gone(); !hidden.isEmpty()) {
        if (graph.kind == GraphKind::Chain)
            bridge(graph, edges, hidden);
        dropHidden(graph, edges, hidden);
    }
    tidy(graph);
    return graph;
}

} // namespace tujian
