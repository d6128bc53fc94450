#pragma once
#include "diagram/graph.h"
#include "diagram/manifest/object.h"
#include "diagram/manifest/source.h"
#include <optional>

namespace tujian {

/// The conditions under which an Ingress with these annotations takes a request as the canary, in the order in which
/// the controller asks: "Header Region = cd|sz", "Cookie user_from_cd", "weight 10". Empty: it is no canary.
QStringList canaryConditions(const Labels& annotations);

/// A fence that has canary annotations but no object around them, however it is indented: client → canary.
std::optional<Graph> canaryFragment(const ManifestSource& source);

} // namespace tujian
