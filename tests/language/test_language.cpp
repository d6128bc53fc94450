#include "diagram/language/language.h"
#include <QElapsedTimer>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

Reading readFence(const QString& language, const QString& text) {
    const Note note = parseNote(u"a.md"_s, u"# T\n\n```"_s + language + u'\n' + text + u"\n```\n"_s);
    Reading reading = readGraphFences(note, static_cast<int>(note.topics.size()) - 1);
    for (Graph& graph : reading.graphs) {
        tidy(graph);
    }
    return reading;
}

/// "a->b:label;b-.->c" with '.' for a dashed edge.
QString edgesText(const Graph& graph) {
    QStringList all;
    for (const GraphEdge& edge : graph.edges) {
        all.append(edge.from + (edge.dashed ? u"-.->"_s : u"->"_s) + edge.to +
                   (edge.label.isEmpty() ? QString() : u':' + edge.label));
    }
    return all.join(u';');
}

/// "a;b=label;c@cluster"
QString nodesText(const Graph& graph) {
    QStringList all;
    for (const GraphNode& node : graph.nodes) {
        all.append(node.id + (node.label == node.id ? QString() : u'=' + node.label) +
                   (node.cluster.isEmpty() ? QString() : u'@' + node.cluster));
    }
    return all.join(u';');
}

} // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words();
    void dot_data();
    void dot();
    void dotPlaces();
    void flowchart_data();
    void flowchart();
    void flowchartDetails();
    void sequence();
    void states();
    void problems_data();
    void problems();
    void hostile_data();
    void hostile();
};

void TestLanguage::words() {
    QVERIFY(isGraphFence(u"dot"));
    QVERIFY(isGraphFence(u"Graphviz title=x"));
    QVERIFY(isGraphFence(u"mermaid"));
    QVERIFY(isGraphFence(u"{.mermaid}"));
    QVERIFY(!isGraphFence(u""));
    QVERIFY(!isGraphFence(u"yaml"));
    QVERIFY(!isGraphFence(u"dotnet"));
}

void TestLanguage::dot_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<QString>("edges");
    QTest::newRow("chain") << u"digraph { a -> b -> c }"_s << u"a;b;c"_s << u"a->b;b->c"_s;
    QTest::newRow("undirected") << u"strict graph G { a -- b; }"_s << u"a;b"_s << u"a->b"_s;
    QTest::newRow("Chinese ids") << u"digraph { 客户端 -> 服务 [label=\"请求\"] }"_s << u"客户端;服务"_s
                                 << u"客户端->服务:请求"_s;
    QTest::newRow("labels") << u"digraph { a [label=\"x\\ny\"]; b [label=\"\\N!\"] c[label=\"\"] }"_s
                            << u"a=x\ny;b=b!;c"_s << u""_s;
    QTest::newRow("html") << u"digraph { a [label=<<b>x</b><br/>1 &lt; 2>] }"_s << u"a=x\n1 < 2"_s << u""_s;
    QTest::newRow("record") << u"digraph { a [shape=record label=\"{<p> x|y}\"]; a:p -> b:q:ne }"_s << u"a=x\ny;b"_s
                            << u"a->b"_s;
    QTest::newRow("strings") << u"digraph { \"a b\" + \"c\" -> \"q\\\"q\" }"_s << u"a bc;q\"q"_s << u"a bc->q\"q"_s;
    QTest::newRow("groups") << u"digraph { {a b} -> {c; d} }"_s << u"a;b;c;d"_s << u"a->c;a->d;b->c;b->d"_s;
    QTest::newRow("clusters") << u"digraph { subgraph cluster_x { label=X; a; subgraph cluster_y { b } } a -> b }"_s
                              << u"a@cluster_x;b@cluster_y"_s << u"a->b"_s;
    QTest::newRow("plain subgraph") << u"digraph { subgraph s { rank=same; a; b } -> c }"_s << u"a;b;c"_s
                                    << u"a->c;b->c"_s;
    QTest::newRow("edge defaults") << u"digraph { edge [style=dashed, label=x]; a -> b; a -> c [label=y] }"_s
                                   << u"a;b;c"_s << u"a-.->b:x;a-.->c:y"_s;
    QTest::newRow("defaults in scope") << u"digraph { { edge [label=x]; a -> b } b -> c }"_s << u"a;b;c"_s
                                       << u"a->b:x;b->c"_s;
    QTest::newRow("comments") << u"// one\n# two\ndigraph { /* a -> z */ a -> b // c\n}"_s << u"a;b"_s << u"a->b"_s;
    QTest::newRow("back") << u"digraph { a -> b [dir=back] }"_s << u"a;b"_s << u"b->a"_s;
    QTest::newRow("invisible") << u"digraph { a -> b [style=invis] }"_s << u"a;b"_s << u""_s;
    QTest::newRow("to a cluster") << u"digraph { compound=true subgraph cluster0 { a } b -> a [lhead=cluster0] }"_s
                                  << u"a@cluster0;b"_s << u"b->cluster0"_s;
    QTest::newRow("quoted keyword") << u"digraph { \"node\" -> \"graph\" }"_s << u"node;graph"_s << u"node->graph"_s;
    QTest::newRow("numbers") << u"digraph { 1 -> -2.5 -> .3 }"_s << u"1;-2.5;.3"_s << u"1->-2.5;-2.5->.3"_s;
}

