#include "said.h"
#include <QFile>

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

QStringList codes(const Reading& reading) {
    QStringList all;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        all.append(diagnostic.code + u':' + QString::number(diagnostic.span.line));
    }
    return all;
}

} // namespace tujian
