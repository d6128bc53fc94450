#include "test_page_window.h"
#include "gui/diagram/diagram_pane.h"
#include "gui/diagram/state_page.h"
#include "gui/reader/desk.h"
#include "gui/reader/find_bar.h"
#include "gui/reader/fold_gutter.h"
#include "gui/reader/page_bar.h"
#include "gui/reader/reader.h"
#include "gui/reader/reader_pane.h"
#include "open_window.h"
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace tujian;
using namespace samples;
using namespace Qt::StringLiterals;

namespace {

const QString podTopic = u"a.md#pod的创建过程"_s;
const QString storageTopic = u"a.md#存储"_s;

QString titleOf(const Reader& reader) {
    const int topic = reader.currentTopic();
    return topic < 0 ? QString() : reader.view().derived.note.topics.at(topic).title;
}

QLabel* partLabel(const OpenWindow& window) {
    return const_cast<OpenWindow&>(window)->readerPane().pageBar().findChild<QLabel*>();
}

QToolButton* buttonNamed(QWidget& inside, const QString& part) {
    for (QToolButton* button : inside.findChildren<QToolButton*>()) {
        if (button->toolTip().contains(part))
            return button;
    }
    return nullptr;
}

} // namespace

void PageWindowTest::oneTitleOverAMegabyte() {
    OpenWindow window;
    QString text = u"# Huge note\n\n"_s;
    for (int i = 0; i < 1800; ++i)
        text += u"## Section %1\n\n%2 needle%1.\n\n"_s.arg(i).arg(QString(680, u'x').replace(40, 1, u" "_s));
    QVERIFY(text.size() > partSize);
    QVERIFY(window.write(u"huge.md"_s, text));
    QVERIFY(window.open());
    Reader& reader = window->reader();
    window->desk().goToTopic(u"huge.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"huge.md"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"Section 700"_s), patience); // not one topic alone
    const QLabel* part = partLabel(window);
    QVERIFY(part->isVisible());
    QCOMPARE(part->text(), u"Part 1 of 2"_s);
    PageBar& bar = window->readerPane().pageBar();
    QVERIFY(!buttonNamed(bar, u"Previous"_s)->isEnabled());
    buttonNamed(bar, u"Next"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(part->text(), u"Part 2 of 2"_s, patience);
    QVERIFY(reader.toPlainText().contains(u"Section 1799"_s) && !reader.toPlainText().contains(u"Section 7\n"_s));
    window->desk().back();
    QTRY_COMPARE_WITH_TIMEOUT(part->text(), u"Part 1 of 2"_s, patience);
    window->desk().goToTopic(u"huge.md#section-1790"_s);
    QTRY_COMPARE_WITH_TIMEOUT(titleOf(reader), u"Section 1790"_s, patience);
    QCOMPARE(part->text(), u"Part 2 of 2"_s);
    // What is looked for in the note is found in a part that is not shown.
    FindBar& find = window->readerPane().findBar();
    find.open();
    auto* line = find.findChild<QLineEdit*>();
    line->clear();
    QTest::keyClicks(line, u"needle12."_s);
    QCOMPARE(reader.matchCount(), 0);
    find.step(1);
    QTRY_VERIFY_WITH_TIMEOUT(reader.matchCount() > 0, patience);
    QCOMPARE(part->text(), u"Part 1 of 2"_s);
    window->desk().goToTopic(u"b.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!part->isVisible(), patience);
}

/// A file that is no text: the page says why, and offers a way out; nothing of the old note stays.
void PageWindowTest::whatCannotBeShownSaysSo() {
    OpenWindow window;
    QVERIFY(window.write(u"bytes.md"_s, QString(300, QChar(QChar::Null))));
    QVERIFY(window.open());
    Desk& desk = window->desk();
    desk.goToTopic(storageTopic);
    QTRY_COMPARE(titleOf(window->reader()), u"存储"_s);
    desk.goToTopic(u"bytes.md"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!window->reader().hasNote(), patience);
    QVERIFY(!window->reader().isVisible());
    QVERIFY(!window->diagrams().current());
    QCOMPARE(desk.place().file, u"bytes.md"_s);
    window->readerPane().findBar().open();
    QVERIFY(!window->readerPane().findBar().isVisible()); // there is nothing to look through
    auto* page = window->readerPane().findChild<StatePage*>();
    QVERIFY(page && page->isVisible());
    const QList<QPushButton*> ways = page->findChildren<QPushButton*>();
    QCOMPARE(ways.size(), 2);
    QVERIFY(ways.constFirst()->text().contains(u"editor"_s));
    ways.constLast()->click();
    QTRY_COMPARE_WITH_TIMEOUT(titleOf(window->reader()), u"存储"_s, patience);
    QVERIFY(window->reader().isVisible());
}

void PageWindowTest::headingsHaveArrows() {
    OpenWindow window;
    QVERIFY(window.open());
    Reader& reader = window->reader();
    window->desk().goToTopic(podTopic);
    auto* gutter = reader.findChild<FoldGutter*>();
    QVERIFY(gutter && gutter->isVisible());
    const auto arrowOf = [&](const QString& id) {
        for (const FoldGutter::Arrow& one : gutter->arrows()) {
            if (reader.view().derived.note.topics.at(one.topic).id == id)
                return one;
        }
        return FoldGutter::Arrow{};
    };
    QTRY_VERIFY(arrowOf(podTopic).topic > 0);
    const FoldGutter::Arrow open = arrowOf(podTopic);
    QVERIFY(!open.folded);
    QVERIFY(gutter->rect().contains(open.rect));
    QTest::mouseClick(gutter, Qt::LeftButton, {}, open.rect.center());
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"kubectl"_s), patience);
    QVERIFY(arrowOf(podTopic).folded);
    QCOMPARE(arrowOf(podTopic).rect, open.rect); // under the mouse still
    QTest::mouseClick(gutter, Qt::LeftButton, {}, open.rect.center());
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"kubectl"_s), patience);
}

