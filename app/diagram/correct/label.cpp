#include "diagram/correct/label.h"
#include "text/fold.h"
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Ids of nodes, then clusters, that fit; `fits` is asked for each.
template<class Fits>
QString nthFitting(const Graph& graph, int nth, Fits fits) {
    for (const GraphNode& node : graph.nodes)
        if (fits(node.label, node.aliases) && --nth == 0)
            return node.id;
    for (const GraphCluster& cluster : graph.clusters)
        if (fits(cluster.label, QStringList()) && --nth == 0)
            return cluster.id;
    return {};
}

} // namespace

QString labelOf(const Graph& graph, QStringView id) {
    if (const GraphNode* node = graph.node(id))
        return node->label;
    for (const GraphCluster& cluster : graph.clusters)
        if (cluster.id == id)
            return cluster.label;
    return {};
}

QString digestOf(const Graph& graph) {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QStringList& words) {
        for (const QString& word : words)
            hash.addData(nameKey(word).toUtf8() + '\n');
        hash.addData(QByteArray("\n"));
    };
    add({kindName(graph.kind)});
    for (const GraphCluster& cluster : graph.clusters)
        add({cluster.label, labelOf(graph, cluster.parent)});
    for (const GraphNode& node : graph.nodes)
        add({node.label, labelOf(graph, node.cluster)});
    for (const GraphEdge& edge : graph.edges)
        add({labelOf(graph, edge.from), labelOf(graph, edge.to), edge.label});
    return QString::fromLatin1(hash.result().toHex().left(12));
}

QString diagramName(const Graph& graph) {
    return graph.id.mid(graph.id.lastIndexOf(u'/') + 1);
}

QString findNode(const Graph& graph, QStringView label, int nth) {
    const QString key = nameKey(label);
    QString named =
        nthFitting(graph, nth, [&key](const QString& own, const QStringList&) { return nameKey(own) == key; });
    if (!named.isEmpty() || nth > 1)
        return named;
    return nthFitting(graph, nth, [&key](const QString&, const QStringList& aliases) {
        return std::any_of(aliases.begin(), aliases.end(), [&key](const QString& a) { return nameKey(a) == key; });
    });
}

int findEdge(const Graph& graph, QStringView from, QStringView to, QStringView verb, int nth) {
    // Two nodes may share a label: ends are compared by their words, else by what the words name.
    struct End {
        QString id;
        QString key;
    };
    const auto isEnd = [&graph](const QString& id, const End& end) {
        return id == end.id || nameKey(labelOf(graph, id)) == end.key;
    };
    const End source{findNode(graph, from, 1), nameKey(from)};
    const End target{findNode(graph, to, 1), nameKey(to)};
    const QString words = nameKey(verb);
    for (int i = 0; i < graph.edges.size(); ++i) {
        const GraphEdge& edge = graph.edges.at(i);
        if ((words.isEmpty() || nameKey(edge.label) == words) && isEnd(edge.from, source) && isEnd(edge.to, target) &&
            --nth == 0)
            return i;
    }
    return -1;
}

} // namespace tujian
