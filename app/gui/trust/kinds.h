#pragma once
#include "diagram/graph.h"
#include <QList>
#include <QString>

namespace tujian {

/// A kind that a reader can give to an element: a key of resources/kinds, and its name (translated).
struct ElementKindName {
    QString key;
    QString name;
};
QList<ElementKindName> elementKinds();
QString elementKindName(const QString& key); ///< the key itself where it has no name

/// What a kind of diagram is called in the window (translated).
QString kindTitle(GraphKind kind);
QString kindTitle(const QString& kindName);

} // namespace tujian
