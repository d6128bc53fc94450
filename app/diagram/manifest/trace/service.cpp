#include "diagram/manifest/kinds.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/selector.h"
#include "diagram/manifest/trace/ready.h"
#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/walk.h"
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxNames = 8; // ExternalNames that follow each other

QString spaceText(const QString& space) {
    return space.isEmpty() ? u"default"_s : space;
}

/// The Service's port of that number or name; the only one where nothing is asked for.
const YamlNode* portOf(const ManifestObject& service, const PortName& wanted) {
    const QList<YamlNode>& ports = service.spec()[u"ports"].items;
    for (const YamlNode& port : ports) {
        const bool udp = port[u"protocol"].text() == "UDP"_L1 || port[u"protocol"].text() == "SCTP"_L1;
        if (!udp && (port[u"port"].text() == wanted.text || port[u"name"].text() == wanted.text)) {
            return &port;
        }
    }
    return wanted.text.isEmpty() && ports.size() == 1 ? &ports.constFirst() : nullptr;
}

bool isNumber(const QString& text) {
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// A port of a Pod's container, by number or by name.
struct Target {
    QString container;
    QString number; ///< empty: there is none of that name
};

Target targetOf(const ManifestObject& workload, const QString& wanted) {
    const QList<YamlNode>& containers = workload.pod()[u"spec"][u"containers"].items;
    for (const YamlNode& container : containers) {
        for (const YamlNode& port : container[u"ports"].items) {
            if (port[u"name"].text() == wanted || port[u"containerPort"].text() == wanted) {
                return {container[u"name"].text(), port[u"containerPort"].text()};
            }
        }
    }
    // Nobody needs to declare a number.
    return {containers.size() == 1 ? containers.constFirst()[u"name"].text() : QString(),
            isNumber(wanted) ? wanted : QString()};
}

struct Pods {
    QList<int> all;
    QList<int> ready;
    QString reason; ///< why the first that is not ready is not
};

Pods podsOf(const ObjectSet& set, const ManifestObject& service, const Labels& subset) {
    Labels wanted = labelsOf(service.spec()[u"selector"]);
    wanted.insert(subset);
    Pods pods;
    pods.all = withoutOwned(set, workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
                                return sameSpace(workload.space, service.space) && labelsTake(wanted, labels);
                            }));
    const bool always = service.spec()[u"publishNotReadyAddresses"].text() == "true"_L1;
    for (const int pod : std::as_const(pods.all)) {
        const QString reason = always ? QString() : notReady(set, pod);
        reason.isEmpty() ? pods.ready.append(pod) : void();
        pods.reason = pods.reason.isEmpty() ? reason : pods.reason;
    }
    return pods;
}

QString othersText(const Walk& walk, const QList<int>& pods) {
    QStringList names;
    for (int i = 1; i < pods.size() && names.size() < 3; ++i) {
        names.append(walk.at(pods.at(i)).kind + u' ' + walk.at(pods.at(i)).name);
    }
    return names.isEmpty() ? QString() : Say::tr("shared with %1").arg(names.join(u", "_s));
}

