#include "diagram/manifest/kinds.h"
#include "diagram/manifest/links.h"
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView allContainers = u"initContainers|containers|ephemeralContainers[]";

/// Where the containers mount the volume of that name.
QStringList mountPaths(const YamlNode& spec, const QString& volume) {
    QStringList paths;
    for (const YamlNode* container : valuesAt(spec, allContainers)) {
        for (const YamlNode& mount : (*container)[u"volumeMounts"].items) {
            const QString path = mount[u"mountPath"].text();
            if (mount[u"name"].text() == volume && !path.isEmpty() && !paths.contains(path)) {
                paths.append(path);
            }
        }
    }
    return paths;
}

void drawVolumes(Drawing& drawing, const ManifestObject& object, const YamlNode& spec) {
    for (const YamlNode& volume : spec[u"volumes"].items) {
        const QString label = mountPaths(spec, volume[u"name"].text()).join(u'\n');
        for (const ReferenceField& field : volumeFields()) {
            for (const YamlNode* value : valuesAt(volume, field.path)) {
                if (value->text().isEmpty()) {
                    continue;
                }
                const Span span = object.spanOf(*value);
                const QString to = drawing.object(field.target, object.space, value->text(), span);
                drawing.edge(object.id, to, field.relation, label, span);
            }
        }
    }
}

void drawKeyRefs(Drawing& drawing, const ManifestObject& object, const YamlNode& entry, const QString& label,
                 QStringView configField, QStringView secretField) {
    const YamlNode& from = entry[u"valueFrom"].isNull() ? entry : entry[u"valueFrom"];
    const bool config = from[configField].isMap();
    const YamlNode& ref = from[config ? configField : secretField];
    const YamlNode& name = ref[u"name"];
    if (name.text().isEmpty()) {
        return;
    }
    const Span span = object.spanOf(name);
    const QString to = drawing.object(config ? u"ConfigMap"_s : u"Secret"_s, object.space, name.text(), span);
    drawing.edge(object.id, to, u"env", label, span, ref[u"optional"].text() == "true"_L1);
}

void drawEnvironment(Drawing& drawing, const ManifestObject& object, const YamlNode& spec) {
    for (const YamlNode* container : valuesAt(spec, allContainers)) {
        for (const YamlNode& entry : (*container)[u"env"].items) {
            drawKeyRefs(drawing, object, entry, entry[u"name"].text(), u"configMapKeyRef", u"secretKeyRef");
        }
        for (const YamlNode& entry : (*container)[u"envFrom"].items) {
            const QString prefix = entry[u"prefix"].text();
            drawKeyRefs(drawing, object, entry, prefix.isEmpty() ? u"envFrom"_s : prefix + u'*', u"configMapRef",
                        u"secretRef");
        }
    }
}

/// The claims that a template of a StatefulSet stands for: those that are written down (data-web-0), else one for all.
QStringList templateClaims(Drawing& drawing, const ManifestObject& object, const QString& name, const Span& span) {
    QStringList written;
    const QString start = name + u'-' + object.name + u'-';
    bool shared = false;
    for (const ManifestObject& other : drawing.set().objects) {
        const QString number = other.name.mid(start.size());
        if (other.kind == "PersistentVolumeClaim"_L1 && sameSpace(other.space, object.space) &&
            other.name.startsWith(start) && !number.isEmpty() &&
            std::all_of(number.cbegin(), number.cend(), [](QChar c) { return c.isDigit(); })) {
            written.append(other.id);
        }
        // Two sets may call their template alike; the claims are not the same.
        for (const YamlNode* twin : valuesAt(other.spec(), u"volumeClaimTemplates[].metadata.name")) {
            shared = shared || (other.id != object.id && sameSpace(other.space, object.space) && twin->text() == name);
        }
    }
    return !written.isEmpty() ? written
                              : QStringList{drawing.made(u"PersistentVolumeClaim"_s, object.space,
                                                         shared ? start.chopped(1) : name, span)};
}

void drawClaims(Drawing& drawing, const ManifestObject& object, const YamlNode& claim, const QStringList& claims,
                const QString& label) {
    const YamlNode& storage = claim[u"spec"][u"storageClassName"];
    for (const QString& made : claims) {
        drawing.edge(object.id, made, u"claims", label, object.spanOf(claim[u"metadata"][u"name"]));
        if (!storage.text().isEmpty()) {
            const Span where = object.spanOf(storage);
            drawing.edge(made, drawing.object(u"StorageClass"_s, {}, storage.text(), where), u"binds", {}, where);
        }
    }
}

/// Claims that are made for the Pods: volumeClaimTemplates of a StatefulSet, ephemeral volumes.
void drawTemplates(Drawing& drawing, const ManifestObject& object, const YamlNode& spec) {
    for (const YamlNode& claim : object.spec()[u"volumeClaimTemplates"].items) {
        const QString name = claim[u"metadata"][u"name"].text();
        if (!name.isEmpty()) {
            const Span span = object.source->span(claim.line, claim.column, claim.endLine);
            drawClaims(drawing, object, claim, templateClaims(drawing, object, name, span),
                       mountPaths(spec, name).join(u'\n'));
        }
    }
    for (const YamlNode& volume : spec[u"volumes"].items) {
        const YamlNode& claim = volume[u"ephemeral"][u"volumeClaimTemplate"];
        const QString name = volume[u"name"].text();
        if (claim.isMap() && !name.isEmpty()) {
            const QString made = drawing.made(u"PersistentVolumeClaim"_s, object.space, object.name + u'-' + name,
                                              object.spanOf(volume[u"name"]));
            drawClaims(drawing, object, claim, {made}, mountPaths(spec, name).join(u'\n'));
        }
    }
}

} // namespace

void drawPods(Drawing& drawing) {
    for (const ObjectSet::Workload& workload : drawing.set().workloads) {
        const ManifestObject& object = drawing.set().objects.at(workload.object);
        const YamlNode& spec = object.pod()[u"spec"];
        drawVolumes(drawing, object, spec);
        drawEnvironment(drawing, object, spec);
        drawTemplates(drawing, object, spec);
        drawServicesNamed(drawing, object, spec);
    }
}

} // namespace tujian