void TestLanguage::dot() {
    QFETCH(QString, text);
    const Reading reading = readFence(u"dot"_s, text);
    QCOMPARE(reading.graphs.size(), 1);
    QCOMPARE(reading.diagnostics.size(), 0);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.kind, GraphKind::Graph);
    QCOMPARE(graph.origin, GraphOrigin::Dot);
    QTEST(nodesText(graph), "nodes");
    QTEST(edgesText(graph), "edges");
}

void TestLanguage::dotPlaces() {
    const QString text = u"* 项\n\n  ```dot\n  digraph 图 {\n    rankdir=LR\n    a [URL=\"https://a.b\", href2=x];\n"
                         "    a -> b\n    c [URL=\"javascript:x\"]\n  }\n  ```\n"_s;
    const Note note = parseNote(u"a.md"_s, text);
    const Reading reading = readGraphFences(note, 0);
    QCOMPARE(reading.graphs.size(), 1);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.title, u"图"_s);
    QVERIFY(graph.sideways);
    QCOMPARE(graph.edges.size(), 1);
    const Span& span = graph.edges.first().span;
    QCOMPARE(note.text.mid(span.begin, span.end - span.begin), u"a -> b"_s);
    QCOMPARE(span.line, 7);
    QCOMPARE(graph.node(u"a")->link, u"https://a.b"_s);
    QCOMPARE(graph.node(u"c")->link, QString());
    QCOMPARE(reading.diagnostics.size(), 1);
    QCOMPARE(reading.diagnostics.first().severity, Severity::Info);
    QCOMPARE(reading.diagnostics.first().span.line, 6);
}

