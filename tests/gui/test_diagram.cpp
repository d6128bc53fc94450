#include "test_diagram.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/step_bar.h"
#include "samples.h"
#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <memory>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

void wheel(QWidget& widget, QPointF at, int delta) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&widget, &event);
}

std::unique_ptr<DiagramCanvas> shownCanvas() {
    auto canvas = std::make_unique<DiagramCanvas>();
    canvas->resize(600, 500);
    canvas->setTheme(*namedTheme(u"light"));
    canvas->setGraph(samples::placed());
    canvas->show();
    return canvas;
}

const ElementRef kubectl{ElementKind::Node, u"kubectl"_s};

} // namespace

void DiagramTest::fitShowsAllOfIt() {
    Viewport view;
    view.setSizes({600, 500}, {3000, 1000});
    QVERIFY(view.isFitted());
    QVERIFY(view.toView({0, 0}).x() >= 0 && view.toView({0, 0}).y() >= 0);
    QVERIFY(view.toView({3000, 1000}).x() <= 600 && view.toView({3000, 1000}).y() <= 500);
    view.setSizes({900, 500}, {3000, 1000}); // a fitted picture follows the view
    QVERIFY(view.toView({3000, 1000}).x() > 800);
}

void DiagramTest::zoomKeepsThePointUnderTheCursor() {
    Viewport view;
    view.setSizes({600, 500}, {300, 200});
    const QPointF cursor(123, 321);
    for (const double zoom : {2.0, 0.3, 5.0}) {
        const QPointF before = view.toPicture(cursor);
        view.zoomTo(zoom, cursor);
        const QPointF after = view.toPicture(cursor);
        QVERIFY((before - after).manhattanLength() < 1e-6);
        QCOMPARE(view.zoom(), zoom);
    }
    QVERIFY(!view.isFitted());
}

void DiagramTest::zoomHasBounds() {
    Viewport view;
    view.setSizes({600, 500}, {300, 200});
    view.zoomTo(1e9, {0, 0});
    QCOMPARE(view.zoom(), Viewport::largest);
    view.zoomTo(1e-9, {0, 0});
    QCOMPARE(view.zoom(), Viewport::smallest);
}

void DiagramTest::pictureCannotBeLost() {
    Viewport view;
    view.setSizes({600, 500}, {300, 200});
    view.moveBy({1e6, 1e6});
    QVERIFY(QRectF(0, 0, 600, 500).contains(view.toView({0, 0})));
    view.moveBy({-1e7, -1e7});
    QVERIFY(QRectF(0, 0, 600, 500).contains(view.toView({300, 200})));
}

void DiagramTest::smallTextIsNotShrunkFurther() {
    Viewport view;
    view.setSizes({600, 500}, {3000, 1000});
    const QRectF first(1400, 900, 100, 40);
    view.setOpening(0.75, first);
    QVERIFY(view.isPart());
    QCOMPARE(view.zoom(), 0.75);
    QVERIFY(QRectF(0, 0, 600, 500).contains(QRectF(view.toView(first.topLeft()), view.toView(first.bottomRight()))));
    QVERIFY(view.toView({3000, 1000}).y() >= 500 - 2 * Viewport::margin); // no room is left empty below it
    view.setSizes({3000, 500}, {3000, 1000});                             // less is hidden now
    QVERIFY(view.isPart());
    view.fit();
    QVERIFY(!view.isPart());
    QVERIFY(view.toView({3000, 1000}).y() <= 500);
    Viewport wide;
    wide.setSizes({600, 500}, {300, 200});
    wide.setOpening(0.75, {});
    QVERIFY(!wide.isPart());
}

void DiagramTest::stepsComeIntoView() {
    DiagramCanvas canvas;
    canvas.resize(300, 240);
    canvas.keepLegible();
    PlacedGraph graph = samples::placed();
    graph.size = {300, 3000};
    graph.nodes[0].lines = {{u"kubectl"_s, {20, 30}, 60}};
    graph.nodes[1].box.moveTop(2900);
    graph.edges[0].labelBox = {200, 2700, 60, 20};
    graph.edges[0].step = 2;
    PlacedEdge first = graph.edges[0];
    first.edge = 1;
    first.to = first.from;
    first.step = 1;
    first.labelBox = {20, 60, 60, 20};
    graph.edges.append(first);
    canvas.setGraph(graph);
    canvas.show();
    QVERIFY(canvas.viewport().isPart());
    const auto isSeen = [&canvas](const QRectF& box) {
        return QRectF(canvas.rect()).contains(canvas.viewport().toView(box.center()));
    };
    QVERIFY(isSeen(first.labelBox)); // it begins there
    canvas.setStep(2);
    QVERIFY(isSeen(graph.nodes[1].box) || isSeen(graph.edges[0].labelBox));
    QVERIFY(canvas.viewport().isPart());
    canvas.fit();
    QVERIFY(isSeen(first.labelBox) && isSeen(graph.nodes[1].box));
}

void DiagramTest::wheelZoomsDragPans() {
    const auto canvas = shownCanvas();
    const QPointF at(200, 150);
    const QPointF under = canvas->viewport().toPicture(at);
    const double before = canvas->viewport().zoom();
    wheel(*canvas, at, 120);
    QVERIFY(canvas->viewport().zoom() > before);
    QVERIFY((canvas->viewport().toPicture(at) - under).manhattanLength() < 1e-6);
    const QPointF origin = canvas->viewport().origin();
    const QSignalSpy clicked(canvas.get(), &DiagramCanvas::elementActivated);
    QTest::mousePress(canvas.get(), Qt::LeftButton, {}, {300, 250});
    QTest::mouseMove(canvas.get(), {340, 270});
    QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, {340, 270});
    QCOMPARE(canvas->viewport().origin() - origin, QPointF(40, 20));
    QCOMPARE(clicked.count(), 0); // a drag is no click
    canvas->fit();
    QVERIFY(canvas->viewport().isFitted());
}

