#pragma once
#include "diagram/manifest/trace/trace.h"
#include <optional>

namespace tujian::tracing {

/// Does a Traefik rule ("Host(`a.b`) && PathPrefix(`/x`)") take the request? nullopt: it cannot be read.
std::optional<bool> traefikTakes(const QString& rule, const TraceRequest& request);

} // namespace tujian::tracing
