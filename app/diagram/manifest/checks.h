#pragma once
#include "base/diagnostic.h"
#include "diagram/manifest/objectset.h"

namespace tujian {

/// What is wrong among objects that parse: a selector that finds nothing, a port that nobody has, two objects of one
/// name, a version of an API that clusters have dropped.
QList<Diagnostic> checkObjects(const ObjectSet& set);

} // namespace tujian
