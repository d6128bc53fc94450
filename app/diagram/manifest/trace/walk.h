#pragma once
#include "diagram/manifest/objectset.h"
#include "diagram/manifest/trace/trace.h"
#include <optional>

namespace tujian::tracing {

/// Who sends to the Pods at the end: the client itself, or the controller that passes its request on.
struct Sender {
    bool outside = true;  ///< of the cluster
    bool assumed = false; ///< nothing here says where the controller runs: where it usually does
    QString name;         ///< for messages
    QString space;
    Labels labels;
    QString address; ///< of a client outside, if known
    int object = -1; ///< the workload, if it is one of the objects
};

/// A request on its way. Steps add hops; a step that ends the way says why and returns false.
struct Walk {
    const ObjectSet& set;
    const TraceRequest& request;
    Trace trace;
    Sender sender;
    Labels subset; ///< of the Pods of the next Service, only those with these labels (a mesh's subset)

    void hop(const QString& node, const QStringList& rules, const Span& span);
    bool stop(const QString& why);  ///< false
    bool reach(const QString& why); ///< true
    [[nodiscard]] const ManifestObject& at(int object) const { return set.objects.at(object); }
};

/// A port of a Service, as whoever points to it names it: a number or a name. `direct`: asked by a client at the
/// Service's own name or address, not by a controller that knows its endpoints.
struct PortName {
    QString text;
    bool direct = false;
};

bool followService(Walk& walk, const QString& space, const YamlNode& name, const ManifestObject& from,
                   const PortName& port);
bool followService(Walk& walk, int service, const PortName& port, const QStringList& rules, const Span& span);

/// Which Ingress takes the request, and on from there. nullopt: none of them speaks of it.
std::optional<bool> followIngress(Walk& walk);
/// The same for Gateways and their HTTPRoutes.
std::optional<bool> followGateway(Walk& walk);

/// Istio: a Gateway's server and the VirtualService behind it; nullopt: no server takes the request.
std::optional<bool> followMesh(Walk& walk);
/// Between Pods of a mesh: what a VirtualService makes of a request to this Service. nullopt: none speaks of it.
std::optional<bool> followMeshName(Walk& walk, int service);
/// OpenShift Routes and Traefik IngressRoutes; nullopt: none of them speaks of the request.
std::optional<bool> followRouter(Walk& walk);

/// The policies that forbid a way to a Pod of `workload` at this port; -1: none. `said` gets those that allow it.
int blockingPolicy(const Walk& walk, int workload, const QString& portNumber, QStringList& said);

// How hosts and paths are compared.
enum class HostMatch { Exact, Wildcard, Any, None };
HostMatch hostMatch(const QString& pattern, const QString& host, bool severalLabels);
bool prefixTakes(const QString& prefix, const QString& path); ///< by whole parts of the path
bool patternTakes(const QString& pattern, const QString& text, bool whole);

/// Of weights: the index of the largest (the first of equals), or -1 if all are 0.
int largestShare(const QList<int>& weights);
QString shareText(const QList<int>& weights, int taken); ///< "10 of 100: this way goes with the 90 %"

} // namespace tujian::tracing
