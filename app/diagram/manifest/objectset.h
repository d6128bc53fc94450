#pragma once
#include "base/diagnostic.h"
#include "diagram/manifest/object.h"
#include <QHash>
#include <QStringList>

namespace tujian {

/// The objects of one picture, to be looked up. Ids are unique: of two objects with one id the first is kept.
struct ObjectSet {
    struct Workload {
        int object = 0;
        Labels labels; ///< of its Pods
    };
    QList<ManifestObject> objects;
    QList<ManifestObject> doubles; ///< those that were left out
    QList<Workload> workloads;
    QStringList spaces;                 ///< namespaces that occur, in order; an object without one stands in ""
    QHash<QString, Labels> spaceLabels; ///< of the Namespace objects

    explicit ObjectSet(QList<ManifestObject> all);

    /// The object of that name; where one side gives no namespace, "default" is meant. An object that gives none goes
    /// where it is applied: a namespace that is named, and in which nothing here is written, may well be that one.
    /// -1: not there.
    [[nodiscard]] int find(const QString& kind, const QString& space, const QString& name) const;

private:
    [[nodiscard]] int byId(const QString& kind, const QString& space, const QString& name) const;

    QHash<QString, int> m_byId;
};

bool sameSpace(const QString& a, const QString& b);

} // namespace tujian
