#include "test_apply.h"
#include "diagram/correct/correct.h"
#include "diagram/correct/redraw.h"
#include "diagram/read.h"
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const QString process = u"# Pod的创建过程\n\n"
                        "1. kubectl 向 kube-apiserver 发送创建请求\n"
                        "2. kube-apiserver 将 pod 信息写入 etcd\n"
                        "3. kube-scheduler 向 kube-apiserver 发送结果\n"
                        "4. kubelet 向 kube-apiserver 返回状态\n"_s;
const QString structure = u"# 集群的组成\n\n- Master\n  - kube-apiserver\n  - etcd\n- Node\n  - kubelet\n"_s;
const QString path = u"# 访问路径\n\n用户 → DNS → ingress → service → pod\n"_s;
const QString processTopic = u"n.md#pod的创建过程"_s;

QList<Graph> read(const QString& text) {
    static const Lexicon shipped(shippedTerms());
    const Note note = parseNote(u"n.md"_s, text);
    return readDiagrams(note, shipped.with(definedTerms(note))).graphs;
}

QString nameOf(const Graph& graph, const QString& id) {
    for (const GraphCluster& cluster : graph.clusters)
        if (cluster.id == id)
            return u'[' + cluster.label + u']';
    return graph.node(id) ? graph.node(id)->label : u"?"_s;
}

/// "sequence: a>b c>d": kind and arrows.
QString drawn(const Graph& graph) {
    QStringList edges;
    for (const GraphEdge& edge : graph.edges)
        edges << nameOf(graph, edge.from) + u'>' + nameOf(graph, edge.to);
    return kindName(graph.kind) + u": "_s + edges.join(u' ');
}

const Graph* graphNamed(const QList<Graph>& graphs, const QString& name) {
    for (const Graph& graph : graphs)
        if (graph.id.endsWith(u'/' + name))
            return &graph;
    return nullptr;
}

Correction element(CorrectionAct act, const QString& node, const QString& value = {}) {
    Correction c;
    c.act = act;
    c.target = CorrectionTarget::Node;
    c.topic = processTopic;
    c.diagram = u"sequence"_s;
    c.node = node;
    c.value = value;
    return c;
}

Correction edge(CorrectionAct act, const QString& from, const QString& to, const QString& value = {}) {
    Correction c = element(act, {}, value);
    c.target = CorrectionTarget::Edge;
    c.from = from;
    c.to = to;
    return c;
}

Correction whole(CorrectionAct act, const QString& topic, const QString& diagram, const QString& value = {}) {
    Correction c;
    c.act = act;
    c.topic = topic;
    c.diagram = diagram;
    c.value = value;
    return c;
}

} // namespace

void ApplyTest::elements_data() {
    QTest::addColumn<QList<Correction>>("corrections");
    QTest::addColumn<QString>("expected");
    using List = QList<Correction>;
    const QString a = u"kube-apiserver"_s;
    const auto row = [](const char* name, const List& list, const QString& expected) {
        QTest::newRow(name) << list << expected;
    };
    row("nothing", {}, u"sequence: kubectl>%1 %1>etcd kube-scheduler>%1 kubelet>%1"_s.arg(a));
    row("hide a node", {element(CorrectionAct::Hide, u"etcd"_s)},
        u"sequence: kubectl>%1 kube-scheduler>%1 kubelet>%1"_s.arg(a));
    row("hide an edge", {edge(CorrectionAct::Hide, u"kubelet"_s, a)},
        u"sequence: kubectl>%1 %1>etcd kube-scheduler>%1"_s.arg(a));
    row("rename", {element(CorrectionAct::Rename, a, u"API"_s)},
        u"sequence: kubectl>API API>etcd kube-scheduler>API kubelet>API"_s);
    row("the later of two names holds",
        {element(CorrectionAct::Rename, a, u"API"_s), element(CorrectionAct::Rename, a, u"接口"_s)},
        u"sequence: kubectl>接口 接口>etcd kube-scheduler>接口 kubelet>接口"_s);
    row("merge", {element(CorrectionAct::Merge, u"kube-scheduler"_s, u"kubelet"_s)},
        u"sequence: kubectl>%1 %1>etcd kubelet>%1 kubelet>%1"_s.arg(a));
    row("merge of merges",
        {element(CorrectionAct::Merge, u"kube-scheduler"_s, u"kubelet"_s),
         element(CorrectionAct::Merge, u"kubelet"_s, u"kubectl"_s)},
        u"sequence: kubectl>%1 %1>etcd kubectl>%1 kubectl>%1"_s.arg(a));
    row("a circle of merges ends",
        {element(CorrectionAct::Merge, u"etcd"_s, u"kubelet"_s),
         element(CorrectionAct::Merge, u"kubelet"_s, u"etcd"_s)},
        u"sequence: kubectl>%1 %1>kubelet kube-scheduler>%1 kubelet>%1"_s.arg(a));
    row("reverse", {edge(CorrectionAct::Reverse, a, u"etcd"_s)},
        u"sequence: kubectl>%1 etcd>%1 kube-scheduler>%1 kubelet>%1"_s.arg(a));
    row("written otherwise", {element(CorrectionAct::Hide, u"ＫUBE APIserver"_s)}, u"sequence: "_s);
    row("in a diagram that has another number now", {[] {
            Correction c = element(CorrectionAct::Hide, u"etcd"_s);
            c.diagram = u"sequence-3"_s;
            return c;
        }()},
        u"sequence: kubectl>%1 kube-scheduler>%1 kubelet>%1"_s.arg(a));
}

