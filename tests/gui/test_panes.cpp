#include "test_panes.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/diagram_window.h"
#include "gui/diagram/step_bar.h"
#include "gui/diagram/topic_diagrams.h"
#include "gui/links/links_pane.h"
#include "gui/quick/quick_items.h"
#include "gui/reader/desk.h"
#include "gui/reader/image_view.h"
#include "gui/reader/reader.h"
#include "gui/trust/correcting.h"
#include "gui/window/preferences.h"
#include "gui/window/problems.h"
#include "gui/window/reading_splitter.h"
#include "gui/window/shelf.h"
#include "gui/window/shortcuts.h"
#include "open_window.h"
#include "samples.h"
#include <QLabel>
#include <QMenuBar>
#include <QScrollBar>
#include <QStatusBar>
#include <QTest>
#include <QTreeView>

using namespace tujian;
using namespace Qt::StringLiterals;
using samples::OpenWindow;
using samples::patience;

namespace {

const QString podTopic = u"a.md#pod的创建过程"_s;

bool showsDiagramOf(OpenWindow& book, const QString& topic) {
    return QTest::qWaitFor(
        [&book, &topic] {
            DiagramPane& pane = book->diagrams();
            return pane.current() && pane.current()->topic == topic && pane.canvas().isVisible() &&
                   pane.canvas().graph().diagram == pane.current()->id;
        },
        patience);
}

bool goToPod(OpenWindow& book) {
    book->desk().goToTopic(podTopic);
    return showsDiagramOf(book, podTopic);
}

/// The source that is lit, from its first to its last character.
std::pair<int, int> litSource(const Reader& reader) {
    int begin = -1;
    int end = -1;
    for (const auto& [position, length] : reader.litRanges()) {
        const int from = reader.map().toSource(position).value_or(-1);
        begin = begin < 0 ? from : std::min(begin, from);
        end = std::max(end, from + length);
    }
    return {begin, end};
}

} // namespace

void PanesTest::noteShowsItsFirstDrawnDiagram() {
    OpenWindow book;
    QVERIFY(book.open());
    book->desk().goToTopic(u"a.md"_s); // neither its beginning nor its first heading is drawn
    QVERIFY(showsDiagramOf(book, podTopic));
    QCOMPARE(book->diagrams().current()->kind, GraphKind::Sequence);
    book->desk().goToTopic(u"b.md"_s); // nothing is
    QTRY_COMPARE(book->diagrams().current()->kind, GraphKind::Outline);
}

void PanesTest::topicsUnderAreOffered() {
    OpenWindow book;
    QVERIFY(book.open());
    const NoteDerived& derived = book->reader().view().derived;
    const auto topics = [&derived](const QString& id) {
        QStringList of;
        for (const Graph& graph : diagramsOf(derived, derived.note.topicById(id)))
            of.append(graph.topic + u' ' + kindName(graph.kind));
        return of;
    };
    QCOMPARE(topics(podTopic), (QStringList{podTopic + u" sequence"_s, podTopic + u" outline"_s}));
    const QStringList whole = topics(u"a.md#笔记"_s);
    QCOMPARE(whole.constFirst(), podTopic + u" sequence"_s);
    QVERIFY(whole.contains(u"a.md#存储 chain"_s));
    QCOMPARE(whole.constLast(), u"a.md#笔记 outline"_s);
}

void PanesTest::stepLightsItsSentence() {
    OpenWindow book;
    QVERIFY(book.open());
    QVERIFY(goToPod(book));
    Reader& reader = book->reader();
    reader.setFocus();
    const int before = reader.verticalScrollBar()->value();
    book->diagrams().steps().advance(1);
    book->diagrams().steps().advance(1);
    const auto [begin, end] = litSource(reader);
    const QString lit = reader.view().derived.note.text.mid(begin, end - begin);
    QVERIFY2(lit.contains(u"写入 etcd"_s), qPrintable(lit));
    QVERIFY2(!lit.contains(u"scheduler"_s), qPrintable(lit));
    QCOMPARE(reader.verticalScrollBar()->value(), before); // it was in sight
    QCOMPARE(book.keys(), &reader);
    reader.verticalScrollBar()->setValue(reader.verticalScrollBar()->maximum());
    book->diagrams().steps().advance(1);
    QVERIFY(reader.verticalScrollBar()->value() < reader.verticalScrollBar()->maximum());
    QTest::qWait(300); // the diagrams follow what is read, but not this
    QCOMPARE(book->diagrams().current()->topic, podTopic);
    QCOMPARE(book->diagrams().steps().step(), 3);
}

