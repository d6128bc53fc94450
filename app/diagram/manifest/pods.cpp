#include "diagram/manifest/kinds.h"
#include "diagram/manifest/links.h"

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
    const VolumeTable table = volumeTable();
    for (const YamlNode& volume : spec[u"volumes"].items) {
        const QString label = mountPaths(spec, volume[u"name"].text()).join(u'\n');
        for (const VolumeField* field = table.begin; field != table.end; ++field) {
            for (const YamlNode* value : valuesAt(volume, field->path)) {
                const Span span = object.spanOf(*value);
                const QString to = drawing.object(field->target.toString(), object.space, value->text(), span);
                drawing.edge(object.id, to, field->relation, label, span);
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

/// volumeClaimTemplates: the claims are made for the StatefulSet, one a Pod; one node stands for them.
void drawTemplates(Drawing& drawing, const ManifestObject& object) {
    for (const YamlNode& claim : object.spec()[u"volumeClaimTemplates"].items) {
        const YamlNode& name = claim[u"metadata"][u"name"];
        if (name.text().isEmpty()) {
            continue;
        }
        const Span span = object.source->span(claim.line, claim.column, claim.endLine);
        const QString made = drawing.made(u"PersistentVolumeClaim"_s, object.space, name.text(), span);
        const QString paths = mountPaths(object.pod()[u"spec"], name.text()).join(u'\n');
        drawing.edge(object.id, made, u"claims", paths, object.spanOf(name));
        const YamlNode& storage = claim[u"spec"][u"storageClassName"];
        if (!storage.text().isEmpty()) {
            const Span where = object.spanOf(storage);
            drawing.edge(made, drawing.object(u"StorageClass"_s, {}, storage.text(), where), u"binds", {}, where);
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
        drawTemplates(drawing, object);
    }
}

} // namespace tujian
