#include "diagram/manifest/trace/trace.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/selector.h"
#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/tracedset.h"
#include "diagram/manifest/trace/walk.h"
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;
using namespace tracing;

namespace {

/// "deploy/web", "statefulset.apps/web", "web-0", "web": the workload that is meant; -1: none.
int workloadNamed(const ObjectSet& set, const QString& space, const QString& written) {
    const QString kind = written.section(u'/', 0, 0).section(u'.', 0, 0).toLower();
    const QString name = written.section(u'/', -1);
    const bool any = !written.contains(u'/') || kind.startsWith("po"_L1);
    for (const ObjectSet::Workload& workload : set.workloads) {
        const ManifestObject& object = set.objects.at(workload.object);
        const bool sameKind = any || object.kind.toLower().startsWith(kind.chopped(kind.endsWith(u's') ? 1 : 0)) ||
                              (kind == "sts"_L1 && object.kind == "StatefulSet"_L1) ||
                              (kind == "ds"_L1 && object.kind == "DaemonSet"_L1);
        // A Pod's own name begins with its workload's.
        const bool sameName = object.name == name || (any && name.startsWith(object.name + u'-'));
        if (sameKind && sameName && (space.isEmpty() || sameSpace(space, object.space))) {
            return workload.object;
        }
    }
    return -1;
}

/// The workload that runs the controller which reads Ingresses and Gateways, by what its image is called.
int controllerOf(const ObjectSet& set) {
    for (const ObjectSet::Workload& workload : set.workloads) {
        for (const YamlNode* image : valuesAt(set.objects.at(workload.object).pod()[u"spec"], u"containers[].image")) {
            for (const auto part : {"ingress-nginx/controller"_L1, "nginx-ingress-controller"_L1, "nginx-ingress:"_L1,
                                    "traefik"_L1, "haproxy-ingress"_L1, "kong/kubernetes-ingress"_L1}) {
                if (image->text().contains(part)) {
                    return workload.object;
                }
            }
        }
    }
    return -1;
}

Sender podSender(const ObjectSet& set, int object) {
    const ManifestObject& workload = set.objects.at(object);
    return {false,
            false,
            workload.kind + u' ' + workload.name,
            workload.space,
            labelsOf(workload.pod()[u"metadata"][u"labels"]),
            {},
            object};
}

/// Whoever passes the request on: the controller among the objects, or where one usually runs.
void sendFromController(Walk& walk) {
    const int controller = controllerOf(walk.set);
    if (controller >= 0) {
        walk.sender = podSender(walk.set, controller);
        return;
    }
    Sender usual;
    usual.outside = false;
    usual.assumed = true;
    usual.name = Say::tr("the controller (taken to run in namespace ingress-nginx)");
    usual.space = u"ingress-nginx"_s;
    usual.labels = {{u"app.kubernetes.io/name"_s, u"ingress-nginx"_s},
                    {u"app.kubernetes.io/component"_s, u"controller"_s}};
    walk.sender = usual;
}

bool isOneOf(const QList<const YamlNode*>& values, const QString& address) {
    return std::any_of(values.cbegin(), values.cend(),
                       [&](const YamlNode* value) { return value->text().compare(address, Qt::CaseInsensitive) == 0; });
}

/// A Service whose own address or name in the cluster's DNS the request is sent to.
int serviceAddressed(const Walk& walk) {
    const QString address = walk.request.address.toLower();
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        if (isCoreService(object) &&
            isOneOf(valuesAt(object.spec(), u"clusterIP") + valuesAt(object.spec(), u"clusterIPs[]"), address)) {
            return i;
        }
    }
    const QStringList parts = address.split(u'.');
    const qsizetype svc = parts.indexOf(u"svc"_s);
    if (svc >= 2) {
        return walk.set.find(u"Service"_s, parts.at(svc - 1), parts.at(svc - 2));
    }
    const QString own = walk.sender.outside ? walk.request.sourceSpace : walk.sender.space;
    if (parts.size() == 2) {
        const int there = walk.set.find(u"Service"_s, parts.at(1), parts.at(0));
        return there >= 0 ? there : walk.set.find(u"Service"_s, own, parts.at(1)); // web-0.web
    }
    if (parts.size() != 1) {
        return -1;
    }
    const int here = walk.set.find(u"Service"_s, own, parts.at(0));
    for (int i = 0;
         here < 0 && walk.request.sourceSpace.isEmpty() && walk.sender.outside && i < walk.set.objects.size(); ++i) {
        if (isCoreService(walk.at(i)) && walk.at(i).name == address) {
            return i;
        }
    }
    return here;
}