void PanesTest::clickLightsTheWholeSentence() {
    OpenWindow book;
    QVERIFY(book.open());
    QVERIFY(goToPod(book));
    const PlacedGraph graph = book->diagrams().canvas().graph();
    for (const PlacedNode& node : graph.nodes) {
        Q_EMIT book->diagrams().canvas().elementActivated({ElementKind::Node, node.id});
        const auto [begin, end] = litSource(book->reader());
        QVERIFY(begin <= node.span.begin && node.span.end <= end);
        const QString lit = book->reader().view().derived.note.text.mid(begin, end - begin);
        QVERIFY2(lit.size() >= 15 && !lit.contains(u'\n'), qPrintable(lit));
    }
}

void PanesTest::evidenceNarrowsToTheElement() {
    OpenWindow book;
    QVERIFY(book.open());
    QVERIFY(goToPod(book));
    book->actions().showEvidence->setChecked(true);
    TrustPanel& panel = book->correcting().panel();
    const int all = panel.model().rowCount();
    QVERIFY(all >= 4);
    DiagramCanvas& canvas = book->diagrams().canvas();
    const auto kubelet = std::find_if(canvas.graph().nodes.begin(), canvas.graph().nodes.end(),
                                      [](const PlacedNode& node) { return node.id.contains(u"kubelet"_s); });
    QVERIFY(kubelet != canvas.graph().nodes.end());
    canvas.setCurrent({ElementKind::Node, kubelet->id});
    QVERIFY(panel.model().rowCount() > 0 && panel.model().rowCount() < all);
    for (int i = 0; i < panel.model().rowCount(); ++i)
        QVERIFY(panel.model().row(i).text.contains(u"kubelet"_s));
    canvas.setCurrent({});
    QCOMPARE(panel.model().rowCount(), all);
}

