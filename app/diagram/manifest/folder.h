#pragma once
#include "base/diagnostic.h"
#include "diagram/graph.h"
#include "diagram/manifest/object.h"
#include "note/note.h"

namespace tujian {

/// The objects of all manifest files among these notes.
struct FolderObjects {
    QList<ManifestObject> objects;
    QList<Diagnostic> diagnostics; ///< of kustomization files; YAML's own are said where the file itself is read
    int files = 0;                 ///< that have objects
    bool chinese = false;          ///< the files have Chinese text
};

/// In the order of the notes. What kustomization files generate is among them; their patches, and what two overlays
/// both have, are there once.
FolderObjects objectsOfFolder(const QList<Note>& notes);

/// The folders (paths from the notebook's) that deserve a picture of their own: they have several of the files, but
/// not all. A bounded number.
QStringList ownFolders(const QList<ManifestObject>& objects);

/// Pictures of a part: of each namespace, of each application, with what they are tied to outside. None where the whole
/// has but one of them; a bounded number. Ids follow `whole.id`: "./resources/namespace/shop".
QList<Graph> partsOf(const Graph& whole);

} // namespace tujian
