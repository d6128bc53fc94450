#include "test_manifest.h"
#include "diagram/manifest/manifest.h"
#include "said.h"
#include <QElapsedTimer>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

Reading readFile(const QString& text) {
    return readManifests(yamlNote(u"a.yaml"_s, text), 0);
}

Reading readNote(const QString& text) {
    const Note note = parseNote(u"a.md"_s, text);
    Reading all;
    for (int topic = 0; topic < note.topics.size(); ++topic) {
        all.append(readManifests(note, topic));
    }
    return all;
}

QString labelOf(const Graph& graph, const QString& from, const QString& to) {
    for (const GraphEdge& edge : graph.edges) {
        if (edge.from == from && edge.to == to) {
            return edge.label;
        }
    }
    return u"no edge"_s;
}

} // namespace

void TestManifest::sets_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("problems");
    for (const char* name : {"shop", "canary", "stateful", "rbac", "policies", "gateway", "guestbook", "blog", "ring",
                             "operator", "mesh", "broker", "controller", "wordpress", "reviews"}) {
        QTest::newRow(name) << QString::fromLatin1(name) << QStringList();
    }
    QTest::newRow("delivery") << u"delivery"_s << QStringList{u"manifest-selector:85"_s};
    QTest::newRow("monitoring") << u"monitoring"_s << QStringList{u"manifest-selector:72"_s};
    QTest::newRow("release") << u"release"_s << QStringList{u"manifest-deprecated:50"_s};
}

void TestManifest::sets() {
    QFETCH(QString, name);
    const Reading reading = readFile(contents(name + u".yaml"_s));
    QCOMPARE(reading.graphs.size(), 1);
    QTEST(codes(reading), "problems");
    QCOMPARE(reading.graphs.first().kind, GraphKind::Resources);
    const QStringList expected = contents(name + u".edges"_s).trimmed().split(u'\n');
    QCOMPARE(graphLines(reading.graphs.first()).join(u'\n'), expected.join(u'\n'));
}

void TestManifest::labels() {
    const Graph shop = readFile(contents(u"shop.yaml"_s)).graphs.first();
    QCOMPARE(labelOf(shop, u"Ingress/shop/shop"_s, u"Service/shop/api"_s), u"shop.example.com/api"_s);
    QCOMPARE(labelOf(shop, u"Service/shop/api"_s, u"Deployment/shop/api"_s), u":80→9000"_s);
    QCOMPARE(labelOf(shop, u"Deployment/shop/web"_s, u"ConfigMap/shop/web-conf"_s), u"/etc/nginx/conf.d"_s);
    QCOMPARE(labelOf(shop, u"Deployment/shop/web"_s, u"ConfigMap/shop/web-env"_s), u"API_URL"_s);
    QCOMPARE(shop.node(u"Service/shop/web")->icon, u"service"_s);
    QCOMPARE(shop.node(u"Service/shop/web")->label, u"web"_s);
    const Graph canary = readFile(contents(u"canary.yaml"_s)).graphs.first();
    QCOMPARE(labelOf(canary, u"client"_s, u"Ingress//canary"_s),
             u"a.example.com\nHeader X-Beta = yes\nCookie beta\nweight 20"_s);
    const Graph gateway = readFile(contents(u"gateway.yaml"_s)).graphs.first();
    QCOMPARE(labelOf(gateway, u"HTTPRoute/shop/store"_s, u"Service/shop/cart-v2"_s),
             u"store.example.com/cart\nweight 10"_s);
}

void TestManifest::ghosts() {
    const Graph shop = readFile(contents(u"shop.yaml"_s)).graphs.first();
    QCOMPARE(shop.node(u"Secret/shop/registry")->kind, u"missing"_s);
    QCOMPARE(shop.node(u"Secret/shop/db-login")->kind, u"config"_s);
    // What every cluster has, and what another object makes, is not missing.
    const Graph blog = readFile(contents(u"blog.yaml"_s)).graphs.first();
    QCOMPARE(blog.node(u"ConfigMap//kube-root-ca.crt")->kind, u"config"_s);
    QCOMPARE(blog.node(u"ConfigMap//db-tuning")->kind, u"missing"_s);
    const Graph made = readFile(contents(u"operator.yaml"_s)).graphs.first();
    QCOMPARE(made.node(u"Secret/cert-system/serving-tls")->kind, u"config"_s);
    const Graph gateway = readFile(contents(u"gateway.yaml"_s)).graphs.first();
    QCOMPARE(gateway.node(u"app=cart")->kind, u"missing"_s);
    QCOMPARE(gateway.node(u"app=cart")->label, u"app=cart"_s);
}

