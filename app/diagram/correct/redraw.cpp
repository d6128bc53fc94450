#include "diagram/correct/redraw.h"
#include "diagram/correct/label.h"
#include <QHash>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isTree(const Graph& graph) {
    return graph.kind == GraphKind::Hierarchy || graph.kind == GraphKind::Outline;
}

/// Nodes as the text has them.
QStringList readingOrder(const Graph& graph) {
    struct Entry {
        int at;
        QString id;
    };
    QList<Entry> entries;
    for (const GraphNode& node : graph.nodes)
        entries.append(Entry{node.span.begin, node.id});
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.at < b.at; });
    QStringList order;
    for (const Entry& entry : entries)
        order << entry.id;
    return order;
}

/// The one node that contains others and that nothing contains: the title of what it holds.
QString onlyRoot(const Graph& graph) {
    QSet<QString> contained;
    QHash<QString, int> children;
    for (const GraphEdge& edge : graph.edges) {
        contained << edge.to;
        ++children[edge.from];
    }
    QString root;
    for (const GraphNode& node : graph.nodes) {
        if (!node.cluster.isEmpty() || contained.contains(node.id))
            continue;
        if (!root.isEmpty())
            return {}; // several things stand at the top
        root = node.id;
    }
    return children.value(root) >= 2 ? root : QString();
}

void frame(Graph& graph, const QString& root) {
    const GraphNode title = *graph.node(root);
    graph.nodes.removeIf([&root](const GraphNode& node) { return node.id == root; });
    for (GraphCluster& cluster : graph.clusters)
        cluster.parent = cluster.parent.isEmpty() ? root : cluster.parent;
    for (GraphNode& node : graph.nodes)
        node.cluster = node.cluster.isEmpty() ? root : node.cluster;
    graph.clusters.prepend({root, title.label, QString(), title.kind, title.span});
}

/// Its parts one after the other.
void lineUp(Redrawn& made) {
    Graph& graph = made.graph;
    if (const QString root = onlyRoot(graph); !root.isEmpty())
        frame(graph, root);
    const QStringList order = readingOrder(graph);
    graph.edges.clear();
    made.edges.clear();
    for (qsizetype i = 1; i < order.size(); ++i) {
        graph.edges.append({order[i - 1], order[i], QString(), u"next"_s, 0, false, graph.node(order[i])->span});
        made.edges.append(-1);
    }
    for (GraphNode& node : graph.nodes)
        node.icon = node.icon == u"none"_s ? QString() : node.icon;
}

void keepEdges(Redrawn& made, const QSet<int>& dropped) {
    QList<GraphEdge> edges;
    QList<int> from;
    for (int i = 0; i < made.graph.edges.size(); ++i) {
        if (dropped.contains(i))
            continue;
        edges.append(made.graph.edges.at(i));
        from.append(made.edges.at(i));
    }
    made.graph.edges = edges;
    made.edges = from;
}

/// A path goes one way, and each way once.
void dropWaysBack(Redrawn& made) {
    const QList<GraphEdge>& edges = made.graph.edges;
    QSet<std::pair<QString, QString>> seen;
    QSet<int> dropped;
    for (int i = 0; i < edges.size(); ++i) {
        const GraphEdge& edge = edges.at(i);
        const std::pair<QString, QString> way(edge.from, edge.to);
        const bool answers = edge.dashed && seen.contains({edge.to, edge.from});
        if (edge.from == edge.to || seen.contains(way) || answers)
            dropped << i;
        seen << way;
    }
    keepEdges(made, dropped);
}

/// The first who leads to a thing holds it; what would close a circle is left out.
void hang(Redrawn& made) {
    QHash<QString, QString> parent;
    QSet<int> dropped;
    const auto isUnder = [&parent](QString id, const QString& above) {
        while (!id.isEmpty() && id != above)
            id = parent.value(id);
        return id == above;
    };
    for (int i = 0; i < made.graph.edges.size(); ++i) {
        GraphEdge& edge = made.graph.edges[i];
        if (edge.from == edge.to || parent.contains(edge.to) || isUnder(edge.from, edge.to)) {
            dropped << i;
            continue;
        }
        parent.insert(edge.to, edge.from);
        edge.relation = u"contains"_s;
        edge.label.clear();
        edge.dashed = false;
    }
    keepEdges(made, dropped);
}