PortName directly(const Walk& walk) {
    return {QString::number(walk.request.port), true};
}

/// Does a rule speak of just this host? Then a name outside is meant, even if a Service is called alike.
bool isRoutedHost(const Walk& walk) {
    for (const ManifestObject& object : walk.set.objects) {
        for (const auto path :
             {u"spec.rules[].host", u"spec.hostnames[]", u"spec.listeners[].hostname", u"spec.host"}) {
            if (isOneOf(valuesAt(object.node, path), walk.request.host)) {
                return true;
            }
        }
    }
    return false;
}

std::optional<bool> followName(Walk& walk) {
    const int service = walk.sender.outside && isRoutedHost(walk) ? -1 : serviceAddressed(walk);
    if (service < 0) {
        return std::nullopt;
    }
    if (walk.sender.outside) { // such a name and such an address exist only inside
        walk.sender.outside = false;
        walk.sender.name = Say::tr("a Pod of namespace %1")
                               .arg(walk.at(service).space.isEmpty() ? u"default"_s : walk.at(service).space);
        walk.sender.space = walk.request.sourceSpace.isEmpty() ? walk.at(service).space : walk.request.sourceSpace;
    }
    if (const std::optional<bool> mesh = followMeshName(walk, service)) {
        return mesh;
    }
    return followService(walk, service, directly(walk), {Say::tr("DNS in the cluster: %1").arg(walk.request.address)},
                         walk.at(service).span);
}

bool has(const ObjectSet& set, QStringView kind) {
    return std::any_of(set.objects.cbegin(), set.objects.cend(),
                       [kind](const ManifestObject& o) { return o.kind == kind; });
}

bool stopAtTheDoor(Walk& walk) {
    const QString host = walk.request.host;
    for (const QString& what : {u"Ingress"_s, u"Gateway"_s, u"Route"_s, u"IngressRoute"_s}) {
        if (!has(walk.set, what)) {
            continue;
        }
        return walk.stop(Say::tr("404: no %1 has a rule for host %2 and port %3, and there is no default backend")
                             .arg(what, host, QString::number(walk.request.port)));
    }
    return walk.stop(Say::tr("nothing here is reached at %1, port %2")
                         .arg(walk.request.address, QString::number(walk.request.port)));
}

bool runsController(const Walk& walk, const ManifestObject& service) {
    const int controller = controllerOf(walk.set);
    const Labels wanted = labelsOf(service.spec()[u"selector"]);
    return !wanted.isEmpty() && controller >= 0 && sameSpace(service.space, walk.at(controller).space) &&
           labelsTake(wanted, labelsOf(walk.at(controller).pod()[u"metadata"][u"labels"]));
}

std::optional<bool> followHost(Walk& walk);

/// Into a Service; if a controller stands behind it, on to what its Ingresses say.
bool enter(Walk& walk, int at, const QString& port, const QStringList& rules, const Span& span) {
    if (!runsController(walk, walk.at(at))) {
        return followService(walk, at, {port, false}, rules, span);
    }
    const int controller = controllerOf(walk.set);
    walk.hop(walk.at(at).id, rules, span);
    walk.hop(walk.at(controller).id, {Say::tr("the controller that reads the Ingresses")}, walk.at(controller).span);
    const std::optional<bool> done = followHost(walk);
    return done ? *done : stopAtTheDoor(walk);
}

/// An address of its own outside: externalIPs, loadBalancerIP, what its status says.
std::optional<bool> followAddress(Walk& walk) {
    const QString port = QString::number(walk.request.port);
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        if (!isCoreService(object)) {
            continue;
        }
        const YamlNode& spec = object.spec();
        if (isOneOf(valuesAt(spec, u"externalIPs[]"), walk.request.address)) {
            const Span span = object.spanOf(spec[u"externalIPs"]);
            walk.hop(u"external:"_s + walk.request.address, {Say::tr("externalIPs of Service %1").arg(object.name)},
                     span);
            return enter(walk, i, port, {}, object.span);
        }
        const auto balancer = valuesAt(object.node, u"spec.loadBalancerIP") +
                              valuesAt(object.node, u"status.loadBalancer.ingress[].ip|hostname");
        if (isOneOf(balancer, walk.request.address)) {
            return enter(walk, i, port, {Say::tr("the load balancer's address %1").arg(walk.request.address)},
                         object.spanOf(spec[u"type"]));
        }
    }
    return std::nullopt;
}

