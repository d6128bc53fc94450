#include "diagram/map/map.h"
#include "diagram/read.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const Lexicon& lexicon() {
    static const Lexicon shipped(shippedTerms());
    return shipped;
}

QList<Claim> claimsIn(const QString& text, const QString& file = u"n.md"_s) {
    const Note note = parseNote(file, text);
    return claimsOf(note, readDiagrams(note, lexicon().with(definedTerms(note))));
}

/// "a>b" of every claim, as the notes write the names.
QString namesOf(const QList<Claim>& claims) {
    QStringList names;
    for (const Claim& claim : claims)
        names.append(claim.from.label + u'>' + claim.to.label);
    return names.join(u' ');
}

/// A claim out of nothing: "a>b", said at `begin` of a file.
Claim claim(const QString& from, const QString& to, int begin = 0, const QString& verb = {},
            const QString& file = u"n.md"_s, const QString& topic = u"n.md"_s) {
    Claim made;
    made.topic = topic;
    made.topicTitle = topic;
    made.from = {from, {}, u"plain"_s};
    made.to = {to, {}, u"plain"_s};
    made.verb = verb;
    made.relation = u"sends"_s;
    made.sentence = from + verb + to;
    made.span = {file, begin, begin + 5, 1};
    return made;
}

/// "a>b c>d": claims at consecutive places.
QList<Claim> claimsFrom(const QString& text) {
    QList<Claim> claims;
    for (const QString& arrow : text.split(u' ', Qt::SkipEmptyParts))
        claims.append(claim(arrow.section(u'>', 0, 0), arrow.section(u'>', 1, 1), 10 * int(claims.size())));
    return claims;
}

/// "a>b×2": edges with their weights, sorted by name.
QString edgesOf(const TermMap& map) {
    QStringList edges;
    for (const MapEdge& edge : map.edges)
        edges.append(map.terms[edge.from].name + u'>' + map.terms[edge.to].name +
                     (edge.weight > 1 ? u"×%1"_s.arg(edge.weight) : QString()));
    edges.sort();
    return edges.join(u' ');
}

QString routeText(const TermMap& map, const MapRoute& route, const QString& from) {
    QString text = from;
    for (const MapHop& hop : route.hops) {
        const MapEdge& edge = map.edges[hop.edge];
        text += (hop.backwards ? u'<' : u'>') + map.terms[hop.backwards ? edge.from : edge.to].name;
    }
    return text;
}

class MapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void claims_data();
    void claims();
    void sentences_data();
    void sentences();
    void joins_data();
    void joins();
    void looseAliases();
    void reasonsOfAnEdge();
    void manyReasonsAreBounded();
    void orderOfClaimsDoesNotMatter();
    void explainingTopic();
    void filters();
    void containingIsNotTalking();
    void picture();
    void routes_data();
    void routes();
    void routeThroughALongChain();
    void areaTitles();
};

void MapTest::claims_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("prose")
        << u"# Pod\n\n1. kubectl 向 kube-apiserver 提交 Pod。\n2. kube-apiserver 把 Pod 写入 etcd。\n"_s
        << u"kubectl>kube-apiserver kube-apiserver>etcd"_s;
    QTest::newRow("chain") << u"# 流量\n\n客户端 --> Service --> Pod\n"_s << u"客户端>Service Service>Pod"_s;
    QTest::newRow("dot") << u"# G\n\n```dot\ndigraph { kubelet -> containerd; containerd -> kubelet }\n```\n"_s
                         << u"kubelet>containerd containerd>kubelet"_s;
    QTest::newRow("mermaid") << u"# G\n\n```mermaid\ngraph TD\n  A[网关] --> B[后端]\n```\n"_s << u"网关>后端"_s;
    QTest::newRow("itself") << u"# G\n\n```dot\ndigraph { a -> a; a -> b }\n```\n"_s << u"a>b"_s;
    QTest::newRow("manifest") << u"```yaml\nkind: Service\napiVersion: v1\nmetadata: {name: s}\nspec: {selector: {app: "
                                 "x}}\n```\n"_s
                              << QString();
    QTest::newRow("nothing") << u"# 提示\n\n多看文档。\n"_s << QString();
}

void MapTest::claims() {
    QFETCH(QString, text);
    QTEST(namesOf(claimsIn(text)), "names");
}

