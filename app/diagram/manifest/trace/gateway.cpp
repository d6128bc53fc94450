#include "diagram/manifest/trace/routematch.h"
#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/walk.h"
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

struct Listener {
    int gateway = 0;
    const YamlNode* node = nullptr;
    HostMatch match = HostMatch::None;
};

/// The most specific listener on the port whose host name takes the request's.
std::optional<Listener> listenerFor(const Walk& walk) {
    std::optional<Listener> best;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        const ManifestObject& object = walk.at(i);
        for (const YamlNode& node : object.spec()[u"listeners"].items) {
            const QString protocol = node[u"protocol"].text();
            const bool known = protocol == "TCP"_L1 || (protocol == "HTTP"_L1 && !walk.request.tls) ||
                               ((protocol == "HTTPS"_L1 || protocol == "TLS"_L1) && walk.request.tls);
            const HostMatch match = hostMatch(node[u"hostname"].text(), walk.request.host, true);
            const bool fits = object.kind == "Gateway"_L1 && known && match != HostMatch::None &&
                              node[u"port"].text().toInt() == walk.request.port;
            const auto longer = [&] {
                return node[u"hostname"].text().size() > (*best->node)[u"hostname"].text().size();
            };
            if (fits && (!best || match < best->match || (match == best->match && longer()))) {
                best = Listener{i, &node, match};
            }
        }
    }
    return best;
}

/// Is this the kind of routes that listeners of such a protocol take?
bool servesKind(const Listener& listener, const QString& kind) {
    const QString protocol = (*listener.node)[u"protocol"].text();
    return protocol == "TCP"_L1   ? kind == "TCPRoute"_L1
           : protocol == "TLS"_L1 ? kind == "TLSRoute"_L1 || kind == "TCPRoute"_L1
                                  : kind == "HTTPRoute"_L1 || kind == "GRPCRoute"_L1;
}

bool allowsSpace(const Walk& walk, const Listener& listener, const ManifestObject& route) {
    const YamlNode& spaces = (*listener.node)[u"allowedRoutes"][u"namespaces"];
    const QString from = spaces[u"from"].text();
    if (from == "All"_L1) {
        return true;
    }
    if (from == "Selector"_L1) {
        Labels labels = walk.set.spaceLabels.value(route.space);
        labels.insert(u"kubernetes.io/metadata.name"_s, route.space.isEmpty() ? u"default"_s : route.space);
        const YamlNode& selector = spaces[u"selector"];
        const Labels wanted = labelsOf(selector[u"matchLabels"]);
        return std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(),
                           [&](const auto& label) { return labels.value(label.first) == label.second; });
    }
    return sameSpace(route.space, walk.at(listener.gateway).space);
}

bool isAttached(const Walk& walk, const Listener& listener, const ManifestObject& route) {
    const ManifestObject& gateway = walk.at(listener.gateway);
    for (const YamlNode& parent : route.spec()[u"parentRefs"].items) {
        const QString space = parent[u"namespace"].isNull() ? route.space : parent[u"namespace"].text();
        const YamlNode& section = parent[u"sectionName"];
        const YamlNode& port = parent[u"port"];
        const bool kind = parent[u"kind"].isNull() || parent[u"kind"].text() == "Gateway"_L1;
        if (kind && parent[u"name"].text() == gateway.name && sameSpace(space, gateway.space) &&
            (section.isNull() || section.text() == (*listener.node)[u"name"].text()) &&
            (port.isNull() || port.text() == (*listener.node)[u"port"].text())) {
            return allowsSpace(walk, listener, route);
        }
    }
    return false;
}

/// A Service of another namespace must have said that it may be used from here.
bool isGranted(const Walk& walk, const ManifestObject& route, const QString& space, const QString& name) {
    if (sameSpace(space, route.space)) {
        return true;
    }
    return std::any_of(walk.set.objects.cbegin(), walk.set.objects.cend(), [&](const ManifestObject& grant) {
        if (grant.kind != "ReferenceGrant"_L1 || !sameSpace(grant.space, space)) {
            return false;
        }
        const QList<YamlNode>& from = grant.spec()[u"from"].items;
        const QList<YamlNode>& to = grant.spec()[u"to"].items;
        return std::any_of(from.cbegin(), from.cend(),
                           [&](const YamlNode& each) {
                               return each[u"kind"].text() == route.kind &&
                                      sameSpace(each[u"namespace"].text(), route.space);
                           }) &&
               std::any_of(to.cbegin(), to.cend(), [&](const YamlNode& each) {
                   return each[u"kind"].text() == "Service"_L1 &&
                          (each[u"name"].isNull() || each[u"name"].text() == name);
               });
    });
}

