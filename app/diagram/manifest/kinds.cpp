#include "diagram/manifest/kinds.h"
#include <algorithm>
#include <iterator>

namespace tujian {

namespace {

constexpr ResourceKind kinds[] = {
    {u"Pod", u"workload", u"pod"},
    {u"Deployment", u"workload", u"deployment"},
    {u"StatefulSet", u"workload", u"statefulset"},
    {u"DaemonSet", u"workload", u"daemonset"},
    {u"ReplicaSet", u"workload", u"replicaset"},
    {u"ReplicationController", u"workload", u"replicaset"},
    {u"Job", u"workload", u"job"},
    {u"CronJob", u"workload", u"cronjob"},
    {u"Rollout", u"workload", u"deployment"},
    {u"PodTemplate", u"workload", u"pod"},
    {u"HorizontalPodAutoscaler", u"workload", u"deployment"},
    {u"VerticalPodAutoscaler", u"workload", u"deployment"},
    {u"ScaledObject", u"workload", u"deployment"},
    {u"PodDisruptionBudget", u"workload", u"policy"},
    {u"PriorityClass", u"workload", u"policy", true},
    {u"RuntimeClass", u"workload", u"policy", true},
    {u"Service", u"network", u"service"},
    {u"Endpoints", u"network", u"service"},
    {u"EndpointSlice", u"network", u"service"},
    {u"Ingress", u"network", u"ingress"},
    {u"IngressClass", u"network", u"ingress", true},
    {u"Gateway", u"network", u"gateway"},
    {u"GatewayClass", u"network", u"gateway", true},
    {u"HTTPRoute", u"network", u"ingress"},
    {u"GRPCRoute", u"network", u"ingress"},
    {u"TCPRoute", u"network", u"ingress"},
    {u"TLSRoute", u"network", u"ingress"},
    {u"UDPRoute", u"network", u"ingress"},
    {u"ReferenceGrant", u"security", u"policy"},
    {u"BackendTLSPolicy", u"network", u"policy"},
    {u"VirtualService", u"network", u"ingress"},
    {u"DestinationRule", u"network", u"policy"},
    {u"NetworkPolicy", u"security", u"policy"},
    {u"ConfigMap", u"config", u"configmap"},
    {u"Secret", u"config", u"secret"},
    {u"ResourceQuota", u"config", u"policy"},
    {u"LimitRange", u"config", u"policy"},
    {u"PersistentVolume", u"storage", u"volume", true},
    {u"PersistentVolumeClaim", u"storage", u"pvc"},
    {u"StorageClass", u"storage", u"storage-class", true},
    {u"VolumeSnapshot", u"storage", u"volume"},
    {u"VolumeSnapshotClass", u"storage", u"storage-class", true},
    {u"VolumeAttachment", u"storage", u"volume", true},
    {u"CSIDriver", u"storage", u"storage-class", true},
    {u"ServiceAccount", u"security", u"account"},
    {u"User", u"security", u"account", true},
    {u"Group", u"security", u"account", true},
    {u"Role", u"security", u"role"},
    {u"ClusterRole", u"security", u"role", true},
    {u"RoleBinding", u"security", u"role"},
    {u"ClusterRoleBinding", u"security", u"role", true},
    {u"PodSecurityPolicy", u"security", u"policy", true},
    {u"Certificate", u"security", u"secret"},
    {u"Issuer", u"security", u"role"},
    {u"ClusterIssuer", u"security", u"role", true},
    {u"Namespace", u"plain", u"cloud", true},
    {u"Node", u"node-agent", u"cloud", true},
    {u"CustomResourceDefinition", u"config", u"configmap", true},
    {u"APIService", u"control-plane", u"service", true},
    {u"MutatingWebhookConfiguration", u"control-plane", u"policy", true},
    {u"ValidatingWebhookConfiguration", u"control-plane", u"policy", true},
    {u"ValidatingAdmissionPolicy", u"control-plane", u"policy", true},
    {u"ValidatingAdmissionPolicyBinding", u"control-plane", u"policy", true},
    {u"CertificateSigningRequest", u"security", u"secret", true},
    {u"Lease", u"control-plane", u"configmap"},
    {u"Event", u"plain", u"configmap"},
    {u"ServiceMonitor", u"config", u"policy"},
    {u"PodMonitor", u"config", u"policy"},
    {u"PrometheusRule", u"config", u"policy"},
};

constexpr DeprecatedApi deprecated[] = {
    {u"extensions/v1beta1", u"Ingress", u"networking.k8s.io/v1", u"1.22"},
    {u"networking.k8s.io/v1beta1", u"", u"networking.k8s.io/v1", u"1.22"},
    {u"extensions/v1beta1", u"NetworkPolicy", u"networking.k8s.io/v1", u"1.16"},
    {u"extensions/v1beta1", u"PodSecurityPolicy", u"policy/v1beta1", u"1.16"},
    {u"extensions/v1beta1", u"", u"apps/v1", u"1.16"},
    {u"apps/v1beta1", u"", u"apps/v1", u"1.16"},
    {u"apps/v1beta2", u"", u"apps/v1", u"1.16"},
    {u"batch/v1beta1", u"", u"batch/v1", u"1.25"},
    {u"batch/v2alpha1", u"", u"batch/v1", u"1.21"},
    {u"policy/v1beta1", u"PodSecurityPolicy", u"Pod Security Admission", u"1.25"},
    {u"policy/v1beta1", u"", u"policy/v1", u"1.25"},
    {u"autoscaling/v2beta1", u"", u"autoscaling/v2", u"1.25"},
    {u"autoscaling/v2beta2", u"", u"autoscaling/v2", u"1.26"},
    {u"rbac.authorization.k8s.io/v1alpha1", u"", u"rbac.authorization.k8s.io/v1", u"1.22"},
    {u"rbac.authorization.k8s.io/v1beta1", u"", u"rbac.authorization.k8s.io/v1", u"1.22"},
    {u"storage.k8s.io/v1beta1", u"CSIStorageCapacity", u"storage.k8s.io/v1", u"1.27"},
    {u"storage.k8s.io/v1beta1", u"", u"storage.k8s.io/v1", u"1.22"},
    {u"scheduling.k8s.io/v1beta1", u"", u"scheduling.k8s.io/v1", u"1.22"},
    {u"discovery.k8s.io/v1beta1", u"", u"discovery.k8s.io/v1", u"1.25"},
    {u"node.k8s.io/v1beta1", u"", u"node.k8s.io/v1", u"1.25"},
    {u"apiextensions.k8s.io/v1beta1", u"", u"apiextensions.k8s.io/v1", u"1.22"},
    {u"admissionregistration.k8s.io/v1beta1", u"WebhookConfiguration", u"admissionregistration.k8s.io/v1", u"1.22"},
    {u"apiregistration.k8s.io/v1beta1", u"", u"apiregistration.k8s.io/v1", u"1.22"},
    {u"certificates.k8s.io/v1beta1", u"", u"certificates.k8s.io/v1", u"1.22"},
    {u"coordination.k8s.io/v1beta1", u"", u"coordination.k8s.io/v1", u"1.22"},
    {u"events.k8s.io/v1beta1", u"", u"events.k8s.io/v1", u"1.25"},
    {u"flowcontrol.apiserver.k8s.io/v1beta1", u"", u"flowcontrol.apiserver.k8s.io/v1", u"1.26"},
    {u"flowcontrol.apiserver.k8s.io/v1beta2", u"", u"flowcontrol.apiserver.k8s.io/v1", u"1.29"},
    {u"flowcontrol.apiserver.k8s.io/v1beta3", u"", u"flowcontrol.apiserver.k8s.io/v1", u"1.32"},
};

// The owner "" stands for every kind, "PodSpec" for the Pod's specification inside any workload.
constexpr ReferenceField references[] = {
    {u"PodSpec", u"serviceAccountName", u"ServiceAccount", u"uses-account", u""},
    {u"PodSpec", u"imagePullSecrets[]", u"Secret", u"refers", u"imagePullSecrets"},
    {u"PodSpec", u"priorityClassName", u"PriorityClass", u"refers", u"priority", true},
    {u"PodSpec", u"runtimeClassName", u"RuntimeClass", u"refers", u"runtime", true},
    {u"StatefulSet", u"spec.serviceName", u"Service", u"refers", u"serviceName"},
    {u"ServiceAccount", u"secrets[]", u"Secret", u"refers", u""},
    {u"ServiceAccount", u"imagePullSecrets[]", u"Secret", u"refers", u"imagePullSecrets"},
    {u"HorizontalPodAutoscaler", u"spec.scaleTargetRef", u"Deployment", u"scales", u""},
    {u"ScaledObject", u"spec.scaleTargetRef", u"Deployment", u"scales", u""},
    {u"VerticalPodAutoscaler", u"spec.targetRef", u"Deployment", u"scales", u""},
    {u"PersistentVolumeClaim", u"spec.volumeName", u"PersistentVolume", u"binds", u""},
    {u"PersistentVolumeClaim", u"spec.storageClassName", u"StorageClass", u"binds", u""},
    {u"PersistentVolumeClaim", u"spec.dataSource|dataSourceRef", u"VolumeSnapshot", u"refers", u"dataSource"},
    {u"PersistentVolume", u"spec.storageClassName", u"StorageClass", u"refers", u"", true},
    {u"PersistentVolume", u"spec.csi.nodePublishSecretRef|nodeStageSecretRef|controllerPublishSecretRef", u"Secret",
     u"refers", u""},
    {u"VolumeSnapshot", u"spec.source.persistentVolumeClaimName", u"PersistentVolumeClaim", u"refers", u"source"},
    {u"VolumeSnapshot", u"spec.volumeSnapshotClassName", u"VolumeSnapshotClass", u"refers", u""},
    {u"RoleBinding", u"roleRef", u"Role", u"grants", u"role"},
    {u"RoleBinding", u"subjects[]", u"ServiceAccount", u"grants", u"subject"},
    {u"ClusterRoleBinding", u"roleRef", u"ClusterRole", u"grants", u"role"},
    {u"ClusterRoleBinding", u"subjects[]", u"ServiceAccount", u"grants", u"subject"},
    {u"Ingress", u"spec.ingressClassName", u"IngressClass", u"refers", u"class"},
    {u"Ingress", u"spec.tls[].secretName", u"Secret", u"refers", u"TLS"},
    {u"IngressClass", u"spec.parameters", u"", u"refers", u"parameters"},
    {u"Gateway", u"spec.gatewayClassName", u"GatewayClass", u"refers", u"class"},
    {u"Gateway", u"spec.listeners[].tls.certificateRefs[]", u"Secret", u"refers", u"TLS"},
    {u"GatewayClass", u"spec.parametersRef", u"", u"refers", u"parameters"},
    {u"HTTPRoute", u"spec.parentRefs[]", u"Gateway", u"refers", u"parent"},
    {u"GRPCRoute", u"spec.parentRefs[]", u"Gateway", u"refers", u"parent"},
    {u"TCPRoute", u"spec.parentRefs[]", u"Gateway", u"refers", u"parent"},
    {u"TLSRoute", u"spec.parentRefs[]", u"Gateway", u"refers", u"parent"},
    {u"UDPRoute", u"spec.parentRefs[]", u"Gateway", u"refers", u"parent"},
    {u"BackendTLSPolicy", u"spec.targetRefs[]", u"Service", u"refers", u"target"},
    {u"Certificate", u"spec.secretName", u"Secret", u"refers", u"secret"},
    {u"Certificate", u"spec.issuerRef", u"Issuer", u"refers", u"issuer"},
    {u"MutatingWebhookConfiguration", u"webhooks[].clientConfig.service", u"Service", u"refers", u"webhook"},
    {u"ValidatingWebhookConfiguration", u"webhooks[].clientConfig.service", u"Service", u"refers", u"webhook"},
    {u"ValidatingAdmissionPolicyBinding", u"spec.policyName", u"ValidatingAdmissionPolicy", u"refers", u"policy"},
    {u"APIService", u"spec.service", u"Service", u"refers", u""},
};

constexpr VolumeField volumes[] = {
    {u"configMap.name", u"ConfigMap", u"mounts"},
    {u"secret.secretName", u"Secret", u"mounts"},
    {u"projected.sources[].configMap.name", u"ConfigMap", u"mounts"},
    {u"projected.sources[].secret.name", u"Secret", u"mounts"},
    {u"persistentVolumeClaim.claimName", u"PersistentVolumeClaim", u"claims"},
    {u"csi.nodePublishSecretRef.name", u"Secret", u"refers"},
};

} // namespace

const ResourceKind& resourceKind(QStringView name) {
    static constexpr ResourceKind unknown{u"", u"plain", u""};
    const auto* found = std::find_if(std::begin(kinds), std::end(kinds),
                                     [name](const ResourceKind& kind) { return kind.name == name; });
    return found == std::end(kinds) ? unknown : *found;
}

bool isKnownKind(QStringView name) {
    return !resourceKind(name).name.isEmpty();
}

const DeprecatedApi* deprecatedApi(QStringView apiVersion, QStringView kind) {
    const auto* found = std::find_if(std::begin(deprecated), std::end(deprecated), [&](const DeprecatedApi& api) {
        return api.apiVersion == apiVersion && (api.kind.isEmpty() || kind.endsWith(api.kind));
    });
    return found == std::end(deprecated) ? nullptr : found;
}

ReferenceTable referenceTable() {
    return {std::begin(references), std::end(references)};
}
VolumeTable volumeTable() {
    return {std::begin(volumes), std::end(volumes)};
}

} // namespace tujian
