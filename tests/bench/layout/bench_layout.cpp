// From a graph to a placed one, beside `dot -Tsvg` over the same nodes and edges: 15, 50, 200 and 1,000 nodes.
#include "clock.h"
#include "layout/layout.h"
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <random>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// A graph as notes have them: each node leads to one or two before or after it, a third of the edges is labelled.
Graph graphOf(int nodes) {
    std::mt19937 random(5);
    Graph graph;
    graph.kind = GraphKind::Graph;
    for (int i = 0; i < nodes; ++i) {
        graph.nodes.append({u"n%1"_s.arg(i), u"组件 service-%1"_s.arg(i)});
        const int before = i == 0 ? 0 : int(random() % unsigned(i));
        if (i > 0)
            graph.edges.append({u"n%1"_s.arg(before), u"n%1"_s.arg(i), i % 3 == 0 ? u"发送请求"_s : QString()});
    }
    return graph;
}

QByteArray dotOf(const Graph& graph) {
    QString text = u"digraph {node [shape=box];\n"_s;
    for (const GraphNode& node : graph.nodes)
        text += u"%1 [label=\"%2\"];\n"_s.arg(node.id, node.label);
    for (const GraphEdge& edge : graph.edges)
        text += u"%1 -> %2 [label=\"%3\"];\n"_s.arg(edge.from, edge.to, edge.label);
    return (text + u"}\n"_s).toUtf8();
}

double dotAlone(const QByteArray& dot, int rounds) {
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        return 0;
    return bench::best(rounds, [&dot] {
        QProcess process;
        process.start(u"dot"_s, {u"-Tsvg"_s});
        process.write(dot);
        process.closeWriteChannel();
        process.waitForFinished(-1);
    });
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    std::printf("%6s %14s %14s %8s\n", "nodes", "placed", "dot -Tsvg", "ratio");
    for (const int nodes : {15, 50, 200, 1000}) {
        const Graph graph = graphOf(nodes);
        const int rounds = nodes > 500 ? 3 : 7;
        bool placed = true;
        const double ours = bench::best(rounds, [&] { placed = placed && layoutGraph(graph).has_value(); });
        const double floor = dotAlone(dotOf(graph), rounds);
        std::printf("%6d %11.1f ms %11.1f ms %8.2f%s\n", nodes, ours, floor, floor > 0 ? ours / floor : 0.0,
                    placed ? "" : "  (not placed)");
    }
    return 0;
}