void PanesTest::windowGoesOnWhereThePaneWas() {
    OpenWindow book;
    QVERIFY(book.open());
    QVERIFY(goToPod(book));
    book->diagrams().steps().setStep(2);
    book->actions().diagramWindow->trigger();
    auto* window = book->findChild<DiagramWindow*>();
    QVERIFY(window);
    QTRY_VERIFY_WITH_TIMEOUT(window->pane().canvas().isVisible(), patience);
    QTRY_COMPARE(window->pane().steps().step(), 2);
    QTRY_COMPARE(window->focusWidget(), &window->pane().canvas());
    QTest::keyClick(window->focusWidget(), Qt::Key_PageDown);
    QCOMPARE(window->pane().steps().step(), 3);
    QTest::keyClick(window->focusWidget(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(window->pane().steps().step(), 2);
}

void PanesTest::docksComeToTheFront() {
    OpenWindow book;
    QVERIFY(book.open());
    const auto isInFront = [](const QWidget& dock) { return !dock.visibleRegion().isEmpty(); };
    book->actions().showLinks->trigger();
    QTRY_VERIFY(isInFront(book->links()));
    book->actions().showProblems->trigger();
    QTRY_VERIFY(isInFront(book->problems()));
    QVERIFY(!isInFront(book->links()));
    book->actions().showLinks->trigger(); // behind the other: it comes to the front
    QTRY_VERIFY(isInFront(book->links()));
    book->actions().showLinks->trigger();
    QTRY_VERIFY(book->links().isHidden());
}

void PanesTest::linksSayWhereTheyLead() {
    OpenWindow book;
    QVERIFY(book.open());
    const auto said = [&book](const QString& link) {
        Q_EMIT book->reader().highlighted(QUrl(link));
        return book->statusBar()->currentMessage();
    };
    QCOMPARE(said(u"https://example.org/"_s), u"https://example.org/"_s);
    QCOMPARE(said(u"note:b.md"_s), u"b.md"_s);
    QCOMPARE(said(u"table:1"_s), QString()); // the page's own words say it
    said(u"note:b.md"_s);
    Q_EMIT book->reader().linkAsked(QUrl(u"note:b.md"_s)); // there: it does not stay
    QCOMPARE(book->statusBar()->currentMessage(), QString());
}

void PanesTest::narrowWindowStacksItsPanes() {
    OpenWindow book;
    QVERIFY(book.open());
    auto* stage = book->findChild<ReadingSplitter*>();
    QVERIFY(stage);
    book->resize(1400, 800);
    QTRY_COMPARE(stage->orientation(), Qt::Horizontal);
    stage->setSizes({600, 500});
    const QList<int> beside = stage->shares();
    book->resize(900, 600);
    QTRY_COMPARE(stage->orientation(), Qt::Vertical);
    QVERIFY(book->width() <= 900 && book->height() <= 600);
    QVERIFY(book->reader().width() >= 480);
    const auto tools = book->diagrams().findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    QVERIFY(!tools.isEmpty());
    for (const QWidget* tool : tools)
        QVERIFY(tool->isHidden() || book->diagrams().rect().contains(tool->geometry()));
    QCOMPARE(stage->shares(), beside);
    book->resize(1400, 800);
    QTRY_COMPARE(stage->orientation(), Qt::Horizontal);
    QTRY_COMPARE(stage->sizes(), beside);
}

void PanesTest::outlineUnfolds() {
    OpenWindow book;
    QString many; // so many topics that a fresh tree shows the notes only
    for (int i = 0; i < 400; ++i)
        many += u"# 题 %1\n\n"_s.arg(i);
    QVERIFY(book.write(u"z.md"_s, many));
    QVERIFY(book.open());
    QTRY_VERIFY_WITH_TIMEOUT(book->session().topics().size() > 400, patience);
    book->desk().goToTopic(u"z.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(book->reader().view().derived.note.file, u"z.md"_s, patience);
    const QTreeView& tree = book->shelf().topicTree();
    QTRY_VERIFY(tree.isExpanded(tree.currentIndex()) || tree.isExpanded(tree.currentIndex().parent()));
}

void PanesTest::largePictureIsWholeAtFirst() {
    ImageView view(QImage(4000, 3000, QImage::Format_RGB32));
    view.resize(800, 600);
    view.show();
    const auto right = [&view] { return view.viewport().toView({4000, 3000}).x(); };
    QVERIFY(right() <= 800);
    QTest::keyClick(&view, Qt::Key_1);
    QCOMPARE(view.viewport().zoom(), 1.0);
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(view.viewport().zoom() < 1 && right() > 800);
    QTest::keyClick(&view, Qt::Key_F);
    QVERIFY(right() <= 800);
}

void PanesTest::everyKeyIsListed() {
    OpenWindow book;
    Shortcuts sheet(*book->menuBar());
    const auto shown = [&sheet] {
        QStringList texts;
        for (const QLabel* label : sheet.findChildren<QLabel*>())
            if (!label->isHidden())
                texts.append(label->text());
        return texts;
    };
    const QStringList all = shown();
    for (const QAction* action : book->actions().all())
        QVERIFY2(action->shortcuts().isEmpty() || all.contains(Actions::plainText(*action)),
                 qPrintable(action->text()));
    sheet.narrow(u"F11"_s);
    QVERIFY(shown().contains(Actions::plainText(*book->actions().diagramWindow)));
    QVERIFY(!shown().contains(Actions::plainText(*book->actions().quickOpen)));
    QVERIFY(shown().size() < all.size() / 2);
}

void PanesTest::firstWindowFitsTheScreen() {
    QCOMPARE(firstSize({1920, 1080}), QSize(1440, 900));
    const QSize small = firstSize({1280, 720});
    QVERIFY(small.width() < 1280 && small.height() < 720);
}

void PanesTest::quickNamesDiagramsAsThePaneDoes() {
    TopicRow topic = samples::topics().constFirst();
    topic.diagrams = {u"a.md#x/resources"_s, u"a.md#x/resources-2"_s, u"a.md#x/sequence"_s, u"a.md#x/outline"_s};
    QStringList names;
    for (const QuickItem& item : quickItems({topic}))
        if (item.kind == QuickKind::Diagram)
            names.append(item.title.section(u" · "_s, -1));
    QCOMPARE(names, (QStringList{u"Resources"_s, u"Resources 2"_s, u"Process"_s}));
}