bool arrive(Walk& walk, const ManifestObject& service, const Pods& pods, const QString& targetPort) {
    int chosen = -1;
    Target target;
    for (const int pod : pods.ready) {
        target = targetOf(walk.at(pod), targetPort);
        if (!target.number.isEmpty()) {
            chosen = pod;
            break;
        }
    }
    const ManifestObject& workload = walk.at(chosen < 0 ? pods.ready.constFirst() : chosen);
    const YamlNode& labels = workload.pod()[u"metadata"][u"labels"];
    const Span span = labels.isNull() ? workload.span : workload.spanOf(labels);
    const QString selected = Say::tr("selector %1").arg(labelsText(labelsOf(service.spec()[u"selector"])));
    if (chosen < 0) {
        walk.hop(workload.id, {selected}, span);
        return walk.stop(
            Say::tr("no container of %1 %2 names the port %3").arg(workload.kind, workload.name, targetPort));
    }
    QStringList allowed;
    const int policy = blockingPolicy(walk, chosen, target.number, allowed);
    if (policy >= 0) {
        const ManifestObject& closed = walk.at(policy);
        walk.hop(closed.id, {Say::tr("no rule of it lets %1 to port %2").arg(walk.sender.name, target.number)},
                 closed.span);
        return walk.stop(Say::tr("NetworkPolicy %1 blocks %2 on the way to %3 %4, port %5")
                             .arg(closed.name, walk.sender.name, workload.kind, workload.name, target.number));
    }
    const QString port = target.container.isEmpty()
                             ? Say::tr("port %1").arg(target.number)
                             : Say::tr("container %1, port %2").arg(target.container, target.number);
    walk.hop(workload.id,
             QStringList{selected, port} + allowed + QStringList{probeText(workload), othersText(walk, pods.ready)},
             span);
    return walk.reach(Say::tr("reaches %1 %2, %3").arg(workload.kind, workload.name, port));
}

bool isSliceOf(const ManifestObject& object, const ManifestObject& service) {
    return object.kind == "EndpointSlice"_L1 && sameSpace(object.space, service.space) &&
           object.node[u"metadata"][u"labels"][u"kubernetes.io/service-name"].text() == service.name;
}

/// Where the cluster's own list of a Service's addresses is among the objects, it stands on the way. False: nobody on
/// it is ready.
bool passSlices(Walk& walk, const ManifestObject& service) {
    QStringList ready;
    const ManifestObject* last = nullptr;
    for (const ManifestObject& object : walk.set.objects) {
        if (isSliceOf(object, service)) {
            const QStringList own = readyAddresses(object);
            last = last == nullptr || (ready.isEmpty() && !own.isEmpty()) ? &object : last;
            ready += own;
        }
    }
    if (last == nullptr) {
        return true;
    }
    if (ready.isEmpty()) {
        walk.hop(last->id, {Say::tr("addresses of Service %1").arg(service.name)}, last->span);
        return walk.stop(Say::tr("%1 %2 has no ready address").arg(last->kind, last->name));
    }
    walk.hop(last->id,
             {Say::tr("ready: %1").arg(ready.mid(0, 4).join(u", "_s) + (ready.size() > 4 ? u" …"_s : QString()))},
             last->span);
    return true;
}

/// A Service without a selector: somebody writes its addresses down.
bool followEndpoints(Walk& walk, const ManifestObject& service) {
    for (const ManifestObject& object : walk.set.objects) {
        const bool slice = isSliceOf(object, service);
        const bool old = object.kind == "Endpoints"_L1 && object.name == service.name;
        if ((!slice && !old) || !sameSpace(object.space, service.space)) {
            continue;
        }
        const QStringList addresses = readyAddresses(object);
        walk.hop(object.id, {Say::tr("addresses of Service %1").arg(service.name)}, object.span);
        return addresses.isEmpty() ? walk.stop(Say::tr("%1 %2 has no ready address").arg(object.kind, object.name))
                                   : walk.reach(Say::tr("reaches %1").arg(addresses.mid(0, 4).join(u", "_s)));
    }
    return walk.stop(Say::tr("Service %1 has no selector, and nothing here gives it addresses").arg(service.name));
}

bool followExternalName(Walk& walk, const ManifestObject& service, const PortName& port) {
    const YamlNode& node = service.spec()[u"externalName"];
    const QStringList parts = node.text().split(u'.');
    const Span span = service.spanOf(node);
    const QString rule = Say::tr("ExternalName: a CNAME for %1").arg(node.text());
    const int inside = parts.size() > 2 && parts[2] == "svc"_L1 ? walk.set.find(u"Service"_s, parts[1], parts[0]) : -1;
    if (inside >= 0 && walk.trace.hops.size() < maxNames) {
        return followService(walk, inside, port, {rule}, span);
    }
    walk.hop(u"external:"_s + node.text(), {rule}, span);
    return inside >= 0 ? walk.stop(Say::tr("the CNAMEs go in a circle"))
                       : walk.reach(Say::tr("leaves the cluster for %1").arg(node.text()));
}

