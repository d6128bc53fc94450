#include "test_presenter.h"
#include "gui/presenter/audience_window.h"
#include "gui/presenter/console.h"
#include "gui/presenter/key_sheet.h"
#include "gui/presenter/overview.h"
#include "gui/presenter/presenter.h"
#include "gui/presenter/slide_view.h"
#include "present/draw.h"
#include "session/ready.h"
#include "session/session.h"
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPromise>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

const QString noteText = u"# 集群\n\n## Pod 的创建过程\n\n1. 客户端提交请求给 kube-apiserver\n"
                         "2. kube-apiserver 写入 etcd\n3. kube-scheduler 监听 kube-apiserver\n\n"
                         "## 网络\n\n- 一个 Pod 一个地址\n- 节点之间不转换地址\n"_s;

/// A talk in its windows, as the program starts it.
struct Show {
    QTemporaryDir folder;
    Session session{State(folder.path())};
    Presenter presenter{session};

    Show() {
        OpenNotebook open;
        const NoteDerived derived = deriveNote(open, parseNote(u"a.md"_s, noteText));
        presenter.presentFrom(derived, u"a.md"_s);
    }
    [[nodiscard]] QWidget* front() const {
        return presenter.console() != nullptr ? static_cast<QWidget*>(presenter.console()) : presenter.audience();
    }
    /// A key as it comes from the keyboard: to the window that has the focus.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(front(), static_cast<Qt::Key>(code), modifiers);
    }
    [[nodiscard]] TalkView view() { return presenter.talk().view(); }
    [[nodiscard]] SlideView& room() const { return presenter.audience()->slide(); }
    [[nodiscard]] SlideView& desk() const { return presenter.console()->slide(); }
    /// A place of the stage in a view's own pixels.
    static QPoint at(const SlideView& view, QPointF onStage) {
        const QPointF origin = view.toStage({0, 0});
        const QPointF unit = view.toStage({1, 1}) - origin;
        return QPointF((onStage.x() - origin.x()) / unit.x(), (onStage.y() - origin.y()) / unit.y()).toPoint();
    }
    void drag(SlideView& view, QPointF from, QPointF to) const {
        QTest::mousePress(&view, Qt::LeftButton, {}, at(view, from));
        for (const double part : {0.25, 0.5, 0.75, 1.0})
            QTest::mouseMove(&view, at(view, from + (to - from) * part));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at(view, to));
    }
};

/// Where a view's talk stands; each asks the clock at its own moment.
TalkView placeOf(const SlideView& view) {
    TalkView place = view.frame().view;
    place.elapsedMs = 0;
    return place;
}

int stepsOfAll(Talk& talk) {
    int steps = 0;
    for (const Slide& slide : talk.slides())
        steps += stepsOf(slide) + 1;
    return steps;
}

} // namespace

void PresenterTest::twoWindowsOnTwoScreens() {
    if (QGuiApplication::screens().size() < 2)
        QSKIP("this platform has one screen");
    const Show show;
    QVERIFY(show.presenter.isPresenting());
    QVERIFY(show.presenter.console() != nullptr);
    QVERIFY(show.presenter.audience()->screen() != show.presenter.console()->screen());
    QCOMPARE(show.presenter.audience()->geometry(), show.presenter.audience()->screen()->geometry());
    QVERIFY(show.presenter.audience()->isVisible() && show.presenter.console()->isVisible());
}

