#include "diagram/manifest/view.h"
#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype manyNodes = 40; // a picture of more is folded at first

/// What only serves its owner: the kinds, and the relations by which the owner is known.
bool servesOwner(const QString& kind) {
    static const QSet<QString> kinds{
        u"ConfigMap"_s,          u"Secret"_s,        u"ServiceAccount"_s, u"ReplicaSet"_s, u"Pod"_s,          u"Job"_s,
        u"ControllerRevision"_s, u"EndpointSlice"_s, u"PrometheusRule"_s, u"Endpoints"_s,  u"PriorityClass"_s};
    return kinds.contains(kind);
}

bool makesOwner(const QString& relation, const QString& kind) {
    const bool owned =
        kind == "ReplicaSet"_L1 || kind == "Pod"_L1 || kind == "Job"_L1 || kind == "ControllerRevision"_L1;
    return owned ? relation == "owns"_L1
                 : relation == "mounts"_L1 || relation == "env"_L1 || relation == "uses-account"_L1 ||
                       relation == "refers"_L1;
}

/// Folded node → the nodes it is folded into. A ghost is a problem: it stays to be seen.
QHash<QString, QStringList> foldedInto(const Graph& graph) {
    QHash<QString, QString> kinds;
    for (const GraphNode& node : graph.nodes) {
        const QString kind = kindOfNode(node);
        if (servesOwner(kind) && node.kind != "missing"_L1) {
            kinds.insert(node.id, kind);
        }
    }
    QHash<QString, QStringList> owners;
    for (const GraphEdge& edge : graph.edges) {
        const auto kind = kinds.constFind(edge.to);
        if (kind != kinds.constEnd() && makesOwner(edge.relation, *kind)) {
            owners[edge.to].append(edge.from);
        }
    }
    return owners;
}

/// The node that stays in the picture, up a chain of owners (Pod → ReplicaSet → Deployment).
QString topOwner(const QHash<QString, QStringList>& owners, QString node) {
    for (int depth = 0; depth < 8 && owners.contains(node); ++depth) {
        node = owners.value(node).constFirst();
    }
    return node;
}

struct Hidden {
    QSet<QString> nodes;
    QHash<QString, QStringList> owners; ///< of those that are folded
};

Hidden hiddenIn(const Graph& graph, const ResourceView& view) {
    Hidden hidden;
    if (view.fold) {
        hidden.owners = foldedInto(graph);
    }
    for (const GraphNode& node : graph.nodes) {
        if (view.hiddenKinds.contains(kindOfNode(node)) || view.hiddenSpaces.contains(namespaceOfNode(node)) ||
            hidden.owners.contains(node.id)) {
            hidden.nodes.insert(node.id);
        }
    }
    return hidden;
}

/// "+ ConfigMap · Secret 2": what is folded into each node.
QHash<QString, QString> foldedTexts(const Graph& graph, const Hidden& hidden) {
    QHash<QString, QMap<QString, int>> counts;
    for (const GraphNode& node : graph.nodes) {
        QSet<QString> tops;
        for (const QString& owner : hidden.owners.value(node.id)) {
            tops.insert(topOwner(hidden.owners, owner));
        }
        for (const QString& top : std::as_const(tops)) {
            ++counts[top][kindOfNode(node)];
        }
    }
    QHash<QString, QString> texts;
    for (auto node = counts.cbegin(); node != counts.cend(); ++node) {
        QStringList parts;
        for (auto kind = node->cbegin(); kind != node->cend(); ++kind) {
            parts.append(*kind > 1 ? kind.key() + u' ' + QString::number(*kind) : kind.key());
        }
        texts.insert(node.key(), u"+ "_s + parts.join(u" · "_s));
    }
    return texts;
}