void PageWindowTest::topicsAreFoldedByKey() {
    OpenWindow window;
    QVERIFY(window.open());
    Reader& reader = window->reader();
    window->desk().goToTopic(podTopic);
    QTest::keyClick(&window.window(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"kubectl"_s), patience);
    QVERIFY(reader.toPlainText().contains(u"独一无二"_s));
    QTest::keyClick(&window.window(), Qt::Key_Period, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"独一无二"_s), patience);
    QVERIFY(reader.toPlainText().contains(u"存储"_s)); // the title's own topics, not all of the note
    window->actions().unfoldAll->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"kubectl"_s), patience);
}

void PageWindowTest::focusHasAChip() {
    OpenWindow window;
    QVERIFY(window.open());
    QToolButton* chip = buttonNamed(window->readerPane().pageBar(), u"all of the note"_s);
    QVERIFY(chip && !chip->isVisible());
    window->desk().goToTopic(storageTopic);
    window->actions().focusTopic->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!window->reader().toPlainText().contains(u"kubectl"_s), patience);
    QVERIFY(chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window->reader().toPlainText().contains(u"kubectl"_s), patience);
    QVERIFY(!chip->isVisible());
    QVERIFY(!window->actions().focusTopic->isChecked());
}

void PageWindowTest::menuIsOfTheTopicUnderTheMouse() {
    OpenWindow window;
    QVERIFY(window.open());
    Reader& reader = window->reader();
    reader.verticalScrollBar()->setValue(0);
    QTextCursor cursor(reader.document());
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"kubectl"_s)));
    const QPoint at = reader.cursorRect(cursor).center();
    QContextMenuEvent asked(QContextMenuEvent::Mouse, at, reader.viewport()->mapToGlobal(at));
    QApplication::sendEvent(reader.viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList texts;
    for (const QAction* action : menu->actions())
        texts.append(action->text());
    QVERIFY2(texts.contains(u"Fold “Pod的创建过程”"_s), qPrintable(texts.join(u'|')));
    for (const QAction* action : {window->actions().focusTopic, window->actions().bookmark,
                                  window->actions().presentFrom, window->actions().editExternally})
        QVERIFY(menu->actions().contains(action));
    QCOMPARE(titleOf(reader), u"Pod的创建过程"_s);
    menu->close();
    QTRY_VERIFY(!QApplication::activePopupWidget());
    // On a link there is more.
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"存储"_s)) + 1);
    const QPoint link = reader.cursorRect(cursor).center();
    QContextMenuEvent onLink(QContextMenuEvent::Mouse, link, reader.viewport()->mapToGlobal(link));
    QApplication::sendEvent(reader.viewport(), &onLink);
    QTRY_VERIFY(QApplication::activePopupWidget());
    menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QCOMPARE(menu->actions().constFirst()->text(), u"Open link in a new tab"_s);
    menu->actions().constFirst()->trigger();
    menu->close();
    QTRY_COMPARE(titleOf(reader), u"存储"_s);
}

