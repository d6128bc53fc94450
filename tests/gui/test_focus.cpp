#include "test_focus.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/quick/quick_control.h"
#include "gui/quick/quick_open.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/search/search_field.h"
#include "gui/trust/correcting.h"
#include "gui/window/shelf.h"
#include "open_window.h"
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace tujian;
using namespace Qt::StringLiterals;
using samples::OpenWindow;

namespace {
const QString podTopic = u"a.md#pod的创建过程"_s;
const QString storageTopic = u"a.md#存储"_s;
} // namespace

void FocusTest::noteHasItAfterTheStart() {
    OpenWindow book;
    QVERIFY(book.open());
    Reader& reader = book->reader();
    QTRY_COMPARE(book.keys(), &reader);
    QTRY_VERIFY(reader.hasFocus());
    QTest::keyClick(book.keys(), Qt::Key_Space);
    QTRY_VERIFY(reader.verticalScrollBar()->value() > 0);
    QVERIFY(book.open()); // another notebook in its place
    QTRY_COMPARE(book.keys(), &reader);
}

void FocusTest::escapeInTheSearchGivesItBack() {
    OpenWindow book;
    QVERIFY(book.open());
    SearchField& search = book->searchField();
    book->actions().search->trigger();
    QTRY_VERIFY(search.hasFocus());
    QTest::keyClick(&search, Qt::Key_Escape); // the list
    QTest::keyClick(&search, Qt::Key_Escape);
    QTRY_COMPARE(book.keys(), &book->reader());
}

void FocusTest::quickOpenLeavesItToTheNote() {
    OpenWindow book;
    QVERIFY(book.open());
    book->actions().search->trigger(); // it would be the field's again
    QVERIFY(book.typeQuickly(u"存储"_s));
    QTest::keyClick(&book->quick().popup().line(), Qt::Key_Return);
    QTRY_COMPARE(book->reader().currentTopic(), book->reader().view().derived.note.topicById(storageTopic));
    QTRY_COMPARE(book.keys(), &book->reader());
    QVERIFY(book.typeQuickly(u"另一篇"_s));
    QTest::keyClick(&book->quick().popup().line(), Qt::Key_Escape);
    QTRY_COMPARE(book.keys(), &book->reader());
}

void FocusTest::treeLeavesItToTheNote() {
    OpenWindow book;
    QVERIFY(book.open());
    Shelf& shelf = book->shelf();
    shelf.topicTree().setFocus();
    shelf.showTopic(u"b.md"_s);
    QTest::keyClick(&shelf.topicTree(), Qt::Key_Return);
    QTRY_COMPARE(book->reader().view().derived.note.file, u"b.md"_s);
    QTRY_COMPARE(book.keys(), &book->reader());
}

void FocusTest::typingIsNotInterrupted() {
    OpenWindow book;
    QVERIFY(book.open());
    book->desk().goToTopic(u"b.md"_s);
    book->actions().search->trigger(); // before the note is there
    QTRY_COMPARE(book->reader().view().derived.note.file, u"b.md"_s);
    QCOMPARE(book.keys(), &book->searchField());
}

void FocusTest::hiddenPanelsGiveItBack() {
    OpenWindow book;
    QVERIFY(book.open());
    book->actions().showEvidence->setChecked(true);
    auto* list = book->correcting().panel().findChild<QListView*>();
    QVERIFY(list);
    list->show(); // it may have nothing to say
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    book->actions().showEvidence->setChecked(false);
    QTRY_COMPARE(book.keys(), &book->reader());
}

/// Looking a diagram over writes a correction: it takes a look, and a click or the menu.
void FocusTest::spaceNeverLooksADiagramOver() {
    OpenWindow book;
    QVERIFY(book.open());
    SearchField& search = book->searchField();
    book->actions().search->trigger();
    QTest::keyClick(&search, Qt::Key_Escape);
    QTest::keyClick(&search, Qt::Key_Escape);
    QVERIFY(book.typeQuickly(u"pod的创建过程"_s));
    QTest::keyClick(&book->quick().popup().line(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(book->diagrams().canvas().isVisible(), samples::patience);
    QTest::keyClick(book.keys(), Qt::Key_Space);
    for (const QWidget* next = book.keys()->nextInFocusChain(); next != book.keys(); next = next->nextInFocusChain())
        QVERIFY(next->accessibleName() != u"I have looked this diagram over and found it good" ||
                next->focusPolicy() == Qt::NoFocus); // nor does Tab lead there
    QVERIFY(book->session().notebook().corrections.list.isEmpty());
}
