#include "test_window.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/step_bar.h"
#include "gui/quick/quick_control.h"
#include "gui/quick/quick_open.h"
#include "gui/reader/bookmark_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/find_bar.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "gui/reader/tab_control.h"
#include "gui/search/search_field.h"
#include "gui/window/main_window.h"
#include "gui/window/shelf.h"
#include "gui/window/welcome.h"
#include "samples.h"
#include "session/work.h"
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeView>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

void write(const QString& path, const QString& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

/// The text of the line at the given share of the reader's view.
QString textInView(const Reader& reader) {
    QString text;
    for (int y = 0; y < reader.viewport()->height(); y += 8)
        text += reader.cursorForPosition(QPoint(4, y)).block().text() + u'\n';
    return text;
}

const QString podTopic = u"a.md#pod的创建过程"_s;
const QString storageTopic = u"a.md#存储"_s;

} // namespace

void WindowTest::init() {
    m_notes = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    write(m_notes->filePath(u"a.md"_s), samples::noteText());
    write(m_notes->filePath(u"b.md"_s), u"# 另一篇\n\n#k8s/net 回到 [过程](a.md#pod的创建过程)。\n"_s);
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
}

void WindowTest::cleanup() {
    m_window.reset();
    m_notes.reset();
    m_state.reset();
}

void WindowTest::open() {
    m_window->openNotebook(m_notes->path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().hasNote(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->shelf().topics().indexOf(storageTopic).isValid(), patience);
}

void WindowTest::goTo(const QString& topic) {
    QTreeView& tree = m_window->shelf().topicTree();
    m_window->shelf().showTopic(topic);
    const QModelIndex index = tree.currentIndex();
    QCOMPARE(index.data(TopicModel::IdRole).toString(), topic);
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(index).center());
}

void WindowTest::topicShowsItsTextAndDiagram() {
    open();
    goTo(podTopic);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"Pod的创建过程"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->diagrams().canvas().isVisible(), patience);
    const Graph* graph = m_window->diagrams().current();
    QVERIFY(graph);
    QCOMPARE(graph->topic, podTopic);
    QCOMPARE(graph->kind, GraphKind::Sequence);
    QVERIFY(!m_window->diagrams().steps().isHidden());
    goTo(storageTopic);
    QTRY_COMPARE(m_window->diagrams().current()->topic, storageTopic);
    QVERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
}

void WindowTest::elementLightsItsSentence() {
    open();
    goTo(podTopic);
    DiagramPane& diagrams = m_window->diagrams();
    QTRY_VERIFY_WITH_TIMEOUT(diagrams.canvas().isVisible(), patience);
    m_window->reader().verticalScrollBar()->setValue(m_window->reader().verticalScrollBar()->maximum());
    const PlacedGraph graph = diagrams.canvas().graph();
    QVERIFY(!graph.edges.isEmpty());
    const ElementRef edge{ElementKind::Edge, QString::number(graph.edges.constFirst().edge)};
    Q_EMIT diagrams.canvas().elementActivated(edge);
    QVERIFY(!m_window->reader().litRanges().isEmpty());
    const auto [position, length] = m_window->reader().litRanges().constFirst();
    QVERIFY(graph.edges.constFirst().span.overlaps(m_window->reader().map().toSource(position).value_or(-1),
                                                   m_window->reader().map().toSource(position + length).value_or(-1)));
    QVERIFY(textInView(m_window->reader()).contains(u"kubectl"_s));
    QCOMPARE(diagrams.current()->topic, podTopic);
}

void WindowTest::sentenceLightsItsElement() {
    open();
    goTo(podTopic);
    DiagramPane& diagrams = m_window->diagrams();
    QTRY_VERIFY_WITH_TIMEOUT(diagrams.canvas().isVisible(), patience);
    Reader& reader = m_window->reader();
    reader.setFocus();
    QTRY_VERIFY(reader.hasFocus());
    const int position = static_cast<int>(reader.toPlainText().indexOf(u"写入"_s));
    QTextCursor cursor(reader.document());
    cursor.setPosition(position);
    QTest::mouseClick(reader.viewport(), Qt::LeftButton, {}, reader.cursorRect(cursor).center());
    QTRY_VERIFY(!diagrams.canvas().reveal().lit.isEmpty());
    const int offset = reader.map().toSource(position).value_or(-1);
    for (const ElementRef& element : diagrams.canvas().reveal().lit)
        QVERIFY(spanOf(diagrams.canvas().graph(), element).contains(offset));
}

