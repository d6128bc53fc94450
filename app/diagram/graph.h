#pragma once
#include "base/diagnostic.h"
#include "base/span.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

enum class GraphKind { Hierarchy, Sequence, Chain, States, Resources, Graph, Outline };
enum class GraphOrigin { Prose, Manifest, Dot, Mermaid, Outline };

QString kindName(GraphKind kind);       ///< "hierarchy" …: the words of the JSON
QString originName(GraphOrigin origin); ///< "prose" …

struct GraphNode {
    QString id;          ///< unique in the graph, made from content
    QString label;       ///< as the notes write it
    QStringList aliases; ///< other spellings met in the text
    QString kind;        ///< what colours it: a key of resources/kinds (control-plane, node-agent, workload, network,
                         ///< storage, client, external, config, state, step, missing, plain …)
    QString icon;        ///< a name in resources/icons; empty: the kind's icon, "none": none
    QString cluster;     ///< id of the cluster it stands in, or empty
    QString note;        ///< definition or remark, shown as a tooltip
    QString link;        ///< a topic id, "#anchor" or note that it leads to, or empty
    Span span;
    int weight = 0; ///< of the map of terms: how many sentences speak of it; more is drawn larger
    friend bool operator==(const GraphNode&, const GraphNode&) = default;
};

struct GraphEdge {
    QString from;
    QString to;          ///< node ids; either may be a cluster's id
    QString label;       ///< a short verb phrase
    QString relation;    ///< a stable word: "contains", "sends", "replies", "next", "selects" …
    int step = 0;        ///< the step at which it appears; 0: no step
    bool dashed = false; ///< a reply, or an indirect relation
    Span span;
    int weight = 0; ///< of the map of terms: how many sentences justify it; more is drawn wider
    friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

struct GraphCluster {
    QString id;
    QString label;
    QString parent; ///< cluster id or empty
    QString kind;   ///< as GraphNode::kind
    Span span;
    friend bool operator==(const GraphCluster&, const GraphCluster&) = default;
};

struct GraphStep {
    int n = 0;
    QString text; ///< the whole sentence or item: the caption
    Span span;
    friend bool operator==(const GraphStep&, const GraphStep&) = default;
};

/// The meaning of a picture. Lists are in the text's order. A cluster without an edge or a member does not occur.
struct Graph {
    QString id;    ///< topic id + "/" + kind, numbered "-2" on collision within the topic
    QString topic; ///< topic id; "." for the whole notebook
    GraphKind kind = GraphKind::Outline;
    GraphOrigin origin = GraphOrigin::Prose;
    QString title;
    QList<GraphNode> nodes;
    QList<GraphEdge> edges;
    QList<GraphCluster> clusters;
    QList<GraphStep> steps;
    Span span;             ///< what it was read from
    bool sideways = false; ///< left to right instead of top to bottom
    friend bool operator==(const Graph&, const Graph&) = default;

    [[nodiscard]] const GraphNode* node(QStringView nodeId) const;
    [[nodiscard]] int lastStep() const; ///< 0 if nothing is numbered
};

/// A sentence of a topic that looked like part of a drawing but was not understood.
struct Unread {
    QString topic;
    QString text;
    Span span;
    friend bool operator==(const Unread&, const Unread&) = default;
};

/// What reading gave: of one topic, or of many joined.
struct Reading {
    QList<Graph> graphs;
    QList<Unread> unread;
    QList<Diagnostic> diagnostics;
    void append(Reading other);
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// Removes clusters that nothing uses and drops edges whose ends are missing; makes ids unique. Every reader ends with
/// it.
void tidy(Graph& graph);

} // namespace tujian