void TestLanguage::flowchart_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("nodes");
    QTest::addColumn<QString>("edges");
    QTest::newRow("chain") << u"graph TD\nA --> B --> C"_s << u"A;B;C"_s << u"A->B;B->C"_s;
    QTest::newRow("semicolons") << u"graph TD; A-->B; B-->C;"_s << u"A;B;C"_s << u"A->B;B->C"_s;
    QTest::newRow("shapes")
        << u"flowchart LR\nA[方] --> B(圆)\nC{菱} --> D((圈))\nE([x]) --- F[[y]]\nG[(db)]-->H{{h}}\nI>f]"_s
        << u"A=方;B=圆;C=菱;D=圈;E=x;F=y;G=db;H=h;I=f"_s << u"A->B;C->D;E->F;G->H"_s;
    QTest::newRow("quoted") << u"graph TD\nA[\"a (b) [c]; #quot;\"] --> B[\"`x<br/>y`\"]"_s
                            << u"A=a (b) [c]; \";B=x\ny"_s << u"A->B"_s;
    QTest::newRow("labels") << u"graph TD\nA -->|一| B\nA -- 二 三 --> C\nA -. 四 .-> D\nA == 五 ==> E\nA ---|六|F"_s
                            << u"A;B;C;D;E;F"_s << u"A->B:一;A->C:二 三;A-.->D:四;A->E:五;A->F:六"_s;
    QTest::newRow("lengths") << u"graph TD\nA ----> B\nA -..-> C\nA ====> D\nA --x E\nA --o F"_s << u"A;B;C;D;E;F"_s
                             << u"A->B;A-.->C;A->D;A->E;A->F"_s;
    QTest::newRow("both ways") << u"graph TD\nA <--> B"_s << u"A;B"_s << u"A->B;B->A"_s;
    QTest::newRow("many") << u"graph TD\nA & B --> C & D"_s << u"A;B;C;D"_s << u"A->C;A->D;B->C;B->D"_s;
    QTest::newRow("hyphens") << u"graph TD\nmy-svc-->kube-proxy"_s << u"my-svc;kube-proxy"_s << u"my-svc->kube-proxy"_s;
    QTest::newRow("subgraphs") << u"graph TD\nsubgraph s [一]\nA\nsubgraph 二\nB\nend\nend\nA --> B\nC --> s"_s
                               << u"A@s;B@二;C"_s << u"A->B;C->s"_s;
    QTest::newRow("named first") << u"graph TD\nC --> s\nsubgraph s\nA\nend"_s << u"C;A@s"_s << u"C->s"_s;
    QTest::newRow("looks")
        << u"%%{init: {}}%%\ngraph TD\n%% said\nA:::x --> B\nstyle A fill:#fff\nclassDef x fill:#000\n"
           "class A x\nlinkStyle 0 stroke:red"_s
        << u"A;B"_s << u"A->B"_s;
    QTest::newRow("invisible") << u"graph TD\nA ~~~ B"_s << u"A;B"_s << u""_s;
    QTest::newRow("attributes") << u"graph TD\nA@{ shape: cyl, label: \"x\" } --> B"_s << u"A=x;B"_s << u"A->B"_s;
}

void TestLanguage::flowchart() {
    QFETCH(QString, text);
    const Reading reading = readFence(u"mermaid"_s, text);
    QCOMPARE(reading.graphs.size(), 1);
    for (const Diagnostic& diagnostic : reading.diagnostics) {
        qWarning("%s", qPrintable(diagnostic.message));
    }
    QCOMPARE(reading.diagnostics.size(), 0);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.kind, GraphKind::Graph);
    QCOMPARE(graph.origin, GraphOrigin::Mermaid);
    QTEST(nodesText(graph), "nodes");
    QTEST(edgesText(graph), "edges");
}

void TestLanguage::flowchartDetails() {
    const Reading reading =
        readFence(u"mermaid"_s,
                  u"---\ntitle: 题\n---\nflowchart RL\nA[(库)] --> B\nclick A \"https://a.b\"\nclick B \"data:x\""_s);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.title, u"题"_s);
    QVERIFY(graph.sideways);
    QCOMPARE(graph.node(u"A")->kind, u"storage"_s);
    QCOMPARE(graph.node(u"A")->link, u"https://a.b"_s);
    QCOMPARE(graph.node(u"B")->link, QString());
    QCOMPARE(graph.edges.first().span.line, 8);
}

void TestLanguage::sequence() {
    const Reading reading = readFence(u"mermaid"_s, u"sequenceDiagram\n"
                                                    "autonumber\n"
                                                    "participant C as 客户端\n"
                                                    "actor U\n"
                                                    "box Aqua 集群\n"
                                                    "participant api-server\n"
                                                    "end\n"
                                                    "U->>C: 打开\n"
                                                    "C->>+api-server: GET /pods; x\n"
                                                    "Note over C,U: 注\n"
                                                    "alt 成功\n"
                                                    "api-server-->>-C: 200\n"
                                                    "else 失败\n"
                                                    "api-server--xC: 500\n"
                                                    "end\n"
                                                    "C->>C: 缓存\n"_s);
    QCOMPARE(reading.diagnostics.size(), 0);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.kind, GraphKind::Sequence);
    QCOMPARE(nodesText(graph), u"C=客户端;U;api-server@box-1"_s);
    QCOMPARE(edgesText(graph), u"U->C:打开;C->api-server:GET /pods; x;api-server-.->C:[alt 成功] 200;"
                               "api-server-.->C:[else 失败] 500;C->C:缓存"_s);
    QCOMPARE(graph.steps.size(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(graph.edges[i].step, i + 1);
        QCOMPARE(graph.steps[i].n, i + 1);
    }
    QCOMPARE(graph.edges[2].relation, u"replies"_s);
    QCOMPARE(graph.edges[1].relation, u"sends"_s);
    QCOMPARE(graph.clusters.first().label, u"集群"_s);
    QCOMPARE(graph.steps.first().text, u"U → 客户端: 打开"_s);
}