void MapTest::sentences_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence"); ///< of the first claim
    QTest::newRow("of an item")
        << u"# A\n\n1. **kubectl** 向 `kube-apiserver` 提交 Pod。\n2. kube-apiserver 把 Pod 写入 etcd。\n"_s
        << u"kubectl 向 kube-apiserver 提交 Pod。"_s;
    QTest::newRow("of a fence") << u"```dot\ndigraph {\n  kubelet -> containerd [label=\"CRI\"]\n  a -> b\n}\n```\n"_s
                                << u"kubelet -> containerd [label=\"CRI\"]"_s;
    QTest::newRow("of a chain") << u"# 流量\n\n客户端 --> Service --> Pod\n"_s << u"客户端 --> Service --> Pod"_s;
}

void MapTest::sentences() {
    QFETCH(QString, text);
    const QList<Claim> claims = claimsIn(text);
    QVERIFY(!claims.isEmpty());
    QTEST(claims[0].sentence, "sentence");
    QVERIFY(!claims[0].span.isEmpty());
}

void MapTest::joins_data() {
    QTest::addColumn<QString>("claims");
    QTest::addColumn<QString>("edges");
    QTest::newRow("twice") << u"a>b a>b b>a"_s << u"a>b×2 b>a"_s;
    QTest::newRow("aliases of a term") << u"apiserver>etcd API-Server>ETCD"_s << u"kube-apiserver>etcd×2"_s;
    QTest::newRow("two spellings of one")
        << u"apiserver>kube-apiserver kubelet>apiserver"_s << u"kubelet>kube-apiserver"_s;
    QTest::newRow("unknown names, folded")
        << u"Foo-Gateway>barstore foogateway>Barstore"_s << u"Foo-Gateway>barstore×2"_s;
    QTest::newRow("typing error") << u"kubelet>kube-secheduler"_s << u"kubelet>kube-scheduler"_s;
    QTest::newRow("brackets") << u"网关>etcd(存储)"_s << u"网关>etcd"_s;
    QTest::newRow("brackets of the unknown") << u"网关>甲乙丙（一）"_s << u"网关>甲乙丙（一）"_s;
}

void MapTest::joins() {
    QFETCH(QString, claims);
    QTEST(edgesOf(joinClaims(claimsFrom(claims), lexicon())), "edges");
}

/// "调度器" is kube-scheduler where the note speaks of it, and something else in a note about load balancing.
void MapTest::looseAliases() {
    QList<Claim> claims{claim(u"调度器"_s, u"甲"_s, 0, {}, u"a.md"_s),
                        claim(u"kube-scheduler"_s, u"乙"_s, 9, {}, u"a.md"_s),
                        claim(u"调度器"_s, u"丙"_s, 0, {}, u"b.md"_s)};
    QCOMPARE(edgesOf(joinClaims(claims, lexicon())), u"kube-scheduler>乙 kube-scheduler>甲 调度器>丙"_s);
    // Nor does a note's own definition of the common word say anything of kube-scheduler.
    QList<Term> own{Term{u"调度器"_s}, Term{u"甲组件"_s}};
    own[0].definition = own[1].definition = u"转发请求"_s;
    const Lexicon terms = mapLexicon(lexicon(), own);
    QCOMPARE(terms.terms()[terms.find(u"甲组件")].definition, u"转发请求"_s);
    QVERIFY(terms.terms()[terms.find(u"kube-scheduler")].definition != u"转发请求"_s);
    claims[2].topicTitle = u"kube-scheduler 的两个阶段"_s;
    QCOMPARE(edgesOf(joinClaims(claims, lexicon())), u"kube-scheduler>丙 kube-scheduler>乙 kube-scheduler>甲"_s);
}

void MapTest::reasonsOfAnEdge() {
    const QList<Claim> claims{claim(u"a"_s, u"b"_s, 30, u"写入"_s), claim(u"a"_s, u"b"_s, 10, u"读取"_s),
                              claim(u"a"_s, u"b"_s, 20, u"写入"_s),
                              // The same sentence, read by a second diagram of its topic.
                              claim(u"a"_s, u"b"_s, 20, u"写入"_s)};
    const TermMap map = joinClaims(claims, lexicon());
    QCOMPARE(map.edges.size(), 1);
    const MapEdge& edge = map.edges[0];
    QCOMPARE(edge.verbs, (QStringList{u"写入"_s, u"读取"_s}));
    QCOMPARE(edge.weight, 3);
    QCOMPARE(edge.reasons.size(), 3);
    QCOMPARE(edge.reasons[0].span.begin, 10);
    QCOMPARE(edge.reasons[2].sentence, u"a写入b"_s);
    QCOMPARE(map.terms[0].weight, 3);
    QCOMPARE(map.terms[0].degree, 1);
}

