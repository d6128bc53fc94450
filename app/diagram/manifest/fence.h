#pragma once
#include "base/diagnostic.h"
#include "diagram/manifest/object.h"
#include "note/note.h"

namespace tujian {

/// A fence that may hold objects, read.
struct ManifestFence {
    std::shared_ptr<const ManifestSource> source;
    QList<ManifestObject> objects;
    QList<Diagnostic> diagnostics;
};

/// May this fence hold Kubernetes objects? Either its language word says YAML, or it has none and some of its lines
/// look like an object's.
bool isManifestFence(const Block& fence);

/// Reads the fence `block` of the note; `number` is what its objects are told apart by.
ManifestFence readManifestFence(const Note& note, int block, int number);

} // namespace tujian