/// From the first slide to the last and out, with nothing but the keyboard.
void PresenterTest::wholeTalkByKeys() {
    Show show;
    QSignalSpy left(&show.presenter, &Presenter::leaving);
    QVERIFY(show.view().count >= 4);
    const int all = stepsOfAll(show.presenter.talk());
    const QList<int> forward{Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_N, Qt::Key_Return};
    QSet<std::pair<int, int>> seen{{0, 0}};
    for (int i = 1; i < all; ++i) {
        show.key(forward[i % forward.size()]);
        seen.insert({show.view().slide, show.view().step});
        QCOMPARE(placeOf(show.room()), placeOf(show.desk())); // both screens are at the same place
        QCOMPARE(show.room().frame().slide.title, show.presenter.talk().frame().slide.title);
    }
    QCOMPARE(seen.size(), all); // every step of every slide was shown
    QCOMPARE(show.view().slide, show.view().count - 1);
    const TalkView last = show.view();
    show.key(Qt::Key_Right); // the end: nothing moves
    QCOMPARE(show.view().step, last.step);
    QVERIFY(show.presenter.isPresenting());
    for (const int back : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_P, Qt::Key_Backspace})
        show.key(back);
    QVERIFY(show.view().slide < last.slide || show.view().step < last.step);
    show.key(Qt::Key_Home);
    QCOMPARE(show.view().slide, 0);
    show.key(Qt::Key_End);
    QCOMPARE(show.view().slide, last.slide);
    show.key(Qt::Key_Escape);
    QVERIFY(!show.presenter.isPresenting());
    QCOMPARE(left.size(), 1);
}

/// A clicker sends Page Down, Page Up, a period or b, and F5 and Escape by turns.
void PresenterTest::wholeTalkByClicker() {
    Show show;
    const int all = stepsOfAll(show.presenter.talk());
    for (int i = 1; i < all; ++i)
        show.key(Qt::Key_PageDown);
    QCOMPARE(show.view().slide, show.view().count - 1);
    show.key(Qt::Key_PageUp);
    show.key(Qt::Key_Period);
    QVERIFY(show.room().frame().view.blank == Blank::Black);
    show.key(Qt::Key_Period);
    QVERIFY(show.room().frame().view.blank == Blank::None);
    show.key(Qt::Key_F5);
    QVERIFY(!show.presenter.isPresenting());
    Show again;
    again.key(Qt::Key_PageDown);
    again.key(Qt::Key_Escape);
    QVERIFY(!again.presenter.isPresenting());
}

void PresenterTest::blankedAndFrozen() {
    Show show;
    for (const int blanks : {Qt::Key_B, Qt::Key_Period, Qt::Key_W, Qt::Key_Comma}) {
        show.key(blanks);
        QVERIFY(show.room().frame().view.blank != Blank::None);
        const TalkView before = show.view();
        show.key(Qt::Key_PageDown); // shows the slide again
        QVERIFY(show.room().frame().view.blank == Blank::None);
        QCOMPARE(show.view().slide, before.slide);
    }
    show.key(Qt::Key_F);
    const QString frozen = show.room().frame().slide.title;
    const int step = show.room().frame().view.step;
    for (int i = 0; i < 6; ++i)
        show.key(Qt::Key_PageDown);
    QCOMPARE(show.room().frame().slide.title, frozen);
    QCOMPARE(show.room().frame().view.step, step);
    QVERIFY(show.desk().frame().view.slide > 0);
    QVERIFY(show.presenter.console()->status().size() > 0);
    show.key(Qt::Key_F);
    QCOMPARE(placeOf(show.room()), placeOf(show.desk()));
}

void PresenterTest::numberAndEnter() {
    Show show;
    show.key(Qt::Key_3);
    show.key(Qt::Key_Return);
    QCOMPARE(show.view().slide, 2);
    show.key(Qt::Key_9);
    show.key(Qt::Key_9);
    show.key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(show.view().slide, show.view().count - 1); // the last there is
    show.key(Qt::Key_1);
    show.key(Qt::Key_Escape); // forgets the number, stays in the talk
    QVERIFY(show.presenter.isPresenting());
    show.key(Qt::Key_Return);
    QVERIFY(show.view().slide > 0);
}