void PageWindowTest::calloutsOpenForAHit() {
    OpenWindow window;
    QVERIFY(window.write(u"c.md"_s, u"# C\n\ntext\n\n> [!tip]- Closed\n> a secret word\n\nend\n"_s));
    QVERIFY(window.open());
    Reader& reader = window->reader();
    Desk& desk = window->desk();
    desk.goToTopic(u"c.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"c.md"_s, patience);
    QVERIFY(!reader.toPlainText().contains(u"secret"_s));
    const Note note = reader.view().derived.note;
    const auto at = static_cast<int>(note.text.indexOf(u"secret"_s));
    desk.goToSpan(note.spanOf(at, at + 6));
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"secret"_s), patience);
    QVERIFY(!reader.litRanges().isEmpty());
    QTextCursor mark = reader.document()->find(u"▾"_s);
    QVERIFY(!mark.isNull());
    desk.follow(QUrl(mark.charFormat().anchorHref()));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"secret"_s), patience);
}

void PageWindowTest::keysScrollWithoutACaret() {
    OpenWindow window;
    QVERIFY(window.open());
    Reader& reader = window->reader();
    window->desk().goToTopic(podTopic);
    QScrollBar& bar = *reader.verticalScrollBar();
    const int before = bar.value();
    const int cursor = reader.textCursor().position();
    QTest::keyClick(&reader, Qt::Key_PageDown);
    QVERIFY(bar.value() > before);
    QCOMPARE(reader.textCursor().position(), cursor);
    QCOMPARE(reader.cursorWidth(), 0);
    QTest::keyClick(&reader, Qt::Key_Home);
    QCOMPARE(bar.value(), 0);
    QTest::keyClick(&reader, Qt::Key_Right); // whoever wants to select by keys has one
    QVERIFY(reader.cursorWidth() > 0);
    QVERIFY(reader.textCursor().position() != cursor);
}

void PageWindowTest::brokenLinksAreToldApart() {
    OpenWindow window;
    QVERIFY(window.write(u"c.md"_s, u"[here](a.md) [gone](zz.md) [top](#c) [lost](#nothing)\n\n# C\n"_s));
    QVERIFY(window.open());
    Reader& reader = window->reader();
    window->desk().goToTopic(u"c.md"_s);
    QTRY_COMPARE_WITH_TIMEOUT(reader.view().derived.note.file, u"c.md"_s, patience);
    const auto underlined = [&reader](const QString& word) {
        return reader.document()->find(word).charFormat().fontUnderline();
    };
    QVERIFY(!underlined(u"here"_s) && underlined(u"gone"_s));
    QVERIFY(!underlined(u"top"_s) && underlined(u"lost"_s));
}

/// To the pixel, in a list too, and again when the window is resized.
void PageWindowTest::picturesAreAsWideAsTheText() {
    QImage image(3000, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
    const QString address = u"data:image/png;base64,"_s + QString::fromLatin1(bytes.toBase64());
    Reader reader;
    reader.resize(700, 500);
    NoteView view;
    view.derived.note = parseNote(u"p.md"_s, u"![wide](%1)\n\n- item\n\n  ![wide](%1)\n"_s.arg(address));
    view.page = buildPage(view.derived.note);
    reader.show();
    reader.showNote({}, view);
    for (const int width : {700, 500}) {
        reader.resize(width, 500);
        QTRY_COMPARE(reader.horizontalScrollBar()->maximum(), 0); // nothing is wider than the page
        const auto widest = [&reader] {
            return reader.document()->documentLayout()->blockBoundingRect(reader.document()->begin()).width();
        };
        QTRY_VERIFY(std::abs(widest() - reader.textWidth()) < 2);
    }
}