void DiagramTest::clickNamesTheElement() {
    const auto canvas = shownCanvas();
    QSignalSpy clicked(canvas.get(), &DiagramCanvas::elementActivated);
    const QPoint node = canvas->viewport().toView({60, 30}).toPoint();
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, node);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.constFirst().constFirst().value<ElementRef>(), kubectl);
    QCOMPARE(spanOf(canvas->graph(), kubectl), samples::placed().nodes.constFirst().span);
    const QPoint nothing = canvas->viewport().toView({280, 20}).toPoint();
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, nothing);
    QCOMPARE(clicked.count(), 1);
}

void DiagramTest::keysWalkAndActivate() {
    const auto canvas = shownCanvas();
    QSignalSpy clicked(canvas.get(), &DiagramCanvas::elementActivated);
    QTest::keyClick(canvas.get(), Qt::Key_BracketRight);
    QTest::keyClick(canvas.get(), Qt::Key_BracketRight);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.constFirst().constFirst().value<ElementRef>().id, u"etcd"_s);
    const double zoom = canvas->viewport().zoom();
    QTest::keyClick(canvas.get(), Qt::Key_Plus);
    QVERIFY(canvas->viewport().zoom() > zoom);
    QTest::keyClick(canvas.get(), Qt::Key_F);
    QCOMPARE(canvas->viewport().zoom(), zoom);
}

void DiagramTest::sentenceLightsItsElements() {
    const PlacedGraph graph = samples::placed();
    const QList<ElementRef> lit = elementsAt(graph, u"a.md"_s, 12);
    QCOMPARE(lit, (QList<ElementRef>{kubectl, {ElementKind::Edge, u"0"_s}}));
    QVERIFY(elementsAt(graph, u"a.md"_s, 400).isEmpty());
    QVERIFY(elementsAt(graph, u"b.md"_s, 12).isEmpty());
}

void DiagramTest::stepsGoThroughTheDiagram() {
    StepBar bar;
    QVERIFY(bar.isHidden());
    GraphStep one;
    one.n = 1;
    GraphStep two;
    two.n = 2;
    bar.setSteps({one, two}, 2);
    QVERIFY(!bar.isHidden());
    QSignalSpy changed(&bar, &StepBar::stepChanged);
    bar.advance(-1); // there is nothing before the whole
    QCOMPARE(changed.count(), 0);
    bar.advance(1);
    bar.advance(1);
    bar.advance(1); // nor after the last
    QCOMPARE(bar.step(), 2);
    QCOMPARE(changed.count(), 2);
    bar.setStep(0);
    QCOMPARE(changed.constLast().constFirst().toInt(), -1);
    bar.play(true);
    QVERIFY(bar.isPlaying());
    QCOMPARE(bar.step(), 1);
    bar.setSteps({}, 0);
    QVERIFY(!bar.isPlaying());
}

void DiagramTest::paneShowsWaitsAndFails() {
    Result<PlacedGraph> answer = samples::placed();
    DiagramPane pane([&answer](const Graph&, DiagramView) { return QtFuture::makeReadyFuture(answer); });
    pane.resize(600, 500);
    pane.show();
    QVERIFY(!pane.current());
    QVERIFY(!pane.canvas().isVisible());
    const QSignalSpy shown(&pane, &DiagramPane::shown);
    pane.setGraphs({samples::process(u"a.md"_s)});
    QTRY_COMPARE(shown.count(), 1);
    QVERIFY(pane.canvas().isVisible());
    QVERIFY(!pane.steps().isHidden());
    QSignalSpy asked(&pane, &DiagramPane::spanActivated);
    Q_EMIT pane.canvas().elementActivated(kubectl);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(pane.canvas().reveal().lit, QList<ElementRef>{kubectl});
    answer = failure(ErrorCode::Layout, u"too large"_s);
    pane.setGraphs({samples::process(u"b.md"_s)});
    QTRY_VERIFY(!pane.canvas().isVisible());
    QTRY_VERIFY(pane.canvas().graph().nodes.isEmpty()); // never the picture of another topic
}

void DiagramTest::paneDropsLateAnswers() {
    QList<std::shared_ptr<QPromise<Result<PlacedGraph>>>> promises;
    DiagramPane pane([&promises](const Graph&, DiagramView) {
        promises.append(std::make_shared<QPromise<Result<PlacedGraph>>>());
        promises.constLast()->start();
        return promises.constLast()->future();
    });
    const QSignalSpy shown(&pane, &DiagramPane::shown);
    pane.setGraphs({samples::process(u"a.md"_s)});
    pane.setGraphs({samples::process(u"b.md"_s)});
    QCOMPARE(promises.size(), 2);
    PlacedGraph late = samples::placed();
    late.diagram = u"late"_s;
    promises[1]->addResult(samples::placed());
    promises[1]->finish();
    promises[0]->addResult(late);
    promises[0]->finish();
    QTRY_COMPARE(shown.count(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(shown.count(), 1);
    QCOMPARE(pane.canvas().graph().diagram, samples::placed().diagram);
}
