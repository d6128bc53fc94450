#pragma once
#include "diagram/manifest/object.h"

namespace tujian::tracing {

/// The objects that a request may meet: of the manifest files among the notes, or, if there is none, of all fences
/// (`topic`: of that topic's). A bounded number.
QList<ManifestObject> objectsToTrace(const QList<Note>& notes, const QString& topic);

} // namespace tujian::tracing
