#pragma once
#include "diagram/graph.h"
#include <QHash>
#include <QStringList>

namespace tujian {

/// What a large resources graph is folded by: node → the nodes in which it then stands as a line. Configuration and
/// accounts go into the workloads that use them, what a workload makes, scales or guards it into the workload, classes
/// into what is of the class. A ghost is a problem, and what nobody uses is news: both stay.
QHash<QString, QStringList> foldedInto(const Graph& graph);

/// The nodes that stay in the picture, up the chains of owners (Pod → ReplicaSet → Deployment); the node itself if it
/// has none.
QStringList topOwners(const QHash<QString, QStringList>& owners, const QString& node);

/// What selects so many that its arrows say nothing more (a policy for all Pods) says how many in its label instead.
void countSelected(Graph& graph);

/// A Namespace that has a box, and quotas that stand in it alone, go into the box's title.
void foldIntoBoxes(Graph& graph);

/// What is of no namespace and ties parts that nothing else ties (the client, a group of users, a ClusterRole) stands
/// in each of them: first as itself, then as "id@2", "id@3" …
void repeatShared(Graph& graph);

} // namespace tujian