void ApplyTest::elements() {
    QFETCH(QList<Correction>, corrections);
    QFETCH(QString, expected);
    QList<Graph> graphs = read(process);
    const Corrected corrected = applyCorrections(graphs, corrections);
    QCOMPARE(corrected.unfit, QList<UnfitCorrection>());
    QCOMPARE(corrected.fitting, corrections);
    const Graph* graph = graphNamed(graphs, u"sequence"_s);
    QVERIFY(graph);
    QCOMPARE(drawn(*graph), expected);
    QCOMPARE(graph->steps.size(), 4); // what the text says stays to be read, step by step
}

void ApplyTest::details() {
    QList<Graph> graphs = read(process);
    applyCorrections(graphs, {element(CorrectionAct::Rename, u"etcd"_s, u"数据库"_s),
                              element(CorrectionAct::Recolour, u"kubelet"_s, u"network"_s),
                              element(CorrectionAct::Merge, u"kube-scheduler"_s, u"kubectl"_s),
                              edge(CorrectionAct::Rename, u"kube-apiserver"_s, u"etcd"_s, u"保存"_s)});
    const Graph& graph = *graphNamed(graphs, u"sequence"_s);
    const auto node = [&graph](const QString& label) {
        const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                        [&label](const GraphNode& n) { return n.label == label; });
        return found == graph.nodes.end() ? GraphNode() : *found;
    };
    QVERIFY(node(u"数据库"_s).aliases.contains(u"etcd"_s)); // the text's own word stays known
    QCOMPARE(node(u"kubelet"_s).kind, u"network"_s);
    QCOMPARE(node(u"kubelet"_s).icon, QString());
    QVERIFY(node(u"kubectl"_s).aliases.contains(u"kube-scheduler"_s));
    QCOMPARE(graph.edges.at(1).label, u"保存"_s);
    QVERIFY(!graph.edges.at(1).span.isEmpty());
}

void ApplyTest::wholeDiagrams() {
    QList<Graph> graphs = read(process);
    const qsizetype before = graphs.size();
    applyCorrections(graphs, {whole(CorrectionAct::Hide, processTopic, u"sequence"_s)});
    QVERIFY(!graphNamed(graphs, u"sequence"_s));
    QCOMPARE(graphs.size(), before - 1);
    const Corrected corrected = applyCorrections(graphs, {whole(CorrectionAct::Hide, processTopic, u"outline"_s)});
    QCOMPARE(corrected.unfit.size(), 1); // the outline always exists
    QCOMPARE(graphs.size(), before - 1);
}