QString redirectText(const YamlNode& rule) {
    for (const YamlNode& filter : rule[u"filters"].items) {
        const YamlNode& redirect = filter[u"requestRedirect"];
        if (filter[u"type"].text() == "RequestRedirect"_L1) {
            const QString code = redirect[u"statusCode"].isNull() ? u"302"_s : redirect[u"statusCode"].text();
            const QString to = redirect[u"scheme"].text() + (redirect[u"scheme"].isNull() ? u""_s : u"://"_s) +
                               redirect[u"hostname"].text();
            return Say::tr("the Gateway answers %1 itself: a redirect to %2").arg(code, to.isEmpty() ? u"/"_s : to);
        }
    }
    return {};
}

bool followRoute(Walk& walk, const RouteMatch& match) {
    const ManifestObject& route = walk.at(match.route);
    const YamlNode& place = match.match != nullptr ? *match.match : *match.rule;
    const QList<YamlNode>& backends = (*match.rule)[u"backendRefs"].items;
    QList<int> weights;
    for (const YamlNode& backend : backends) {
        weights.append(backend[u"weight"].isNull() ? 1 : std::max(0, backend[u"weight"].text().toInt()));
    }
    const int taken = largestShare(weights);
    const Span span = route.source->span(place.line, place.column, place.endLine);
    walk.hop(route.id, {matchText(match), weights.size() > 1 && taken >= 0 ? shareText(weights, taken) : QString()},
             span);
    if (const QString redirect = redirectText(*match.rule); !redirect.isEmpty()) {
        return walk.stop(redirect);
    }
    if (taken < 0) {
        return walk.stop(Say::tr("500: the rule has no backend with a weight"));
    }
    const YamlNode& backend = backends.at(taken);
    const QString space = backend[u"namespace"].isNull() ? route.space : backend[u"namespace"].text();
    if (!isGranted(walk, route, space, backend[u"name"].text())) {
        return walk.stop(Say::tr("500: no ReferenceGrant in namespace %1 lets %2 %3 use Service %4")
                             .arg(space, route.kind, route.name, backend[u"name"].text()));
    }
    return followService(walk, space, backend[u"name"], route, {backend[u"port"].text(), false});
}

} // namespace

std::optional<bool> followGateway(Walk& walk) {
    const std::optional<Listener> listener = listenerFor(walk);
    if (!listener) {
        return std::nullopt;
    }
    const ManifestObject& gateway = walk.at(listener->gateway);
    QList<RouteMatch> matches;
    int attached = 0;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        if (servesKind(*listener, walk.at(i).kind) && isAttached(walk, *listener, walk.at(i))) {
            ++attached;
            collectMatches(walk, i, matches);
        }
    }
    const YamlNode& node = *listener->node;
    const QString host = node[u"hostname"].text();
    walk.hop(
        gateway.id,
        {Say::tr("listener %1: %2 port %3").arg(node[u"name"].text(), node[u"protocol"].text(), node[u"port"].text()),
         host.isEmpty() ? QString() : Say::tr("host %1").arg(host)},
        gateway.source->span(node.line, node.column, node.endLine));
    if (matches.isEmpty()) {
        return walk.stop(
            attached == 0
                ? Say::tr("404: no route is attached to this listener")
                : Say::tr("404: no route of this listener matches %1 %2").arg(walk.request.host, walk.request.path));
    }
    const auto best = std::min_element(matches.cbegin(), matches.cend(),
                                       [](const RouteMatch& a, const RouteMatch& b) { return a.rank < b.rank; });
    return followRoute(walk, *best);
}

} // namespace tujian::tracing
