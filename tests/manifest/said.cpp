#include "said.h"
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace tujian {

QString contents(const QString& name) {
    QFile file(QStringLiteral(TUJIAN_TEST_DATA) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList edgeLines(const Graph& graph) {
    QStringList lines;
    for (const GraphEdge& edge : graph.edges) {
        lines.append(edge.from + u' ' + edge.relation + u' ' + edge.to);
    }
    lines.sort();
    return lines;
}

QStringList graphLines(const Graph& graph) {
    QStringList lines = edgeLines(graph);
    QSet<QString> tied;
    for (const GraphEdge& edge : graph.edges) {
        tied << edge.from << edge.to;
    }
    for (const GraphNode& node : graph.nodes) {
        if (node.kind == "missing"_L1) {
            lines.append(u"missing "_s + node.id);
        }
        if (!tied.contains(node.id)) {
            lines.append(u"alone "_s + node.id);
        }
    }
    lines.sort();
    return lines;
}

QStringList codes(const Reading& reading) {
    QStringList all;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        all.append(diagnostic.code + u':' + QString::number(diagnostic.span.line));
    }
    return all;
}

} // namespace tujian