void ApplyTest::otherKinds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("diagram");
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& text, const QString& diagram, const QString& as, const QString& expected) {
        QTest::newRow(qPrintable(diagram + u" as "_s + as)) << text << diagram << as << expected;
    };
    row(process, u"sequence"_s, u"chain"_s,
        u"chain: kubectl>kube-apiserver kube-apiserver>etcd kube-scheduler>kube-apiserver kubelet>kube-apiserver"_s);
    row(process, u"sequence"_s, u"hierarchy"_s, u"hierarchy: kubectl>kube-apiserver kube-apiserver>etcd"_s);
    row(path, u"chain"_s, u"sequence"_s, u"sequence: 用户>DNS DNS>ingress ingress>service service>pod"_s);
    row(path, u"chain"_s, u"hierarchy"_s, u"hierarchy: 用户>DNS DNS>ingress ingress>service service>pod"_s);
    row(path, u"chain"_s, u"states"_s, u"states: 用户>DNS DNS>ingress ingress>service service>pod"_s);
    row(structure, u"hierarchy"_s, u"chain"_s, u"chain: kube-apiserver>etcd etcd>Node Node>kubelet"_s);
}

void ApplyTest::otherKinds() {
    QFETCH(QString, text);
    QFETCH(QString, diagram);
    QFETCH(QString, as);
    QFETCH(QString, expected);
    QList<Graph> graphs = read(text);
    const Graph* before = graphNamed(graphs, diagram);
    QVERIFY(before);
    const Correction redraw = whole(CorrectionAct::Redraw, before->topic, diagram, as);
    const Corrected corrected = applyCorrections(graphs, {redraw});
    QCOMPARE(corrected.unfit, QList<UnfitCorrection>());
    QVERIFY(!graphNamed(graphs, diagram));
    const Graph* after = graphNamed(graphs, as);
    QVERIFY(after);
    QCOMPARE(drawn(*after), expected);
    QCOMPARE(after->id, after->topic + u'/' + as);
    QCOMPARE(correctionOf(corrected, *after).diagram, diagram); // it is still known as what it was read as
    if (as == u"sequence")
        QCOMPARE(after->steps.size(), after->edges.size());
}

void ApplyTest::outlineIsDrawnBesideItself() {
    QList<Graph> graphs = read(u"# 杂项\n\n- 准备\n- 安装\n- 验证\n"_s);
    QCOMPARE(graphs.size(), 2); // the file's own and the topic's outline
    const Corrected corrected =
        applyCorrections(graphs, {whole(CorrectionAct::Redraw, u"n.md#杂项"_s, u"outline"_s, u"states"_s)});
    QCOMPARE(corrected.unfit, QList<UnfitCorrection>());
    QCOMPARE(drawn(*graphNamed(graphs, u"states"_s)), u"states: 准备>安装 安装>验证"_s);
    QCOMPARE(graphs.last().kind, GraphKind::Outline);
    QCOMPARE(graphs.size(), 3);
}

void ApplyTest::everyRedrawingKeepsItsPlaces() {
    for (const QString& text : {process, structure, path})
        for (const Graph& graph : read(text))
            for (const GraphKind kind : tujian::otherKinds(graph)) {
                const Redrawn made = redrawn(graph, kind);
                QCOMPARE(made.graph.kind, kind);
                QCOMPARE(made.edges.size(), made.graph.edges.size());
                for (const GraphNode& node : made.graph.nodes)
                    QVERIFY2(!node.span.file.isEmpty(), qPrintable(node.label));
                for (const GraphEdge& e : made.graph.edges)
                    QVERIFY2(!e.span.isEmpty(), qPrintable(drawn(made.graph)));
                QVERIFY(kind != GraphKind::Sequence || made.graph.lastStep() > 0);
            }
}

void ApplyTest::orderDoesNotMatter() {
    const QList<Correction> list{element(CorrectionAct::Rename, u"etcd"_s, u"数据库"_s),
                                 element(CorrectionAct::Merge, u"kubelet"_s, u"etcd"_s),
                                 edge(CorrectionAct::Reverse, u"kubectl"_s, u"kube-apiserver"_s),
                                 whole(CorrectionAct::Redraw, processTopic, u"sequence"_s, u"chain"_s)};
    QList<Graph> forward = read(process);
    QList<Graph> backward = forward;
    applyCorrections(forward, list);
    applyCorrections(backward, QList<Correction>(list.rbegin(), list.rend()));
    QCOMPARE(forward, backward);
    QVERIFY(drawn(forward.constFirst()).contains(u"数据库"_s) || forward.size() > 1);
}

