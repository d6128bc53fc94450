#pragma once
#include "diagram/graph.h"

namespace tujian {

/// What of a resources graph is shown. The graph itself always has everything.
struct ResourceView {
    bool fold = false;        ///< what serves another object stands as a line in it, see fold.h
    bool applications = true; ///< the boxes of applications
    QStringList hiddenKinds;  ///< of objects: "ConfigMap"
    QStringList hiddenSpaces; ///< namespaces
    friend bool operator==(const ResourceView&, const ResourceView&) = default;
};

/// Folded if there are so many objects that the whole picture would be a poster.
ResourceView usualView(const Graph& graph);

/// The graph as seen so; a graph that is not of resources stays as it is. Names that several objects share get their
/// kind as a second line. Node ids stay, so that what points to a node finds it; what a folded picture has several
/// times is "id", "id@2" … Pure.
Graph viewResources(const Graph& graph, const ResourceView& view);

/// The node in which `node` stands in that view: itself, the owner it is folded into, or empty if it is hidden.
QString shownAs(const Graph& graph, const ResourceView& view, const QString& node);

QString kindOfNode(const GraphNode& node);      ///< "Service" of "Service/shop/web"; empty: no object
QString namespaceOfNode(const GraphNode& node); ///< or empty
QStringList kindsIn(const Graph& graph);        ///< of its objects, sorted
QStringList namespacesIn(const Graph& graph);   ///< sorted, without the empty one

} // namespace tujian
