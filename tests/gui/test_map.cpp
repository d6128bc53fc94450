#include "test_map.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/map/map_control.h"
#include "gui/map/map_filters.h"
#include "gui/map/route_panel.h"
#include "gui/map/term_field.h"
#include "gui/map/term_match.h"
#include "gui/reader/reader.h"
#include "gui/trust/kinds.h"
#include "gui/window/main_window.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

Claim claim(const QString& from, const QString& to, int begin) {
    Claim made;
    made.topic = u"n.md#题"_s;
    made.topicTitle = u"题"_s;
    made.from = {from, {}, u"plain"_s};
    made.to = {to, {}, u"network"_s};
    made.relation = u"sends"_s;
    made.verb = u"通知"_s;
    made.sentence = from + u"通知"_s + to;
    made.span = {begin < 100 ? u"x/n.md"_s : u"y/n.md"_s, begin, begin + 5, 1};
    return made;
}

/// 网关 → kubelet → 网络策略 (twice), 孤岛 → 网络策略
TermMap sampleMap() {
    return joinClaims({claim(u"网关"_s, u"kubelet"_s, 0), claim(u"kubelet"_s, u"网络策略"_s, 10),
                       claim(u"kubelet"_s, u"网络策略"_s, 20), claim(u"孤岛"_s, u"网络策略"_s, 100)},
                      Lexicon({Term{u"kubelet"_s, {u"节点代理"_s}}}));
}

QString textOf(const QList<Statement>& statements) {
    QStringList texts;
    for (const Statement& row : statements)
        texts.append((row.kind == StatementKind::Heading ? u"# "_s : QString()) + row.text);
    return texts.join(u" | "_s);
}

QString litText(const MapModel& model) {
    QStringList names;
    for (const ElementRef& element : model.lit())
        names.append(element.kind == ElementKind::Edge ? u"-"_s : element.id);
    names.sort();
    return names.join(u' ');
}

} // namespace

void MapTest::findsTermsByAnySpelling_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    QTest::newRow("name") << u"kube"_s << u"kubelet"_s;
    QTest::newRow("case") << u"KUBELET"_s << u"kubelet"_s;
    QTest::newRow("inside") << u"策略"_s << u"网络策略"_s;
    QTest::newRow("pinyin") << u"wangguan"_s << u"网关"_s;
    QTest::newRow("initials") << u"wlcl"_s << u"网络策略"_s;
    QTest::newRow("nothing") << u"zzz"_s << QString();
    QTest::newRow("empty: the heaviest") << QString() << u"kubelet"_s;
}

void MapTest::findsTermsByAnySpelling() {
    QFETCH(QString, query);
    const TermMap map = sampleMap();
    const QList<int> found = matchTerms(map, query);
    QTEST(found.isEmpty() ? QString() : map.terms[found[0]].name, "first");
}

void MapTest::fieldTakesTheFirstOffer() {
    TermField field(u"Term"_s);
    field.setTerms(sampleMap());
    const QSignalSpy chosen(&field, &TermField::termChosen);
    field.show();
    QTest::keyClicks(&field, u"wlcl"_s);
    QCOMPARE(field.offered(), QStringList{u"网络策略"_s});
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.term(), u"网络策略"_s);
    QCOMPARE(field.text(), u"网络策略"_s);
    QCOMPARE(chosen.size(), 1);
    field.setTerms({}); // gone from the map
    QVERIFY(field.term().isEmpty() && field.text().isEmpty());
}

/// What a term is and what a diagram is have names of their own.
void MapTest::areasHaveNames() {
    QCOMPARE(areaTitle(u"control-plane"_s), u"Control plane"_s);
    QCOMPARE(areaTitle(u"workload"_s), u"Workloads"_s);
    QCOMPARE(kindTitle(u"sequence"_s), u"Process"_s);
}

