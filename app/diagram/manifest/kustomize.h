#pragma once
#include "base/diagnostic.h"
#include "diagram/manifest/object.h"
#include "note/note.h"
#include <QSet>

namespace tujian {

/// What the kustomization.yaml files of a set say about the files beside them. Names and namespaces stay as they are
/// written: what kustomize makes of them is drawn from its output.
struct Kustomized {
    QList<ManifestObject> generated; ///< ConfigMaps and Secrets of generators, by the name that objects use
    QSet<QString> patches;           ///< files that change objects of other files
    QList<Diagnostic> diagnostics;   ///< files that are named and not there
};
Kustomized readKustomizations(const QList<Note>& notes);

bool isKustomizationFile(const QString& file);

} // namespace tujian
