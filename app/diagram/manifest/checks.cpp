#include "diagram/manifest/checks.h"
#include "diagram/manifest/kinds.h"
#include "diagram/manifest/ports.h"
#include "diagram/manifest/selector.h"
#include <QCoreApplication>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString& text) {
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

void checkTargets(const ManifestObject& service, const QList<ContainerPort>& ports, QList<Diagnostic>& found) {
    for (const YamlNode& port : service.spec()[u"ports"].items) {
        const YamlNode& target = port[u"targetPort"];
        if (target.text().isEmpty() || ports.isEmpty()) {
            continue;
        }
        const bool there = std::any_of(ports.cbegin(), ports.cend(), [&](const ContainerPort& candidate) {
            return candidate.name == target.text() || candidate.number == target.text();
        });
        if (!there) {
            // A number works even where no container names it; a name does not.
            const bool number = isNumber(target.text());
            found.append({number ? Severity::Info : Severity::Warning, u"manifest-port"_s,
                          QCoreApplication::translate("manifest",
                                                      "Service %1: none of the containers it selects names the port %2")
                              .arg(service.name, target.text()),
                          service.spanOf(target)});
        }
    }
}

void checkService(const ObjectSet& set, const ManifestObject& service, QList<Diagnostic>& found) {
    const YamlNode& selector = service.spec()[u"selector"];
    const Labels wanted = labelsOf(selector);
    if (wanted.isEmpty() || set.workloads.isEmpty()) {
        return;
    }
    const QList<int> taken = workloadsTaken(set, [&](const ManifestObject& workload, const Labels& labels) {
        return sameSpace(workload.space, service.space) && labelsTake(wanted, labels);
    });
    if (taken.isEmpty()) {
        found.append({Severity::Warning, u"manifest-selector"_s,
                      QCoreApplication::translate("manifest", "Service %1: no workload has the labels %2")
                          .arg(service.name, labelsText(wanted)),
                      service.spanOf(selector)});
        return;
    }
    QList<ContainerPort> ports;
    for (const int at : taken) {
        ports += containerPorts(set.objects.at(at));
    }
    checkTargets(service, ports, found);
}

/// A workload must select the Pods that it makes itself.
void checkOwnSelector(const ObjectSet::Workload& workload, const ManifestObject& object, QList<Diagnostic>& found) {
    const YamlNode& selector = object.spec()[u"selector"];
    if (object.kind == "Pod"_L1 || object.apiVersion == "v1"_L1 || !selector.isMap() ||
        selectorTakes(selector, workload.labels)) {
        return;
    }
    found.append({Severity::Warning, u"manifest-selector"_s,
                  QCoreApplication::translate("manifest",
                                              "%1 %2: its selector %3 does not take the labels of its own Pod template")
                      .arg(object.kind, object.name, selectorText(selector)),
                  object.spanOf(selector)});
}

void checkBackendPort(const ObjectSet& set, const ManifestObject& ingress, const YamlNode& backend,
                      QList<Diagnostic>& found) {
    const bool now = backend[u"service"].isMap();
    const YamlNode& name = now ? backend[u"service"][u"name"] : backend[u"serviceName"];
    const YamlNode& byName = backend[u"service"][u"port"][u"name"];
    const YamlNode& port = !now              ? backend[u"servicePort"]
                           : byName.isNull() ? backend[u"service"][u"port"][u"number"]
                                             : byName;
    const int at = set.find(u"Service"_s, ingress.space, name.text());
    if (at < 0 || port.text().isEmpty()) {
        return;
    }
    const QList<YamlNode>& ports = set.objects.at(at).spec()[u"ports"].items;
    const bool there = std::any_of(ports.cbegin(), ports.cend(), [&](const YamlNode& candidate) {
        return candidate[u"name"].text() == port.text() || candidate[u"port"].text() == port.text();
    });
    if (!there && !ports.isEmpty()) {
        found.append({Severity::Warning, u"manifest-port"_s,
                      QCoreApplication::translate("manifest", "Ingress %1: Service %2 has no port %3")
                          .arg(ingress.name, name.text(), port.text()),
                      ingress.spanOf(port)});
    }
}

void checkIngress(const ObjectSet& set, const ManifestObject& ingress, QList<Diagnostic>& found) {
    for (const YamlNode* backend : valuesAt(ingress.spec(), u"rules[].http.paths[].backend")) {
        checkBackendPort(set, ingress, *backend, found);
    }
    for (const YamlNode* backend : valuesAt(ingress.spec(), u"defaultBackend|backend")) {
        checkBackendPort(set, ingress, *backend, found);
    }
}

bool isCanary(const ManifestObject& ingress) {
    return ingress.node[u"metadata"][u"annotations"][u"nginx.ingress.kubernetes.io/canary"].text() == "true"_L1;
}

QString classOf(const ManifestObject& ingress) {
    const YamlNode& name = ingress.spec()[u"ingressClassName"];
    return name.isNull() ? ingress.node[u"metadata"][u"annotations"][u"kubernetes.io/ingress.class"].text()
                         : name.text();
}

/// One host and path in two Ingresses of a class: the controller serves one of them.
void checkPaths(const ObjectSet& set, QList<Diagnostic>& found) {
    QHash<QString, const ManifestObject*> first;
    for (const ManifestObject& ingress : set.objects) {
        if (ingress.kind != "Ingress"_L1 || isCanary(ingress)) {
            continue;
        }
        for (const YamlNode* rule : valuesAt(ingress.spec(), u"rules[]")) {
            const QString host = (*rule)[u"host"].text();
            for (const YamlNode& path : (*rule)[u"http"][u"paths"].items) {
                const QString place = host + (path[u"path"].isNull() ? u"/"_s : path[u"path"].text());
                const QString key = classOf(ingress) + u'\n' + path[u"pathType"].text() + u'\n' + place;
                const ManifestObject* other = first.value(key, &ingress);
                first.insert(key, other);
                if (other != &ingress) {
                    found.append({Severity::Warning, u"manifest-path"_s,
                                  QCoreApplication::translate("manifest", "Ingress %1: %2 is Ingress %3's already")
                                      .arg(ingress.name, place, other->name),
                                  ingress.spanOf(path[u"path"].isNull() ? path : path[u"path"])});
                }
            }
        }
    }
}

void checkVersion(const ManifestObject& object, QList<Diagnostic>& found) {
    const DeprecatedApi* api = deprecatedApi(object.apiVersion, object.kind);
    if (api != nullptr) {
        found.append(
            {Severity::Warning, u"manifest-deprecated"_s,
             QCoreApplication::translate("manifest", "%1 %2: clusters no longer serve %3 since Kubernetes %4; use %5")
                 .arg(object.kind, object.name, object.apiVersion, api->removedIn, api->replacement),
             object.spanOf(object.node[u"apiVersion"])});
    }
}

} // namespace

QList<Diagnostic> checkObjects(const ObjectSet& set) {
    QList<Diagnostic> found;
    for (const ManifestObject& object : set.doubles) {
        found.append({Severity::Warning, u"manifest-duplicate"_s,
                      QCoreApplication::translate("manifest", "%1 occurs twice; the first one is drawn").arg(object.id),
                      object.span});
    }
    for (const ObjectSet::Workload& workload : set.workloads) {
        checkOwnSelector(workload, set.objects.at(workload.object), found);
    }
    checkPaths(set, found);
    for (const ManifestObject& object : set.objects) {
        checkVersion(object, found);
        if (isCoreService(object)) {
            checkService(set, object, found);
        } else if (object.kind == "Ingress"_L1) {
            checkIngress(set, object, found);
        }
    }
    return found;
}

} // namespace tujian