void MapTest::focusListsTheSentences() {
    MapModel model;
    model.setMap(sampleMap(), u"笔记"_s);
    QVERIFY(model.lit().isEmpty());
    model.focusTerm(u"kubelet"_s);
    QCOMPARE(litText(model), u"- - kubelet 网关 网络策略"_s);
    QCOMPARE(
        textOf(model.statements()),
        u"# kubelet | # kubelet → 网络策略 | kubelet通知网络策略 | kubelet通知网络策略 | # 网关 → kubelet | 网关通知kubelet"_s);
    QCOMPARE(model.topicOf(u"kubelet"_s), u"n.md#题"_s);
    const ElementRef edge = [&] {
        for (const ElementRef& element : model.lit())
            if (element.kind == ElementKind::Edge)
                return element;
        return ElementRef{};
    }();
    model.focusElement(edge);
    QCOMPARE(model.lit().size(), 3);
    QVERIFY(model.statements()[0].kind == StatementKind::Heading);
    model.focusElement({ElementKind::Cluster, u"kind:plain"_s});
    QVERIFY(model.lit().isEmpty() && model.statements().isEmpty());
}

void MapTest::routeIsJustified() {
    MapModel model;
    StatementModel rows;
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setMap(sampleMap(), u"笔记"_s);
    model.setRoute(u"网关"_s, u"网络策略"_s);
    QCOMPARE(litText(model), u"- - kubelet 网关 网络策略"_s);
    QCOMPARE(
        textOf(model.statements()),
        u"# 网关 → kubelet | 网关通知kubelet | # kubelet → 网络策略 | kubelet通知网络策略 | kubelet通知网络策略"_s);
    rows.setStatements(model.statements());
    QCOMPARE(rows.rowCount(), 5);
    QCOMPARE(rows.statement(1).span.file, u"x/n.md"_s);
    QVERIFY(!(rows.flags(rows.index(0)) & Qt::ItemIsSelectable)); // a heading leads nowhere
    QVERIFY(rows.flags(rows.index(1)) & Qt::ItemIsSelectable);
    model.setMap({}, u"笔记"_s); // the notes changed: the route is gone, and said to be
    QVERIFY(model.lit().isEmpty());
    QCOMPARE(model.statements().size(), 1);
    QVERIFY(model.statements()[0].kind == StatementKind::Remark);
}

void MapTest::routeAgainstTheArrows() {
    MapModel model;
    model.setMap(sampleMap(), u"笔记"_s);
    model.setRoute(u"网关"_s, u"孤岛"_s);
    QVERIFY(model.isRouteAgainstArrows());
    const QList<Statement> rows = model.statements();
    QVERIFY(rows.first().kind == StatementKind::Remark);
    QVERIFY(textOf(rows).contains(u"# 网络策略 ← 孤岛"_s));
}

void MapTest::smallTermsComeIntoThePicture() {
    MapModel model;
    model.setMap(sampleMap(), u"笔记"_s);
    model.setMost(2);
    QCOMPARE(model.picture().graph.nodes.size(), 2);
    QCOMPARE(model.picture().leftTerms, 2);
    QVERIFY(!model.picture().graph.node(u"孤岛"_s));
    model.focusTerm(u"孤岛"_s);
    QVERIFY(model.picture().graph.node(u"孤岛"_s));
    QVERIFY(litText(model).contains(u"孤岛"_s));
}

