#pragma once
#include "diagram/manifest/object.h"

namespace tujian {

/// Another group (Knative) has a kind of that name too.
bool isCoreService(const ManifestObject& object);

QString servicePortsText(const ManifestObject& service);    ///< ":80→8080", one port a line
QString servicePortsOutside(const ManifestObject& service); ///< ":80", with a NodePort ":30080"

/// The ports that a workload's containers name.
struct ContainerPort {
    QString name;
    QString number;
};
QList<ContainerPort> containerPorts(const ManifestObject& workload);

} // namespace tujian
