#include "test_staying.h"
#include "gui/reader/changed_lines.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "gui/window/preferences.h"
#include <QFile>
#include <QScrollBar>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

QString paragraphs(const QString& word) {
    QString text;
    for (int i = 0; i < 25; ++i)
        text += u"%1 的第 %2 段,说的事情不短,窗口一窄就要多占一行,再窄又多一行,所以位置会变。\n\n"_s.arg(word).arg(i);
    return text;
}

QString noteText() {
    QString table = u"| 行 | 说明 | 备注 |\n| --- | --- | --- |\n"_s;
    for (int i = 0; i < 40; ++i)
        table += u"| 第%1行 | 一句不短的说明,会在窄的窗口里折成好几行,再折一行 | 备注 %1 |\n"_s.arg(i);
    return u"# 全书\n\n## 春\n\n"_s + paragraphs(u"春"_s) + u"## 夏\n\n"_s + paragraphs(u"夏"_s) + u"### 表\n\n"_s +
           table + u"\n## 秋\n\n"_s + paragraphs(u"秋"_s) + u"## 冬\n\n"_s + paragraphs(u"冬"_s);
}

} // namespace

void StayingTest::init() {
    m_notes = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<QTemporaryDir>();
    write(noteText());
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
    open();
}

void StayingTest::cleanup() {
    m_window->setTheme(ThemeChoice::Light);
    m_window.reset();
    m_notes.reset();
    m_state.reset();
}

void StayingTest::write(const QString& text) {
    QFile file(m_notes->filePath(u"a.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

void StayingTest::open() {
    m_window->openNotebook(m_notes->path());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().hasNote(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().topics().isEmpty(), patience);
}

int StayingTest::yOf(const QString& text) const {
    const Reader& reader = m_window->reader();
    const auto offset = static_cast<int>(reader.view().derived.note.text.indexOf(text));
    return anchorOf(reader, reader.map(), offset).value_or(ViewAnchor{0, 99999}).top;
}

QString StayingTest::topic() const {
    const int topic = m_window->reader().currentTopic();
    return topic < 0 ? QString() : m_window->reader().view().derived.note.topics.at(topic).title;
}

void StayingTest::scrollTo(const QString& text, int y) {
    QScrollBar& bar = *m_window->reader().verticalScrollBar();
    bar.setValue(bar.value() + yOf(text) - y);
    QCOMPARE(yOf(text), y);
}

void StayingTest::pageIsBuiltAnew_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("y");
    QTest::addColumn<QString>("topic");
    QTest::newRow("in a paragraph") << u"夏 的第 7 段"_s << -11 << u"夏"_s;
    QTest::newRow("a heading below the top") << u"秋\n"_s << 60 << u"秋"_s;
    QTest::newRow("in a table") << u"第20行"_s << 5 << u"表"_s;
    QTest::newRow("between a table's rows") << u"第20行"_s << -17 << u"表"_s;
    QTest::newRow("at the top") << u"全书"_s << 4 << u"a"_s; // the file that was opened, not its first heading
}

void StayingTest::pageIsBuiltAnew() {
    QFETCH(QString, text);
    QFETCH(int, y);
    QFETCH(QString, topic);
    if (y != 4)
        scrollTo(text, y);
    else
        y = yOf(text);
    QTRY_COMPARE(this->topic(), topic);
    const int value = m_window->reader().verticalScrollBar()->value();
    for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
        const QString page = m_window->reader().view().page.html;
        m_window->setTheme(theme);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().view().page.html != page, patience);
        QCOMPARE(m_window->reader().verticalScrollBar()->value(), value);
        QCOMPARE(this->topic(), topic);
    }
    QTest::qWait(300); // nor does it change its mind
    QCOMPARE(this->topic(), topic);
    // Larger letters move all but the line that is read.
    const QString page = m_window->reader().view().page.html;
    m_window->actions().larger->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().view().page.html != page, patience);
    if (value > 0)
        QVERIFY(std::abs(yOf(text) - y) <= 2 * std::abs(y)); // unless it stands below the one that is held
    QCOMPARE(this->topic(), topic);
}

/// From the menu at a heading, wherever the top of the view is.
void StayingTest::foldedHeadingHoldsStill() {
    Reader& reader = m_window->reader();
    Desk& desk = m_window->desk();
    const Note note = reader.view().derived.note;
    const int autumn = note.topicById(u"a.md#秋"_s);
    scrollTo(u"秋\n"_s, 200);
    QTRY_COMPARE(topic(), u"表"_s); // what the eye is on
    for (const bool shown : {false, true}) {
        desk.toggleFold(autumn);
        QTRY_COMPARE_WITH_TIMEOUT(reader.toPlainText().contains(u"秋 的第 3 段"_s), shown, patience);
        QCOMPARE(yOf(u"秋\n"_s), 200);
        QCOMPARE(topic(), u"表"_s);
    }
    // Its heading is above the view: it comes in, as what was read is gone.
    scrollTo(u"秋 的第 9 段"_s, 0);
    QTRY_COMPARE(topic(), u"秋"_s);
    desk.toggleFold(autumn);
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"秋 的第 3 段"_s), patience);
    QVERIFY(yOf(u"秋\n"_s) >= 0 && yOf(u"秋\n"_s) < 40);
    QCOMPARE(topic(), u"秋"_s);
    // A topic that is folded away with the one around it leaves that one.
    desk.goToTopic(u"a.md#表"_s);
    desk.toggleFold(note.topicById(u"a.md#夏"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"第20行"_s), patience);
    QCOMPARE(topic(), u"夏"_s);
}