/// A port that every node opens.
std::optional<bool> followNodePort(Walk& walk) {
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        for (const YamlNode& port : object.spec()[u"ports"].items) {
            const YamlNode& node = port[u"nodePort"];
            if (isCoreService(object) && !node.isNull() && node.text().toInt() == walk.request.port &&
                port[u"protocol"].text() != "UDP"_L1) {
                return enter(walk, i, port[u"port"].text(), {Say::tr("NodePort %1 of every node").arg(node.text())},
                             object.spanOf(node));
            }
        }
    }
    return std::nullopt;
}

/// A load balancer whose address nobody has written down: the Service with the port.
std::optional<bool> followBalancer(Walk& walk) {
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        if (!isCoreService(object) || object.spec()[u"type"].text() != "LoadBalancer"_L1 ||
            runsController(walk, object)) {
            continue;
        }
        const QList<YamlNode>& ports = object.spec()[u"ports"].items;
        if (std::any_of(ports.cbegin(), ports.cend(), [&](const YamlNode& port) {
                return port[u"port"].text().toInt() == walk.request.port && port[u"protocol"].text() != "UDP"_L1;
            })) {
            return followService(walk, i, {QString::number(walk.request.port), false},
                                 {Say::tr("LoadBalancer, port %1").arg(walk.request.port)},
                                 object.spanOf(object.spec()[u"type"]));
        }
    }
    return std::nullopt;
}

/// By host and path, at the ports where controllers listen. Gateways, routers and Ingresses stand side by side: what
/// one of them does not know may be the other's.
std::optional<bool> followHost(Walk& walk) {
    const Walk before = walk;
    const bool webPort = walk.request.port == 80 || walk.request.port == 443 || before.trace.hops.size() > 1;
    std::optional<bool> found;
    for (const auto step : {followGateway, followMesh, followRouter, followIngress}) {
        if ((step == followRouter || step == followIngress) && !webPort) {
            continue;
        }
        Walk now = before;
        sendFromController(now);
        if (const std::optional<bool> way = step(now)) {
            found = way;
            walk.trace = now.trace;
            walk.sender = now.sender;
        }
        if (found && *found) {
            break;
        }
    }
    return found;
}

void follow(Walk& walk) {
    for (const auto step : {followName, followAddress, followNodePort, followHost, followBalancer}) {
        if (step(walk)) {
            return;
        }
    }
    stopAtTheDoor(walk);
}

/// The client is drawn where its request comes in.
void placeClient(Trace& trace) {
    for (TraceHop& hop : trace.hops) {
        if (hop.span.file.isEmpty() && trace.hops.size() > 1) {
            hop.span = trace.hops.at(1).span;
        }
    }
}

} // namespace

Trace traceRequest(const QList<Note>& notes, const TraceRequest& request, const QString& topic) {
    const ObjectSet set(objectsToTrace(notes, topic));
    Walk walk{set, request, {}, {}};
    if (set.objects.isEmpty()) {
        walk.stop(Say::tr("there are no Kubernetes objects here"));
        return walk.trace;
    }
    const int source = request.source.isEmpty() ? -1 : workloadNamed(set, request.sourceSpace, request.source);
    walk.sender.name = Say::tr("the client");
    walk.sender.address = request.sourceAddress;
    const QString line = request.method + (request.tls ? u" https://"_s : u" http://"_s) + request.host + request.path;
    if (source >= 0) {
        walk.sender = podSender(set, source);
        walk.hop(walk.at(source).id, {Say::tr("sent from here"), line}, walk.at(source).span);
    } else {
        walk.sender.outside = !request.inside;
        walk.sender.space = request.sourceSpace;
        walk.hop(u"client"_s, {line}, {});
    }
    follow(walk);
    placeClient(walk.trace);
    return walk.trace;
}

} // namespace tujian
