#include "test_links.h"
#include "gui/hover/hover_control.h"
#include "gui/links/links_pane.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/reader/tab_control.h"
#include "gui/search/search_field.h"
#include "gui/theme/language.h"
#include "gui/window/main_window.h"
#include "gui/window/shelf.h"
#include <QApplication>
#include <QFile>
#include <QHelpEvent>
#include <QListView>
#include <QPointer>
#include <QTest>
#include <QTextBlock>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

void write(const QString& path, const QString& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QString firstNote() {
    return u"# 甲\n\n先说别的。请看 [存储一节](b.md#存储) 与 [[b]]，etcd 保存状态。\n\n"
           "kube-secheduler 选择节点。\n\n## 第二节\n\n只在这里。\n"_s;
}

QString secondNote() {
    return u"# 乙\n\n开头。\n\n## 存储\n\n数据放在卷里。\n\n- 一条\n- 两条\n\n## etcd\n\n键值存储。\n"_s;
}

} // namespace

void LinksTest::init() {
    m_notes = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    write(m_notes->filePath(u"a.md"_s), firstNote());
    write(m_notes->filePath(u"b.md"_s), secondNote());
    m_windows = std::make_unique<Windows>(State(m_state->path()));
}

void LinksTest::cleanup() {
    m_windows.reset();
    m_notes.reset();
    m_state.reset();
}

MainWindow& LinksTest::window() const {
    return m_windows->window();
}

void LinksTest::open() {
    m_windows->open({m_notes->path(), false, {}});
    window().resize(1200, 700);
    QTRY_VERIFY_WITH_TIMEOUT(window().reader().hasNote(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(window().session().topics().size() >= 5, patience);
}

/// The mouse stays on a word of the note.
void LinksTest::rest(const QString& word, int into) {
    Reader& reader = window().reader();
    const auto position = static_cast<int>(reader.toPlainText().indexOf(word));
    QVERIFY(position >= 0);
    QTextCursor cursor(reader.document());
    cursor.setPosition(position + into);
    const QRect rect = reader.cursorRect(cursor);
    const QPoint at(rect.left() + 4, rect.center().y());
    QHelpEvent event(QEvent::ToolTip, at, reader.viewport()->mapToGlobal(at));
    QApplication::sendEvent(reader.viewport(), &event);
}

void LinksTest::linkShowsTheHeadOfItsTarget() {
    open();
    HoverCard& card = window().hover().card();
    rest(u"存储一节"_s);
    QTRY_VERIFY_WITH_TIMEOUT(card.isVisible(), patience);
    QCOMPARE(card.text().title, u"存储"_s);
    QCOMPARE(card.text().lines, (QStringList{u"数据放在卷里。"_s, u"• 一条"_s, u"• 两条"_s}));
    QVERIFY(window().rect().contains(card.geometry()));
    rest(u"与 b"_s, 2);
    QTRY_COMPARE_WITH_TIMEOUT(card.text().title, u"乙"_s, patience); // a wikilink to all of a note
    QCOMPARE(card.text().lines, (QStringList{u"开头。"_s, u"…"_s}));
}

void LinksTest::termIsExplainedByMouseAndKey() {
    open();
    HoverCard& card = window().hover().card();
    rest(u"先说别的"_s);
    QVERIFY(!card.isVisible()); // no word that is known
    rest(u"etcd 保存"_s);
    QVERIFY(card.isVisible());
    QCOMPARE(card.text().title.toLower(), u"etcd"_s);
    QVERIFY(!card.text().lines.isEmpty());
    QCOMPARE(card.text().linkGoal, u"b.md#etcd"_s);
    rest(u"secheduler"_s);
    QCOMPARE(card.text().title, u"kube-scheduler"_s); // as the term is spelled
    Reader& reader = window().reader();
    QTextCursor cursor(reader.document());
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"，etcd"_s)));
    reader.setTextCursor(cursor);
    window().actions().whatIsThis->trigger();
    QVERIFY(card.isVisible());
    QTRY_VERIFY(card.hasFocus());
    QTest::keyClick(&card, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"b.md"_s, patience);
    QVERIFY(!card.isVisible());
    window().actions().whatIsThis->trigger(); // here it is explained: the card leads nowhere
    QVERIFY(card.isVisible());
    QVERIFY(card.text().link.isEmpty());
}

void LinksTest::cardGoesWithTheMouse() {
    open();
    HoverCard& card = window().hover().card();
    rest(u"etcd 保存"_s);
    QVERIFY(card.isVisible());
    Reader& reader = window().reader();
    QTest::mouseMove(reader.viewport(), QPoint(reader.viewport()->width() - 4, reader.viewport()->height() - 4));
    QTRY_VERIFY(!card.isVisible());
    rest(u"etcd 保存"_s);
    QVERIFY(card.isVisible());
    QTest::keyClick(&reader, Qt::Key_Escape);
    QVERIFY(!card.isVisible());
}