void unnumber(Graph& graph) {
    graph.steps.clear();
    for (GraphEdge& edge : graph.edges)
        edge.step = 0;
}

QString caption(const Graph& graph, const GraphEdge& edge) {
    const QString ends = labelOf(graph, edge.from) + u" → "_s + labelOf(graph, edge.to);
    return edge.label.isEmpty() ? ends : ends + u": "_s + edge.label;
}

/// Each arrow a step, where nothing is numbered yet; each step with a caption.
void number(Graph& graph) {
    const bool numbered = graph.lastStep() > 0;
    QSet<int> told;
    for (const GraphStep& step : std::as_const(graph.steps))
        told << step.n;
    for (int i = 0; i < graph.edges.size(); ++i) {
        GraphEdge& edge = graph.edges[i];
        if (!numbered)
            edge.step = i + 1;
        if (edge.step > 0 && !told.contains(edge.step))
            graph.steps.append({edge.step, caption(graph, edge), edge.span});
        told << edge.step;
    }
    std::stable_sort(graph.steps.begin(), graph.steps.end(),
                     [](const GraphStep& a, const GraphStep& b) { return a.n < b.n; });
}

GraphNode stateOf(const Graph& graph, const GraphEdge& edge) {
    GraphNode node;
    node.id = u"step%1"_s.arg(edge.step);
    node.label = edge.label.isEmpty() ? caption(graph, edge) : edge.label;
    node.kind = u"state"_s;
    node.span = edge.span;
    for (const GraphStep& step : graph.steps)
        if (step.n == edge.step) {
            node.note = step.text;
            node.span = step.span;
        }
    return node;
}

/// Each step of who does what a state of the whole.
void stepsToStates(Redrawn& made) {
    QList<GraphNode> states;
    for (const GraphEdge& edge : std::as_const(made.graph.edges)) {
        const GraphNode state = stateOf(made.graph, edge);
        if (states.isEmpty() || states.last().id != state.id)
            states.append(state);
    }
    made.graph.nodes = states;
    made.graph.clusters.clear();
    made.graph.edges.clear();
    made.edges.clear();
    for (qsizetype i = 1; i < states.size(); ++i) {
        made.graph.edges.append({states[i - 1].id, states[i].id, QString(), u"next"_s, 0, false, states[i].span});
        made.edges.append(-1);
    }
}

/// Stations are numbered, and stand for themselves: no actors among them.
bool isProcedure(const Graph& graph) {
    return std::all_of(graph.nodes.begin(), graph.nodes.end(),
                       [](const GraphNode& node) { return node.kind == u"step"; });
}

void toStates(Redrawn& made, GraphKind was) {
    if (was == GraphKind::Sequence && !isProcedure(made.graph))
        stepsToStates(made);
    for (GraphNode& node : made.graph.nodes)
        node.kind = u"state"_s;
    unnumber(made.graph);
    made.graph.sideways = made.graph.nodes.size() <= 6;
}

} // namespace

QList<GraphKind> otherKinds(const Graph& graph) {
    QList<GraphKind> kinds;
    if (graph.origin != GraphOrigin::Prose && graph.origin != GraphOrigin::Outline)
        return kinds;
    if (graph.nodes.size() < 2)
        return kinds;
    for (const GraphKind kind : {GraphKind::Sequence, GraphKind::Chain, GraphKind::Hierarchy, GraphKind::States})
        if (kind != graph.kind && (kind != GraphKind::Hierarchy || graph.kind != GraphKind::Outline))
            kinds.append(kind);
    return kinds;
}

Redrawn redrawn(const Graph& graph, GraphKind kind) {
    Redrawn made{graph, {}};
    for (int i = 0; i < graph.edges.size(); ++i)
        made.edges.append(i);
    made.graph.kind = kind;
    made.graph.origin = GraphOrigin::Prose;
    made.graph.sideways = false;
    if (isTree(graph))
        lineUp(made);
    if (kind == GraphKind::Hierarchy) {
        hang(made);
        unnumber(made.graph);
    } else if (kind == GraphKind::Chain) {
        dropWaysBack(made);
    } else if (kind == GraphKind::States) {
        toStates(made, graph.kind);
    } else if (kind == GraphKind::Sequence) {
        number(made.graph);
    }
    return made;
}

} // namespace tujian
