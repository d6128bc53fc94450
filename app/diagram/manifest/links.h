#pragma once
#include "diagram/manifest/drawing.h"

namespace tujian {

// Each draws what ties one sort of object to others. All of them go through the objects in the text's order.

void drawReferences(Drawing& drawing); ///< fields that name another object, owners
void drawPods(Drawing& drawing);       ///< what a workload's Pods mount, claim and read into their environment
/// Environment values that name a Service ("redis:6379", "http://api.shop.svc/") → that Service.
void drawServicesNamed(Drawing& drawing, const ManifestObject& workload, const YamlNode& podSpec);
void drawServices(Drawing& drawing);  ///< Service → workloads, addresses outside → Service
void drawSelectors(Drawing& drawing); ///< PodDisruptionBudget, monitors → what they select
void drawPolicies(Drawing& drawing);  ///< NetworkPolicy → workloads, peer → workload
void drawIngresses(Drawing& drawing); ///< client → Ingress → Service
void drawRoutes(Drawing& drawing);    ///< client → Gateway, HTTPRoute → Service, VirtualService → Service

} // namespace tujian
