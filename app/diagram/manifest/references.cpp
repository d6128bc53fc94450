#include "diagram/manifest/kinds.h"
#include "diagram/manifest/links.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

struct Target {
    QString kind;
    QString space;
    QString name;
};

/// What a field names: its text, or a map with name and perhaps kind and namespace.
Target targetOf(const YamlNode& value, const ManifestObject& object, QStringView kind) {
    if (!value.isMap()) {
        return {kind.toString(), object.space, value.text()};
    }
    Target target{value[u"kind"].text(), value[u"namespace"].text(), value[u"name"].text()};
    if (target.kind.isEmpty()) {
        target.kind = kind.toString();
    }
    if (target.space.isEmpty()) {
        target.space = object.space;
    }
    return target;
}

void drawField(Drawing& drawing, const ManifestObject& object, const YamlNode& root, const ReferenceField& field) {
    for (const YamlNode* value : valuesAt(root, field.path)) {
        const Target target = targetOf(*value, object, field.target);
        const bool there = drawing.set().find(target.kind, target.space, target.name) >= 0;
        if (target.name.isEmpty() || target.kind.isEmpty() || (field.onlyIfThere && !there)) {
            continue;
        }
        const Span span = object.spanOf(*value);
        // A person or a group is no object of the cluster: nothing is missing.
        const bool person = target.kind == "User"_L1 || target.kind == "Group"_L1;
        const QString to = person ? drawing.made(target.kind, {}, target.name, span)
                                  : drawing.object(target.kind, target.space, target.name, span);
        drawing.edge(object.id, to, field.relation, field.label.toString(), span);
    }
}

void drawOwners(Drawing& drawing, const ManifestObject& object) {
    for (const YamlNode* owner : valuesAt(object.node, u"metadata.ownerReferences[]")) {
        const Target target = targetOf(*owner, object, {});
        if (!target.kind.isEmpty() && !target.name.isEmpty()) {
            const Span span = object.spanOf(*owner);
            drawing.edge(drawing.object(target.kind, target.space, target.name, span), object.id, u"owns", {}, span);
        }
    }
}

/// A PersistentVolume that is kept for a claim; the arrow goes from the claim.
void drawClaimRef(Drawing& drawing, const ManifestObject& volume) {
    const YamlNode& claim = volume.spec()[u"claimRef"];
    const QString name = claim[u"name"].text();
    if (volume.kind == "PersistentVolume"_L1 && !name.isEmpty()) {
        const Span span = volume.spanOf(claim);
        const QString from = drawing.object(u"PersistentVolumeClaim"_s, claim[u"namespace"].text(), name, span);
        drawing.edge(from, volume.id, u"binds", {}, span);
    }
}

/// Endpoints have their Service's name, EndpointSlices a label with it.
void drawEndpoints(Drawing& drawing, const ManifestObject& object) {
    const YamlNode& label = object.node[u"metadata"][u"labels"][u"kubernetes.io/service-name"];
    const bool slice = object.kind == "EndpointSlice"_L1 && !label.isNull();
    const QString name = slice ? label.text() : object.name;
    if ((slice || object.kind == "Endpoints"_L1) && drawing.set().find(u"Service"_s, object.space, name) >= 0) {
        const Span span = slice ? object.spanOf(label) : object.span;
        drawing.edge(drawing.object(u"Service"_s, object.space, name, span), object.id, u"refers", u"endpoints"_s,
                     span);
    }
}

} // namespace

void drawReferences(Drawing& drawing) {
    const ReferenceTable table = referenceTable();
    for (const ManifestObject& object : drawing.set().objects) {
        for (const ReferenceField* field = table.begin; field != table.end; ++field) {
            if (field->owner == u"PodSpec" && object.isWorkload()) {
                drawField(drawing, object, object.pod()[u"spec"], *field);
            } else if (field->owner == object.kind) {
                drawField(drawing, object, object.node, *field);
            }
        }
        drawOwners(drawing, object);
        drawClaimRef(drawing, object);
        drawEndpoints(drawing, object);
    }
}

} // namespace tujian