/// What a folded node was tied to beyond its owners, its owner is tied to.
void moveEdges(Graph& graph, const Hidden& hidden) {
    QSet<QString> seen;
    QList<GraphEdge> kept;
    for (GraphEdge edge : std::as_const(graph.edges)) {
        edge.from = topOwner(hidden.owners, edge.from);
        edge.to = topOwner(hidden.owners, edge.to);
        const QString key = edge.from + u'\n' + edge.to + u'\n' + edge.relation;
        if (edge.from != edge.to && !hidden.nodes.contains(edge.from) && !hidden.nodes.contains(edge.to) &&
            !seen.contains(key)) {
            seen.insert(key);
            kept.append(edge);
        }
    }
    graph.edges = std::move(kept);
}

void labelNodes(Graph& graph, const QHash<QString, QString>& folded) {
    QHash<QString, int> names;
    for (const GraphNode& node : std::as_const(graph.nodes)) {
        ++names[node.label];
    }
    for (GraphNode& node : graph.nodes) {
        const QString kind = kindOfNode(node);
        const QString more = folded.value(node.id);
        const bool alone = names.value(node.label) < 2 || kind.isEmpty() || kind == node.label;
        node.label += (alone ? QString() : u'\n' + kind) + (more.isEmpty() ? QString() : u'\n' + more);
    }
}

void dropApplications(Graph& graph) {
    QHash<QString, QString> parents;
    for (const GraphCluster& cluster : std::as_const(graph.clusters)) {
        if (cluster.id.startsWith("application/"_L1)) {
            parents.insert(cluster.id, cluster.parent);
        }
    }
    for (GraphNode& node : graph.nodes) {
        node.cluster = parents.value(node.cluster, node.cluster);
    }
    graph.clusters.removeIf([&](const GraphCluster& cluster) { return parents.contains(cluster.id); });
}

QStringList sorted(const QSet<QString>& set) {
    QStringList list(set.cbegin(), set.cend());
    list.removeAll(QString());
    list.sort();
    return list;
}

} // namespace

QString kindOfNode(const GraphNode& node) {
    return node.id.count(u'/') >= 2 && node.id.at(0).isUpper() ? node.id.section(u'/', 0, 0) : QString();
}

QString namespaceOfNode(const GraphNode& node) {
    return kindOfNode(node).isEmpty() ? QString() : node.id.section(u'/', 1, 1);
}

QStringList kindsIn(const Graph& graph) {
    QSet<QString> kinds;
    for (const GraphNode& node : graph.nodes) {
        kinds.insert(kindOfNode(node));
    }
    return sorted(kinds);
}

QStringList namespacesIn(const Graph& graph) {
    QSet<QString> spaces;
    for (const GraphNode& node : graph.nodes) {
        spaces.insert(namespaceOfNode(node));
    }
    return sorted(spaces);
}

ResourceView usualView(const Graph& graph) {
    ResourceView view;
    view.fold = graph.kind == GraphKind::Resources && graph.nodes.size() > manyNodes;
    return view;
}

Graph viewResources(const Graph& graph, const ResourceView& view) {
    if (graph.kind != GraphKind::Resources) {
        return graph;
    }
    Graph shown = graph;
    const Hidden hidden = hiddenIn(graph, view);
    const QHash<QString, QString> folded = foldedTexts(graph, hidden);
    moveEdges(shown, hidden);
    shown.nodes.removeIf([&](const GraphNode& node) { return hidden.nodes.contains(node.id); });
    labelNodes(shown, folded);
    if (!view.applications) {
        dropApplications(shown);
    }
    // What comes from outside is drawn for what it reaches: alone it says nothing.
    QSet<QString> tied;
    for (const GraphEdge& edge : std::as_const(shown.edges)) {
        tied << edge.from << edge.to;
    }
    shown.nodes.removeIf([&](const GraphNode& node) { return kindOfNode(node).isEmpty() && !tied.contains(node.id); });
    tidy(shown);
    return shown;
}

QString shownAs(const Graph& graph, const ResourceView& view, const QString& node) {
    const Hidden hidden = hiddenIn(graph, view);
    const QString top = topOwner(hidden.owners, node);
    return hidden.nodes.contains(top) ? QString() : top;
}

} // namespace tujian
