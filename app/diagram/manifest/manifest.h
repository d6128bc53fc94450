#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// Kubernetes objects in the topic's own fences (with or without a language word, with prose glued on), drawn as
/// `resources` graphs. Fences whose objects are connected share one graph. Graph ids are left empty. Broken YAML
/// becomes diagnostics with line and column.
Reading readManifests(const Note& note, int topic);

/// The notebook's own `resources` graphs (topic "."): first that over the objects of all its whole-file YAML notes,
/// "./resources", then those of its folders, namespaces and applications. Not the first if fewer than two files have
/// objects: the one file's own graph says it all. Syntax is not reported again.
Reading readManifestSet(const QList<Note>& notes);

/// Is this the whole-file fence of a YAML or JSON file?
bool isManifestFile(const Note& note);

} // namespace tujian