void ApplyTest::survivesEdits() {
    const QList<Correction> list{element(CorrectionAct::Hide, u"etcd"_s),
                                 edge(CorrectionAct::Reverse, u"kubelet"_s, u"kube-apiserver"_s)};
    QString edited = process;
    edited.replace(u"# Pod"_s, u"前言。\n\n# Pod"_s)
        .replace(u"1. "_s, u"1. 用户通过 "_s)
        .replace(u"kubelet"_s, u"Kubelet"_s);
    QList<Graph> graphs = read(edited);
    QCOMPARE(applyCorrections(graphs, list).unfit, QList<UnfitCorrection>());
    const QString after = drawn(*graphNamed(graphs, u"sequence"_s));
    QVERIFY2(!after.contains(u"etcd"_s) && after.endsWith(u"kube-apiserver>Kubelet"_s), qPrintable(after));
}

void ApplyTest::noLongerFits() {
    Correction elsewhere = element(CorrectionAct::Hide, u"etcd"_s);
    elsewhere.topic = u"n.md#没有"_s;
    Correction otherKind = element(CorrectionAct::Hide, u"etcd"_s);
    otherKind.diagram = u"states"_s;
    const QList<Correction> list{element(CorrectionAct::Hide, u"kube-proxy"_s),
                                 element(CorrectionAct::Merge, u"etcd"_s, u"kube-proxy"_s),
                                 edge(CorrectionAct::Reverse, u"etcd"_s, u"kubectl"_s),
                                 whole(CorrectionAct::Redraw, processTopic, u"sequence"_s, u"resources"_s),
                                 whole(CorrectionAct::Hide, processTopic, u"chain"_s),
                                 elsewhere,
                                 otherKind};
    QList<Graph> graphs = read(process);
    const QList<Graph> before = graphs;
    const Corrected corrected = applyCorrections(graphs, list);
    QCOMPARE(graphs, before);
    QCOMPARE(corrected.unfit.size(), list.size());
    for (const Correction& correction : list)
        QVERIFY(std::any_of(corrected.unfit.begin(), corrected.unfit.end(), [&](const UnfitCorrection& unfit) {
            return unfit.correction == correction && !unfit.why.isEmpty();
        }));
}

void ApplyTest::acceptanceLapses() {
    QList<Graph> graphs = read(process);
    Correction accept = correctionOf({}, *graphNamed(graphs, u"sequence"_s));
    QVERIFY(!accept.seen.isEmpty());
    Corrected corrected = applyCorrections(graphs, {accept});
    QVERIFY(corrected.diagram(processTopic + u"/sequence"_s)->accepted);
    // A correction of the reader's own does not undo the acceptance; the lines may move.
    graphs = read(u"前言\n\n"_s + process);
    corrected = applyCorrections(graphs, {accept, element(CorrectionAct::Hide, u"etcd"_s)});
    QVERIFY(corrected.diagram(processTopic + u"/sequence"_s)->accepted);
    graphs = read(QString(process).replace(u"写入 etcd"_s, u"写入 Redis"_s));
    corrected = applyCorrections(graphs, {accept});
    QCOMPARE(corrected.unfit.size(), 1);
    QVERIFY(!corrected.diagram(processTopic + u"/sequence"_s));
}