void TestManifest::clusters() {
    const Graph rbac = readFile(contents(u"rbac.yaml"_s)).graphs.first();
    QCOMPARE(rbac.clusters.size(), 2);
    QCOMPARE(rbac.node(u"ServiceAccount/build/ci")->cluster, u"namespace/build"_s);
    QCOMPARE(rbac.node(u"ClusterRole//view")->cluster, QString());
    QCOMPARE(readFile(contents(u"shop.yaml"_s)).graphs.first().clusters.size(), 0);
}

void TestManifest::checks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const QString pod = u"apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: a}}\n"
                        "spec: {containers: [{name: c, ports: [{name: http, containerPort: 80}]}]}\n---\n"_s;
    const QString service = u"apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec:\n"_s;
    QTest::newRow("selector") << pod + service + u"  selector: {app: b}\n"_s << u"manifest-selector:10"_s;
    QTest::newRow("port") << pod + service + u"  selector: {app: a}\n  ports:\n  - {port: 1, targetPort: web}\n"_s
                          << u"manifest-port:12"_s;
    QTest::newRow("double") << pod + pod << u"manifest-duplicate:6"_s;
    QTest::newRow("old") << u"apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: i}\n"_s
                         << u"manifest-deprecated:1"_s;
    const QString ingress = u"apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: %1}\nspec:\n"
                            "  rules:\n  - host: a.b\n    http: {paths: [{path: /x, pathType: Prefix}]}\n---\n"_s;
    QTest::newRow("one path twice") << ingress.arg(u"i"_s) + ingress.arg(u"j"_s) << u"manifest-path:15"_s;
    QTest::newRow("own selector") << u"apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec:\n"
                                     "  selector: {matchLabels: {app: x}}\n"
                                     "  template: {metadata: {labels: {app: y}}, spec: {containers: [{name: c}]}}\n"_s
                                  << u"manifest-selector:5"_s;
}

void TestManifest::checks() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(codes(readFile(text)), QStringList{code});
}

void TestManifest::recovery_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("nodes");
    QTest::addColumn<int>("problems");
    const QString service = u"kind: Service\napiVersion: v1\nmetadata:\n  name: s\nspec:\n  externalName: a.b.c\n"_s;
    const QString other = u"kind: Service\napiVersion: v1\nmetadata:\n  name: t\nspec:\n  externalName: d.e.f\n"_s;
    const QStringList one{u"Service//s"_s, u"external:a.b.c"_s};
    const QStringList two = one + QStringList{u"Service//t"_s, u"external:d.e.f"_s};
    QTest::newRow("whole") << service << one << 0;
    QTest::newRow("prose after") << service + u"\n当请求s时,返回CNAME记录\n"_s << one << 1;
    QTest::newRow("prose before") << u"下面是一个Service，看看\n"_s + service << one << 1;
    QTest::newRow("prose inside") << u"kind: Service\napiVersion: v1\n看这里\nmetadata:\n  name: s\nspec:\n"
                                     "  externalName: a.b.c\n"_s
                                  << one << 1;
    QTest::newRow("ellipsis") << service + u"  ...\n"_s << one << 0;
    QTest::newRow("no marker") << service + other << two << 1;
    QTest::newRow("one broken") << service + u"---\nkind: Service\nspec: [\n---\n"_s + other << two << 1;
    QTest::newRow("bad line") << service + u"  ports: [1, 2\n"_s << one << 1;
}

void TestManifest::recovery() {
    QFETCH(QString, text);
    const Reading reading = readNote(u"# T\n\n```\n"_s + text + u"```\n"_s);
    QStringList ids;
    for (const Graph& graph : reading.graphs) {
        for (const GraphNode& node : graph.nodes) {
            ids.append(node.id);
        }
    }
    ids.sort();
    QFETCH(QStringList, nodes);
    nodes.sort();
    QCOMPARE(ids, nodes);
    QFETCH(int, problems);
    QVERIFY2(problems == 0 ? reading.diagnostics.isEmpty() : !reading.diagnostics.isEmpty(),
             qPrintable(codes(reading).join(u' ')));
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        QCOMPARE(diagnostic.severity, Severity::Warning);
    }
}

