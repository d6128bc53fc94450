#include "test_tracing.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/trace/request_picker.h"
#include "gui/trace/resource_tools.h"
#include "gui/trace/trace_control.h"
#include "session/session.h"
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // only a hang takes so long

const char yaml[] =
    "apiVersion: v1\nkind: Service\nmetadata: {name: s}\n"
    "spec: {type: LoadBalancer, selector: {app: a}, ports: [{port: 80}]}\n---\n"
    "apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {containers: [{name: c}]}\n";

Graph resources(const QString& id) {
    Graph graph;
    graph.id = id;
    graph.kind = GraphKind::Resources;
    for (const QString& node : {u"client"_s, u"Service//s"_s, u"Pod//p"_s}) {
        GraphNode made;
        made.id = made.label = node;
        graph.nodes.append(made);
    }
    graph.edges = {GraphEdge{u"client"_s, u"Service//s"_s, {}, u"refers"_s, 0, false, {}},
                   GraphEdge{u"Service//s"_s, u"Pod//p"_s, {}, u"selects"_s, 0, false, {}}};
    return graph;
}

Trace threeHops() {
    Trace trace;
    trace.hops = {TraceHop{u"client"_s, u"GET"_s, {}},
                  TraceHop{u"Service//s"_s, u"port 80"_s, Span{u"a.yaml"_s, 3, 9, 2}},
                  TraceHop{u"Pod//p"_s, u"selector"_s, {}}};
    trace.reached = true;
    trace.why = u"there"_s;
    return trace;
}

/// A placement without coordinates, as far as the way of a trace needs one.
PlacedGraph placedOf(const Graph& graph) {
    PlacedGraph placed;
    placed.diagram = graph.id;
    placed.kind = graph.kind;
    placed.size = {300, 200};
    for (const GraphNode& node : graph.nodes) {
        PlacedNode made;
        made.id = node.id;
        made.box = QRectF(10, 10, 40, 20);
        placed.nodes.append(made);
    }
    for (int i = 0; i < graph.edges.size(); ++i) {
        PlacedEdge made;
        made.edge = i;
        made.from = graph.edges.at(i).from;
        made.to = graph.edges.at(i).to;
        made.path = {{0, 0}, {1, 1}, {2, 2}, {3, 3}};
        placed.edges.append(made);
    }
    return placed;
}

TopicRow row(const QString& id, const QString& title, const QString& file, int level) {
    TopicRow made;
    made.id = id;
    made.title = title;
    made.file = file;
    made.level = level;
    return made;
}

} // namespace

void TracingTest::onlyResourcesHaveTools() {
    ResourceTools tools;
    tools.setGraph(resources(u"a"_s));
    QVERIFY(!tools.isHidden());
    tools.setGraph(Graph());
    QVERIFY(tools.isHidden());
}

