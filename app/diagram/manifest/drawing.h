#pragma once
#include "diagram/graph.h"
#include "diagram/manifest/objectset.h"

namespace tujian {

/// Boxes around the objects of one application (app.kubernetes.io/part-of, instance or name, else app), inside their
/// namespace's box, where there are several applications of some size.
void addApplications(const ObjectSet& set, Graph& graph);

/// A resources graph being made: objects first, then what they are tied to. Two ties of one sort between the same two
/// nodes become one edge with both labels. Over its bounds it takes nothing more and says so in `full()`.
class Drawing {
public:
    explicit Drawing(const ObjectSet& set);

    /// The node of the object of that name; a ghost if there is none.
    QString object(const QString& kind, const QString& space, const QString& name, const Span& span);
    /// The ghost that stands for the workloads a selector looks for in vain.
    QString unmatched(const QString& selector, const QString& space, const Span& span);
    /// Something outside of the cluster's objects: "client", an address, a host name.
    QString outside(const QString& id, const QString& label, const QString& kind, const QString& icon,
                    const Span& span);
    QString client(const Span& span);
    /// An object that another one makes: it is there, though not written down.
    QString made(const QString& kind, const QString& space, const QString& name, const Span& span);

    void edge(const QString& from, const QString& to, QStringView relation, const QString& label, const Span& span,
              bool dashed = false);

    [[nodiscard]] const ObjectSet& set() const { return m_set; }
    [[nodiscard]] bool full() const { return m_full; }
    [[nodiscard]] Graph graph() const;

private:
    QString add(GraphNode node, const QString& space);
    void addClusters(Graph& graph) const;

    const ObjectSet& m_set;
    Graph m_graph;
    QHash<QString, int> m_nodes;
    QHash<QString, int> m_edges;
    QList<QStringList> m_labels;      ///< of each edge
    QHash<QString, QString> m_spaces; ///< node → namespace
    bool m_full = false;
};

} // namespace tujian