void TestManifest::places() {
    const QString text = u"* 一\n\n  ```yaml\n  kind: Service\n  metadata:\n    name: s\n  spec:\n"
                         "    externalName: 甲.b\n   bad: [\n  ```\n"_s;
    const Note note = parseNote(u"a.md"_s, text);
    const Reading reading = readManifests(note, 0);
    QCOMPARE(reading.graphs.size(), 1);
    const Span edge = reading.graphs.first().edges.first().span;
    QCOMPARE(note.text.mid(edge.begin, edge.end - edge.begin), u"甲.b"_s);
    QCOMPARE(edge.line, 8);
    QVERIFY(!reading.diagnostics.isEmpty());
    QCOMPARE(reading.diagnostics.first().severity, Severity::Error);
    QVERIFY(reading.diagnostics.first().span.line >= 8);
}

void TestManifest::notManifests_data() {
    QTest::addColumn<QString>("fence");
    QTest::newRow("another language") << u"```go\nkind: Service\nmetadata: {name: s}\nspec: {externalName: a.b}\n```"_s;
    QTest::newRow("no object") << u"```\nkind: cat\nname: x\n```"_s;
    QTest::newRow("compose") << u"```yaml\nservices:\n  web: {image: nginx}\n```"_s;
    QTest::newRow("prose") << u"```\nkind: of a thing [\n```"_s;
    QTest::newRow("values of a chart") << u"```yaml\nimage: {name: a}\nservice: {ports: [80], selector: {a: b}}\n```"_s;
    QTest::newRow("kustomize") << u"```yaml\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"
                                  "metadata: {name: k}\nspec: {sourceRef: {name: s}}\n```"_s;
    QTest::newRow("shell") << u"```bash\ncat <<EOF > note.txt\nkind words\nEOF\n```"_s;
    QTest::newRow("one lonely object") << u"```yaml\nkind: ConfigMap\nmetadata: {name: c}\n```"_s;
}

void TestManifest::notManifests() {
    QFETCH(QString, fence);
    const Reading reading = readNote(u"# T\n\n"_s + fence + u'\n');
    QCOMPARE(reading.graphs.size(), 0);
    QCOMPARE(codes(reading), QStringList());
}

void TestManifest::shapes_data() {
    QTest::addColumn<QString>("fence");
    QTest::addColumn<QStringList>("edges");
    const QString service = u"kind: Service\nmetadata: {name: s}\nspec: {selector: {app: a}}\n"_s;
    const QString pod = u"kind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {containers: []}\n"_s;
    const QStringList selects{u"Service//s selects Pod//p"_s};
    QTest::newRow("here-documents") << u"bash\n$ cat <<EOF | kubectl apply -f -\n"_s + service +
                                           u"EOF\nkubectl apply -f - <<'Y'\n"_s + pod + u"Y\n"_s
                                    << selects;
    QTest::newRow("without a word") << u"\ncat << \"EOF\" > a.yaml\n"_s + service + u"---\n"_s + pod + u"EOF\n"_s
                                    << selects;
    QTest::newRow("a Pod without its kind")
        << u"yaml\nmetadata: {name: p}\nspec: {containers: [{envFrom: [{secretRef: {name: x}}]}]}\n"_s
        << QStringList{u"Pod//p env Secret//x"_s};
    QTest::newRow("a StatefulSet without its kind")
        << u"yaml\nspec:\n  serviceName: h\n  template: {spec: {containers: [{name: c}]}}\n"_s
        << QStringList{u"StatefulSet// refers Service//h"_s};
    QTest::newRow("an Ingress without its kind")
        << u"yaml\nspec: {rules: [{http: {paths: [{backend: {service: {name: s}}}]}}]}\n"_s
        << QStringList{u"Ingress// routes Service//s"_s, u"client refers Ingress//"_s};
    QTest::newRow("a list of one kind")
        << u"yaml\nkind: ServiceAccountList\nitems:\n- metadata: {name: a}\n  secrets: [{name: t}]\n"_s
        << QStringList{u"ServiceAccount//a refers Secret//t"_s};
}

void TestManifest::shapes() {
    QFETCH(QString, fence);
    const Reading reading = readNote(u"# T\n\n```"_s + fence + u"```\n"_s);
    QCOMPARE(reading.graphs.size(), 1);
    QTEST(edgeLines(reading.graphs.first()), "edges");
    QCOMPARE(codes(reading), QStringList());
}

