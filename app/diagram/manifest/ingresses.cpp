#include "diagram/manifest/canary.h"
#include "diagram/manifest/links.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// A backend as networking.k8s.io/v1 or as the versions before it wrote it.
void drawBackend(Drawing& drawing, const ManifestObject& ingress, const YamlNode& backend, const QString& label) {
    const YamlNode& name = backend[u"service"].isNull() ? backend[u"serviceName"] : backend[u"service"][u"name"];
    if (!name.text().isEmpty()) {
        const Span span = ingress.spanOf(name);
        drawing.edge(ingress.id, drawing.object(u"Service"_s, ingress.space, name.text(), span), u"routes", label,
                     span);
    }
    const YamlNode& resource = backend[u"resource"];
    if (!resource[u"name"].text().isEmpty()) {
        const Span span = ingress.spanOf(resource);
        const QString to = drawing.object(resource[u"kind"].text(), ingress.space, resource[u"name"].text(), span);
        drawing.edge(ingress.id, to, u"refers", label, span);
    }
}

void drawRules(Drawing& drawing, const ManifestObject& ingress, QStringList& hosts) {
    for (const YamlNode& rule : ingress.spec()[u"rules"].items) {
        const QString host = rule[u"host"].text();
        if (!host.isEmpty() && !hosts.contains(host)) {
            hosts.append(host);
        }
        for (const YamlNode& path : rule[u"http"][u"paths"].items) {
            const QString written = path[u"path"].text();
            const QString exact = path[u"pathType"].text() == "Exact"_L1 ? u" (Exact)"_s : QString();
            const QString label = host + (written.isEmpty() ? u"/"_s : written) + exact;
            drawBackend(drawing, ingress, path[u"backend"], label);
        }
    }
    for (const QStringView field : {u"defaultBackend", u"backend"}) {
        drawBackend(drawing, ingress, ingress.spec()[field], u"default"_s);
    }
}

void drawIngress(Drawing& drawing, const ManifestObject& ingress) {
    QStringList hosts;
    drawRules(drawing, ingress, hosts);
    const YamlNode& annotations = ingress.node[u"metadata"][u"annotations"];
    const QStringList conditions = canaryConditions(labelsOf(annotations));
    const QString shown = hosts.mid(0, 2).join(u'\n') + (hosts.size() > 2 ? u"\n…"_s : QString());
    const QString separator = shown.isEmpty() || conditions.isEmpty() ? QString() : u"\n"_s;
    const Span span = conditions.isEmpty() ? ingress.span : ingress.spanOf(annotations);
    drawing.edge(drawing.client(span), ingress.id, u"refers", shown + separator + conditions.join(u'\n'), span);
}

} // namespace

void drawIngresses(Drawing& drawing) {
    for (const ManifestObject& object : drawing.set().objects) {
        if (object.kind == "Ingress"_L1) {
            drawIngress(drawing, object);
        }
    }
}

} // namespace tujian
