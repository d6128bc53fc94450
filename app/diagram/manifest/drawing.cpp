#include "diagram/manifest/drawing.h"
#include "diagram/manifest/kinds.h"
#include <QCoreApplication>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxNodes = 5000;
constexpr int maxEdges = 20000;
constexpr int maxLabels = 3; // lines on one edge

GraphNode objectNode(const QString& kind, const QString& space, const QString& name, const Span& span) {
    const ResourceKind& known = resourceKind(kind);
    GraphNode node;
    node.id = resourceId(kind, space, name);
    node.label = name.isEmpty() ? kind : name;
    node.kind = known.colour;
    node.icon = known.icon;
    node.aliases = {known.clusterWide || space.isEmpty() ? kind + u'/' + name : space + u'/' + name};
    node.note = kind + (known.clusterWide || space.isEmpty() ? QString() : u" · "_s + space);
    node.span = span;
    return node;
}

} // namespace

Drawing::Drawing(const ObjectSet& set)
    : m_set(set) {
    m_graph.kind = GraphKind::Resources;
    m_graph.origin = GraphOrigin::Manifest;
    for (const ManifestObject& object : set.objects) {
        add(objectNode(object.kind, object.space, object.name, object.span), object.space);
    }
}

QString Drawing::add(GraphNode node, const QString& space) {
    const QString id = node.id;
    if (m_nodes.contains(id)) {
        return id;
    }
    if (m_graph.nodes.size() >= maxNodes) {
        m_full = true;
        return {};
    }
    m_nodes.insert(id, static_cast<int>(m_graph.nodes.size()));
    if (!space.isEmpty()) {
        m_spaces.insert(id, space);
    }
    m_graph.nodes.append(std::move(node));
    return id;
}

QString Drawing::object(const QString& kind, const QString& space, const QString& name, const Span& span) {
    const int found = m_set.find(kind, space, name);
    if (found >= 0) {
        return m_set.objects.at(found).id;
    }
    GraphNode ghost = objectNode(kind, space, name, span);
    if (m_nodes.contains(ghost.id)) {
        return ghost.id;
    }
    if (!isBuiltIn(kind, name)) {
        ghost.kind = u"missing"_s;
    }
    return add(std::move(ghost), resourceKind(kind).clusterWide ? QString() : space);
}

QString Drawing::made(const QString& kind, const QString& space, const QString& name, const Span& span) {
    const int found = m_set.find(kind, space, name);
    return found >= 0 ? m_set.objects.at(found).id : add(objectNode(kind, space, name, span), space);
}

QString Drawing::unmatched(const QString& selector, const QString& space, const Span& span) {
    GraphNode ghost;
    ghost.id = selector;
    const auto other = m_nodes.constFind(selector);
    if (other != m_nodes.constEnd() && m_spaces.value(selector) != space) {
        ghost.id += u'@' + space;
    }
    ghost.label = selector;
    ghost.kind = u"missing"_s;
    ghost.icon = u"pod"_s;
    ghost.note = QCoreApplication::translate("manifest", "Pods with these labels; nothing here makes any");
    ghost.span = span;
    return add(std::move(ghost), space);
}

QString Drawing::outside(const QString& id, const QString& label, const QString& kind, const QString& icon,
                         const Span& span) {
    GraphNode node;
    node.id = id;
    node.label = label;
    node.kind = kind;
    node.icon = icon;
    node.span = span;
    return add(std::move(node), {});
}

QString Drawing::client(const Span& span) {
    return outside(u"client"_s, u"client"_s, u"client"_s, u"client"_s, span);
}

void Drawing::edge(const QString& from, const QString& to, QStringView relation, const QString& label, const Span& span,
                   bool dashed) {
    if (from.isEmpty() || to.isEmpty() || from == to) {
        return;
    }
    const QString key = from + u'\n' + to + u'\n' + relation.toString();
    auto known = m_edges.constFind(key);
    if (known == m_edges.constEnd()) {
        if (m_graph.edges.size() >= maxEdges) {
            m_full = true;
            return;
        }
        known = m_edges.insert(key, static_cast<int>(m_graph.edges.size()));
        m_graph.edges.append(GraphEdge{from, to, {}, relation.toString(), 0, dashed, span});
        m_labels.append(QStringList());
    }
    QStringList& labels = m_labels[*known];
    if (!label.isEmpty() && !labels.contains(label)) {
        labels.append(label);
    }
}

void Drawing::addClusters(Graph& graph) const {
    QStringList spaces;
    bool several = false;
    for (const GraphNode& node : graph.nodes) {
        const QString space = m_spaces.value(node.id);
        if (!space.isEmpty() && !spaces.contains(space)) {
            spaces.append(space);
        }
        several = several || (space.isEmpty() && node.id.contains("//"_L1) && !node.id.startsWith("Namespace/"_L1) &&
                              !resourceKind(node.id.section(u'/', 0, 0)).clusterWide);
    }
    if (spaces.size() + (several ? 1 : 0) < 2) {
        return;
    }
    for (const QString& space : std::as_const(spaces)) {
        graph.clusters.append(GraphCluster{u"namespace/"_s + space, space, {}, u"plain"_s, {}});
    }
    for (GraphNode& node : graph.nodes) {
        const QString space = m_spaces.value(node.id);
        if (space.isEmpty()) {
            continue;
        }
        node.cluster = u"namespace/"_s + space;
        GraphCluster& cluster = graph.clusters[spaces.indexOf(space)];
        if (cluster.span.file.isEmpty()) {
            cluster.span = node.span;
        }
    }
}

Graph Drawing::graph() const {
    Graph graph = m_graph;
    for (int i = 0; i < graph.edges.size(); ++i) {
        const QStringList& labels = m_labels.at(i);
        const auto more = labels.size() - maxLabels;
        graph.edges[i].label = labels.mid(0, maxLabels).join(u'\n') + (more > 0 ? u"\n+%1"_s.arg(more) : QString());
    }
    addClusters(graph);
    addApplications(m_set, graph);
    return graph;
}

} // namespace tujian