void PresenterTest::overviewByKeys() {
    Show show;
    show.key(Qt::Key_O);
    auto* overview = show.front()->findChild<Overview*>();
    QVERIFY(overview != nullptr && overview->isVisible());
    QCOMPARE(overview->list().count(), show.view().count);
    QTest::keyClicks(&overview->filter(), u"etcd"_s);
    int shown = 0;
    for (int i = 0; i < overview->list().count(); ++i)
        shown += overview->list().item(i)->isHidden() ? 0 : 1;
    QVERIFY(shown >= 1 && shown < overview->list().count());
    QTest::keyClick(&overview->filter(), Qt::Key_Return);
    QVERIFY(show.presenter.talk().frame().slide.title.contains(u"创建"));
    QTRY_VERIFY(show.front()->findChild<Overview*>() == nullptr);
}

void PresenterTest::toolsOnBothScreens() {
    Show show;
    for (const auto& [code, tool] :
         {std::pair(Qt::Key_L, TalkTool::Laser), std::pair(Qt::Key_S, TalkTool::Spotlight)}) {
        show.key(code);
        QTest::mouseMove(&show.desk(), Show::at(show.desk(), {400, 300}));
        QTest::mouseMove(&show.desk(), Show::at(show.desk(), {800, 450}));
        QVERIFY(show.room().overlay().tool == tool);
        QVERIFY(show.room().overlay().pointer.has_value());
        QVERIFY((*show.room().overlay().pointer - QPointF(800, 450)).manhattanLength() < 5);
        QCOMPARE(show.room().overlay().pointer, show.desk().overlay().pointer);
        show.key(code);
        QVERIFY(show.room().overlay().tool == TalkTool::None);
        QVERIFY(!show.room().overlay().pointer);
    }
    // What the spotlight leaves out is dark in the audience's picture, what it is on is not.
    show.key(Qt::Key_S);
    QTest::mouseMove(&show.desk(), Show::at(show.desk(), {300, 300}));
    QTest::mouseMove(&show.desk(), Show::at(show.desk(), {1500, 800}));
    const QImage picture = show.room().grab().toImage();
    const QPoint lit = Show::at(show.room(), {1500, 800});
    const QPoint dim = Show::at(show.room(), {800, 850});
    QVERIFY(picture.pixelColor(lit).lightness() > picture.pixelColor(dim).lightness() + 60);
}

