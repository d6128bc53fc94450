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
Target targetOf(const YamlNode& value, const ManifestObject& object, const QString& kind) {
    if (!value.isMap()) {
        return {kind, object.space, value.text()};
    }
    Target target{value[u"kind"].text(), value[u"namespace"].text(), value[u"name"].text()};
    if (target.kind.isEmpty()) {
        target.kind = kind;
    }
    if (target.space.isEmpty()) {
        target.space = object.space;
    }
    return target;
}

void drawTarget(Drawing& drawing, const ManifestObject& object, const Target& target, const ReferenceField& field,
                const Span& span) {
    const bool there = drawing.set().find(target.kind, target.space, target.name) >= 0;
    if (target.name.isEmpty() || target.kind.isEmpty() || (field.onlyIfThere && !there)) {
        return;
    }
    // A person or a group is no object of the cluster: nothing is missing.
    const bool made = field.makes || target.kind == "User"_L1 || target.kind == "Group"_L1;
    const QString to = made ? drawing.made(target.kind, target.space, target.name, span)
                            : drawing.object(target.kind, target.space, target.name, span);
    drawing.edge(object.id, to, field.relation, field.label, span);
}

void drawField(Drawing& drawing, const ManifestObject& object, const YamlNode& root, const ReferenceField& field) {
    if (!field.annotation.isEmpty()) {
        const YamlNode& value = object.node[u"metadata"][u"annotations"][field.annotation];
        const QString space = value.text().contains(u'/') ? value.text().section(u'/', 0, 0) : object.space;
        drawTarget(drawing, object, {field.target, space, value.text().section(u'/', -1)}, field,
                   value.isNull() ? object.span : object.spanOf(value));
        return;
    }
    for (const YamlNode* value : valuesAt(root, field.path)) {
        drawTarget(drawing, object, targetOf(*value, object, field.target), field, object.spanOf(*value));
    }
}

void drawFields(Drawing& drawing, const ManifestObject& object, bool makes) {
    const auto draw = [&](const QString& owner, const YamlNode& root) {
        for (const ReferenceField& field : referenceFields(owner)) {
            if (field.makes == makes) {
                drawField(drawing, object, root, field);
            }
        }
    };
    if (object.isWorkload()) {
        draw(u"PodSpec"_s, object.pod()[u"spec"]);
    }
    draw(object.kind, object.node);
    draw(u"*"_s, object.node);
}

void drawOwners(Drawing& drawing, const ManifestObject& object) {
    for (const YamlNode* owner : valuesAt(object.node, u"metadata.ownerReferences[]")) {
        const Target target = targetOf(*owner, object, QString());
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

/// "secretName", "configMapRef" → the kind that the key speaks of, or nothing.
QString kindOfKey(const QString& key) {
    for (const auto ending : {"Name"_L1, "Ref"_L1, "Reference"_L1}) {
        if (key.endsWith(ending) && key.size() > ending.size()) {
            const QString stem = key.at(0).toUpper() + key.mid(1).chopped(ending.size());
            return stem == "Claim"_L1 ? u"PersistentVolumeClaim"_s : isKnownKind(stem) ? stem : QString();
        }
    }
    return {};
}

/// An unknown kind: what its fields call secretName, configMapRef, targetRef … is drawn where such an object is there.
void drawNamesIn(Drawing& drawing, const ManifestObject& object, const YamlNode& part) {
    static const ReferenceField plain{{}, {}, u"refers"_s, {}, true, false, {}};
    static const ReferenceField account{{}, {}, u"uses-account"_s, {}, true, false, {}};
    for (const auto& [key, value] : part.fields) {
        if (key.endsWith("emplate"_L1) || key.endsWith("ontainers"_L1) || key == "volumes"_L1) {
            continue; // a Pod's: drawn as such
        }
        const bool names = value.isMap() ? !value[u"name"].isNull() : !value.text().isEmpty();
        if (names && (key.endsWith("Ref"_L1) || !kindOfKey(key).isEmpty())) {
            drawTarget(drawing, object, targetOf(value, object, kindOfKey(key)),
                       key == "serviceAccountName"_L1 ? account : plain, object.spanOf(value));
        }
        drawNamesIn(drawing, object, value);
    }
    for (const YamlNode& item : part.items) {
        drawNamesIn(drawing, object, item);
    }
}

void drawNames(Drawing& drawing, const ManifestObject& object) {
    drawNamesIn(drawing, object, object.spec());
}

} // namespace

void drawReferences(Drawing& drawing) {
    // What an object makes comes first: then it is there for those that only name it.
    for (const bool makes : {true, false}) {
        for (const ManifestObject& object : drawing.set().objects) {
            drawFields(drawing, object, makes);
        }
    }
    for (const ManifestObject& object : drawing.set().objects) {
        drawOwners(drawing, object);
        drawClaimRef(drawing, object);
        drawEndpoints(drawing, object);
        if (!isKnownKind(object.kind)) {
            drawNames(drawing, object);
        }
    }
}

} // namespace tujian
