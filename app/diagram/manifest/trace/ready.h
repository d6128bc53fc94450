#pragma once
#include "diagram/manifest/objectset.h"

namespace tujian::tracing {

/// Why no Pod of this workload takes requests (no replicas, its status says so, its probe asks a port that is not
/// there); empty: nothing speaks against it.
QString notReady(const ObjectSet& set, int workload);

/// "once the readiness probe GET /healthz :8080 answers", or nothing.
QString probeText(const ManifestObject& workload);

/// The addresses of an Endpoints or EndpointSlice object that are ready.
QStringList readyAddresses(const ManifestObject& endpoints);

} // namespace tujian::tracing
