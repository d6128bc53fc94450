#include "diagram/manifest/trace/routematch.h"
#include "diagram/manifest/trace/say.h"
#include <QUrlQuery>
#include <algorithm>

namespace tujian::tracing {

using namespace Qt::StringLiterals;

namespace {

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

/// A gRPC call is a request to /service/method.
bool callFits(const YamlNode& call, const QString& path) {
    const QString service = call[u"service"].text();
    const QString method = call[u"method"].text();
    const bool pattern = call[u"type"].text() == "RegularExpression"_L1;
    const auto takes = [pattern](const QString& wanted, const QString& sent) {
        return wanted.isEmpty() || (pattern ? patternTakes(wanted, sent, true) : wanted == sent);
    };
    return takes(service, path.section(u'/', 1, 1)) && takes(method, path.section(u'/', 2));
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
    const bool here = match[u"method"].isMap()
                          ? callFits(match[u"method"], request.path)
                          : pathFits(match[u"path"], request.path) && (method.isEmpty() || method == request.method);
    return here && std::all_of(headers.cbegin(), headers.cend(), headerFits) &&
           std::all_of(queries.cbegin(), queries.cend(), queryFits);
}

RouteRank rankOf(const ManifestObject& route, HostMatch host, const QString& hostName, const YamlNode& match) {
    const YamlNode& call = match[u"method"];
    const QString type = match[u"path"][u"type"].text();
    const QString value =
        call.isMap() ? call[u"service"].text() + u'/' + call[u"method"].text() : match[u"path"][u"value"].text();
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

} // namespace

void collectMatches(const Walk& walk, int at, QList<RouteMatch>& matches) {
    static const YamlNode everything;
    const ManifestObject& route = walk.at(at);
    QString name;
    const bool connection = !route.kind.startsWith("HTTP"_L1) && !route.kind.startsWith("GRPC"_L1);
    const HostMatch host = bestHost(route, walk.request.host, name);
    if (host == HostMatch::None) {
        return;
    }
    for (const YamlNode& rule : route.spec()[u"rules"].items) {
        if (rule[u"matches"].items.isEmpty()) {
            matches.append({at, &rule, nullptr, name, rankOf(route, host, name, everything), connection});
        }
        for (const YamlNode& match : rule[u"matches"].items) {
            if (fits(walk.request, match)) {
                matches.append({at, &rule, &match, name, rankOf(route, host, name, match), connection});
            }
        }
    }
}

QString matchText(const RouteMatch& match) {
    QStringList parts;
    parts.append(match.host.isEmpty() ? Say::tr("any host") : Say::tr("host %1").arg(match.host));
    if (match.match == nullptr) {
        parts.append(match.connection ? Say::tr("every connection") : Say::tr("every path"));
        return parts.join(u", "_s);
    }
    const YamlNode& call = (*match.match)[u"method"];
    const YamlNode& path = (*match.match)[u"path"];
    const QString type = path[u"type"].text();
    const QString value = path[u"value"].isNull() ? u"/"_s : path[u"value"].text();
    if (call.isMap()) {
        parts.append(Say::tr("call %1/%2")
                         .arg(call[u"service"].text(), call[u"method"].isNull() ? u"*"_s : call[u"method"].text()));
    } else {
        parts.append((type == "Exact"_L1               ? Say::tr("path is exactly %1")
                      : type == "RegularExpression"_L1 ? Say::tr("path matches %1")
                                                       : Say::tr("path begins with %1"))
                         .arg(value));
    }
    if (const QString method = call.text(); !method.isEmpty()) {
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

} // namespace tujian::tracing
