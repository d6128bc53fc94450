#include "diagram/manifest/ports.h"
#include <QStringList>

namespace tujian {

using namespace Qt::StringLiterals;

bool isCoreService(const ManifestObject& object) {
    return object.kind == "Service"_L1 && !object.apiVersion.contains(u'/');
}

namespace {

QString protocolText(const YamlNode& port) {
    const QString protocol = port[u"protocol"].text();
    return protocol.isEmpty() || protocol == "TCP"_L1 ? QString() : u'/' + protocol;
}

} // namespace

QString servicePortsText(const ManifestObject& service) {
    QStringList lines;
    for (const YamlNode& port : service.spec()[u"ports"].items) {
        const QString number = port[u"port"].text();
        const QString target = port[u"targetPort"].isNull() ? number : port[u"targetPort"].text();
        lines.append(u':' + number + u'→' + target + protocolText(port));
    }
    return lines.join(u'\n');
}

QString servicePortsOutside(const ManifestObject& service, bool nodes) {
    QStringList parts;
    for (const YamlNode& port : service.spec()[u"ports"].items) {
        const YamlNode& node = port[u"nodePort"];
        parts.append(u':' + (nodes && !node.isNull() ? node.text() : port[u"port"].text()) + protocolText(port));
    }
    return parts.join(u' ');
}

QList<ContainerPort> containerPorts(const ManifestObject& workload) {
    QList<ContainerPort> ports;
    for (const YamlNode* port : valuesAt(workload.pod()[u"spec"], u"initContainers|containers[].ports[]")) {
        ports.append({(*port)[u"name"].text(), (*port)[u"containerPort"].text()});
    }
    return ports;
}

} // namespace tujian
