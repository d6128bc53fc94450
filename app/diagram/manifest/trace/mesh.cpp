#include "diagram/manifest/hosts.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/walk.h"
#include <QUrlQuery>
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

/// Istio's StringMatch: {exact: x}, {prefix: x}, {regex: x}; an empty one is there or not.
bool stringFits(const YamlNode& wanted, const QString& sent, bool there) {
    if (!wanted[u"exact"].isNull()) {
        return there && sent == wanted[u"exact"].text();
    }
    if (!wanted[u"prefix"].isNull()) {
        return there && sent.startsWith(wanted[u"prefix"].text());
    }
    return there && (wanted[u"regex"].isNull() || patternTakes(wanted[u"regex"].text(), sent, true));
}

QString stringText(const YamlNode& wanted) {
    return !wanted[u"exact"].isNull()    ? wanted[u"exact"].text()
           : !wanted[u"prefix"].isNull() ? wanted[u"prefix"].text() + u'*'
           : !wanted[u"regex"].isNull()  ? u'/' + wanted[u"regex"].text() + u'/'
                                         : u"*"_s;
}

/// How a VirtualService calls the gateway that the request came through: "mesh" between Pods.
bool isBound(const Walk& walk, const YamlNode& gateways, const ManifestObject& service, int gateway) {
    if (gateways.items.isEmpty()) {
        return gateway < 0;
    }
    return std::any_of(gateways.items.cbegin(), gateways.items.cend(), [&](const YamlNode& each) {
        const QString name = each.text().section(u'/', -1);
        const QString space = each.text().contains(u'/') ? each.text().section(u'/', 0, 0) : service.space;
        return gateway < 0 ? each.text() == "mesh"_L1
                           : name == walk.at(gateway).name && sameSpace(space, walk.at(gateway).space);
    });
}

bool matchFits(const Walk& walk, const YamlNode& match, const ManifestObject& service, int gateway) {
    const TraceRequest& request = walk.request;
    const QUrlQuery query(request.query);
    const auto field = [&](QStringView name, const QString& sent) {
        return match[name].isNull() || stringFits(match[name], sent, true);
    };
    const QList<std::pair<QString, YamlNode>>& headers = match[u"headers"].fields;
    const QList<std::pair<QString, YamlNode>>& without = match[u"withoutHeaders"].fields;
    const QList<std::pair<QString, YamlNode>>& queries = match[u"queryParams"].fields;
    const auto header = [&](const auto& entry) {
        return stringFits(entry.second, request.header(entry.first), request.hasHeader(entry.first));
    };
    const bool folded = match[u"ignoreUriCase"].text() == "true"_L1;
    const bool path = field(u"uri", request.path) || (folded && field(u"uri", request.path.toLower()));
    const YamlNode& port = match[u"port"];
    return path && field(u"method", request.method) && field(u"authority", request.host) &&
           field(u"scheme", request.tls ? u"https"_s : u"http"_s) &&
           (port.isNull() || port.text().toInt() == request.port) &&
           (match[u"gateways"].isNull() || isBound(walk, match[u"gateways"], service, gateway)) &&
           std::all_of(headers.cbegin(), headers.cend(), header) &&
           std::none_of(without.cbegin(), without.cend(), header) &&
           std::all_of(queries.cbegin(), queries.cend(), [&](const auto& entry) {
               return stringFits(entry.second, query.queryItemValue(entry.first, QUrl::FullyDecoded),
                                 query.hasQueryItem(entry.first));
           });
}

QString matchText(const YamlNode& match) {
    QStringList parts;
    if (!match[u"uri"].isNull()) {
        parts.append(Say::tr("path %1").arg(stringText(match[u"uri"])));
    }
    if (!match[u"method"].isNull()) {
        parts.append(stringText(match[u"method"]));
    }
    for (const auto& [name, value] : match[u"headers"].fields) {
        parts.append(Say::tr("header %1: %2").arg(name, stringText(value)));
    }
    for (const auto& [name, value] : match[u"queryParams"].fields) {
        parts.append(u'?' + name + u'=' + stringText(value));
    }
    return parts.join(u", "_s);
}

struct MeshRule {
    const YamlNode* rule = nullptr;
    const YamlNode* match = nullptr; ///< null: it takes everything
};