QString portText(const YamlNode& port, const QString& target) {
    const QString name = port[u"name"].text();
    return Say::tr("port %1 → %2")
        .arg(name.isEmpty() ? port[u"port"].text() : port[u"port"].text() + u" ("_s + name + u')', target);
}

QString noPortText(const ManifestObject& service, const PortName& port) {
    QStringList known;
    for (const YamlNode& each : service.spec()[u"ports"].items) {
        const QString protocol = each[u"protocol"].text();
        known.append(each[u"port"].text() + (each[u"name"].isNull() ? QString() : u' ' + each[u"name"].text()) +
                     (protocol.isEmpty() || protocol == "TCP"_L1 ? QString() : u'/' + protocol));
    }
    return Say::tr("Service %1 has no port %2, only %3").arg(service.name, port.text, known.join(u", "_s));
}

} // namespace

bool followService(Walk& walk, const QString& space, const YamlNode& name, const ManifestObject& from,
                   const PortName& port) {
    const int service = walk.set.find(u"Service"_s, space, name.text());
    if (service < 0) {
        const QString id = resourceId(u"Service"_s, space, name.text());
        walk.hop(id, {Say::tr("backend %1").arg(name.text())}, from.spanOf(name));
        return walk.stop(Say::tr("there is no Service %1 in namespace %2").arg(name.text(), spaceText(space)));
    }
    return followService(walk, service, port, {Say::tr("backend %1").arg(name.text())}, walk.at(service).span);
}

bool followService(Walk& walk, int at, const PortName& wanted, const QStringList& rules, const Span& span) {
    const ManifestObject& service = walk.at(at);
    const YamlNode& spec = service.spec();
    if (spec[u"type"].text() == "ExternalName"_L1 || !spec[u"externalName"].isNull()) {
        walk.hop(service.id, rules, span);
        return followExternalName(walk, service, wanted);
    }
    const bool headless = spec[u"clusterIP"].text() == "None"_L1;
    const bool directly = headless && wanted.direct;
    const YamlNode* port = portOf(service, wanted);
    if (port == nullptr && !directly) {
        walk.hop(service.id, rules, span);
        return walk.stop(noPortText(service, wanted));
    }
    const YamlNode& written = port != nullptr ? (*port)[u"targetPort"] : YamlNode();
    // The name of a headless Service is its Pods' own addresses: no port is translated.
    const QString target =
        directly || written.isNull() ? (directly ? wanted.text : (*port)[u"port"].text()) : written.text();
    const QString how =
        directly   ? Say::tr("headless: its name gives the addresses of the Pods; port %1 stays as it is").arg(target)
        : headless ? Say::tr("headless") + u"; "_s + portText(*port, target)
                   : portText(*port, target);
    walk.hop(service.id, rules + QStringList{how}, port != nullptr ? service.spanOf((*port)[u"port"]) : span);
    if (labelsOf(spec[u"selector"]).isEmpty()) {
        return followEndpoints(walk, service);
    }
    const Pods pods = podsOf(walk.set, service, walk.subset);
    if (pods.all.isEmpty()) {
        const QString text = labelsText(labelsOf(spec[u"selector"]));
        walk.hop(text, {Say::tr("selector %1").arg(text)}, service.spanOf(spec[u"selector"]));
        return walk.stop(Say::tr("the selector %1 of Service %2 takes no Pod").arg(text, service.name));
    }
    if (pods.ready.isEmpty()) {
        const ManifestObject& first = walk.at(pods.all.constFirst());
        walk.hop(first.id, {Say::tr("selector %1").arg(labelsText(labelsOf(spec[u"selector"])))}, first.span);
        return walk.stop(Say::tr("no Pod is ready: %1").arg(pods.reason));
    }
    return passSlices(walk, service) && arrive(walk, service, pods, target);
}

} // namespace tujian::tracing
