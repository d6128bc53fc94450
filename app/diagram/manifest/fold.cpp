#include "diagram/manifest/fold.h"
#include "diagram/manifest/kinds.h"
#include "diagram/manifest/view.h"
#include <QMap>
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int manySelected = 3; // arrows of a policy, beyond which a number says it

/// One way to fold: nodes of a kind at one end of an edge of a relation go into the node at the other end.
struct Fold {
    QStringList kinds;
    QStringList relations;
    bool owned = true; ///< the arrow comes from the owner; else it leads to it
};

const QList<Fold>& folds() {
    static const QList<Fold> all{
        {{u"ReplicaSet"_s, u"Pod"_s, u"Job"_s, u"ControllerRevision"_s}, {u"owns"_s}, true},
        {{u"ConfigMap"_s, u"Secret"_s, u"ServiceAccount"_s, u"EndpointSlice"_s, u"Endpoints"_s, u"PrometheusRule"_s,
          u"PriorityClass"_s},
         {u"mounts"_s, u"env"_s, u"uses-account"_s, u"refers"_s},
         true},
        {{u"IngressClass"_s, u"StorageClass"_s, u"GatewayClass"_s, u"Middleware"_s}, {u"refers"_s, u"binds"_s}, true},
        {{u"Role"_s}, {u"grants"_s}, true},
        {{u"HorizontalPodAutoscaler"_s, u"VerticalPodAutoscaler"_s, u"ScaledObject"_s}, {u"scales"_s}, false},
        {{u"PodDisruptionBudget"_s}, {u"selects"_s}, false},
        {{u"ServiceMonitor"_s, u"PodMonitor"_s}, {u"refers"_s}, false},
        {{u"RoleBinding"_s}, {u"grants"_s}, false},
    };
    return all;
}

using Kinds = QHash<QString, QString>;

/// May a binding go into its subject? Only an account of a workload takes it: people stay to be seen, and its role
/// comes with it.
bool takesBinding(const Graph& graph, const GraphNode& binding, const Kinds& kinds) {
    return std::all_of(graph.edges.cbegin(), graph.edges.cend(), [&](const GraphEdge& edge) {
        const QString kind = kinds.value(edge.to);
        return edge.from != binding.id || kind == "ServiceAccount"_L1 || kind == "Role"_L1;
    });
}

/// The kinds of the nodes that are there, by id: a ghost has none.
Kinds kindsOf(const Graph& graph) {
    Kinds kinds;
    for (const GraphNode& node : graph.nodes) {
        if (node.kind != "missing"_L1) {
            kinds.insert(node.id, kindOfNode(node));
        }
    }
    return kinds;
}

/// Classes and accounts that lead on to something else than what owns them are worth a box.
QSet<QString> sourcesIn(const Graph& graph, const QStringList& relations) {
    QSet<QString> sources;
    for (const GraphEdge& edge : graph.edges) {
        if (relations.contains(edge.relation)) {
            sources.insert(edge.from);
        }
    }
    return sources;
}

} // namespace

QHash<QString, QStringList> foldedInto(const Graph& graph) {
    const Kinds kinds = kindsOf(graph);
    const QSet<QString> classesThatLead = sourcesIn(graph, {u"refers"_s, u"binds"_s});
    QHash<QString, QStringList> owners;
    for (const Fold& fold : folds()) {
        for (const GraphEdge& edge : graph.edges) {
            const QString& from = fold.owned ? edge.to : edge.from;
            const QString& into = fold.owned ? edge.from : edge.to;
            const QString kind = kinds.value(from);
            const bool isClass = kind.endsWith("Class"_L1) && classesThatLead.contains(from);
            if (fold.relations.contains(edge.relation) && fold.kinds.contains(kind) && !isClass &&
                kinds.contains(into) && !kinds.value(into).isEmpty() && !owners.value(into).contains(from)) {
                owners[from].append(into);
            }
        }
    }
    for (const GraphNode& node : graph.nodes) {
        const QString kind = kindOfNode(node);
        if (kind == "RoleBinding"_L1 && owners.contains(node.id)) {
            QStringList& into = owners[node.id];
            into.removeIf([&](const QString& each) { return kinds.value(each) != "ServiceAccount"_L1; });
            if (into.isEmpty() || !takesBinding(graph, node, kinds)) {
                owners.remove(node.id);
            }
        }
    }
    return owners;
}

QStringList topOwners(const QHash<QString, QStringList>& owners, const QString& node) {
    QStringList tops;
    QStringList now{node};
    QSet<QString> seen{node};
    while (!now.isEmpty()) {
        const QString each = now.takeFirst();
        const QStringList above = owners.value(each);
        if (above.isEmpty()) {
            tops.append(each);
        }
        for (const QString& owner : above) {
            if (!seen.contains(owner)) {
                seen.insert(owner);
                now.append(owner);
            }
        }
    }
    return tops.isEmpty() ? QStringList{node} : tops; // what owns itself
}