void WindowTest::searchLandsOnTheHitAndBack() {
    open();
    goTo(podTopic);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"kubectl"_s));
    SearchField& search = m_window->searchField();
    m_window->actions().search->trigger();
    QTRY_VERIFY(search.hasFocus());
    const QSignalSpy answered(&search, &SearchField::answered);
    QTRY_VERIFY_WITH_TIMEOUT(
        (search.setText({}), search.setText(u"独一无二"_s), QTest::qWait(200), search.hits().rowCount() > 0), patience);
    QVERIFY(answered.count() > 0);
    QCOMPARE(search.hits().answer().hits.constFirst().topic, storageTopic);
    QVERIFY(search.isListShown());
    QTest::keyClick(&search, Qt::Key_Return);
    QVERIFY(!search.isListShown());
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
    QCOMPARE(m_window->reader().matchCount(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"kubectl"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
}

void WindowTest::tagsNarrowTheTopics() {
    open();
    Shelf& shelf = m_window->shelf();
    auto* tags = qobject_cast<TagModel*>(shelf.tagTree().model());
    QTRY_VERIFY_WITH_TIMEOUT(tags->indexOf(u"k8s/net"_s).isValid(), patience);
    shelf.tagTree().selectionModel()->select(tags->indexOf(u"k8s"_s), QItemSelectionModel::Select);
    const QAbstractItemModel* narrowed = shelf.topicTree().model();
    QCOMPARE(narrowed->rowCount(), 1);
    QCOMPARE(narrowed->index(0, 0).data(TopicModel::IdRole).toString(), u"b.md"_s);
    shelf.tagTree().clearSelection();
    QCOMPARE(narrowed->rowCount(), 2);
}

void WindowTest::linksAreFollowed() {
    open();
    Desk& desk = m_window->desk();
    desk.goToTopic(u"b.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->reader().view().derived.note.file, u"b.md"_s, patience);
    const QRegularExpression address(u"href=\"(note:[^\"]+)\""_s);
    const QString link = address.match(m_window->reader().view().page.html).captured(1);
    QVERIFY(!link.isEmpty());
    desk.follow(QUrl(link));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->reader().view().derived.note.file, u"a.md"_s, patience);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"kubectl"_s));
    const QSignalSpy said(&desk, &Desk::said);
    desk.follow(QUrl(u"file:///etc/passwd"_s));
    desk.follow(QUrl(u"note:../outside.md"_s));
    QCOMPARE(said.count(), 2); // refused, and said so
    QCOMPARE(m_window->reader().view().derived.note.file, u"a.md"_s);
}

void WindowTest::notebookThatIsNotThere() {
    const QSignalSpy failed(&m_window->session(), &Session::failed);
    m_window->openNotebook(m_notes->filePath(u"no/such/folder"_s));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(m_window->findChild<Welcome*>()->isVisible());
    open(); // and it goes on from there
}

/// The shipped notes open at the tour; Help leads back to it, from any notebook.
void WindowTest::theTourComesFirst() {
    const auto file = [this] { return m_window->reader().view().derived.note.file; };
    const QString tour = u"using-tujian.md"_s; // of the tests' language
    open();
    QCOMPARE(file(), u"a.md"_s);
    m_window->actions().tour->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(file(), tour, patience);
    QCOMPARE(m_window->session().notebook().book.root, QFileInfo(shippedNotes()).canonicalFilePath());

    write(m_notes->filePath(tour), u"# Using Tujian\n\nText\n"_s);
    m_window->openNotebook(m_notes->path());
    QTRY_COMPARE_WITH_TIMEOUT(file(), u"a.md"_s, patience); // where the reader was
    m_window->actions().tour->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(file(), tour, patience);
    QCOMPARE(m_window->session().notebook().book.root, QFileInfo(m_notes->path()).canonicalFilePath());
}

void WindowTest::themeAndPlaceAreKept() {
    open();
    m_window->setTheme(ThemeChoice::Dark);
    QTRY_VERIFY(currentLook().dark);
    goTo(storageTopic);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
    m_window->close();
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
    QVERIFY(currentLook().dark);
    open();
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
    m_window->setTheme(ThemeChoice::Light);
}

void WindowTest::changedNoteIsShownAnew() {
    open();
    goTo(storageTopic);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
    write(m_notes->filePath(u"a.md"_s), samples::noteText().replace(u"独一无二"_s, u"焕然一新"_s));
    QTRY_VERIFY_WITH_TIMEOUT(textInView(m_window->reader()).contains(u"焕然一新"_s), patience);
}

