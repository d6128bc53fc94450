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

int ObjectSet::find(const QString& kind, const QString& space, const QString& name) const {
    const int at = m_byId.value(resourceId(kind, space, name), -1);
    if (at >= 0 || (!space.isEmpty() && space != "default"_L1)) {
        return at;
    }
    return m_byId.value(resourceId(kind, space.isEmpty() ? u"default"_s : QString(), name), -1);
}

bool sameSpace(const QString& a, const QString& b) {
    const auto isDefault = [](const QString& space) { return space.isEmpty() || space == "default"_L1; };
    return a == b || (isDefault(a) && isDefault(b));
}

} // namespace tujian
