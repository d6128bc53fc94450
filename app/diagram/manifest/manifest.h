#pragma once
#include "diagram/graph.h"
#include "note/note.h"

namespace tujian {

/// Kubernetes objects in the topic's own fences (with or without a language word, with prose glued on), drawn as
/// `resources` graphs. Graph ids are left empty. Broken YAML becomes diagnostics with line and column.
Reading readManifests(const Note& note, int topic);

} // namespace tujian
