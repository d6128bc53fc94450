#pragma once
#include "diagram/graph.h"
#include "note/note.h"
#include <QHash>
#include <QSet>

namespace tujian {

/// A graph being read from a fence: offsets are those of the fence's own text, spans lead to the note. Nodes and edges
/// beyond the bounds are not taken; that is said once.
class FenceGraph {
public:
    static constexpr int maxNodes = 5000;
    static constexpr int maxEdges = 20000;
    static constexpr int maxDiagnostics = 50;
    static constexpr int maxDepth = 64;
    static constexpr int maxText = 2'000'000; ///< characters of a fence that are read at all

    FenceGraph(const Note& note, int block, GraphKind kind, GraphOrigin origin);

    [[nodiscard]] const QString& text() const;
    [[nodiscard]] qsizetype endOfText() const; ///< after its last character that is no space
    [[nodiscard]] Span span(qsizetype at, qsizetype length) const;

    /// The node of that id, made at its first mention. Null when the graph is full.
    GraphNode* node(const QString& id, qsizetype at, qsizetype length, const QString& cluster);
    GraphNode* find(const QString& id);
    bool edge(GraphEdge edge);
    void cluster(const QString& id, const QString& label, const QString& parent, const Span& span);
    GraphCluster* findCluster(const QString& id);

    void say(Severity severity, const QString& code, const QString& message, qsizetype at, qsizetype length);
    void sayUnknown(const QString& message, qsizetype at, qsizetype length); ///< once for each message
    [[nodiscard]] bool full() const { return m_full; }
    /// A group may be named as an edge's end before it is opened: then it is no node.
    void dropNodesThatAreClusters();

    Graph graph;
    QList<Diagnostic> diagnostics;

private:
    void fill(const Span& where);

    const Note& m_note;
    int m_block;
    QHash<QString, int> m_nodes;
    QHash<QString, int> m_clusters;
    QSet<QString> m_said;
    bool m_full = false;
};

/// Markup in a label as plain text: tags gone, <br> and table rows as line breaks, entities as their characters.
QString plainLabel(QString html);

/// A link that a diagram may carry: a web or mail address, an anchor or a relative path; empty for anything else.
QString safeLink(const QString& link);

void readDot(FenceGraph& into);
void readFlowchart(FenceGraph& into);
void readSequence(FenceGraph& into);
void readStates(FenceGraph& into);

} // namespace tujian