void ApplyTest::keysComeFromWhatIsShown() {
    QList<Graph> graphs = read(process);
    const QList<Correction> first{element(CorrectionAct::Hide, u"kubectl"_s),
                                  element(CorrectionAct::Rename, u"etcd"_s, u"数据库"_s)};
    const Corrected corrected = applyCorrections(graphs, first);
    const Graph& shown = *graphNamed(graphs, u"sequence"_s);
    const std::optional<Correction> arrow = correctionOfEdge(corrected, shown, 0);
    QVERIFY(arrow);
    QCOMPARE(arrow->from + u'>' + arrow->to, u"kube-apiserver>etcd"_s); // as read, not as renamed
    QCOMPARE(arrow->nth, 1);
    const std::optional<Correction> node = correctionOfNode(corrected, shown, shown.edges.at(0).to);
    QVERIFY(node);
    QCOMPARE(node->node, u"etcd"_s);
    QVERIFY(!correctionOfNode(corrected, shown, u"nobody"_s));
    QVERIFY(!correctionOfEdge(corrected, shown, 99));
    // Elements with the same words are told apart.
    QList<Graph> twice = read(QString(process) + u"5. kubelet 向 kube-apiserver 返回状态\n"_s);
    const Graph& graph = *graphNamed(twice, u"sequence"_s);
    std::optional<Correction> second = correctionOfEdge({}, graph, int(graph.edges.size()) - 1);
    QCOMPARE(second->nth, 2);
    second->act = CorrectionAct::Hide;
    applyCorrections(twice, {*second});
    QCOMPARE(graphNamed(twice, u"sequence"_s)->edges.last().step, 4);
}

void ApplyTest::redrawnElementsAreCorrectedToo() {
    QList<Graph> graphs = read(structure);
    const QString topic = graphNamed(graphs, u"hierarchy"_s)->topic;
    const Correction redraw = whole(CorrectionAct::Redraw, topic, u"hierarchy"_s, u"chain"_s);
    const Corrected corrected = applyCorrections(graphs, {redraw});
    std::optional<Correction> hide = correctionOfEdge(corrected, *graphNamed(graphs, u"chain"_s), 0);
    QVERIFY(hide);
    hide->act = CorrectionAct::Hide;
    graphs = read(structure);
    QCOMPARE(applyCorrections(graphs, {*hide, redraw}).unfit, QList<UnfitCorrection>());
    QCOMPARE(drawn(*graphNamed(graphs, u"chain"_s)), u"chain: etcd>Node Node>kubelet"_s);
    // Without the redrawing it fits nothing, and is listed.
    graphs = read(structure);
    QCOMPARE(applyCorrections(graphs, {*hide}).unfit.size(), 1);
}

void ApplyTest::hiddenHoldsWhatItContains() {
    QList<Graph> graphs = read(structure);
    const Graph before = *graphNamed(graphs, u"hierarchy"_s);
    Correction hide = element(CorrectionAct::Hide, u"Master"_s);
    hide.topic = before.topic;
    hide.diagram = u"hierarchy"_s;
    QCOMPARE(applyCorrections(graphs, {hide}).unfit, QList<UnfitCorrection>());
    const Graph* after = graphNamed(graphs, u"hierarchy"_s);
    QVERIFY(after);
    QStringList labels;
    for (const GraphNode& node : after->nodes)
        labels << node.label;
    QVERIFY2(!labels.contains(u"etcd"_s) && labels.contains(u"kubelet"_s), qPrintable(labels.join(u' ')));
    // A path closes over a station that is left out.
    graphs = read(path);
    hide = element(CorrectionAct::Hide, u"ingress"_s);
    hide.topic = graphNamed(graphs, u"chain"_s)->topic;
    hide.diagram = u"chain"_s;
    Correction next = hide;
    next.node = u"service"_s;
    applyCorrections(graphs, {hide, next});
    QCOMPARE(drawn(*graphNamed(graphs, u"chain"_s)), u"chain: 用户>DNS DNS>pod"_s);
}

void ApplyTest::wordsOfTheFile() {
    for (int act = 0; act <= int(CorrectionAct::Redraw); ++act)
        QCOMPARE(actNamed(actName(CorrectionAct(act))), CorrectionAct(act));
    QVERIFY(!actNamed(u"erase"_s));
    QVERIFY(element(CorrectionAct::Hide, u"kube-apiserver"_s).isOfNote(u"n.md"_s));
    QVERIFY(!element(CorrectionAct::Hide, u"kube-apiserver"_s).isOfNote(u"n"_s));
    const Correction renamed = element(CorrectionAct::Rename, u"API server"_s, u"a"_s);
    QVERIFY(element(CorrectionAct::Rename, u"apiserver"_s, u"b"_s).replaces(renamed));
    QVERIFY(!element(CorrectionAct::Hide, u"apiserver"_s).replaces(renamed));
    QVERIFY(describe(renamed).contains(u"API server"_s));
}