void MapTest::manyReasonsAreBounded() {
    QList<Claim> claims;
    for (int i = 0; i < mostReasons + 50; ++i)
        claims.append(claim(u"a"_s, u"b"_s, 10 * i));
    const TermMap map = joinClaims(claims, lexicon());
    QCOMPARE(map.edges[0].reasons.size(), mostReasons);
    QCOMPARE(map.edges[0].weight, mostReasons + 50);
}

void MapTest::orderOfClaimsDoesNotMatter() {
    QList<Claim> claims = claimsFrom(u"a>b b>c c>a kubelet>apiserver d>a apiserver>etcd"_s);
    const TermMap map = joinClaims(claims, lexicon());
    std::reverse(claims.begin(), claims.end());
    QCOMPARE(joinClaims(claims, lexicon()), map);
    QCOMPARE(map.terms[0].name, u"a"_s); // the most sentences
}

void MapTest::explainingTopic() {
    Claim about = claim(u"网关甲"_s, u"后端乙"_s, 0, {}, u"n.md"_s, u"n.md#一"_s);
    Claim named = claim(u"网关甲"_s, u"后端丙"_s, 50, {}, u"n.md"_s, u"n.md#网关甲"_s);
    named.topicTitle = u"网关甲"_s;
    QList<Term> own{Term{u"后端乙"_s}};
    own[0].topic = u"n.md#后端"_s;
    own[0].definition = u"答复请求"_s;
    const TermMap map = joinClaims({about, named}, lexicon().with(own));
    QCOMPARE(map.terms[map.find(u"网关甲")].topic, u"n.md#网关甲"_s); // its heading
    QCOMPARE(map.terms[map.find(u"后端乙")].topic, u"n.md#后端"_s);   // its definition
    QCOMPARE(map.terms[map.find(u"后端乙")].definition, u"答复请求"_s);
    QCOMPARE(map.terms[map.find(u"后端丙")].topic, u"n.md#网关甲"_s); // where most is said of it
}

void MapTest::filters() {
    QList<Claim> claims{claim(u"a"_s, u"b"_s, 0, {}, u"x/n.md"_s, u"x/n.md#1"_s),
                        claim(u"a"_s, u"b"_s, 9, {}, u"y/n.md"_s, u"y/n.md#1"_s),
                        claim(u"b"_s, u"etcd"_s, 0, {}, u"y/n.md"_s, u"y/n.md#2"_s)};
    const TermMap map = joinClaims(claims, lexicon());
    QCOMPARE(edgesOf(map), u"a>b×2 b>etcd"_s);
    MapFilter filter;
    filter.folder = u"x"_s;
    QCOMPARE(edgesOf(filterMap(map, filter)), u"a>b"_s);
    filter.folder = u"y"_s;
    QCOMPARE(edgesOf(filterMap(map, filter)), u"a>b b>etcd"_s);
    filter.topics = {u"y/n.md#2"_s};
    QCOMPARE(edgesOf(filterMap(map, filter)), u"b>etcd"_s);
    filter = {};
    filter.hidden = {map.terms[map.find(u"etcd")].kind};
    QVERIFY(!filter.hidden.contains(u"plain"_s));
    QCOMPARE(edgesOf(filterMap(map, filter)), u"a>b×2"_s);
    filter.folder = u"z"_s;
    QVERIFY(filterMap(map, filter).terms.isEmpty());
}

void MapTest::containingIsNotTalking() {
    QList<Claim> claims = claimsFrom(u"a>b a>c a>b"_s);
    claims[0].relation = claims[1].relation = u"contains"_s;
    const TermMap map = joinClaims(claims, lexicon());
    QVERIFY(!hasOnlyParts(map));
    QCOMPARE(map.edges.size(), 3); // a contains b, a talks to b, a contains c
    QCOMPARE(edgesOf(filterMap(map, {})), u"a>b"_s);
    QVERIFY(hasOnlyParts(joinClaims(claims.mid(0, 2), lexicon())));
}