/// The first rule in the text's order that takes the request.
std::optional<MeshRule> ruleFor(const Walk& walk, const ManifestObject& service, int gateway) {
    const QString hostName = walk.request.host;
    for (const YamlNode& rule : service.spec()[u"http"].items) {
        if (rule[u"match"].items.isEmpty()) {
            return MeshRule{&rule, nullptr};
        }
        for (const YamlNode& match : rule[u"match"].items) {
            if (matchFits(walk, match, service, gateway)) {
                return MeshRule{&rule, &match};
            }
        }
    }
    for (const YamlNode* rule : valuesAt(service.spec(), u"tls|tcp[]")) {
        for (const YamlNode& match : (*rule)[u"match"].items) {
            const auto names = valuesAt(match, u"sniHosts[]");
            const bool named =
                names.isEmpty() || std::any_of(names.cbegin(), names.cend(), [&](const YamlNode* name) {
                    return walk.request.tls && hostMatch(name->text(), hostName, true) != HostMatch::None;
                });
            if (named && (match[u"port"].isNull() || match[u"port"].text().toInt() == walk.request.port)) {
                return MeshRule{rule, &match};
            }
        }
        if ((*rule)[u"match"].items.isEmpty()) {
            return MeshRule{rule, nullptr};
        }
    }
    return {};
}

/// The VirtualService with the best host for the request among those bound to the gateway (-1: between Pods).
int virtualServiceFor(const Walk& walk, int gateway, const QStringList& names) {
    int best = -1;
    HostMatch match = HostMatch::None;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        if (object.kind != "VirtualService"_L1 || !isBound(walk, object.spec()[u"gateways"], object, gateway)) {
            continue;
        }
        for (const YamlNode& host : object.spec()[u"hosts"].items) {
            for (const QString& name : names) {
                const bool any = gateway < 0 && host.text() == "*"_L1;
                const HostMatch now = any ? HostMatch::None : hostMatch(host.text(), name, true);
                if (now < match) {
                    match = now;
                    best = i;
                }
            }
        }
    }
    return best;
}

/// The labels by which a DestinationRule tells that subset of the host's Pods from the others.
const YamlNode* subsetOf(const Walk& walk, const MeshHost& host, const QString& subset) {
    for (const ManifestObject& object : walk.set.objects) {
        const MeshHost own = object.kind == "DestinationRule"_L1
                                 ? meshHost(walk.set, object.spec()[u"host"].text(), object.space)
                                 : MeshHost();
        if (own.node.isEmpty() || own.node != host.node) {
            continue;
        }
        for (const YamlNode& each : object.spec()[u"subsets"].items) {
            if (each[u"name"].text() == subset) {
                return &each;
            }
        }
    }
    return nullptr;
}

bool followDestination(Walk& walk, const ManifestObject& from, const YamlNode& destination) {
    const MeshHost host = meshHost(walk.set, destination[u"host"].text(), from.space);
    const QString rule = Say::tr("destination %1").arg(destination[u"host"].text());
    const Span span = from.spanOf(destination[u"host"]);
    if (host.service < 0) {
        walk.hop(host.node, {rule}, span);
        return host.outside ? walk.reach(Say::tr("leaves the cluster for %1").arg(destination[u"host"].text()))
                            : walk.stop(Say::tr("503: there is no Service %1").arg(destination[u"host"].text()));
    }
    QStringList rules{rule};
    if (const QString subset = destination[u"subset"].text(); !subset.isEmpty()) {
        const YamlNode* labels = subsetOf(walk, host, subset);
        if (labels == nullptr) {
            walk.hop(host.node, rules, span);
            return walk.stop(
                Say::tr("503: no DestinationRule has a subset %1 of %2").arg(subset, walk.at(host.service).name));
        }
        walk.subset = labelsOf((*labels)[u"labels"]);
        rules.append(Say::tr("subset %1").arg(subset));
    }
    return followService(walk, host.service, {destination[u"port"][u"number"].text(), false}, rules, span);
}

bool followRule(Walk& walk, int at, const MeshRule& taken, const QStringList& why) {
    const ManifestObject& service = walk.at(at);
    const YamlNode& rule = *taken.rule;
    const QList<YamlNode>& routes = rule[u"route"].items;
    QList<int> weights;
    for (const YamlNode& route : routes) {
        const bool whole = route[u"weight"].isNull() && routes.size() == 1;
        weights.append(whole ? 100 : std::max(0, route[u"weight"].text().toInt()));
    }
    const int share = largestShare(weights);
    const YamlNode& place = taken.match != nullptr ? *taken.match : rule;
    walk.hop(service.id,
             why + QStringList{taken.match != nullptr ? matchText(*taken.match) : Say::tr("every path"),
                               rule[u"rewrite"].isNull()
                                   ? QString()
                                   : Say::tr("the path becomes %1").arg(rule[u"rewrite"][u"uri"].text()),
                               weights.size() > 1 && share >= 0 ? shareText(weights, share) : QString()},
             service.source->span(place.line, place.column, place.endLine));
    if (!rule[u"redirect"].isNull()) {
        const YamlNode& redirect = rule[u"redirect"];
        const QString code = redirect[u"redirectCode"].isNull() ? u"301"_s : redirect[u"redirectCode"].text();
        return walk.stop(Say::tr("the Gateway answers %1 itself: a redirect to %2")
                             .arg(code, redirect[u"authority"].text() + redirect[u"uri"].text()));
    }
    if (!rule[u"directResponse"].isNull()) {
        return walk.stop(Say::tr("the proxy answers %1 itself").arg(rule[u"directResponse"][u"status"].text()));
    }
    if (share < 0) {
        return walk.stop(Say::tr("500: the rule has no backend with a weight"));
    }
    return followDestination(walk, service, routes.at(share)[u"destination"]);
}

