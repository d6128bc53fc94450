#pragma once
#include <QList>
#include <QString>
#include <QStringView>

namespace tujian {

/// What the pictures know of a kind of Kubernetes object. All of it is data: resources/kinds/objects.yaml, read once.
/// Any thread; what is returned lives as long as the program.
struct ResourceKind {
    QString name;
    QString colour; ///< GraphNode::kind
    QString icon;   ///< GraphNode::icon
    bool clusterWide = false;
};

/// The kind of that name; for one that is not known a plain namespaced one.
const ResourceKind& resourceKind(QStringView name);
bool isKnownKind(QStringView name);

/// Does every cluster have this object although nobody writes it down (the ClusterRole cluster-admin)?
bool isBuiltIn(const QString& kind, const QString& name);

/// A version of an API that clusters no longer serve.
struct DeprecatedApi {
    QString apiVersion;
    QString kind; ///< the end of the kind's name; empty: every kind
    QString replacement;
    QString removedIn; ///< the Kubernetes version
};
const DeprecatedApi* deprecatedApi(QStringView apiVersion, QStringView kind);

/// A field of an object that names another object.
struct ReferenceField {
    QString path;     ///< "spec.tls[].secretName"; "a|b" for either; it ends at a name or at a map with name, kind …
    QString target;   ///< the kind it names where the field does not say
    QString relation; ///< of the edge
    QString label;    ///< of the edge
    bool onlyIfThere = false; ///< no ghost where it is missing
    bool makes = false;       ///< the owner makes it: it is never missing
    QString annotation;       ///< instead of a path: its value is a name, or "namespace/name"
};
/// Of one kind; "*" are those of every kind, "PodSpec" those of the Pod's specification inside any workload.
const QList<ReferenceField>& referenceFields(const QString& owner);

/// A field of an object that chooses others by their labels.
struct SelectorField {
    QString path;
    QString target;     ///< chosen by its own labels; "Pod": workloads, by the labels of their Pods
    QString label;      ///< of the edge
    QString anywhere;   ///< where the object has a field of this path: in every namespace
    bool plain = false; ///< a map of labels; else matchLabels and matchExpressions
};
const QList<SelectorField>& selectorFields(const QString& owner);

/// Parts of a Pod's volume that name an object; paths are within one entry of `volumes`.
const QList<ReferenceField>& volumeFields();

} // namespace tujian
