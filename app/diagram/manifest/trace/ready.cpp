#include "diagram/manifest/trace/ready.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/trace/say.h"
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

QString conditionOf(const ManifestObject& object, QStringView type) {
    for (const YamlNode& condition : object.node[u"status"][u"conditions"].items) {
        if (condition[u"type"].text() == type) {
            return condition[u"status"].text();
        }
    }
    return {};
}

QString podNotReady(const ManifestObject& pod) {
    const QString phase = pod.node[u"status"][u"phase"].text();
    if (!phase.isEmpty() && phase != "Running"_L1) {
        return Say::tr("Pod %1 is %2").arg(pod.name, phase);
    }
    return conditionOf(pod, u"Ready") == "False"_L1 ? Say::tr("Pod %1 is not ready").arg(pod.name) : QString();
}

/// What the cluster wrote down of a workload's Pods: counted ones, none of them ready.
QString statusNotReady(const ManifestObject& workload) {
    const YamlNode& status = workload.node[u"status"];
    const bool daemon = workload.kind == "DaemonSet"_L1;
    const YamlNode& all = status[daemon ? u"desiredNumberScheduled" : u"replicas"];
    const YamlNode& ready = status[daemon ? u"numberReady" : u"readyReplicas"];
    if (all.text().toInt() > 0 && ready.text().toInt() == 0) {
        return Say::tr("%1 %2: 0 of %3 Pods are ready").arg(workload.kind, workload.name, all.text());
    }
    return {};
}

const YamlNode& probeOf(const YamlNode& container) {
    return container[u"readinessProbe"];
}

const YamlNode& portOfProbe(const YamlNode& probe) {
    for (const QStringView way : {u"httpGet", u"tcpSocket", u"grpc"}) {
        if (!probe[way][u"port"].isNull()) {
            return probe[way][u"port"];
        }
    }
    static const YamlNode none;
    return none;
}

bool isNumber(const QString& text) {
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// A probe that asks a port by a name that its container does not give can never succeed.
QString probeNotReady(const ManifestObject& workload) {
    for (const YamlNode& container : workload.pod()[u"spec"][u"containers"].items) {
        const QString wanted = portOfProbe(probeOf(container)).text();
        const QList<YamlNode>& ports = container[u"ports"].items;
        const bool there = std::any_of(ports.cbegin(), ports.cend(),
                                       [&](const YamlNode& port) { return port[u"name"].text() == wanted; });
        if (!wanted.isEmpty() && !isNumber(wanted) && !there) {
            return Say::tr("the readiness probe of %1 asks the port %2, which its container does not name")
                .arg(workload.name, wanted);
        }
    }
    return {};
}

} // namespace

QString notReady(const ObjectSet& set, int at) {
    const ManifestObject& workload = set.objects.at(at);
    if (workload.kind == "Pod"_L1) {
        const QString pod = podNotReady(workload);
        return pod.isEmpty() ? probeNotReady(workload) : pod;
    }
    const YamlNode& replicas = workload.spec()[u"replicas"];
    if (!replicas.isNull() && replicas.text() == "0"_L1) {
        return Say::tr("%1 %2 has 0 replicas").arg(workload.kind, workload.name);
    }
    const QString status = statusNotReady(workload);
    return status.isEmpty() ? probeNotReady(workload) : status;
}

QString probeText(const ManifestObject& workload) {
    for (const YamlNode& container : workload.pod()[u"spec"][u"containers"].items) {
        const YamlNode& probe = probeOf(container);
        if (probe.isMap()) {
            const YamlNode& get = probe[u"httpGet"];
            const QString what = get.isMap() ? u"GET "_s + get[u"path"].text() + u" :"_s + get[u"port"].text()
                                 : portOfProbe(probe).isNull() ? u"exec"_s
                                                               : u':' + portOfProbe(probe).text();
            return Say::tr("once its readiness probe %1 answers").arg(what);
        }
    }
    return {};
}

QStringList readyAddresses(const ManifestObject& endpoints) {
    QStringList addresses;
    for (const YamlNode* address : valuesAt(endpoints.node, u"subsets[].addresses[].ip")) {
        addresses.append(address->text());
    }
    for (const YamlNode& endpoint : endpoints.node[u"endpoints"].items) {
        if (endpoint[u"conditions"][u"ready"].text() != "false"_L1) {
            for (const YamlNode& address : endpoint[u"addresses"].items) {
                addresses.append(address.text());
            }
        }
    }
    return addresses;
}

} // namespace tujian::tracing