void countSelected(Graph& graph) {
    QHash<QString, int> counts;
    for (const GraphEdge& edge : std::as_const(graph.edges)) {
        counts[edge.from] += edge.relation == "selects"_L1 ? 1 : 0;
    }
    counts.removeIf([](const auto& entry) { return *entry <= manySelected || entry.key().startsWith("Service/"_L1); });
    QHash<QString, QString> said;
    graph.edges.removeIf([&](const GraphEdge& edge) {
        const bool counted = edge.relation == "selects"_L1 && counts.contains(edge.from);
        if (counted) {
            said.insert(edge.from, edge.label);
        }
        return counted;
    });
    for (GraphNode& node : graph.nodes) {
        if (const int count = counts.value(node.id); count > 0) {
            const QString what = said.value(node.id).simplified();
            node.label += u"\nselects %1"_s.arg(count) + (what.isEmpty() ? QString() : u" · "_s + what);
        }
    }
}

void foldIntoBoxes(Graph& graph) {
    QSet<QString> tied;
    for (const GraphEdge& edge : std::as_const(graph.edges)) {
        tied << edge.from << edge.to;
    }
    QHash<QString, QMap<QString, int>> inside;
    QSet<QString> boxes;
    for (const GraphCluster& cluster : std::as_const(graph.clusters)) {
        boxes.insert(cluster.id);
    }
    graph.nodes.removeIf([&](const GraphNode& node) {
        const QString kind = kindOfNode(node);
        const QString box =
            u"namespace/"_s + (kind == "Namespace"_L1 ? node.label.section(u'\n', 0, 0) : namespaceOfNode(node));
        const bool folds = !tied.contains(node.id) && node.kind != "missing"_L1 && boxes.contains(box) &&
                           (kind == "Namespace"_L1 || kind == "ResourceQuota"_L1 || kind == "LimitRange"_L1);
        if (folds && kind != "Namespace"_L1) {
            ++inside[box][kind];
        }
        return folds;
    });
    for (GraphCluster& cluster : graph.clusters) {
        QStringList parts;
        const QMap<QString, int> kinds = inside.value(cluster.id);
        for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind) {
            parts.append(*kind > 1 ? kind.key() + u' ' + QString::number(*kind) : kind.key());
        }
        cluster.label += parts.isEmpty() ? QString() : u" + "_s + parts.join(u" · "_s);
    }
}

namespace {

/// Sets of nodes that are tied to each other.
class Ties {
public:
    QString find(const QString& node) {
        QString top = node;
        QStringList way;
        for (auto next = m_leader.constFind(top); next != m_leader.constEnd(); next = m_leader.constFind(top)) {
            way.append(top);
            top = *next;
        }
        for (const QString& each : std::as_const(way)) { // the next time it is one step
            m_leader.insert(each, top);
        }
        return top;
    }
    void join(const QString& a, const QString& b) {
        const QString first = find(a);
        const QString second = find(b);
        if (first != second) {
            m_leader.insert(second, first);
        }
    }

private:
    QHash<QString, QString> m_leader;
};

/// May stand in several places: outside of the objects, people, or of the whole cluster and only ever pointed to.
QSet<QString> sharedIn(const Graph& graph) {
    QSet<QString> sources;
    for (const GraphEdge& edge : graph.edges) {
        sources.insert(edge.from);
    }
    QSet<QString> shared;
    for (const GraphNode& node : graph.nodes) {
        const QString kind = kindOfNode(node);
        const bool outside = kind.isEmpty() && node.kind != "missing"_L1;
        if (outside || (resourceKind(kind).clusterWide && !sources.contains(node.id))) {
            shared.insert(node.id);
        }
    }
    return shared;
}

} // namespace

void repeatShared(Graph& graph) {
    const QSet<QString> shared = sharedIn(graph);
    Ties ties;
    for (const GraphEdge& edge : std::as_const(graph.edges)) {
        if (!shared.contains(edge.from) && !shared.contains(edge.to)) {
            ties.join(edge.from, edge.to);
        }
    }
    QHash<QString, int> at; // node → its index
    for (int i = 0; i < graph.nodes.size(); ++i) {
        at.insert(graph.nodes.at(i).id, i);
    }
    QHash<QString, QStringList> places; // shared node → the parts it stands in
    for (GraphEdge& edge : graph.edges) {
        const bool fromShared = shared.contains(edge.from);
        if (fromShared == shared.contains(edge.to)) {
            continue;
        }
        QString& end = fromShared ? edge.from : edge.to;
        const QString& other = fromShared ? edge.to : edge.from;
        QStringList& parts = places[end];
        const QString part = ties.find(other);
        if (!parts.contains(part)) {
            parts.append(part);
            GraphNode copy = graph.nodes.at(at.value(end));
            copy.cluster = graph.nodes.at(at.value(other)).cluster;
            copy.id += u'@' + QString::number(parts.size());
            if (parts.size() > 1) {
                graph.nodes.append(copy);
            } else {
                graph.nodes[at.value(end)].cluster = copy.cluster;
            }
        }
        const qsizetype number = parts.indexOf(part) + 1;
        end = number > 1 ? end + u'@' + QString::number(number) : end;
    }
}

} // namespace tujian
