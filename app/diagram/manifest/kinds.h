#pragma once
#include <QString>
#include <QStringView>

namespace tujian {

/// What the pictures know of a kind of Kubernetes object.
struct ResourceKind {
    QStringView name;
    QStringView colour; ///< GraphNode::kind
    QStringView icon;   ///< GraphNode::icon
    bool clusterWide = false;
};

/// The kind of that name; for one that is not known a plain namespaced one.
const ResourceKind& resourceKind(QStringView name);
bool isKnownKind(QStringView name);

/// A version of an API that clusters no longer serve.
struct DeprecatedApi {
    QStringView apiVersion;
    QStringView kind; ///< empty: every kind
    QStringView replacement;
    QStringView removedIn; ///< the Kubernetes version
};
const DeprecatedApi* deprecatedApi(QStringView apiVersion, QStringView kind);

/// A field of an object that names another object.
struct ReferenceField {
    QStringView owner; ///< the kind that has the field
    QStringView path;  ///< "spec.tls[].secretName"; "a|b" for either; it ends at a name or at a map with name, kind …
    QStringView target;       ///< the kind it names where the field does not say
    QStringView relation;     ///< of the edge
    QStringView label;        ///< of the edge
    bool onlyIfThere = false; ///< no ghost for what is usually made by the system
};
struct ReferenceTable {
    const ReferenceField* begin;
    const ReferenceField* end;
};
ReferenceTable referenceTable();

/// Part of a Pod's volume that names an object.
struct VolumeField {
    QStringView path; ///< within one entry of `volumes`
    QStringView target;
    QStringView relation;
};
struct VolumeTable {
    const VolumeField* begin;
    const VolumeField* end;
};
VolumeTable volumeTable();

} // namespace tujian