void TestLanguage::states() {
    const Reading reading = readFence(u"mermaid"_s, u"stateDiagram-v2\n"
                                                    "direction LR\n"
                                                    "[*] --> Pending\n"
                                                    "state \"正在运行\" as Run\n"
                                                    "Pending --> Run : 调度\n"
                                                    "note right of Run\n"
                                                    "  A --> B\n"
                                                    "end note\n"
                                                    "state Done {\n"
                                                    "  [*] --> Ok\n"
                                                    "}\n"
                                                    "Run --> Done\n"
                                                    "Done --> [*]\n"
                                                    "Ok : 成功\n"_s);
    QCOMPARE(reading.diagnostics.size(), 0);
    const Graph& graph = reading.graphs.first();
    QCOMPARE(graph.kind, GraphKind::States);
    QVERIFY(graph.sideways);
    QCOMPARE(nodesText(graph), u"[*]start=●;Pending;Run=正在运行;[*]Done/start=●@Done;Ok=成功@Done;[*]end=◉"_s);
    QCOMPARE(edgesText(graph), u"[*]start->Pending;Pending->Run:调度;[*]Done/start->Ok;Run->Done;Done->[*]end"_s);
    QCOMPARE(graph.edges.first().relation, u"next"_s);
}

void TestLanguage::problems_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("edges");
    QTest::newRow("hyphen in DOT") << u"dot"_s << u"digraph {\n a -> b\n my-svc -> c\n d -> e\n}"_s << u"graph-syntax"_s
                                   << 6 << u"a->b;d->e"_s;
    QTest::newRow("open quote") << u"dot"_s << u"digraph {\n a -> b\n c [label=\"x]\n}"_s << u"graph-syntax"_s << 6
                                << u"a->b"_s;
    QTest::newRow("open brace") << u"dot"_s << u"digraph {\n a -> b"_s << u"graph-syntax"_s << 5 << u"a->b"_s;
    QTest::newRow("unknown attribute") << u"dot"_s << u"digraph {\n a -> b [image=\"/etc/passwd\"]}"_s
                                       << u"graph-unknown"_s << 5 << u"a->b"_s;
    QTest::newRow("flowchart line") << u"mermaid"_s << u"graph TD\nA --> B\nA --> (x\nB --> C"_s << u"graph-syntax"_s
                                    << 6 << u"A->B;B->C"_s;
    QTest::newRow("no end") << u"mermaid"_s << u"graph TD\nsubgraph x\nA --> B"_s << u"graph-syntax"_s << 6
                            << u"A->B"_s;
    QTest::newRow("end too many") << u"mermaid"_s << u"graph TD\nA --> B\nend"_s << u"graph-syntax"_s << 6 << u"A->B"_s;
    QTest::newRow("sequence line") << u"mermaid"_s << u"sequenceDiagram\nA->>B: x\nwhat is this"_s << u"graph-syntax"_s
                                   << 6 << u"A->B:x"_s;
    QTest::newRow("another type") << u"mermaid"_s << u"gantt\ntitle x"_s << u"graph-unsupported"_s << 4 << u""_s;
}

void TestLanguage::problems() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, edges);
    const Reading reading = readFence(language, text);
    QVERIFY(!reading.diagnostics.isEmpty());
    QTEST(reading.diagnostics.first().code, "code");
    QTEST(reading.diagnostics.first().span.line, "line");
    QCOMPARE(reading.graphs.isEmpty() ? QString() : edgesText(reading.graphs.first()), edges);
}

