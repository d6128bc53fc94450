#include "test_view.h"
#include "diagram/manifest/manifest.h"
#include "diagram/manifest/view.h"
#include <QFile>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

Graph drawn(const QString& text) {
    return readManifests(yamlNote(u"a.yaml"_s, text), 0).graphs.value(0);
}

Graph drawnFile(const QString& name) {
    QFile file(QStringLiteral(TUJIAN_TEST_DATA) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? drawn(QString::fromUtf8(file.readAll())) : Graph();
}

QStringList ids(const Graph& graph) {
    QStringList all;
    for (const GraphNode& node : graph.nodes) {
        all.append(node.id);
    }
    all.sort();
    return all;
}

QString applicationYaml(const QString& name) {
    QString text;
    for (const auto kind : {"Deployment"_L1, "Service"_L1, "ConfigMap"_L1}) {
        text += u"---\nkind: %1\nmetadata: {name: %2, namespace: n, labels: {app.kubernetes.io/part-of: %2}}\n"_s.arg(
            kind, name);
    }
    return text;
}

} // namespace

void TestView::foldsWhatServesOneOwner() {
    const Graph graph =
        drawn(u"kind: Deployment\nmetadata: {name: d}\n"
              "spec: {template: {metadata: {labels: {a: b}}, spec: {serviceAccountName: s, "
              "containers: [{name: c, envFrom: [{configMapRef: {name: m}}, {secretRef: {name: gone}}]}]}}}\n"
              "---\nkind: ConfigMap\nmetadata: {name: m}\n---\nkind: ServiceAccount\nmetadata: {name: s}\n"
              "---\nkind: ReplicaSet\nmetadata: {name: r, ownerReferences: [{kind: Deployment, name: d}]}\n"
              "---\nkind: Pod\nmetadata: {name: p, ownerReferences: [{kind: ReplicaSet, name: r}]}\n"
              "spec: {volumes: [{name: v, persistentVolumeClaim: {claimName: q}}]}\n"
              "---\nkind: PersistentVolumeClaim\nmetadata: {name: q}\n"
              "---\nkind: ConfigMap\nmetadata: {name: nobodys}\n"_s);
    ResourceView view;
    QCOMPARE(viewResources(graph, view).nodes.size(), graph.nodes.size());
    view.fold = true;
    const Graph folded = viewResources(graph, view);
    // The ghost is a problem, and what nobody uses is news: both stay. The Pod's claim is now the Deployment's.
    QCOMPARE(ids(folded), (QStringList{u"ConfigMap//nobodys"_s, u"Deployment//d"_s, u"PersistentVolumeClaim//q"_s,
                                       u"Secret//gone"_s}));
    QCOMPARE(folded.node(u"Deployment//d")->label, u"d\n+ ConfigMap · Pod · ReplicaSet · ServiceAccount"_s);
    QCOMPARE(folded.edges.size(), 2);
    QCOMPARE(shownAs(graph, view, u"Pod//p"_s), u"Deployment//d"_s);
    QCOMPARE(shownAs(graph, view, u"Secret//gone"_s), u"Secret//gone"_s);
}

/// What several use stands in each of them, and ties none of them to another.
void TestView::sharedThingsTieNobody() {
    const auto workload = [](const QString& name) {
        return u"kind: Deployment\nmetadata: {name: %1}\nspec: {template: {metadata: {labels: {a: %1}}, spec: "
               "{serviceAccountName: s, containers: [{name: c, envFrom: [{configMapRef: {name: m}}]}]}}}\n---\n"
               "kind: HorizontalPodAutoscaler\nmetadata: {name: %1}\nspec: {scaleTargetRef: {kind: Deployment, name: "
               "%1}}\n"
               "---\n"_s.arg(name);
    };
    const Graph graph =
        drawn(workload(u"x"_s) + workload(u"y"_s) +
              u"kind: ConfigMap\nmetadata: {name: m}\n---\nkind: ServiceAccount\nmetadata: {name: s}\n---\n"
              "kind: Role\nmetadata: {name: r}\n---\nkind: RoleBinding\nmetadata: {name: own}\n"
              "roleRef: {kind: Role, name: r}\nsubjects: [{kind: ServiceAccount, name: s}]\n---\n"
              "kind: RoleBinding\nmetadata: {name: others}\nroleRef: {kind: Role, name: r}\n"
              "subjects: [{kind: ServiceAccount, name: s}, {kind: Group, name: g}]\n"_s);
    ResourceView view;
    view.fold = true;
    const Graph folded = viewResources(graph, view);
    QCOMPARE(ids(folded),
             (QStringList{u"Deployment//x"_s, u"Deployment//y"_s, u"Group//g"_s, u"RoleBinding//others"_s}));
    QCOMPARE(folded.node(u"Deployment//y")->label, u"y\n+ ConfigMap · HPA · Role · RoleBinding · ServiceAccount"_s);
    QCOMPARE(folded.edges.size(), 3);
    for (const GraphEdge& edge : folded.edges) {
        QCOMPARE(edge.from, u"RoleBinding//others"_s);
    }
}

