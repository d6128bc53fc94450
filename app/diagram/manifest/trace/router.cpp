#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/traefik.h"
#include "diagram/manifest/trace/walk.h"
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

/// The Route with the request's host and the longest path; -1: none.
int openShiftRoute(const Walk& walk) {
    int best = -1;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        const YamlNode& spec = object.spec();
        const bool wildcard = spec[u"wildcardPolicy"].text() == "Subdomain"_L1;
        const QString host = spec[u"host"].text();
        const QString pattern = wildcard ? u"*."_s + host.section(u'.', 1) : host;
        if (object.kind != "Route"_L1 || host.isEmpty() || !object.apiVersion.startsWith("route.openshift.io"_L1) ||
            hostMatch(pattern, walk.request.host, false) == HostMatch::None ||
            !prefixTakes(spec[u"path"].text(), walk.request.path)) {
            continue;
        }
        if (best < 0 || spec[u"path"].text().size() > walk.at(best).spec()[u"path"].text().size()) {
            best = i;
        }
    }
    return best;
}

/// A Route names the port of its Service or of the Pods behind it; without one there is only one to take.
QString openShiftPort(const Walk& walk, const ManifestObject& route, const QString& serviceName) {
    QString wanted = route.spec()[u"port"][u"targetPort"].text();
    const int service = walk.set.find(u"Service"_s, route.space, serviceName);
    if (service < 0) {
        return wanted;
    }
    const QList<YamlNode>& ports = walk.at(service).spec()[u"ports"].items;
    for (const YamlNode& port : ports) {
        if (wanted.isEmpty() || port[u"name"].text() == wanted || port[u"targetPort"].text() == wanted) {
            return port[u"port"].text();
        }
    }
    return wanted;
}

bool followOpenShift(Walk& walk, const ManifestObject& route) {
    const YamlNode& spec = route.spec();
    QList<const YamlNode*> backends{&spec[u"to"]};
    for (const YamlNode& other : spec[u"alternateBackends"].items) {
        backends.append(&other);
    }
    QList<int> weights;
    for (const YamlNode* backend : backends) {
        weights.append((*backend)[u"weight"].isNull() ? 100 : std::max(0, (*backend)[u"weight"].text().toInt()));
    }
    const int taken = largestShare(weights);
    const QString termination = spec[u"tls"][u"termination"].text();
    walk.hop(route.id,
             {Say::tr("host %1").arg(spec[u"host"].text()),
              spec[u"path"].isNull() ? QString() : Say::tr("path begins with %1").arg(spec[u"path"].text()),
              walk.request.tls && !termination.isEmpty() ? Say::tr("TLS termination: %1").arg(termination) : QString(),
              weights.size() > 1 && taken >= 0 ? shareText(weights, taken) : QString()},
             route.spanOf(spec[u"host"]));
    const QString insecure = spec[u"tls"][u"insecureEdgeTerminationPolicy"].text();
    if (walk.request.tls && termination.isEmpty()) {
        return walk.stop(Say::tr("503: Route %1 has no TLS").arg(route.name));
    }
    if (!walk.request.tls && !termination.isEmpty() && insecure != "Allow"_L1) {
        return walk.stop(insecure == "Redirect"_L1 ? Say::tr("the router answers plain http with a redirect to https")
                                                   : Say::tr("503: Route %1 takes no plain http").arg(route.name));
    }
    if (taken < 0) {
        return walk.stop(Say::tr("503: no backend of Route %1 has a weight").arg(route.name));
    }
    const YamlNode& name = (*backends.at(taken))[u"name"];
    return followService(walk, route.space, name, route, {openShiftPort(walk, route, name.text()), false});
}

struct TraefikRule {
    int object = 0;
    const YamlNode* route = nullptr;
    int priority = 0;
};

/// "web" and "websecure" are what everybody calls the two doors.
bool isAtDoor(const Walk& walk, const ManifestObject& object) {
    const QList<YamlNode>& doors = object.spec()[u"entryPoints"].items;
    const bool secure = !object.spec()[u"tls"].isNull();
    return secure == walk.request.tls &&
           (doors.isEmpty() || std::any_of(doors.cbegin(), doors.cend(), [&](const YamlNode& door) {
                return door.text() == (walk.request.tls ? "websecure"_L1 : "web"_L1) ||
                       (door.text() != "web"_L1 && door.text() != "websecure"_L1);
            }));
}

/// The rule of the highest priority: the longest, where none is written.
std::optional<TraefikRule> traefikRule(const Walk& walk) {
    std::optional<TraefikRule> best;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        if (object.kind != "IngressRoute"_L1 || !isAtDoor(walk, object)) {
            continue;
        }
        for (const YamlNode& route : object.spec()[u"routes"].items) {
            const QString rule = route[u"match"].text();
            const int written = route[u"priority"].text().toInt();
            const int priority = written > 0 ? written : static_cast<int>(rule.size());
            if ((!best || priority > best->priority) && traefikTakes(rule, walk.request).value_or(false)) {
                best = TraefikRule{i, &route, priority};
            }
        }
    }
    return best;
}

bool followTraefik(Walk& walk, const TraefikRule& rule) {
    const ManifestObject& object = walk.at(rule.object);
    const QList<YamlNode>& services = (*rule.route)[u"services"].items;
    QList<int> weights;
    for (const YamlNode& service : services) {
        weights.append(service[u"weight"].isNull() ? 1 : std::max(0, service[u"weight"].text().toInt()));
    }
    const int taken = largestShare(weights);
    QStringList middlewares;
    for (const YamlNode& each : (*rule.route)[u"middlewares"].items) {
        middlewares.append(each[u"name"].text());
    }
    walk.hop(object.id,
             {(*rule.route)[u"match"].text(),
              middlewares.isEmpty() ? QString() : Say::tr("through %1").arg(middlewares.join(u", "_s)),
              weights.size() > 1 && taken >= 0 ? shareText(weights, taken) : QString()},
             object.spanOf((*rule.route)[u"match"]));
    if (taken < 0) {
        return walk.stop(Say::tr("500: the rule has no backend with a weight"));
    }
    const YamlNode& service = services.at(taken);
    const QString kind = service[u"kind"].text();
    if (!kind.isEmpty() && kind != "Service"_L1) {
        walk.hop(resourceId(kind, object.space, service[u"name"].text()), {Say::tr("a resource, not a Service")},
                 object.spanOf(service[u"name"]));
        return walk.reach(Say::tr("the controller serves %1 %2 itself").arg(kind, service[u"name"].text()));
    }
    const QString space = service[u"namespace"].isNull() ? object.space : service[u"namespace"].text();
    return followService(walk, space, service[u"name"], object, {service[u"port"].text(), false});
}

} // namespace

std::optional<bool> followRouter(Walk& walk) {
    if (const int route = openShiftRoute(walk); route >= 0) {
        return followOpenShift(walk, walk.at(route));
    }
    if (const std::optional<TraefikRule> rule = traefikRule(walk)) {
        return followTraefik(walk, *rule);
    }
    return std::nullopt;
}

} // namespace tujian::tracing
