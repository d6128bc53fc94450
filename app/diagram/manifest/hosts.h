#pragma once
#include "diagram/manifest/objectset.h"

namespace tujian {

/// What a host name of a mesh stands for, as an object of namespace `space` writes it: a short name, or
/// "name.namespace.svc…" for a Service; else a ServiceEntry's host, or one outside of the cluster.
struct MeshHost {
    int service = -1; ///< index in ObjectSet::objects; -1: none is there
    int entry = -1;   ///< of the ServiceEntry
    bool outside = false;
    QString name;  ///< of the Service that is meant
    QString space; ///< its namespace
    QString node;  ///< id of the node that stands for it
};
MeshHost meshHost(const ObjectSet& set, const QString& host, const QString& space);

} // namespace tujian