void TracingTest::hopsAreWalked() {
    ResourceTools tools;
    tools.setGraph(resources(u"a"_s));
    QSignalSpy shown(&tools, &ResourceTools::hopShown);
    QSignalSpy spans(&tools, &ResourceTools::spanAsked);
    tools.setTrace(threeHops());
    QCOMPARE(tools.hops().count(), 4); // the last row says how it ends
    QVERIFY(tools.hops().item(3)->text().contains(u"there"_s));
    tools.resize(120, 800); // their words wrap; so few rows are all seen
    tools.show();
    const auto lastRow = [&tools] { return tools.hops().visualItemRect(tools.hops().item(3)); };
    QTRY_VERIFY(tools.hops().viewport()->rect().contains(lastRow()));
    QCOMPARE(tools.hop(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(tools.hop(), 2, patience); // it walks by itself
    tools.showHop(1);
    QCOMPARE(shown.last().first().toInt(), 1);
    Q_EMIT tools.hops().itemActivated(tools.hops().item(1));
    QCOMPARE(spans.last().first().value<Span>().line, 2);
    tools.showHop(9);
    QCOMPARE(tools.hop(), 1);
    tools.request().setText(u"x"_s);
    tools.request().clear();
    QCOMPARE(tools.hop(), -1);
    QCOMPARE(shown.last().first().toInt(), -1);
    tools.showProblem(u"no address"_s);
    QCOMPARE(tools.hops().count(), 1);
}

void TracingTest::requestsArePicked() {
    ResourceTools tools;
    tools.setGraph(resources(u"a"_s));
    QSignalSpy choices(&tools, &ResourceTools::choicesAsked);
    QSignalSpy asked(&tools, &ResourceTools::traceAsked);
    QVERIFY(tools.picker().isHidden());
    tools.openPicker(true);
    QCOMPARE(choices.size(), 1);
    QVERIFY(!tools.picker().isHidden());
    TraceChoices found;
    found.doors = {{u"a.example.com"_s, false, {u"/"_s, u"/api"_s}}, {u"b.example.com"_s, true, {u"/b"_s}}};
    found.headers = {u"Region: cd"_s};
    found.cookies = {u"beta=always"_s};
    found.sources = {u"deployment/web -n shop"_s};
    tools.setChoices(found);
    QCOMPARE(tools.request().text(), u"curl http://a.example.com/"_s); // nothing was asked for yet: the first
    tools.picker().path().setCurrentIndex(1);
    tools.picker().header().setCurrentIndex(1);
    QCOMPARE(tools.request().text(), u"curl -H 'Region: cd' http://a.example.com/api"_s);
    tools.picker().host().setCurrentIndex(1);
    tools.picker().cookie().setCurrentIndex(1);
    tools.picker().source().setCurrentIndex(1);
    QCOMPARE(asked.last().first().toString(),
             u"kubectl exec deployment/web -n shop -- curl -H 'Region: cd' -b beta=always https://b.example.com/b"_s);
    // What is typed is taken as it stands.
    tools.picker().path().setEditText(u"x y"_s);
    QVERIFY(tools.request().text().endsWith(u"'https://b.example.com/x y'"_s));
    tools.setChoices(found);
    QCOMPARE(tools.picker().host().currentText(), u"b.example.com"_s);
}

void TracingTest::whatIsShownIsKeptByDiagram() {
    Graph large = resources(u"large"_s);
    for (int i = 0; i < 60; ++i) {
        GraphNode node;
        node.id = node.label = u"Pod//%1"_s.arg(i);
        large.nodes.append(node);
    }
    ResourceTools tools;
    tools.setGraph(large);
    QVERIFY(tools.view().fold);
    tools.setGraph(resources(u"small"_s));
    QVERIFY(!tools.view().fold);
    QCOMPARE(tools.viewed(resources(u"small"_s)).nodes.size(), 3);
}

void TracingTest::theWayIsLit() {
    const PlacedGraph placed = placedOf(resources(u"a"_s));
    const QList<ElementRef> lit = wayElements(placed, {u"client"_s, u"Service//s"_s, u"Pod//p"_s});
    QCOMPARE(lit.size(), 5);
    QVERIFY(lit.contains(ElementRef{ElementKind::Edge, u"1"_s}));
    // An arrow against the way belongs to it too; what is hidden is left out.
    QCOMPARE(wayElements(placed, {u"Pod//p"_s, u"Service//s"_s}).size(), 3);
    QCOMPARE(wayElements(placed, {u"client"_s, QString()}).size(), 1);
    // In a large picture the client stands in several places: the one on this way lights up.
    Graph large = resources(u"large"_s);
    large.nodes[0].id = u"client@2"_s;
    large.edges[0].from = u"client@2"_s;
    GraphNode first;
    first.id = first.label = u"client"_s;
    large.nodes.append(first);
    const QList<ElementRef> second = wayElements(placedOf(large), {u"client"_s, u"Service//s"_s});
    QCOMPARE(second.size(), 3);
    QVERIFY(second.contains(ElementRef{ElementKind::Node, u"client@2"_s}));
    QVERIFY(!second.contains(ElementRef{ElementKind::Node, u"client"_s}));
}

void TracingTest::aKindsTopic() {
    const QList<TopicRow> topics{
        row(u"a"_s, u"创建 Service 的步骤与常见问题说明"_s, u"a.md"_s, 1), row(u"b"_s, u"Service"_s, u"a.md"_s, 3),
        row(u"c"_s, u"service"_s, u"service.yaml"_s, 1), row(u"d"_s, u"Pods 容器组"_s, u"a.md"_s, 2)};
    QCOMPARE(topicAbout(u"Service"_s, topics), u"b"_s);
    QCOMPARE(topicAbout(u"Pod"_s, topics), u"d"_s);
    QCOMPARE(topicAbout(u"ServiceAccount"_s, topics), QString());
}

/// The whole way: a request typed in the pane of an open notebook, its answer lit in the picture.
void TracingTest::requestsAreAnswered() {
    const QTemporaryDir state;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(yaml) > 0);
    file.close();
    Session session{State(state.path())};
    QSignalSpy opened(&session, &Session::opened);
    session.open(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(!opened.isEmpty(), patience);
    DiagramPane pane([](const Graph& graph, DiagramView) {
        QPromise<Result<PlacedGraph>> promise;
        promise.start();
        promise.addResult(placedOf(graph));
        promise.finish();
        return promise.future();
    });
    const TraceControl control(session, pane);
    const Result<NoteDerived> derived = deriveNote(session.notebook(), u"a.yaml"_s);
    QVERIFY(derived);
    pane.setGraphs(derived->reading.graphs);
    pane.resources().request().setText(u"curl http://EXTERNAL-IP/"_s);
    QTest::keyClick(&pane.resources().request(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(pane.resources().trace().hops.size(), 3, patience);
    QVERIFY(pane.resources().trace().reached);
    pane.resources().showHop(2);
    QVERIFY(pane.canvas().reveal().lit.contains(ElementRef{ElementKind::Node, u"Pod//p"_s}));
    pane.resources().request().setText(u"curl -H 'a: b'"_s);
    QTest::keyClick(&pane.resources().request(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(pane.resources().hops().count(), 1, patience);
    QVERIFY(pane.canvas().reveal().lit.isEmpty());
}
