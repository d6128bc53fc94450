#include "diagram/manifest/view.h"
#include "diagram/manifest/fold.h"
#include <QHash>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype manyNodes = 40; // a picture of more is folded at first
constexpr qsizetype fewOwners = 3;  // of what is folded: each gets its ties

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

/// A kind in a line that has little room: by the name that kubectl takes too, where the whole one is long.
QString shortKind(const QString& kind) {
    static const QHash<QString, QString> names{{u"HorizontalPodAutoscaler"_s, u"HPA"_s},
                                               {u"VerticalPodAutoscaler"_s, u"VPA"_s},
                                               {u"PodDisruptionBudget"_s, u"PDB"_s}};
    return names.value(kind, kind);
}

/// "+ ConfigMap · Secret 2": what is folded into each node.
QHash<QString, QString> foldedTexts(const Graph& graph, const Hidden& hidden) {
    QHash<QString, QMap<QString, int>> counts;
    for (const GraphNode& node : graph.nodes) {
        if (hidden.owners.contains(node.id)) {
            for (const QString& top : topOwners(hidden.owners, node.id)) {
                ++counts[top][kindOfNode(node)];
            }
        }
    }
    QHash<QString, QString> texts;
    for (auto node = counts.cbegin(); node != counts.cend(); ++node) {
        QStringList parts;
        for (auto kind = node->cbegin(); kind != node->cend(); ++kind) {
            parts.append(shortKind(kind.key()) + (*kind > 1 ? u' ' + QString::number(*kind) : QString()));
        }
        texts.insert(node.key(), u"+ "_s + parts.join(u" · "_s));
    }
    return texts;
}

/// Where a node's ties go: to itself, or to those that it is folded into; to the first of many.
QStringList standsIn(const Hidden& hidden, const QString& node) {
    const QStringList tops = topOwners(hidden.owners, node);
    return tops.size() > fewOwners ? tops.mid(0, 1) : tops;
}

/// What a folded node was tied to beyond its owners, its owners are tied to.
void moveEdges(Graph& graph, const Hidden& hidden) {
    QSet<QString> seen;
    QList<GraphEdge> kept;
    for (const GraphEdge& edge : std::as_const(graph.edges)) {
        if (hidden.owners.value(edge.to).contains(edge.from) || hidden.owners.value(edge.from).contains(edge.to)) {
            continue; // it stands in it
        }
        for (const QString& from : standsIn(hidden, edge.from)) {
            for (const QString& to : standsIn(hidden, edge.to)) {
                const QString key = from + u'\n' + to + u'\n' + edge.relation;
                if (from == to || hidden.nodes.contains(from) || hidden.nodes.contains(to) || seen.contains(key)) {
                    continue;
                }
                seen.insert(key);
                kept.append(edge);
                kept.last().from = from;
                kept.last().to = to;
            }
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
    if (view.fold) {
        countSelected(shown);
        foldIntoBoxes(shown);
    }
    if (view.fold || shown.nodes.size() > manyNodes) {
        repeatShared(shown);
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
    const QString top = topOwners(hidden.owners, node).constFirst();
    return hidden.nodes.contains(top) ? QString() : top;
}

} // namespace tujian