void MapTest::filtersNarrow() {
    MapFilters filters;
    TopicRow row;
    row.id = u"n.md#题"_s;
    row.file = u"x/n.md"_s;
    row.tags = QStringList{u"k8s/net"_s};
    filters.setTopics({row});
    filters.setKinds(sampleMap());
    QCOMPARE(filters.places().count(), 3); // all, a folder, a tag
    filters.places().setCurrentIndex(1);
    QCOMPARE(filters.filter().folder, u"x"_s);
    filters.places().setCurrentIndex(2);
    QCOMPARE(filters.filter().topics, QSet<QString>{u"n.md#题"_s});
    QSignalSpy changed(&filters, &MapFilters::changed);
    filters.kinds().actions().first()->setChecked(false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(filters.filter().hidden.size(), 1);
    QVERIFY(!filters.filter().parts);
    filters.kinds().actions().last()->setChecked(true);
    QVERIFY(filters.filter().parts);
}

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

/// Menu → map → from … to … → a sentence of the path → the note at that sentence; a double click → the topic.
void MapTest::windowShowsThePath() {
    const QTemporaryDir notes;
    const QTemporaryDir state;
    write(notes.filePath(u"a.md"_s), "# 提交\n\n1. kubectl 向 apiserver 提交 Pod\n2. apiserver 把 Pod 写入 etcd\n");
    write(notes.filePath(u"b.md"_s), "# 启动\n\n1. kube-apiserver 通知 kubelet\n2. kubelet 调用 containerd\n");
    MainWindow window{State(state.path())};
    window.show();
    window.openNotebook(notes.path());
    QTRY_VERIFY_WITH_TIMEOUT(window.session().topics().size() >= 2, patience);
    window.actions().termMap->trigger();
    QVERIFY(window.map().window());
    MapWindow& map = *window.map().window();
    QTRY_VERIFY_WITH_TIMEOUT(map.canvas().graph().nodes.size() >= 5, patience);
    RoutePanel& panel = map.panel();
    QTest::keyClicks(&panel.from(), u"kubectl"_s);
    QTest::keyClick(&panel.from(), Qt::Key_Return);
    QTest::keyClicks(&panel.to(), u"containerd"_s);
    QTest::keyClick(&panel.to(), Qt::Key_Return);
    QCOMPARE(panel.from().term(), u"kubectl"_s);
    QCOMPARE(panel.to().term(), u"containerd"_s);
    QTRY_COMPARE_WITH_TIMEOUT(map.canvas().reveal().lit.size(), 7, patience); // four terms, three hops
    QVERIFY(map.canvas().reveal().dimRest);
    QVERIFY(map.order().dimRest); // the exported picture shows the path, too
    StatementModel& rows = panel.statements();
    int row = 0;
    while (row < rows.rowCount() && !rows.statement(row).text.contains(u"通知"_s))
        ++row;
    QVERIFY(row < rows.rowCount());
    Q_EMIT panel.list().activated(rows.index(row));
    QTRY_COMPARE_WITH_TIMEOUT(window.reader().view().derived.note.file, u"b.md"_s, patience);
    QTRY_VERIFY(!window.reader().litRanges().isEmpty());
    const QSignalSpy asked(&map, &MapWindow::topicAsked);
    Q_EMIT map.canvas().elementOpened({ElementKind::Node, u"etcd"_s});
    QCOMPARE(asked.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(window.reader().view().derived.note.file, u"a.md"_s, patience);
    QTRY_VERIFY(window.isActiveWindow()); // not behind the map
    map.activateWindow();
    QTRY_VERIFY(map.isActiveWindow());
    QTest::keyClick(&map, Qt::Key_Escape); // lets the path go
    QTRY_VERIFY_WITH_TIMEOUT(map.canvas().reveal().lit.isEmpty(), patience);
    QVERIFY(map.isVisible());
    QTest::keyClick(&map, Qt::Key_Escape);
    QVERIFY(!window.map().window() || !window.map().window()->isVisible());
}

void MapTest::windowWithoutConnections() {
    MapWindow window([](const Graph&, DiagramView) { return QFuture<Result<PlacedGraph>>(); });
    window.show();
    QVERIFY(!window.canvas().isVisible()); // waiting
    window.showMap({}, u"空"_s);
    QVERIFY(!window.canvas().isVisible());
    QVERIFY(window.findChild<QWidget*>() != nullptr);
    window.showProblem(u"没有索引"_s);
    QVERIFY(!window.canvas().isVisible());
}