void MapTest::picture() {
    const TermMap map = joinClaims(claimsFrom(u"a>b a>c a>d d>e kubelet>etcd"_s), lexicon());
    MapDetail detail;
    detail.most = 3;
    detail.always = {u"e"_s, u"nowhere"_s};
    const MapPicture made = mapPicture(map, u"笔记"_s, detail);
    QStringList names;
    for (const GraphNode& node : made.graph.nodes)
        names.append(node.label);
    names.sort();
    QCOMPARE(names.size(), 4);
    QVERIFY(names.contains(u"a"_s) && names.contains(u"d"_s) && names.contains(u"e"_s));
    QCOMPARE(made.leftTerms, map.terms.size() - 4);
    QCOMPARE(made.leftEdges + made.graph.edges.size(), map.edges.size());
    QCOMPARE(made.graph.id, u"./graph"_s);
    QCOMPARE(made.graph.topic, u"."_s);
    for (const GraphEdge& edge : made.graph.edges)
        QVERIFY(!edge.span.isEmpty());
    const MapPicture whole = mapPicture(map, u"笔记"_s);
    QCOMPARE(whole.leftTerms, 0);
    QVERIFY(whole.graph.clusters.size() >= 2); // the unknown, and what the glossary knows
    QVERIFY(mapPicture({}, u"空"_s).graph.nodes.isEmpty());
}

void MapTest::routes_data() {
    QTest::addColumn<QString>("claims");
    QTest::addColumn<bool>("anyDirection");
    QTest::addColumn<QString>("routes"); ///< from a to z, the best first
    QTest::newRow("direct") << u"a>z a>b b>z"_s << false << u"a>z"_s;
    QTest::newRow("fewest hops") << u"a>b b>c c>z a>d d>z"_s << false << u"a>d>z"_s;
    QTest::newRow("most sentences first") << u"a>b b>z a>c c>z c>z"_s << false << u"a>c>z a>b>z"_s;
    QTest::newRow("against the direction") << u"z>b b>a"_s << false << QString();
    QTest::newRow("any direction") << u"z>b b>a"_s << true << u"a<b<z"_s;
    QTest::newRow("mixed") << u"a>b z>b"_s << true << u"a>b<z"_s;
    QTest::newRow("apart") << u"a>b c>z"_s << true << QString();
    QTest::newRow("circle") << u"a>b b>a b>c c>a c>z"_s << false << u"a>b>c>z"_s;
}

void MapTest::routes() {
    QFETCH(QString, claims);
    QFETCH(bool, anyDirection);
    const TermMap map = joinClaims(claimsFrom(claims), lexicon());
    QStringList routes;
    for (const MapRoute& route : findRoutes(map, map.find(u"a"), map.find(u"z"), anyDirection))
        routes.append(routeText(map, route, u"a"_s));
    QTEST(routes.join(u' '), "routes");
    QVERIFY(findRoutes(map, 0, 0).isEmpty());
    QVERIFY(findRoutes(map, -1, 0).isEmpty());
    QVERIFY(findRoutes(map, 0, 99).isEmpty());
}

/// No recursion that a long path would exhaust.
void MapTest::routeThroughALongChain() {
    QList<Claim> claims;
    const int hops = 20000;
    for (int i = 0; i < hops; ++i)
        claims.append(claim(u"n%1"_s.arg(i), u"n%1"_s.arg(i + 1), i));
    const TermMap map = joinClaims(claims, Lexicon());
    const QList<MapRoute> routes = findRoutes(map, map.find(u"n0"), map.find(u"n%1"_s.arg(hops)));
    QCOMPARE(routes.size(), 1);
    QCOMPARE(routes[0].hops.size(), hops);
    QCOMPARE(routes[0].weight, hops);
}

void MapTest::areaTitles() {
    QFile file(QStringLiteral(TUJIAN_SOURCE) + u"/resources/kinds/kinds.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList kinds = QJsonDocument::fromJson(file.readAll())[u"kinds"].toObject().keys();
    QVERIFY(kinds.size() > 10);
    for (const QString& kind : kinds)
        QVERIFY2(areaTitle(kind) != kind, qPrintable(kind));
    QCOMPARE(areaTitle(u"unheard"_s), u"unheard"_s);
}

} // namespace

QTEST_GUILESS_MAIN(MapTest)
#include "test_map.moc"