void PresenterTest::penTakesBack() {
    Show show;
    show.key(Qt::Key_I);
    const int slide = show.view().slide;
    const int step = show.view().step;
    show.drag(show.desk(), {200, 200}, {600, 400});
    show.drag(show.room(), {700, 200}, {900, 600}); // on either screen
    QCOMPARE(show.room().overlay().strokes.size(), 2);
    QCOMPARE(show.desk().overlay().strokes, show.room().overlay().strokes);
    QVERIFY((show.room().overlay().strokes[0].last() - QPointF(600, 400)).manhattanLength() < 8);
    QCOMPARE(show.view().slide, slide); // a stroke is no click
    QCOMPARE(show.view().step, step);
    show.key(Qt::Key_U);
    QCOMPARE(show.room().overlay().strokes.size(), 1);
    show.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(show.room().overlay().strokes.size(), 0);
    show.key(Qt::Key_U); // nothing to take back
    show.drag(show.desk(), {200, 200}, {600, 400});
    show.key(Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(show.room().overlay().strokes.size(), 0); // each slide has its own
    show.key(Qt::Key_PageUp, Qt::ShiftModifier);
    QCOMPARE(show.room().overlay().strokes.size(), 1);
    show.key(Qt::Key_E);
    QCOMPARE(show.room().overlay().strokes.size(), 0);
}

void PresenterTest::regionMagnified() {
    Show show;
    show.key(Qt::Key_R);
    show.drag(show.desk(), {400, 300}, {800, 500});
    const QRectF region = show.room().overlay().region;
    QVERIFY(region.contains(QRectF(410, 310, 380, 180)));
    QVERIFY(qAbs(region.width() / region.height() - 16.0 / 9) < 0.01);
    QCOMPARE(show.desk().overlay().region, region);
    // What is in the middle of the region is in the middle of the audience's screen.
    QVERIFY((Show::at(show.room(), region.center()) - show.room().rect().center()).manhattanLength() < 4);
    show.key(Qt::Key_R);
    QVERIFY(show.room().overlay().region.isEmpty());
    show.key(Qt::Key_R);
    show.drag(show.desk(), {400, 300}, {800, 500});
    show.key(Qt::Key_PageDown, Qt::ShiftModifier);
    QVERIFY(show.room().overlay().region.isEmpty()); // another slide is shown whole
}

void PresenterTest::escapePutsAwayFirst() {
    Show show;
    show.key(Qt::Key_L);
    show.key(Qt::Key_Escape);
    QVERIFY(show.presenter.isPresenting());
    QVERIFY(show.room().overlay().tool == TalkTool::None);
    show.key(Qt::Key_R);
    show.drag(show.desk(), {400, 300}, {800, 500});
    show.key(Qt::Key_Escape);
    QVERIFY(show.presenter.isPresenting());
    QVERIFY(show.room().overlay().region.isEmpty());
    show.key(Qt::Key_Escape);
    QVERIFY(!show.presenter.isPresenting());
}

void PresenterTest::countdown() {
    Show show;
    const QString elapsed = show.presenter.console()->clockText();
    QVERIFY(!elapsed.startsWith(u"−"));
    show.key(Qt::Key_2);
    show.key(Qt::Key_0);
    show.key(Qt::Key_T);
    const QString left = show.presenter.console()->clockText();
    QVERIFY2(left == u"−20:00" || left.startsWith(u"−1"), qPrintable(left)); // as much as is left by now
    show.key(Qt::Key_0);
    show.key(Qt::Key_T); // none again
    QVERIFY(!show.presenter.console()->clockText().startsWith(u"−"));
    show.key(Qt::Key_T);
    QVERIFY(show.presenter.talk().isPaused()); // without a number: stop
}

void PresenterTest::sizeOfTheNotes() {
    Show show;
    show.key(Qt::Key_3);
    show.key(Qt::Key_Return);
    QVERIFY(show.presenter.console()->notes().contains(u"kube-apiserver"));
    const int size = show.presenter.console()->noteSize();
    show.key(Qt::Key_Plus);
    QVERIFY(show.presenter.console()->noteSize() > size);
    show.key(Qt::Key_Minus);
    QCOMPARE(show.presenter.console()->noteSize(), size);
}

void PresenterTest::helpListsEveryKey() {
    Show show;
    const TalkView before = show.view();
    show.key(Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(show.front()->findChild<KeySheet*>() != nullptr);
    show.key(Qt::Key_PageDown); // any key closes it and does nothing else
    QVERIFY(show.front()->findChild<KeySheet*>() == nullptr);
    QCOMPARE(show.view().slide, before.slide);
    for (const TalkCommand command : {TalkCommand::Spotlight, TalkCommand::Pen, TalkCommand::Undo, TalkCommand::Region})
        QVERIFY(talkCommands().contains(command));
}

/// Words that are put right during the talk are on the screen at once, at the same place; those of a deck that was
/// left for another topic when it is back.
void PresenterTest::notesEditedMeanwhile() {
    const QTemporaryDir folder;
    const QTemporaryDir state;
    const auto write = [&folder](const QString& text) {
        QFile file(folder.filePath(u"a.md"_s));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
    };
    QVERIFY(write(noteText));
    Session session{State(state.path())};
    QSignalSpy opened(&session, &Session::opened);
    QSignalSpy changed(&session, &Session::noteChanged);
    session.open(folder.path());
    QVERIFY(opened.wait(patience));
    const Result<NoteDerived> derived = deriveNote(session.notebook(), u"a.md"_s);
    QVERIFY(derived);
    Presenter presenter{session};
    presenter.presentFrom(*derived, u"a.md"_s);
    presenter.talk().end();
    const TalkView before = presenter.talk().view();
    const auto lastPoint = [&presenter] { return presenter.audience()->slide().frame().slide.points.last().text; };
    QVERIFY(write(noteText + u"- 新的一点\n"_s));
    QTRY_COMPARE_WITH_TIMEOUT(lastPoint(), u"新的一点"_s, patience);
    QCOMPARE(presenter.talk().view().slide, before.slide);
    QCOMPARE(presenter.talk().view().step, before.step);
    presenter.talk().visit({presenter.talk().slides().first()});
    changed.clear();
    QVERIFY(write(noteText + u"- 更新的一点\n"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), patience);
    QVERIFY(presenter.talk().isVisiting());
    presenter.press(Qt::Key_Backspace, Qt::NoModifier);
    QTRY_COMPARE_WITH_TIMEOUT(lastPoint(), u"更新的一点"_s, patience);
    QCOMPARE(presenter.talk().view().slide, before.slide);
}

/// A click on a node opens the topic that is named like it; Backspace is back at the very step.
void PresenterTest::nodesLeadToTheirTopics() {
    const QTemporaryDir folder;
    const QTemporaryDir state;
    QFile file(folder.filePath(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write((noteText + u"\n## etcd\n\n- 存放状态\n"_s).toUtf8()) > 0);
    file.close();
    Session session{State(state.path())};
    session.open(folder.path());
    const auto hasTopic = [&session] {
        return std::any_of(session.topics().begin(), session.topics().end(),
                           [](const TopicRow& row) { return row.title == u"etcd"; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasTopic(), patience);
    Presenter presenter{session};
    presenter.presentFrom(*deriveNote(session.notebook(), u"a.md"_s), u"a.md"_s);
    const QList<Slide> slides = presenter.talk().slides();
    const auto drawn = std::find_if(slides.begin(), slides.end(), [](const Slide& slide) {
        return slide.graph && slide.graph->kind == GraphKind::Sequence;
    });
    QVERIFY(drawn != slides.end());
    presenter.talk().goTo(static_cast<int>(drawn - slides.begin()) + 1);
    presenter.talk().next();
    const TalkView before = presenter.talk().view();
    SlideView& room = presenter.audience()->slide();
    QTRY_VERIFY_WITH_TIMEOUT(room.frame().placed.has_value(), patience);
    const TalkFrame frame = room.frame();
    QPointF node;
    for (const PlacedNode& each : frame.placed->nodes)
        if (!each.lines.isEmpty() && each.lines.first().text == u"etcd")
            node = each.box.center();
    QVERIFY(!node.isNull());
    const Stage stage = stageOf(frame.slide, frame.placed->size);
    QTest::mouseClick(&room, Qt::LeftButton, {}, Show::at(room, pictureTransform(stage, frame, false).map(node)));
    QTRY_VERIFY_WITH_TIMEOUT(presenter.talk().isVisiting(), patience);
    QCOMPARE(room.frame().slide.title, u"etcd"_s);
    presenter.press(Qt::Key_Backspace, Qt::NoModifier);
    QVERIFY(!presenter.talk().isVisiting());
    QCOMPARE(presenter.talk().view().slide, before.slide);
    QCOMPARE(presenter.talk().view().step, before.step);
}

/// Whoever asked may be gone when the answer comes: nothing happens then.
void PresenterTest::answersThatComeTooLate() {
    QList<int> taken;
    const auto ask = [&taken](QObject* context, QPromise<int>& promise) {
        promise.start();
        whenReady(context, promise.future(), [&taken](int answer) { taken.append(answer); });
    };
    QPromise<int> inTime;
    QPromise<int> tooLate;
    QPromise<int> cancelled;
    QObject stays;
    auto goes = std::make_unique<QObject>();
    ask(&stays, inTime);
    ask(goes.get(), tooLate);
    ask(&stays, cancelled);
    goes.reset();
    cancelled.future().cancel();
    for (QPromise<int>* promise : {&tooLate, &cancelled, &inTime}) {
        promise->addResult(promise == &inTime ? 1 : 2);
        promise->finish();
    }
    QTRY_COMPARE(taken.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(taken, QList<int>{1});
}
