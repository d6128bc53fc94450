#include "diagram/manifest/links.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/selector.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// "name.namespace.svc…" → the Service it is in this cluster, or an empty name.
std::pair<QString, QString> serviceOfHost(const QString& host) {
    const QStringList parts = host.split(u'.');
    return parts.size() > 2 && parts[2] == "svc"_L1 ? std::pair(parts[0], parts[1]) : std::pair(QString(), QString());
}

void drawExternalName(Drawing& drawing, const ManifestObject& service) {
    const YamlNode& host = service.spec()[u"externalName"];
    if (host.text().isEmpty()) {
        return;
    }
    const Span span = service.spanOf(host);
    const auto [name, space] = serviceOfHost(host.text());
    const QString to = name.isEmpty()
                           ? drawing.outside(u"external:"_s + host.text(), host.text(), u"external"_s, u"cloud"_s, span)
                           : drawing.object(u"Service"_s, space, name, span);
    drawing.edge(service.id, to, u"refers", u"ExternalName / CNAME"_s, span);
}

void drawSelected(Drawing& drawing, const ManifestObject& service) {
    const YamlNode& selector = service.spec()[u"selector"];
    const Labels wanted = labelsOf(selector);
    if (wanted.isEmpty()) {
        return;
    }
    const ObjectSet& set = drawing.set();
    const QList<int> taken = workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
        return sameSpace(workload.space, service.space) && labelsTake(wanted, labels);
    });
    const Span span = service.spanOf(selector);
    const bool headless = service.spec()[u"clusterIP"].text() == "None"_L1;
    QString label = servicePortsText(service);
    if (headless) {
        label += label.isEmpty() ? u"headless"_s : u"\nheadless"_s;
    }
    for (const int at : withoutOwned(set, taken)) {
        drawing.edge(service.id, set.objects.at(at).id, u"selects", label, span);
    }
    if (taken.isEmpty()) {
        drawing.edge(service.id, drawing.unmatched(labelsText(wanted), service.space, span), u"selects", label, span);
    }
}

/// How the Service is reached from outside: at addresses of its own, through a load balancer, at a port of each node.
void drawEntries(Drawing& drawing, const ManifestObject& service) {
    const YamlNode& spec = service.spec();
    for (const YamlNode& address : spec[u"externalIPs"].items) {
        const Span span = service.spanOf(address);
        const QString from =
            drawing.outside(u"external:"_s + address.text(), address.text(), u"external"_s, u"cloud"_s, span);
        drawing.edge(from, service.id, u"refers", servicePortsOutside(service, false), span);
    }
    const YamlNode& type = spec[u"type"];
    if (type.text() == "LoadBalancer"_L1 || type.text() == "NodePort"_L1) {
        const Span span = service.spanOf(type);
        const QString ports = servicePortsOutside(service, type.text() == "NodePort"_L1);
        const QString label = type.text() + (ports.isEmpty() ? QString() : u' ' + ports);
        drawing.edge(drawing.client(span), service.id, u"refers", label, span);
    }
}

} // namespace

void drawServices(Drawing& drawing) {
    for (const ManifestObject& object : drawing.set().objects) {
        if (isCoreService(object)) {
            drawExternalName(drawing, object);
            drawSelected(drawing, object);
            drawEntries(drawing, object);
        }
    }
}

} // namespace tujian
