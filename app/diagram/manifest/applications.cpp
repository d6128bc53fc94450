#include "diagram/manifest/drawing.h"
#include <QHash>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int someMembers = 3;      // an application of fewer objects gets no box
constexpr int someApplications = 2; // with fewer in a namespace, the namespace's box says it

QString applicationOf(const ManifestObject& object) {
    const YamlNode& labels = object.node[u"metadata"][u"labels"];
    for (const QStringView key :
         {u"app.kubernetes.io/part-of", u"app.kubernetes.io/instance", u"app.kubernetes.io/name", u"app", u"k8s-app"}) {
        if (!labels[key].text().isEmpty()) {
            return labels[key].text();
        }
    }
    return {};
}

} // namespace

void addApplications(const ObjectSet& set, Graph& graph) {
    QHash<QString, QString> clusterOf; // object → its application's cluster
    QHash<QString, int> members;
    for (const ManifestObject& object : set.objects) {
        const QString application = applicationOf(object);
        if (!application.isEmpty()) {
            const QString id = u"application/"_s + object.space + u'/' + application;
            clusterOf.insert(object.id, id);
            ++members[id];
        }
    }
    members.removeIf([](const auto& entry) { return entry.value() < someMembers; });
    QHash<QString, int> applications; // of a namespace
    for (auto each = members.cbegin(); each != members.cend(); ++each) {
        ++applications[each.key().section(u'/', 1, 1)];
    }
    members.removeIf(
        [&](const auto& entry) { return applications.value(entry.key().section(u'/', 1, 1)) < someApplications; });
    QHash<QString, int> made;
    for (GraphNode& node : graph.nodes) {
        const QString id = clusterOf.value(node.id);
        if (!members.contains(id)) {
            continue;
        }
        if (!made.contains(id)) {
            made.insert(id, static_cast<int>(graph.clusters.size()));
            graph.clusters.append(GraphCluster{id, id.section(u'/', 2), node.cluster, u"plain"_s, node.span});
        }
        // Objects without a namespace of one application may stand beside those with one.
        if (graph.clusters.at(made.value(id)).parent == node.cluster) {
            node.cluster = id;
        }
    }
}

} // namespace tujian