void TestManifest::fragments_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("canary");
    const QString key = u"nginx.ingress.kubernetes.io/canary"_s;
    QTest::newRow("header") << u"annotations:\n   "_s + key + u": \"true\"\n   "_s + key +
                                   u"-by-header: \"Who\"\n name: pink"_s
                            << u"Header Who = always"_s << u"pink"_s;
    QTest::newRow("value") << u" annotations:\n "_s + key + u"-by-header: Who\n "_s + key + u"-by-header-value: 'me'"_s
                           << u"Header Who = me"_s << u"Canary Ingress"_s;
    QTest::newRow("weight") << u"metadata:\n  annotations:\n    "_s + key + u"-weight: \"5\"\n    "_s + key +
                                   u"-weight-total: \"50\" # of fifty"_s
                            << u"weight 5/50"_s << u"Canary Ingress"_s;
    QTest::newRow("all") << u"annotations:\n  "_s + key + u"-weight: 1\n  "_s + key + u"-by-cookie: c\n  "_s + key +
                                u"-by-header: h"_s
                         << u"Header h = always\nCookie c\nweight 1"_s << u"Canary Ingress"_s;
}

void TestManifest::fragments() {
    QFETCH(QString, text);
    const Reading reading = readNote(u"# T\n\n```\n"_s + text + u"\n```\n"_s);
    QCOMPARE(reading.graphs.size(), 1);
    QCOMPARE(reading.graphs.first().edges.size(), 1);
    QTEST(reading.graphs.first().edges.first().label, "label");
    QTEST(reading.graphs.first().nodes.last().label, "canary");
}

void TestManifest::fencesThatBelongTogether() {
    const QString service = u"```yaml\nkind: Service\nmetadata: {name: s}\nspec: {selector: {app: a}}\n```\n\n"_s;
    const QString pod = u"```yaml\nkind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {containers: []}\n```\n\n"_s;
    const Reading joined = readNote(u"# T\n\n"_s + service + pod);
    QCOMPARE(joined.graphs.size(), 1);
    QCOMPARE(edgeLines(joined.graphs.first()), QStringList{u"Service//s selects Pod//p"_s});
    // Two variants of one Service are two pictures.
    QCOMPARE(readNote(u"# T\n\n"_s + service + service).graphs.size(), 2);
}

void TestManifest::hostile_data() {
    QTest::addColumn<QString>("text");
    QString objects;
    QString peers;
    for (int i = 0; i < 8000; ++i) {
        objects += u"---\nkind: Service\nmetadata: {name: s%1}\nspec: {selector: {app: a}}\n"_s.arg(i);
    }
    for (int i = 0; i < 300; ++i) {
        peers += u"---\nkind: Pod\nmetadata: {name: p%1, labels: {app: a}}\nspec: {containers: []}\n"
                 "---\nkind: NetworkPolicy\nmetadata: {name: n%1}\nspec: {podSelector: {}, ingress: [{from: "
                 "[{podSelector: {}}]}]}\n"_s.arg(i);
    }
    QTest::newRow("many objects") << objects;
    QTest::newRow("everybody to everybody") << peers;
    QTest::newRow("broken lines") << u"kind: Service\nmetadata: {name: s}\n"_s + u"x [\n"_s.repeated(2000);
    QTest::newRow("only prose") << u"kind: Service\n这里有一句话\n"_s.repeated(2000);
    QTest::newRow("no names") << u"---\nkind: Service\nspec: {selector: {a: b}}\n"_s.repeated(1000);
    QTest::newRow("wrong types") << u"kind: Deployment\nmetadata: [a]\nspec: {template: x, selector: [1]}\n---\n"
                                    "kind: Service\nmetadata: {name: {a: b}}\nspec: {ports: 1, selector: [x]}\n---\n"
                                    "kind: Ingress\nmetadata: {name: i}\nspec: {rules: {a: b}, tls: 1}\n"_s;
}

void TestManifest::hostile() {
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readFile(text);
    for (const Graph& graph : reading.graphs) {
        QVERIFY(graph.nodes.size() <= 5000);
        QVERIFY(graph.edges.size() <= 20000);
    }
#ifndef TUJIAN_SANITIZED
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
#endif
}