void LinksTest::linksPaneFollowsTheNotes() {
    open();
    LinksPane& pane = window().links();
    window().actions().showLinks->trigger();
    QTRY_VERIFY(pane.isVisible());
    const auto rows = [](const QListView& list) { return list.model()->rowCount(); };
    QTRY_COMPARE_WITH_TIMEOUT(rows(pane.leaving()), 2, patience);
    QCOMPARE(rows(pane.arriving()), 0);
    const auto* leaving = qobject_cast<const LinkModel*>(pane.leaving().model());
    QCOMPARE(leaving->link(0).sentence, u"请看 存储一节 与 b，etcd 保存状态。"_s);
    QCOMPARE(leaving->link(0).sentence.mid(leaving->link(0).mark, leaving->link(0).markLength), u"存储一节"_s);
    QCOMPARE(leaving->link(0).targetTitle, u"存储"_s);
    QTest::mouseClick(pane.leaving().viewport(), Qt::LeftButton, {},
                      pane.leaving().visualRect(leaving->index(0)).center());
    QTRY_COMPARE_WITH_TIMEOUT(window().reader().view().derived.note.file, u"b.md"_s, patience);
    QTRY_COMPARE_WITH_TIMEOUT(rows(pane.arriving()), 2, patience);
    write(m_notes->filePath(u"a.md"_s), firstNote() + u"\n再看 [乙](b.md)。\n"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(pane.arriving()), 3, patience); // without asking
    const auto* arriving = qobject_cast<const LinkModel*>(pane.arriving().model());
    QCOMPARE(arriving->link(2).sentence, u"再看 乙。"_s);
    QTest::mouseClick(pane.arriving().viewport(), Qt::LeftButton, {},
                      pane.arriving().visualRect(arriving->index(0)).center());
    QTRY_COMPARE_WITH_TIMEOUT(window().reader().view().derived.note.file, u"a.md"_s, patience);
    QTRY_VERIFY(!window().reader().litRanges().isEmpty());
}

void LinksTest::oneTopicAlone() {
    open();
    Reader& reader = window().reader();
    window().desk().goToTopic(u"a.md#第二节"_s);
    QTRY_VERIFY(reader.currentTopic() > 0);
    window().actions().focusTopic->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"先说别的"_s), patience);
    QVERIFY(reader.toPlainText().contains(u"只在这里"_s));
    QVERIFY(window().actions().focusTopic->isChecked());
    write(m_notes->filePath(u"a.md"_s), firstNote().replace(u"只在这里"_s, u"换了说法"_s));
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"换了说法"_s), patience);
    QVERIFY(!reader.toPlainText().contains(u"先说别的"_s)); // still alone
    window().desk().goToTopic(u"a.md#甲"_s);                // outside of it: all is shown again
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"先说别的"_s), patience);
    QVERIFY(!window().actions().focusTopic->isChecked());
}

void LinksTest::languageKeepsWhatIsOpen() {
    open();
    window().actions().newTab->trigger();
    window().desk().goToTopic(u"b.md#存储"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window().reader().view().derived.note.file, u"b.md"_s, patience);
    window().searchField().setText(u"etcd"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window().session().topics().isEmpty(), patience);
    const QString tag = window().session().topics().constLast().derivedTags.value(0);
    QVERIFY(!tag.isEmpty());
    window().shelf().narrow({u"存"_s, {tag}, true});
    QCOMPARE(window().shelf().narrowing().tags, QStringList{tag});
    const QPointer<MainWindow> before(&window());
    const int offset = window().desk().place().offset;
    window().actions().languageChinese->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(before.isNull(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(window().reader().hasNote(), patience);
    QVERIFY(window().actions().languageChinese->isChecked());
    QCOMPARE(window().reader().view().derived.note.file, u"b.md"_s);
    QCOMPARE(window().desk().place().offset, offset);
    QCOMPARE(window().tabs().tabs().places().size(), 2);
    QCOMPARE(window().searchField().text(), u"etcd"_s);
    QTRY_COMPARE_WITH_TIMEOUT(window().shelf().narrowing(), (Narrowing{u"存"_s, {tag}, true}), patience);
    QVERIFY(window().desk().canGoBack());
    applyLanguage(u"en"_s);
}

void LinksTest::themeChangesPageAndCard() {
    open();
    const QString light = window().reader().view().page.html;
    window().actions().themeDark->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(window().reader().view().page.html != light, patience);
    QVERIFY(currentLook().dark);
    QVERIFY(window().palette().color(QPalette::Window).lightness() < 128);
    rest(u"etcd 保存"_s);
    QVERIFY(window().hover().card().isVisible());
    QVERIFY(window().hover().card().grab().toImage().pixelColor(40, 3).lightness() < 128);
    window().actions().themeLight->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(window().reader().view().page.html, light, patience);
}

void LinksTest::noKeyMeansTwoThings() {
    m_windows->open({m_notes->path(), false, {}});
    QHash<QString, QString> owners;
    for (const QAction* action : window().actions().all()) {
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!owners.contains(key.toString()),
                     qPrintable(key.toString() + u": "_s + action->text() + u", "_s + owners.value(key.toString())));
            owners.insert(key.toString(), action->text());
        }
    }
}
