set(MANIFEST_SOURCES
    manifest/manifest.h manifest/manifest.cpp manifest/source.h manifest/source.cpp manifest/recover.h
    manifest/recover.cpp manifest/fence.h manifest/fence.cpp manifest/kinds.h manifest/kinds.cpp manifest/object.h
    manifest/object.cpp manifest/objectset.h manifest/objectset.cpp manifest/selector.h manifest/selector.cpp
    manifest/ports.h manifest/ports.cpp manifest/drawing.h manifest/drawing.cpp manifest/links.h
    manifest/references.cpp manifest/pods.cpp manifest/environment.cpp manifest/services.cpp manifest/selects.cpp manifest/policies.cpp
    manifest/ingresses.cpp manifest/routes.cpp manifest/canary.h manifest/canary.cpp manifest/checks.h
    manifest/checks.cpp manifest/folder.h manifest/folder.cpp manifest/parts.cpp manifest/kustomize.h manifest/kustomize.cpp
    manifest/hosts.h manifest/hosts.cpp
    manifest/view.h manifest/view.cpp manifest/fold.h manifest/fold.cpp manifest/applications.cpp manifest/trace/trace.h manifest/trace/trace.cpp manifest/trace/request.cpp manifest/trace/walk.h manifest/trace/say.h
    manifest/trace/compare.cpp manifest/trace/ingress.cpp manifest/trace/gateway.cpp manifest/trace/service.cpp
    manifest/trace/routematch.h manifest/trace/routematch.cpp manifest/trace/mesh.cpp manifest/trace/router.cpp
    manifest/trace/traefik.h manifest/trace/traefik.cpp manifest/trace/choices.h manifest/trace/choices.cpp
    manifest/trace/tracedset.h manifest/trace/tracedset.cpp
    manifest/trace/ready.h manifest/trace/ready.cpp manifest/trace/policy.cpp)