void TestLanguage::hostile_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QString nodes = u"digraph {\n"_s;
    QString flow = u"graph TD\n"_s;
    QString talk = u"sequenceDiagram\n"_s;
    QString life = u"stateDiagram\n"_s;
    for (int i = 0; i < 100'000; ++i) {
        nodes += u"n%1;"_s.arg(i);
        flow += u"n%1 --> n%2\n"_s.arg(i).arg(i + 1);
        talk += u"a%1->>a%2: x\n"_s.arg(i).arg(i + 1);
        life += u"s%1 --> s%2\n"_s.arg(i).arg(i + 1);
    }
    QTest::newRow("a hundred thousand nodes") << u"dot"_s << nodes + u'}';
    QTest::newRow("a million nodes") << u"dot"_s << u"digraph {"_s + nodes.repeated(10);
    QTest::newRow("a square of edges") << u"dot"_s
                                       << u"digraph { {"_s + u"a;b;c;d;e;f;g "_s.repeated(3000) + u"} -> {"_s +
                                              u"h;i;j;k "_s.repeated(3000) + u"} }"_s;
    QTest::newRow("deep") << u"dot"_s << u"digraph "_s + QString(500'000, u'{');
    QTest::newRow("deep subgraphs") << u"dot"_s << u"digraph {"_s + u"subgraph cluster_a { "_s.repeated(50'000);
    QTest::newRow("arrows") << u"dot"_s << u"digraph {"_s + u"a -> "_s.repeated(300'000);
    QTest::newRow("brackets") << u"dot"_s << u"digraph { a"_s + u"["_s.repeated(300'000);
    QTest::newRow("tags") << u"dot"_s << u"digraph { a [label="_s + u"<"_s.repeated(300'000);
    QTest::newRow("colons") << u"dot"_s << u"digraph { a"_s + u":"_s.repeated(300'000);
    QTest::newRow("plusses") << u"dot"_s << u"digraph { \"a\""_s + u"+\"b\""_s.repeated(200'000);
    QTest::newRow("comment") << u"dot"_s << u"digraph { "_s + u"/* "_s.repeated(300'000);
    QTest::newRow("noise") << u"dot"_s << u"digraph { "_s + u"a-b;\\$%^"_s.repeated(100'000);
    QTest::newRow("flowchart") << u"mermaid"_s << flow;
    QTest::newRow("a long line") << u"mermaid"_s << u"graph TD\nA"_s + u" --> A"_s.repeated(10'000);
    QTest::newRow("a long group") << u"mermaid"_s
                                  << u"graph TD\nA"_s + u" & A"_s.repeated(3'000) + u" --> B"_s +
                                         u" & B"_s.repeated(3'000);
    QTest::newRow("deep groups") << u"mermaid"_s << u"graph TD\n"_s + u"subgraph a\n"_s.repeated(100'000);
    QTest::newRow("an open shape") << u"mermaid"_s << u"graph TD\n"_s + u"A[[["_s.repeated(100'000);
    QTest::newRow("dashes") << u"mermaid"_s << u"graph TD\nA "_s + QString(200'000, u'-');
    QTest::newRow("half an arrow") << u"mermaid"_s << u"graph TD\nA -- "_s + u"x -"_s.repeated(50'000);
    QTest::newRow("sequence") << u"mermaid"_s << talk;
    QTest::newRow("loops") << u"mermaid"_s << u"sequenceDiagram\n"_s + u"loop x\n"_s.repeated(100'000);
    QTest::newRow("a long message") << u"mermaid"_s << u"sequenceDiagram\n"_s + QString(200'000, u'-') + u">>"_s;
    QTest::newRow("a long name") << u"mermaid"_s << u"sequenceDiagram\n"_s + u"a "_s.repeated(100'000);
    QTest::newRow("states") << u"mermaid"_s << life;
    QTest::newRow("deep states") << u"mermaid"_s << u"stateDiagram\n"_s + u"state a {\n"_s.repeated(100'000);
    QTest::newRow("nothing") << u"mermaid"_s << u""_s;
    QTest::newRow("NULs") << u"dot"_s << u"digraph {"_s + QString(1000, QChar(u'\0'));
}

void TestLanguage::hostile() {
    QFETCH(QString, language);
    QFETCH(QString, text);
    // As a note that needs no Markdown reader: its own bounds are not what is tried here.
    Note note = yamlNote(u"a.md"_s, text);
    note.blocks.first().info = language;
    QElapsedTimer timer;
    timer.start();
    const Reading reading = readGraphFences(note, 0);
    for (const Graph& graph : reading.graphs) {
        QVERIFY(graph.nodes.size() <= 5000);
        QVERIFY(graph.edges.size() <= 20000);
    }
    QVERIFY(reading.diagnostics.size() <= 60);
#ifndef TUJIAN_SANITIZED
    QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
#endif
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "test_language.moc"