void WindowTest::largeNoteIsShownInParts() {
    QString text;
    for (int i = 0; i < 60; ++i) {
        text += u"# 题目 %1\n\n```text\n"_s.arg(i);
        for (int line = 0; line < 200; ++line)
            text += QString(100, u'x') + u'\n';
        text += u"```\n\n"_s;
    }
    write(m_notes->filePath(u"large.md"_s), text);
    open();
    Desk& desk = m_window->desk();
    Reader& reader = m_window->reader();
    desk.goToTopic(u"large.md#题目-41"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"large.md"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(textInView(reader).contains(u"题目 41"_s), patience);
    QVERIFY(reader.toPlainText().size() <= partSize);
    desk.goToTopic(u"large.md#题目-3"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textInView(reader).contains(u"题目 3\n"_s), patience);
    desk.back();
    QTRY_VERIFY_WITH_TIMEOUT(textInView(reader).contains(u"题目 41"_s), patience);
    // What stands in another part is counted and stepped to.
    FindBar& bar = m_window->readerPane().findBar();
    bar.open();
    auto* line = bar.findChild<QLineEdit*>();
    QVERIFY(line);
    line->clear();
    QInputMethodEvent typed; // Chinese does not come from keys
    typed.setCommitString(u"题目"_s);
    QApplication::sendEvent(line, &typed);
    QVERIFY(reader.matchCount() < 60);
    const auto* count = bar.findChild<QLabel*>();
    QVERIFY(count->text().endsWith(u"60"_s));
    for (int i = 0; i < 60 && !textInView(reader).contains(u"题目 5\n"_s); ++i) {
        const QString before = count->text();
        bar.step(1);
        QTRY_VERIFY_WITH_TIMEOUT(count->text() != before, patience);
    }
    QVERIFY(textInView(reader).contains(u"题目 5\n"_s)); // round the end
    QVERIFY(bar.isVisible());
}

void WindowTest::tabsKeepTheirPlaces() {
    open();
    Reader& reader = m_window->reader();
    goTo(storageTopic);
    QTRY_VERIFY(textInView(reader).contains(u"独一无二"_s));
    QTabBar& bar = m_window->readerPane().tabBar();
    QVERIFY(!bar.isVisible()); // one note needs none
    QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
    m_window->desk().goToTopic(u"b.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"b.md"_s, patience);
    QTRY_COMPARE(bar.count(), 2);
    QVERIFY(bar.isVisible());
    m_window->actions().nextTab->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"a.md"_s, patience);
    QTRY_VERIFY(textInView(reader).contains(u"独一无二"_s)); // where it was
    m_window->close();
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
    open();
    QCOMPARE(m_window->tabs().tabs().places().size(), 2); // they are there again
    const int other = 1 - m_window->tabs().tabs().current();
    m_window->tabs().close(other);
    QCOMPARE(m_window->tabs().tabs().places().size(), 1);
    m_window->actions().reopenTab->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->reader().view().derived.note.file, u"b.md"_s, patience);
}

void WindowTest::topicsAreBookmarked() {
    open();
    goTo(storageTopic);
    QTRY_VERIFY(m_window->reader().currentTopic() > 0);
    QAction* toggle = m_window->actions().bookmark;
    QTRY_VERIFY(toggle->isEnabled() && !toggle->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(toggle->isChecked());
    const Bookmarks kept = Bookmarks::load(State(m_state->path()), m_window->session().notebook().book.key());
    QCOMPARE(kept.all().size(), 1);
    QCOMPARE(kept.all().constFirst().topic, storageTopic);
    goTo(podTopic);
    QTRY_VERIFY(!toggle->isChecked());
}

void WindowTest::anyTagOrAll() {
    open();
    Shelf& shelf = m_window->shelf();
    auto* tags = qobject_cast<TagModel*>(shelf.tagTree().model());
    QTRY_VERIFY_WITH_TIMEOUT(tags->indexOf(u"k8s/net"_s).isValid(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(tags->indexOf(u"pod"_s).isValid(), patience);
    shelf.tagTree().selectionModel()->select(tags->indexOf(u"k8s/net"_s), QItemSelectionModel::Select);
    shelf.tagTree().selectionModel()->select(tags->indexOf(u"pod"_s), QItemSelectionModel::Select);
    QCOMPARE(shelf.topicTree().model()->rowCount(), 0); // no topic has both
    shelf.anyTag().click();
    QCOMPARE(shelf.topicTree().model()->rowCount(), 2);
}

void WindowTest::quickOpenGoesThere() {
    open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().topics().isEmpty(), patience);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get())); // else the keyboard may still change hands
    QTest::keyClick(m_window.get(), Qt::Key_P, Qt::ControlModifier);
    QuickOpen& popup = m_window->quick().popup();
    QTRY_VERIFY(popup.isVisible());
    QTest::keyClicks(&popup.line(), u"cunchu"_s);
    QTest::keyClick(&popup.line(), Qt::Key_Return);
    QTRY_VERIFY(textInView(m_window->reader()).contains(u"独一无二"_s));
    QVERIFY(m_window->quick().recents().keys().constFirst().endsWith(storageTopic));
    // A command, by its name.
    const bool shelf = m_window->actions().showShelf->isChecked();
    m_window->quick().open(u">topics and tags"_s);
    QTRY_VERIFY(popup.found().rowCount() > 0);
    QTest::keyClick(&popup.line(), Qt::Key_Return);
    QTRY_COMPARE(m_window->actions().showShelf->isChecked(), !shelf);
}

void WindowTest::linkSaysWhereItLeads() {
    open();
    Reader& reader = m_window->reader();
    QTextCursor cursor(reader.document());
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"外"_s)));
    QTest::mouseMove(reader.viewport(), reader.cursorRect(cursor).center() + QPoint(4, 0));
    QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"example.org"_s));
}

void WindowTest::languageIsAskedForAndKept() {
    open();
    const QSignalSpy asked(m_window.get(), &MainWindow::languageAsked);
    m_window->actions().languageChinese->trigger();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).toString(), u"zh_CN"_s);
    QCOMPARE(loadPreferences(State(m_state->path())).language, u"zh_CN"_s);
    m_window->actions().languageChinese->trigger(); // it is that already
    QCOMPARE(asked.count(), 1);
}
