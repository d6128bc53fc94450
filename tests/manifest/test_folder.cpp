#include "test_folder.h"
#include "diagram/manifest/manifest.h"
#include "said.h"
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

void TestFolder::wholeNotebook() {
    const Note service = yamlNote(u"s.yaml"_s, u"kind: Service\nmetadata: {name: s}\nspec: {selector: {app: a}}\n"_s);
    const Note pod = yamlNote(u"p.yaml"_s, u"kind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {}\n"_s);
    const Note text = parseNote(u"a.md"_s, u"# T\n"_s);
    QCOMPARE(readManifestSet({service, text}).graphs.size(), 0);
    const Reading set = readManifestSet({service, text, pod});
    QCOMPARE(set.graphs.size(), 1);
    QCOMPARE(set.graphs.first().topic, u"."_s);
    QCOMPARE(edgeLines(set.graphs.first()), QStringList{u"Service//s selects Pod//p"_s});
    QCOMPARE(set.graphs.first().node(u"Pod//p")->span.file, u"p.yaml"_s);
}

/// What is applied with -n: an object without a namespace is the one that a reference with it means.
void TestFolder::namespacesGivenLater() {
    const QString account = u"kind: ServiceAccount\nmetadata: {name: a}\n---\n"_s;
    const QString binding = u"kind: ClusterRoleBinding\nmetadata: {name: b}\nroleRef: {kind: ClusterRole, name: view}\n"
                            "subjects: [{kind: ServiceAccount, name: a, namespace: n}]\n---\n"_s;
    const auto subject = [](const QString& text) {
        const Graph graph = readManifests(yamlNote(u"a.yaml"_s, text), 0).graphs.value(0);
        return edgeLines(graph).filter(u"ServiceAccount"_s).join(u'\n');
    };
    QCOMPARE(subject(account + binding), u"ClusterRoleBinding//b grants ServiceAccount//a"_s);
    // Others are written in that namespace, this one is not.
    QCOMPARE(subject(account + binding + u"kind: ConfigMap\nmetadata: {name: c, namespace: n}\n"_s),
             u"ClusterRoleBinding//b grants ServiceAccount/n/a"_s);
}

void TestFolder::folders() {
    const auto app = [](const QString& name, const QString& space) {
        return yamlNote(space + u'/' + name + u".yaml"_s,
                        u"kind: Service\nmetadata: {name: %1, namespace: %2, labels: {app: %1}}\n"
                        "spec: {selector: {app: %1}}\n---\nkind: Pod\n"
                        "metadata: {name: %1, namespace: %2, labels: {app: %1}}\nspec: {containers: []}\n---\n"
                        "kind: ConfigMap\nmetadata: {name: %1, namespace: %2, labels: {app: %1}}\n"_s.arg(name, space));
    };
    const Reading set = readManifestSet({app(u"a"_s, u"one"_s), app(u"b"_s, u"one"_s), app(u"c"_s, u"two"_s)});
    QStringList ids;
    for (const Graph& graph : set.graphs) {
        QCOMPARE(graph.topic, u"."_s);
        ids.append(graph.id + u' ' + graph.title);
    }
    QCOMPARE(ids, (QStringList{u"./resources one, two"_s, u"./resources/folder/one one/"_s,
                               u"./resources/namespace/two two"_s, u"./resources/application/one/a one / a"_s,
                               u"./resources/application/one/b one / b"_s}));
    QCOMPARE(set.graphs.at(2).nodes.size(), 3);
    QCOMPARE(edgeLines(set.graphs.at(2)), QStringList{u"Service/two/c selects Pod/two/c"_s});
}

/// One file with several namespaces: its own picture is the whole one.
void TestFolder::partsOfOneFile() {
    const Note file = yamlNote(u"a.yaml"_s, contents(u"rbac.yaml"_s));
    QStringList ids;
    for (const Graph& graph : readManifestSet({file}).graphs) {
        ids.append(graph.id);
    }
    QCOMPARE(ids, QStringList{u"./resources/namespace/prod"_s});
    QCOMPARE(readManifestSet({yamlNote(u"a.yaml"_s, contents(u"canary.yaml"_s))}).graphs.size(), 0);
}

void TestFolder::kustomizations() {
    const Note base = yamlNote(u"base/web.yaml"_s,
                               u"kind: Deployment\nmetadata: {name: web}\n"
                               "spec: {template: {spec: {containers: [{name: c, envFrom: [{configMapRef: {name: env}}, "
                               "{secretRef: {name: keys}}, {configMapRef: {name: gone}}]}]}}}\n"_s);
    const Note root = yamlNote(u"base/kustomization.yaml"_s,
                               u"namespace: shop\nresources:\n- web.yaml\n- lost.yaml\n- https://a.b/c.yaml\n- ../out\n"
                               "configMapGenerator:\n- name: env\n  literals: [A=b]\n"
                               "secretGenerator: [{name: keys, envs: [k.env]}]\n"_s);
    const Note overlay =
        yamlNote(u"prod/kustomization.yaml"_s, u"resources: [../base]\npatches: [{path: more.yaml}]\n"_s);
    const Note patch =
        yamlNote(u"prod/more.yaml"_s, u"kind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n"_s);
    const Reading set = readManifestSet({patch, base, root, overlay});
    const Graph& graph = set.graphs.first();
    QCOMPARE(edgeLines(graph),
             (QStringList{u"Deployment//web env ConfigMap//env"_s, u"Deployment//web env ConfigMap//gone"_s,
                          u"Deployment//web env Secret//keys"_s}));
    QCOMPARE(graph.node(u"ConfigMap//env")->kind, u"config"_s);
    QCOMPARE(graph.node(u"ConfigMap//env")->span.file, u"base/kustomization.yaml"_s);
    QCOMPARE(graph.node(u"ConfigMap//env")->span.line, 8);
    QCOMPARE(graph.node(u"ConfigMap//gone")->kind, u"missing"_s);
    QCOMPARE(graph.node(u"Deployment//web")->span.file, u"base/web.yaml"_s); // not its patch
    QCOMPARE(codes(set), QStringList{u"manifest-kustomization:4"_s});
}

/// As many namespaces as objects, folders in folders, one thing that everybody shares: it ends.
void TestFolder::hostile() {
    QString text;
    for (int i = 0; i < 4000; ++i) {
        text +=
            u"---\nkind: Service\nmetadata: {name: s%1, namespace: n%1}\nspec: {type: NodePort, ports: [{port: 1}]}\n"_s
                .arg(i);
    }
    QCOMPARE(readManifestSet({yamlNote(u"a.yaml"_s, text)}).graphs.size(), 0); // no namespace has two
    QList<Note> notes;
    QString folder;
    for (int i = 0; i < 60; ++i) {
        folder += u"f%1/"_s.arg(i);
        notes.append(yamlNote(
            folder + u"a.yaml"_s,
            u"kind: ConfigMap\nmetadata: {name: c%1}\n---\nkind: ConfigMap\nmetadata: {name: d%1}\n"_s.arg(i)));
    }
    const Reading set = readManifestSet(notes);
    QVERIFY(set.graphs.size() > 1);
    QVERIFY(set.graphs.size() <= 1 + 40);
}
