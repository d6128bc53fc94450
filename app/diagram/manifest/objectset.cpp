#include "diagram/manifest/objectset.h"

namespace tujian {

using namespace Qt::StringLiterals;

ObjectSet::ObjectSet(QList<ManifestObject> all) {
    for (ManifestObject& object : all) {
        if (m_byId.contains(object.id)) {
            doubles.append(std::move(object));
            continue;
        }
        const int at = static_cast<int>(objects.size());
        m_byId.insert(object.id, at);
        if (!spaces.contains(object.space)) {
            spaces.append(object.space);
        }
        if (object.kind == "Namespace"_L1) {
            spaceLabels.insert(object.name, labelsOf(object.node[u"metadata"][u"labels"]));
        }
        if (object.isWorkload()) {
            workloads.append({at, labelsOf(object.pod()[u"metadata"][u"labels"])});
        }
        objects.append(std::move(object));
    }
}

int ObjectSet::byId(const QString& kind, const QString& space, const QString& name) const {
    return m_byId.value(resourceId(kind, space, name), -1);
}

int ObjectSet::find(const QString& kind, const QString& space, const QString& name) const {
    const int at = byId(kind, space, name);
    if (at >= 0) {
        return at;
    }
    if (space.isEmpty()) {
        return byId(kind, u"default"_s, name);
    }
    return space == "default"_L1 || !spaces.contains(space) ? byId(kind, {}, name) : -1;
}

bool sameSpace(const QString& a, const QString& b) {
    const auto isDefault = [](const QString& space) { return space.isEmpty() || space == "default"_L1; };
    return a == b || (isDefault(a) && isDefault(b));
}

} // namespace tujian
