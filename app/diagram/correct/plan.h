#pragma once
#include "diagram/correct/correction.h"
#include "diagram/graph.h"
#include <QHash>
#include <QSet>

namespace tujian {

/// What is to be done to one graph, by ids and indices: collected first, so that corrections name elements as they were
/// read, then done at once.
class CorrectionPlan {
public:
    explicit CorrectionPlan(const Graph& graph)
        : m_graph(graph) {}

    /// Adds a correction of an element; what it names that is not in the graph, or empty.
    [[nodiscard]] QString add(const Correction& correction);

    /// The corrected graph; `edges` gets for each of its edges the index of what it was.
    [[nodiscard]] Graph done(QList<int>& edges) const;

private:
    [[nodiscard]] QString addToNode(const Correction& correction);
    [[nodiscard]] QString addToEdge(const Correction& correction);
    [[nodiscard]] QString keptAs(QString id) const;
    [[nodiscard]] QSet<QString> gone() const;
    void mergeNodes(Graph& graph) const;
    void renameAndColour(Graph& graph) const;
    void redirectEdges(Graph& graph, QList<int>& edges) const;

    Graph m_graph;
    QHash<QString, QString> m_merged; ///< id → id of what it is part of
    QHash<QString, QString> m_names;
    QHash<QString, QString> m_kinds;
    QSet<QString> m_hidden;
    QHash<int, QString> m_labels; ///< by index of the edge
    QSet<int> m_reversed;
    QSet<int> m_hiddenEdges;
};

} // namespace tujian