void StayingTest::focusKeepsTheTopic() {
    Reader& reader = m_window->reader();
    m_window->desk().goToTopic(u"a.md#秋"_s);
    QCOMPARE(topic(), u"秋"_s);
    QVERIFY(yOf(u"秋\n"_s) > 0); // below the top: the line there is another topic's
    m_window->desk().toggleFocus();
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"冬"_s), patience);
    QVERIFY(reader.toPlainText().startsWith(u"秋"_s));
    QCOMPARE(topic(), u"秋"_s);
    scrollTo(u"秋 的第 9 段"_s, -3);
    m_window->desk().toggleFocus();
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"冬"_s), patience);
    QCOMPARE(yOf(u"秋 的第 9 段"_s), -3);
    QCOMPARE(topic(), u"秋"_s);
}

void StayingTest::noteChangesElsewhere() {
    Reader& reader = m_window->reader();
    for (const auto& [text, read] : {std::pair(u"第20行"_s, u"表"_s), std::pair(u"秋 的第 9 段"_s, u"秋"_s)}) {
        scrollTo(text, -9);
        QTRY_COMPARE(topic(), read);
        const QString more = u"忽然多出来的一段 "_s + text;
        write(
            noteText().replace(u"春 的第 3 段"_s, more + u"\n\n春 的第 3 段"_s).replace(u"冬 的第 4 段"_s, u"改了"_s));
        QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(more), patience);
        const int here = static_cast<int>(reader.view().derived.note.text.lastIndexOf(text));
        QCOMPARE(anchorOf(reader, reader.map(), here)->top, -9);
        QCOMPARE(topic(), read);
        write(noteText());
        QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(more), patience);
        QCOMPARE(yOf(text), -9);
        QCOMPARE(topic(), read);
    }
}

void StayingTest::backToThePixel() {
    Reader& reader = m_window->reader();
    Desk& desk = m_window->desk();
    scrollTo(u"第20行"_s, -13);
    QTRY_COMPARE(topic(), u"表"_s);
    const int value = reader.verticalScrollBar()->value();
    desk.goToTopic(u"a.md#冬"_s);
    QCOMPARE(topic(), u"冬"_s);
    const int there = reader.verticalScrollBar()->value();
    QVERIFY(there != value);
    desk.back();
    QCOMPARE(reader.verticalScrollBar()->value(), value);
    QCOMPARE(topic(), u"表"_s);
    desk.forward();
    QCOMPARE(reader.verticalScrollBar()->value(), there);
    QCOMPARE(topic(), u"冬"_s);
}

void StayingTest::windowIsResized() {
    Reader& reader = m_window->reader();
    const auto settled = [&reader](QSize size) { return reader.window()->size() == size; };
    m_window->desk().goToTopic(u"a.md#秋"_s);
    const int landed = yOf(u"秋\n"_s);
    QVERIFY(landed > 0 && landed < 60);
    const int value = reader.verticalScrollBar()->value();
    m_window->resize(900, 600);
    QTRY_VERIFY(settled({900, 600}));
    QCOMPARE(yOf(u"秋\n"_s), landed);
    QVERIFY(reader.verticalScrollBar()->value() != value); // the lines above take another room
    QCOMPARE(topic(), u"秋"_s);
    m_window->resize(1200, 700);
    QTRY_VERIFY(settled({1200, 700}));
    QCOMPARE(reader.verticalScrollBar()->value(), value); // to and fro is nothing
    scrollTo(u"第20行"_s, -13);
    QTRY_COMPARE(topic(), u"表"_s);
    m_window->actions().showDiagrams->toggle();
    QCOMPARE(yOf(u"第20行"_s), -13);
    QCOMPARE(topic(), u"表"_s);
}

/// The language switch puts another window in the place of this one; so does the next day.
void StayingTest::nextWindowGoesOn() {
    scrollTo(u"秋\n"_s, 60);
    QTRY_COMPARE(topic(), u"秋"_s);
    const int value = m_window->reader().verticalScrollBar()->value();
    m_window->close();
    m_window = std::make_unique<MainWindow>(State(m_state->path()));
    m_window->resize(1200, 700);
    m_window->show();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->reader().verticalScrollBar()->value(), value, patience);
    QCOMPARE(topic(), u"秋"_s);
}

void StayingTest::foldsFollowTheirTopics() {
    Reader& reader = m_window->reader();
    m_window->desk().toggleFold(reader.view().derived.note.topicById(u"a.md#秋"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!reader.toPlainText().contains(u"秋 的第 3 段"_s), patience);
    write(noteText().replace(u"## 春"_s, u"## 立春\n\n新的一节\n\n## 春"_s)); // the numbers of all that follow change
    QTRY_VERIFY_WITH_TIMEOUT(reader.toPlainText().contains(u"新的一节"_s), patience);
    QVERIFY(!reader.toPlainText().contains(u"秋 的第 3 段"_s));
    QVERIFY(reader.toPlainText().contains(u"第20行"_s));
}

void StayingTest::offsetsMoveWithTheText() {
    const QString before = u"one\ntwo\nthree\nfour\nfive\n"_s;
    const QString now = u"ONE\nzero\ntwo\nthree\n4\nFIVE\n"_s;
    const auto moved = [&](const QString& word, int in) {
        return now.mid(movedOffset(before, now, static_cast<int>(before.indexOf(word)) + in), 3);
    };
    QCOMPARE(moved(u"two"_s, 0), u"two"_s);
    QCOMPARE(moved(u"three"_s, 2), u"ree"_s);
    QCOMPARE(moved(u"four"_s, 0), u"\n4\n"_s); // behind the line before it, which is still there
    QCOMPARE(movedOffset(before, before, 7), 7);
    QCOMPARE(movedOffset(before, u"x\n"_s + before, 7), 9);
    QCOMPARE(movedOffset(before, {}, 7), 0);
    QCOMPARE(movedOffset({}, now, 0), static_cast<int>(now.size()));
}