bool serverTakes(const YamlNode& server, const TraceRequest& request) {
    const QString protocol = server[u"port"][u"protocol"].text();
    const bool secure = protocol == "HTTPS"_L1 || protocol == "TLS"_L1;
    const bool plain = protocol.startsWith("HTTP"_L1) && !secure;
    const QList<YamlNode>& hosts = server[u"hosts"].items;
    return server[u"port"][u"number"].text().toInt() == request.port && !(secure && !request.tls) &&
           !(plain && request.tls) && std::any_of(hosts.cbegin(), hosts.cend(), [&](const YamlNode& host) {
               return hostMatch(host.text().section(u'/', -1), request.host, true) != HostMatch::None;
           });
}

/// The Pods that a Gateway runs on are the ones that pass the request on.
void sendFromGateway(Walk& walk, const ManifestObject& gateway) {
    Sender proxy;
    proxy.outside = false;
    proxy.assumed = true;
    proxy.name = Say::tr("the gateway's proxy (taken to run in namespace istio-system)");
    proxy.space = u"istio-system"_s;
    proxy.labels = labelsOf(gateway.spec()[u"selector"]);
    walk.sender = proxy;
}

} // namespace

std::optional<bool> followMesh(Walk& walk) {
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& gateway = walk.at(i);
        const QList<YamlNode>& servers = gateway.spec()[u"servers"].items;
        const auto server = std::find_if(servers.cbegin(), servers.cend(),
                                         [&](const YamlNode& each) { return serverTakes(each, walk.request); });
        if (gateway.kind != "Gateway"_L1 || server == servers.cend()) {
            continue;
        }
        const QString port = (*server)[u"port"][u"number"].text();
        const QString protocol = (*server)[u"port"][u"protocol"].text();
        walk.hop(gateway.id, {Say::tr("server %1 port %2").arg(protocol, port)},
                 gateway.source->span(server->line, server->column, server->endLine));
        if (!walk.request.tls && (*server)[u"tls"][u"httpsRedirect"].text() == "true"_L1) {
            return walk.stop(Say::tr("the Gateway answers %1 itself: a redirect to %2").arg(u"301"_s, u"https"_s));
        }
        sendFromGateway(walk, gateway);
        const int service = virtualServiceFor(walk, i, {walk.request.host});
        if (service < 0) {
            return walk.stop(Say::tr("404: no VirtualService of this Gateway has the host %1").arg(walk.request.host));
        }
        const std::optional<MeshRule> rule = ruleFor(walk, walk.at(service), i);
        if (!rule) {
            walk.hop(walk.at(service).id, {Say::tr("host %1").arg(walk.request.host)}, walk.at(service).span);
            return walk.stop(
                Say::tr("404: no rule of VirtualService %1 matches %2").arg(walk.at(service).name, walk.request.path));
        }
        return followRule(walk, service, *rule, {Say::tr("host %1").arg(walk.request.host)});
    }
    return std::nullopt;
}

std::optional<bool> followMeshName(Walk& walk, int service) {
    const ManifestObject& object = walk.at(service);
    const QString space = object.space.isEmpty() ? u"default"_s : object.space;
    const QString dotted = object.name + u'.' + space;
    const int at =
        virtualServiceFor(walk, -1, {object.name, dotted, dotted + u".svc"_s, dotted + u".svc.cluster.local"_s});
    if (at < 0) {
        return std::nullopt;
    }
    const std::optional<MeshRule> rule = ruleFor(walk, walk.at(at), -1);
    if (!rule) {
        return std::nullopt;
    }
    return followRule(walk, at, *rule, {Say::tr("the mesh asks the VirtualService of host %1").arg(object.name)});
}

} // namespace tujian::tracing