/// A large picture keeps its client, in each of its parts.
void TestView::theClientStandsInEachPart() {
    QString text;
    for (int i = 0; i < 45; ++i) {
        text +=
            u"---\nkind: Service\nmetadata: {name: s%1, namespace: n%2}\nspec: {type: NodePort, selector: {a: b%1}, "
            "ports: [{port: 80}]}\n---\nkind: Pod\nmetadata: {name: p%1, namespace: n%2, labels: {a: b%1}}\n"
            "spec: {containers: []}\n"_s.arg(i)
                .arg(i % 2);
    }
    text += u"---\nkind: NetworkPolicy\nmetadata: {name: all, namespace: n0}\nspec: {podSelector: {}, policyTypes: "
            "[Ingress]}\n---\nkind: Namespace\nmetadata: {name: n0}\n---\nkind: LimitRange\nmetadata: {name: l, "
            "namespace: n0}\n"_s;
    const Graph graph = drawn(text);
    const Graph folded = viewResources(graph, usualView(graph));
    QVERIFY(folded.node(u"client"));
    QVERIFY(folded.node(u"client@45"));
    QCOMPARE(folded.node(u"client")->cluster, u"namespace/n0"_s);
    QCOMPARE(folded.node(u"client@2")->cluster, u"namespace/n1"_s);
    QCOMPARE(folded.edges.size(), 90);
    QCOMPARE(folded.node(u"NetworkPolicy/n0/all")->label, u"all\nselects 23 · deny Ingress"_s);
    QVERIFY(!folded.node(u"Namespace//n0"));
    QCOMPARE(folded.clusters.first().label, u"n0 + LimitRange"_s);
    // Everything is there for who asks for it.
    const Graph whole = viewResources(graph, ResourceView());
    for (const GraphNode& node : graph.nodes) {
        QVERIFY2(whole.node(node.id), qPrintable(node.id));
    }
    QCOMPARE(whole.edges.size(), graph.edges.size());
}

void TestView::filters() {
    const Graph shop = drawnFile(u"shop.yaml"_s);
    QVERIFY(kindsIn(shop).contains(u"Ingress"_s));
    QCOMPARE(namespacesIn(shop), QStringList{u"shop"_s});
    ResourceView view;
    view.hiddenKinds = {u"Ingress"_s, u"Secret"_s};
    const Graph less = viewResources(shop, view);
    QVERIFY(!kindsIn(less).contains(u"Ingress"_s));
    QVERIFY(!kindsIn(less).contains(u"Secret"_s));
    QVERIFY(less.node(u"client") == nullptr); // it only led to the Ingress
    QCOMPARE(shownAs(shop, view, u"Ingress/shop/shop"_s), QString());
    for (const GraphEdge& edge : less.edges) {
        QVERIFY(less.node(edge.from) && less.node(edge.to));
    }
    view.hiddenSpaces = {u"shop"_s};
    for (const GraphNode& node : viewResources(shop, view).nodes) {
        QVERIFY2(namespaceOfNode(node).isEmpty(), qPrintable(node.id));
    }
}

void TestView::namesThatAreShared() {
    const Graph seen = viewResources(drawnFile(u"mesh.yaml"_s), {});
    QCOMPARE(seen.node(u"Service/books/reviews")->label, u"reviews\nService"_s);
    QCOMPARE(seen.node(u"Gateway/books/front")->label, u"front"_s);
}

void TestView::applications() {
    const Graph graph = drawn(applicationYaml(u"one"_s) + applicationYaml(u"two"_s) +
                              u"---\nkind: Pod\nmetadata: {name: p, namespace: m}\nspec: {}\n"_s);
    QCOMPARE(graph.node(u"Service/n/one")->cluster, u"application/n/one"_s);
    QCOMPARE(graph.clusters.size(), 4);
    ResourceView view;
    view.applications = false;
    const Graph plain = viewResources(graph, view);
    QCOMPARE(plain.node(u"Service/n/one")->cluster, u"namespace/n"_s);
    QCOMPARE(plain.clusters.size(), 2);
    // A single application is the whole picture.
    QCOMPARE(drawn(applicationYaml(u"one"_s)).clusters.size(), 0);
}

void TestView::largeSetsAreFolded() {
    QString text;
    for (int i = 0; i < 30; ++i) {
        text +=
            u"---\nkind: Deployment\nmetadata: {name: d%1}\nspec: {template: {spec: {containers: [{name: c, envFrom: "
            "[{configMapRef: {name: m%1}}]}]}}}\n---\nkind: ConfigMap\nmetadata: {name: m%1}\n"_s.arg(i);
    }
    const Graph graph = drawn(text);
    QCOMPARE(graph.nodes.size(), 60);
    QVERIFY(usualView(graph).fold);
    QCOMPARE(viewResources(graph, usualView(graph)).nodes.size(), 30);
    QVERIFY(!usualView(drawnFile(u"shop.yaml"_s)).fold);
}

void TestView::otherGraphsStay() {
    Graph graph;
    graph.kind = GraphKind::Chain;
    graph.nodes = {GraphNode{}, GraphNode{}};
    ResourceView view;
    view.fold = true;
    QCOMPARE(viewResources(graph, view), graph);
}
