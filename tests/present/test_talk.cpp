#include "test_talk.h"
#include "present/ink.h"
#include "present/pace.h"
#include "present/talk.h"
#include <QSignalSpy>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

Slide textSlide(const QString& topic, int points) {
    Slide slide;
    slide.topic = topic;
    slide.title = topic;
    for (int i = 0; i < points; ++i)
        slide.points.append({u"point %1"_s.arg(i), 1, false, {}});
    return slide;
}

Slide graphSlide(const QString& topic, int steps) {
    Slide slide;
    slide.topic = topic;
    Graph graph;
    graph.id = topic + u"/sequence"_s;
    graph.kind = GraphKind::Sequence;
    for (int n = 1; n <= steps; ++n) {
        GraphEdge edge;
        edge.from = u"a"_s;
        edge.to = u"b"_s;
        edge.step = n;
        graph.edges.append(edge);
    }
    slide.graph = graph;
    return slide;
}

QList<Slide> deck() {
    return {textSlide(u"one"_s, 3), graphSlide(u"two"_s, 2), textSlide(u"three"_s, 0)};
}

std::pair<int, int> place(const Talk& talk) {
    return {talk.view().slide, talk.view().step};
}

using Place = std::pair<int, int>;

} // namespace

void TalkTest::goesThroughPointsAndSteps() {
    Talk talk;
    talk.start(deck());
    QCOMPARE(talk.view().points, 1); // the first point is there at once
    QCOMPARE(talk.view().count, 3);
    const QList<Place> wanted{{0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {2, 0}};
    for (const Place& next : wanted) {
        QVERIFY(talk.ahead());
        QCOMPARE((Place{talk.ahead()->view.slide, talk.ahead()->view.step}), next);
        talk.next();
        QCOMPARE(place(talk), next);
    }
    QVERIFY(!talk.ahead());
    const QSignalSpy ended(&talk, &Talk::ended);
    talk.next();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(place(talk), (Place{2, 0}));
}

void TalkTest::goesBackToTheLastStep() {
    Talk talk;
    talk.start(deck(), 2);
    talk.previous();
    QCOMPARE(place(talk), (Place{1, 2}));
    talk.previousSlide();
    QCOMPARE(place(talk), (Place{0, 0}));
    talk.end();
    QCOMPARE(place(talk), (Place{2, 0}));
    talk.home();
    talk.previous();
    QCOMPARE(place(talk), (Place{0, 0}));
    talk.nextSlide();
    QCOMPARE(place(talk), (Place{1, 0}));
}

void TalkTest::staysInBounds() {
    Talk talk;
    talk.start(deck(), 99);
    QCOMPARE(talk.view().slide, 2);
    talk.goTo(2);
    QCOMPARE(talk.view().slide, 1);
    talk.goTo(0);
    QCOMPARE(talk.view().slide, 0);
    talk.goTo(1000);
    QCOMPARE(talk.view().slide, 2);
    QCOMPARE(talk.frameOf(7, 0).slide, Slide());
}

void TalkTest::blanksAndUnblanks() {
    Talk talk;
    talk.start(deck());
    talk.blank(Blank::Black);
    QCOMPARE(talk.audience().view.blank, Blank::Black);
    talk.blank(Blank::White); // any key that blanks shows the slide again
    QCOMPARE(talk.view().blank, Blank::None);
    talk.blank(Blank::White);
    QCOMPARE(talk.view().blank, Blank::White);
    talk.next(); // shows it, and skips nothing
    QCOMPARE(talk.view().blank, Blank::None);
    QCOMPARE(place(talk), (Place{0, 0}));
    talk.blank(Blank::Black);
    talk.goTo(2);
    QCOMPARE(talk.view().blank, Blank::None);
}

void TalkTest::freezesForTheAudience() {
    Talk talk;
    talk.start(deck());
    talk.next();
    talk.toggleFreeze();
    talk.nextSlide();
    QCOMPARE(talk.view().slide, 1);
    QCOMPARE(talk.audience().view.slide, 0);
    QCOMPARE(talk.audience().view.step, 1);
    QCOMPARE(talk.audience().slide.topic, u"one"_s);
    QVERIFY(talk.view().frozen);
    talk.blank(Blank::Black); // a frozen screen can still be blanked
    QCOMPARE(talk.audience().view.blank, Blank::Black);
    talk.blank(Blank::None);
    talk.toggleFreeze();
    QCOMPARE(talk.audience().view.slide, 1);
}

void TalkTest::clockRunsPausesAndResets() {
    qint64 now = 5'000;
    Talk talk([&now] { return now; });
    talk.start(deck());
    QCOMPARE(talk.view().elapsedMs, 0);
    now += 1'500;
    QCOMPARE(talk.elapsedMs(), 1'500);
    talk.togglePause();
    now += 10'000;
    QCOMPARE(talk.elapsedMs(), 1'500);
    QVERIFY(talk.isPaused());
    talk.togglePause();
    now += 500;
    QCOMPARE(talk.elapsedMs(), 2'000);
    talk.resetClock();
    QCOMPARE(talk.elapsedMs(), 0);
    now += 1;
    QCOMPARE(talk.frame().view.elapsedMs, 1);
}

void TalkTest::asksForPicturesOnce() {
    Talk talk;
    const QSignalSpy wanted(&talk, &Talk::graphWanted);
    talk.start(deck()); // the second slide's, ahead of its turn
    QCOMPARE(wanted.count(), 1);
    talk.nextSlide();
    QCOMPARE(wanted.count(), 1);
    QVERIFY(!talk.frame().placed);
    PlacedGraph placed;
    placed.size = {100, 50};
    Graph other = *deck()[1].graph;
    other.title = u"from before an edit"_s;
    talk.setPlaced(other, placed);
    QVERIFY(!talk.frame().placed);
    talk.setPlaced(*deck()[1].graph, placed);
    QCOMPARE(talk.frame().placed->size, QSizeF(100, 50));
    talk.forgetPlaced();
    QCOMPARE(wanted.count(), 2);
    talk.setPlaced(*deck()[1].graph, failure(ErrorCode::Layout, u"too large"_s));
    QVERIFY(!talk.frame().placed);
    QCOMPARE(talk.frame().problem, u"too large"_s);
}

void TalkTest::visitsAndComesBack() {
    Talk talk;
    talk.start(deck());
    talk.goTo(2);
    talk.next();
    talk.visit({textSlide(u"elsewhere"_s, 2)});
    QVERIFY(talk.isVisiting());
    QCOMPARE(talk.frame().slide.topic, u"elsewhere"_s);
    talk.next();
    talk.comeBack();
    QVERIFY(!talk.isVisiting());
    QCOMPARE(place(talk), (Place{1, 1}));
    talk.visit({}); // nothing to show there
    QVERIFY(!talk.isVisiting());
    talk.comeBack();
    QCOMPARE(place(talk), (Place{1, 1}));
}

void TalkTest::reloadsInPlace() {
    Talk talk;
    talk.start(deck());
    talk.goTo(2);
    talk.next();
    PlacedGraph placed;
    placed.size = {100, 50};
    talk.setPlaced(*deck()[1].graph, placed);
    QList<Slide> edited = deck();
    edited.prepend(textSlide(u"new"_s, 4));
    talk.replaceSlides(edited);
    QCOMPARE(place(talk), (Place{2, 1}));
    QVERIFY(talk.frame().placed); // its graph did not change
    edited[2] = graphSlide(u"two"_s, 1);
    talk.next();
    QCOMPARE(talk.view().step, 2);
    talk.replaceSlides(edited);
    QCOMPARE(place(talk), (Place{2, 1})); // a step less than there was
    QVERIFY(!talk.frame().placed);
    edited.removeAt(2);
    talk.replaceSlides(edited);
    QCOMPARE(talk.view().slide, 2);
    talk.replaceSlides({});
    QCOMPARE(talk.view().count, 0);
}

void TalkTest::emptyTalk() {
    Talk talk;
    talk.start({});
    talk.next();
    talk.previous();
    talk.end();
    talk.goTo(3);
    talk.nextSlide();
    talk.toggleFreeze();
    QCOMPARE(talk.audience().view.count, 0);
    QVERIFY(!talk.ahead());
}

void TalkTest::paceAgainstThePlan() {
    TalkView view;
    view.count = 10;
    view.slide = 4; // half of it is shown
    view.elapsedMs = 50;
    QVERIFY(paceOf(view, 0) == Pace::None);
    QVERIFY(paceOf(view, 100) == Pace::Good);
    view.elapsedMs = 70;
    QVERIFY(paceOf(view, 100) == Pace::Behind);
    view.steps = 4;
    view.step = 2;
    QCOMPARE(shownShare(view), 0.46);
    view.elapsedMs = 101;
    QVERIFY(paceOf(view, 100) == Pace::Over);
    view.elapsedMs = 99;
    view.slide = 9;
    view.step = 4;
    QVERIFY(paceOf(view, 100) == Pace::Good);
}

void TalkTest::inkOfEachSlide() {
    Ink ink;
    QVERIFY(!ink.undo(u"a"_s));
    ink.begin(u"a"_s, {1, 1});
    ink.go(u"a"_s, {1.2, 1}); // nearer than can be seen
    ink.go(u"a"_s, {9, 9});
    ink.begin(u"b"_s, {5, 5});
    QCOMPARE(ink.strokes(u"a"_s), (QList<QPolygonF>{QPolygonF({{1, 1}, {9, 9}})}));
    QVERIFY(ink.undo(u"a"_s));
    QVERIFY(ink.strokes(u"a"_s).isEmpty());
    QCOMPARE(ink.strokes(u"b"_s).size(), 1);
    ink.clear(u"b"_s);
    QVERIFY(ink.strokes(u"b"_s).isEmpty());
}
