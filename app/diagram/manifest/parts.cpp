#include "diagram/manifest/folder.h"
#include "diagram/manifest/view.h"
#include <QHash>
#include <QSet>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxParts = 60;

/// The nodes of the part, what they are tied to, and those ties.
Graph partOf(const Graph& whole, const QSet<QString>& own, const QString& part, const QString& title) {
    QSet<QString> shown = own;
    Graph graph = whole;
    graph.edges.clear();
    for (const GraphEdge& edge : whole.edges) {
        if (own.contains(edge.from) || own.contains(edge.to)) {
            shown << edge.from << edge.to;
            graph.edges.append(edge);
        }
    }
    graph.nodes.removeIf([&](const GraphNode& node) { return !shown.contains(node.id); });
    graph.id = whole.id + u'/' + part;
    graph.title = title;
    tidy(graph);
    return graph;
}

/// Where the name stands in the text: the part's picture is found by it.
void addPart(const Graph& whole, const QSet<QString>& own, const QString& part, const QString& title,
             QList<Graph>& parts) {
    if (own.size() > 1 && parts.size() < maxParts) {
        parts.append(partOf(whole, own, part, title));
    }
}

} // namespace

QList<Graph> partsOf(const Graph& whole) {
    QHash<QString, QSet<QString>> ofSpace;
    QHash<QString, QSet<QString>> ofBox;
    for (const GraphNode& node : whole.nodes) {
        if (node.kind != "missing"_L1) {
            ofSpace[namespaceOfNode(node)].insert(node.id);
        }
        ofBox[node.cluster].insert(node.id);
    }
    QList<Graph> parts;
    const QStringList spaces = namespacesIn(whole);
    for (const QString& space : spaces) {
        if (spaces.size() > 1) {
            addPart(whole, ofSpace.value(space), u"namespace/"_s + space, space, parts);
        }
    }
    for (const GraphCluster& cluster : whole.clusters) {
        if (cluster.id.startsWith("application/"_L1)) {
            const QString space = cluster.id.section(u'/', 1, 1);
            const QString title = space.isEmpty() ? cluster.label : space + u" / "_s + cluster.label;
            addPart(whole, ofBox.value(cluster.id), cluster.id, title, parts);
        }
    }
    return parts;
}

} // namespace tujian
