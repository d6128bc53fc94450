#include "diagram/manifest/trace/say.h"
#include "diagram/manifest/trace/walk.h"
#include <QUrlQuery>
#include <algorithm>
#include <tuple>

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
            const bool web = protocol == "HTTP"_L1 || protocol == "HTTPS"_L1;
            const HostMatch match = hostMatch(node[u"hostname"].text(), walk.request.host, true);
            const bool fits = object.kind == "Gateway"_L1 && web && match != HostMatch::None &&
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

/// What the specification ranks matches by, best first: the smaller goes before.
using Rank = std::tuple<int, qsizetype, int, qsizetype, int, qsizetype, qsizetype, QString, QString, QString>;

struct Match {
    int route = 0;
    const YamlNode* rule = nullptr;
    const YamlNode* match = nullptr; ///< null: a rule without matches takes every path
    QString host;
    Rank rank;
};

bool valuesTake(const YamlNode& wanted, const QString& sent, bool there) {
    const bool pattern = wanted[u"type"].text() == "RegularExpression"_L1;
    return there && (pattern ? patternTakes(wanted[u"value"].text(), sent, true) : wanted[u"value"].text() == sent);
}

bool pathFits(const YamlNode& path, const QString& sent) {
    const QString value = path[u"value"].isNull() ? u"/"_s : path[u"value"].text();
    const QString type = path[u"type"].text();
    return type == "Exact"_L1               ? value == sent
           : type == "RegularExpression"_L1 ? patternTakes(value, sent, true)
                                            : prefixTakes(value, sent);
}

bool fits(const TraceRequest& request, const YamlNode& match) {
    const QString method = match[u"method"].text();
    const QUrlQuery query(request.query);
    const auto headerFits = [&](const YamlNode& header) {
        const QString name = header[u"name"].text();
        return valuesTake(header, request.header(name), request.hasHeader(name));
    };
    const auto queryFits = [&](const YamlNode& wanted) {
        const QString name = wanted[u"name"].text();
        return valuesTake(wanted, query.queryItemValue(name, QUrl::FullyDecoded), query.hasQueryItem(name));
    };
    const QList<YamlNode>& headers = match[u"headers"].items;
    const QList<YamlNode>& queries = match[u"queryParams"].items;
    return pathFits(match[u"path"], request.path) && (method.isEmpty() || method == request.method) &&
           std::all_of(headers.cbegin(), headers.cend(), headerFits) &&
           std::all_of(queries.cbegin(), queries.cend(), queryFits);
}

Rank rankOf(const ManifestObject& route, HostMatch host, const QString& hostName, const YamlNode& match) {
    const QString type = match[u"path"][u"type"].text();
    const QString value = match[u"path"][u"value"].text();
    return {static_cast<int>(host),
            -hostName.size(),
            type == "Exact"_L1 ? 0 : 1,
            -(value.isEmpty() ? 1 : value.size()),
            match[u"method"].isNull() ? 1 : 0,
            -match[u"headers"].items.size(),
            -match[u"queryParams"].items.size(),
            route.node[u"metadata"][u"creationTimestamp"].text(),
            route.space,
            route.name};
}

/// The route's best host name for the request; a route without takes what its listener takes.
HostMatch bestHost(const ManifestObject& route, const QString& host, QString& name) {
    const QList<YamlNode>& names = route.spec()[u"hostnames"].items;
    HostMatch best = names.isEmpty() ? HostMatch::Any : HostMatch::None;
    for (const YamlNode& each : names) {
        const HostMatch match = hostMatch(each.text(), host, true);
        if (match < best || (match == best && match != HostMatch::None && each.text().size() > name.size())) {
            best = match;
            name = each.text();
        }
    }
    return best;
}

void collect(const Walk& walk, int at, QList<Match>& matches) {
    static const YamlNode everything;
    const ManifestObject& route = walk.at(at);
    QString name;
    const HostMatch host = bestHost(route, walk.request.host, name);
    if (host == HostMatch::None) {
        return;
    }
    for (const YamlNode& rule : route.spec()[u"rules"].items) {
        if (rule[u"matches"].items.isEmpty()) {
            matches.append({at, &rule, nullptr, name, rankOf(route, host, name, everything)});
        }
        for (const YamlNode& match : rule[u"matches"].items) {
            if (fits(walk.request, match)) {
                matches.append({at, &rule, &match, name, rankOf(route, host, name, match)});
            }
        }
    }
}

QString matchText(const Match& match) {
    QStringList parts;
    parts.append(match.host.isEmpty() ? Say::tr("any host") : Say::tr("host %1").arg(match.host));
    if (match.match == nullptr) {
        parts.append(Say::tr("every path"));
        return parts.join(u", "_s);
    }
    const YamlNode& path = (*match.match)[u"path"];
    const QString type = path[u"type"].text();
    const QString value = path[u"value"].isNull() ? u"/"_s : path[u"value"].text();
    parts.append((type == "Exact"_L1               ? Say::tr("path is exactly %1")
                  : type == "RegularExpression"_L1 ? Say::tr("path matches %1")
                                                   : Say::tr("path begins with %1"))
                     .arg(value));
    if (const QString method = (*match.match)[u"method"].text(); !method.isEmpty()) {
        parts.append(method);
    }
    for (const YamlNode& header : (*match.match)[u"headers"].items) {
        parts.append(Say::tr("header %1: %2").arg(header[u"name"].text(), header[u"value"].text()));
    }
    for (const YamlNode& query : (*match.match)[u"queryParams"].items) {
        parts.append(u'?' + query[u"name"].text() + u'=' + query[u"value"].text());
    }
    return parts.join(u", "_s);
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

bool followRoute(Walk& walk, const Match& match) {
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
    QList<Match> matches;
    int attached = 0;
    for (int i = 0; i < walk.set.objects.size(); ++i) {
        if (walk.at(i).kind == "HTTPRoute"_L1 && isAttached(walk, *listener, walk.at(i))) {
            ++attached;
            collect(walk, i, matches);
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
        return walk.stop(attached == 0 ? Say::tr("404: no HTTPRoute is attached to this listener")
                                       : Say::tr("404: no HTTPRoute of this listener matches %1 %2")
                                             .arg(walk.request.host, walk.request.path));
    }
    const auto best = std::min_element(matches.cbegin(), matches.cend(),
                                       [](const Match& a, const Match& b) { return a.rank < b.rank; });
    return followRoute(walk, *best);
}

} // namespace tujian::tracing
