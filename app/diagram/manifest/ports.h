#pragma once
#include "diagram/manifest/object.h"

namespace tujian {

/// Another group (Knative) has a kind of that name too.
bool isCoreService(const ManifestObject& object);

QString servicePortsText(const ManifestObject& service); ///< ":80→8080", one port a line
/// ":80"; at the nodes the NodePort, ":30080", where one is written.
QString servicePortsOutside(const ManifestObject& service, bool nodes);

/// The ports that a workload's containers name.
struct ContainerPort {
    QString name;
    QString number;
};
QList<ContainerPort> containerPorts(const ManifestObject& workload);

} // namespace tujian
