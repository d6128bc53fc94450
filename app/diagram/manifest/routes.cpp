#include "diagram/manifest/hosts.h"
#include "diagram/manifest/links.h"
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// "GET /api Header x = y": one match of a rule.
QString matchText(const YamlNode& match) {
    QStringList parts;
    if (!match[u"method"].text().isEmpty()) {
        parts.append(match[u"method"].text());
    }
    if (!match[u"path"][u"value"].text().isEmpty()) {
        parts.append(match[u"path"][u"value"].text());
    }
    for (const YamlNode& header : match[u"headers"].items) {
        parts.append(u"Header "_s + header[u"name"].text() + u" = "_s + header[u"value"].text());
    }
    const YamlNode& call = match[u"method"];
    if (call.isMap()) {
        parts.append(call[u"service"].text() + u'/' + call[u"method"].text());
    }
    return parts.join(u' ');
}

QString routeLabel(const ManifestObject& route, const YamlNode& rule, const YamlNode& backend) {
    QStringList hosts;
    for (const YamlNode& host : route.spec()[u"hostnames"].items) {
        hosts.append(host.text());
    }
    const QString host = hosts.mid(0, 2).join(u", "_s) + (hosts.size() > 2 ? u" …"_s : QString());
    QStringList lines;
    for (const YamlNode& match : rule[u"matches"].items) {
        const QString text = matchText(match);
        lines.append(text.startsWith(u'/') || text.isEmpty() ? host + text : host + u' ' + text);
    }
    if (lines.isEmpty() && !host.isEmpty()) {
        lines.append(host);
    }
    const YamlNode& weight = backend[u"weight"];
    if (!weight.isNull() && rule[u"backendRefs"].items.size() > 1) {
        lines.append(u"weight "_s + weight.text());
    }
    return lines.join(u'\n');
}

void drawBackend(Drawing& drawing, const ManifestObject& route, const YamlNode& backend, const QString& label,
                 bool mirror) {
    const YamlNode& name = backend[u"name"];
    if (name.text().isEmpty()) {
        return;
    }
    const QString kind = backend[u"kind"].text();
    const QString space = backend[u"namespace"].text();
    const Span span = route.spanOf(name);
    const QString to =
        drawing.object(kind.isEmpty() ? u"Service"_s : kind, space.isEmpty() ? route.space : space, name.text(), span);
    drawing.edge(route.id, to, mirror ? QStringView(u"refers") : u"routes", mirror ? u"mirror"_s : label, span, mirror);
}

void drawRoute(Drawing& drawing, const ManifestObject& route) {
    for (const YamlNode& rule : route.spec()[u"rules"].items) {
        for (const YamlNode& backend : rule[u"backendRefs"].items) {
            drawBackend(drawing, route, backend, routeLabel(route, rule, backend), false);
        }
        for (const YamlNode* mirror : valuesAt(rule, u"filters[].requestMirror.backendRef")) {
            drawBackend(drawing, route, *mirror, {}, true);
        }
    }
}

void drawGateway(Drawing& drawing, const ManifestObject& gateway) {
    QStringList lines;
    for (const YamlNode& listener : gateway.spec()[u"listeners"].items) {
        const QString host = listener[u"hostname"].text();
        const QString line = listener[u"protocol"].text() + u" :"_s + listener[u"port"].text();
        lines.append(host.isEmpty() ? line : line + u' ' + host);
    }
    for (const YamlNode& server : gateway.spec()[u"servers"].items) { // Istio's
        QStringList hosts;
        for (const YamlNode& host : server[u"hosts"].items) {
            hosts.append(host.text());
        }
        lines.append(server[u"port"][u"protocol"].text() + u" :"_s + server[u"port"][u"number"].text() + u' ' +
                     hosts.mid(0, 2).join(u", "_s));
    }
    const YamlNode& listeners = gateway.spec()[gateway.spec()[u"servers"].isNull() ? u"listeners" : u"servers"];
    const Span span = listeners.isNull() ? gateway.span : gateway.spanOf(listeners);
    drawing.edge(drawing.client(span), gateway.id, u"refers", lines.join(u'\n'), span);
}

QString hostNode(Drawing& drawing, const ManifestObject& object, const YamlNode& host) {
    const MeshHost found = meshHost(drawing.set(), host.text(), object.space);
    const Span span = object.spanOf(host);
    if (found.entry >= 0) {
        return found.node;
    }
    return found.outside ? drawing.outside(found.node, host.text(), u"external"_s, u"cloud"_s, span)
                         : drawing.object(u"Service"_s, found.space, found.name, span);
}

void drawVirtualService(Drawing& drawing, const ManifestObject& object) {
    for (const YamlNode* rule : valuesAt(object.spec(), u"http|tcp|tls[]")) {
        for (const YamlNode& route : (*rule)[u"route"].items) {
            const YamlNode& host = route[u"destination"][u"host"];
            const YamlNode& subset = route[u"destination"][u"subset"];
            const YamlNode& weight = route[u"weight"];
            const QString share = weight.isNull() ? QString() : u"weight "_s + weight.text();
            const QString label = subset.isNull() ? share : (subset.text() + u' ' + share).trimmed();
            if (!host.text().isEmpty()) {
                drawing.edge(object.id, hostNode(drawing, object, host), u"routes", label, object.spanOf(host));
            }
        }
        const YamlNode& mirror = (*rule)[u"mirror"][u"host"];
        if (!mirror.text().isEmpty()) {
            drawing.edge(object.id, hostNode(drawing, object, mirror), u"refers", u"mirror"_s, object.spanOf(mirror),
                         true);
        }
    }
    for (const YamlNode& gateway : object.spec()[u"gateways"].items) {
        const QString name = gateway.text().section(u'/', -1);
        const QString space = gateway.text().contains(u'/') ? gateway.text().section(u'/', 0, 0) : object.space;
        if (!name.isEmpty() && name != "mesh"_L1) {
            const Span span = object.spanOf(gateway);
            drawing.edge(object.id, drawing.object(u"Gateway"_s, space, name, span), u"refers", u"gateway"_s, span);
        }
    }
}

/// Routers of other makers: their fields that name a Service are data; this is the way in.
void drawEntry(Drawing& drawing, const ManifestObject& object, QStringView path) {
    QStringList hosts;
    for (const YamlNode* host : valuesAt(object.spec(), path)) {
        hosts.append(host->text());
    }
    drawing.edge(drawing.client(object.span), object.id, u"refers", hosts.mid(0, 2).join(u'\n'), object.span);
}

} // namespace

void drawRoutes(Drawing& drawing) {
    for (const ManifestObject& object : drawing.set().objects) {
        if (object.kind == "Gateway"_L1) {
            drawGateway(drawing, object);
        } else if (object.kind == "VirtualService"_L1) {
            drawVirtualService(drawing, object);
        } else if (object.kind == "DestinationRule"_L1 && !object.spec()[u"host"].isNull()) {
            const YamlNode& host = object.spec()[u"host"];
            drawing.edge(object.id, hostNode(drawing, object, host), u"refers", {}, object.spanOf(host));
        } else if (object.kind == "Route"_L1) {
            drawEntry(drawing, object, u"host");
        } else if (object.kind == "HTTPProxy"_L1) {
            drawEntry(drawing, object, u"virtualhost.fqdn");
        } else if (object.kind == "IngressRoute"_L1 || object.kind == "IngressRouteTCP"_L1) {
            drawEntry(drawing, object, u"routes[].match");
        } else if (object.kind.endsWith("Route"_L1)) {
            drawRoute(drawing, object);
        }
    }
}

} // namespace tujian
