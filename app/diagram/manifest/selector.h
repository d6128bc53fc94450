#pragma once
#include "diagram/manifest/objectset.h"

namespace tujian {

/// Does a label selector (matchLabels, matchExpressions) take these labels? An empty one takes everything.
bool selectorTakes(const YamlNode& selector, const Labels& labels);

/// The same for a Service's selector: a plain map of labels.
bool labelsTake(const Labels& wanted, const Labels& labels);

QString selectorText(const YamlNode& selector); ///< "app=web,tier in (a,b)"
QString labelsText(const Labels& labels);       ///< "app=web,tier=front"

/// Which workloads are taken, as indexes into ObjectSet::objects. What another taken workload owns (the ReplicaSet and
/// the Pods of a Deployment) is left out: the owner stands for them.
template<class Takes>
QList<int> workloadsTaken(const ObjectSet& set, Takes takes) {
    QList<int> taken;
    for (const ObjectSet::Workload& workload : set.workloads) {
        if (takes(set.objects.at(workload.object), workload.labels)) {
            taken.append(workload.object);
        }
    }
    return taken;
}
QList<int> withoutOwned(const ObjectSet& set, const QList<int>& taken);

} // namespace tujian
