#include "test_paper.h"
#include "gui/reader/desk.h"
#include "gui/reader/external_editor.h"
#include "gui/reader/large_view.h"
#include "gui/reader/note_print.h"
#include "gui/reader/reader.h"
#include "gui/theme/look.h"
#include "samples.h"
#include <QFile>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

NoteView viewOf(const QString& markdown) {
    return viewNote(deriveNote(OpenNotebook(), parseNote(u"a.md"_s, markdown)), {});
}

QFuture<Result<PlacedGraph>> layout(const Graph&, DiagramView) {
    return QtFuture::makeReadyFuture(Result<PlacedGraph>(samples::placed()));
}

qsizetype pages(const QByteArray& pdf) {
    return pdf.count("/Type /Page\n");
}

/// What is drawn on it, in the words of PDF.
QByteArray firstPage(const QByteArray& pdf) {
    const qsizetype begin = pdf.indexOf("stream\n") + 7;
    const QByteArray packed = pdf.sliced(begin, pdf.indexOf("endstream", begin) - begin);
    return qUncompress(QByteArray("\0\x10\0\0", 4) + packed); // it wants the size before it, about
}

} // namespace

void PaperTest::editorGetsFileAndLine() {
    QCOMPARE(editorCommand(u"kate --line {line} {file}"_s, u"/a b/c.md"_s, 7),
             (QStringList{u"kate"_s, u"--line"_s, u"7"_s, u"/a b/c.md"_s}));
    QCOMPARE(editorCommand(u"code -g {file}:{line}"_s, u"/x.md"_s, 3), (QStringList{u"code"_s, u"-g"_s, u"/x.md:3"_s}));
    QCOMPARE(editorCommand(u"\"my editor\""_s, u"/{line};rm.md"_s, 1),
             (QStringList{u"my editor"_s, u"/{line};rm.md"_s}));
    QVERIFY(editorCommand(u"  "_s, u"/x.md"_s, 1).isEmpty());
    QVERIFY(!openInEditor(u"/no/such/editor"_s, u"/x.md"_s, 1));
}

void PaperTest::noteBecomesAPdf() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.pdf"_s);
    applyLook(*qApp, makeLook(false)); // with it the widget has scroll bars of another width
    Reader reader;
    reader.showNote({}, viewOf(u"# 图\n\n```dot\ndigraph { a -> b }\n```\n\n"_s + u"很长的一段。\n\n"_s.repeated(200)));
    NotePrint* print = NotePrint::start(reader, std::make_unique<QPdfWriter>(path), layout);
    QSignalSpy done(print, &NotePrint::done);
    QTRY_COMPARE(done.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF") && bytes.trimmed().endsWith("%%EOF"));
    // 200 paragraphs of a line each: of 10 points, not of 10 dots of the paper's resolution.
    QVERIFY2(pages(bytes) >= 7 && pages(bytes) <= 10, qPrintable(QString::number(pages(bytes))));
    QVERIFY(!bytes.contains("/Subtype /Image"));
}

void PaperTest::textIsScaledToThePaper() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.pdf"_s);
    applyLook(*qApp, makeLook(false));
    Reader reader;
    reader.showNote({}, viewOf(u"# 标题\n\n- 一行\n"_s)); // short: its scroll bar comes and goes
    NotePrint* print = NotePrint::start(reader, std::make_unique<QPdfWriter>(path), layout);
    QSignalSpy done(print, &NotePrint::done);
    QTRY_COMPARE(done.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = firstPage(file.readAll());
    QVERIFY(page.contains(" Tf"));
    // From pixels to the 1200 dots an inch that QPdfWriter counts in.
    QVERIFY2(page.left(page.indexOf(" Tf")).contains("12.5"), page.left(400).constData());
}

void PaperTest::footnotesLeadBothWays() {
    const NoteView view = viewOf(u"# A\n\n文字[^1]与`[^1]`。\n\n[^1]: 说明。\n"_s);
    QVERIFY(view.page.html.contains(u"href=\"footnote:1\""_s));
    QVERIFY(view.page.html.contains(u"href=\"footuse:1\""_s));
    QCOMPARE(view.page.html.count(u"footnote:1"_s), 1); // not the one in code
    const Note& note = view.derived.note;
    const auto text = footnotePlace(note, u"1"_s, true);
    const auto use = footnotePlace(note, u"1"_s, false);
    QVERIFY(text && use);
    QCOMPARE(note.text.mid(use->begin, use->end - use->begin), u"[^1]"_s);
    QVERIFY(note.text.mid(text->begin, text->end - text->begin).contains(u"说明"_s));
    QVERIFY(!footnotePlace(note, u"2"_s, true));
    Reader reader;
    reader.showNote({}, view);
    QCOMPARE(reader.map().toPosition(use->begin).value_or(-1),
             reader.toPlainText().indexOf(u"文字1"_s) + 2); // at its number
}

void PaperTest::wideTablesHaveAWindow() {
    const QString wide = u"# T\n\n|a|b|c|d|e|f|g|h|\n|---|---|---|---|---|---|---|---|\n|1|2|3|4|5|6|7|8|\n"_s;
    QVERIFY2(viewOf(wide).page.html.contains(u"table:"_s), qPrintable(viewOf(wide).page.html));
    QVERIFY(!viewOf(u"# T\n\n|a|b|\n|---|---|\n|1|2|\n"_s).page.html.contains(u"table:"_s));
    const QTemporaryDir state;
    Session session{State(state.path())};
    Reader reader;
    Desk desk(session, reader);
    LargeOpener opener(reader, desk);
    reader.showNote({}, viewOf(wide));
    const QString block = reader.view().page.html.section(u"table:"_s, 1).section(u'"', 0, 0);
    desk.follow(QUrl(u"table:"_s + block));
    auto* window = reader.findChild<LargeView*>();
    QVERIFY(window && window->isVisible());
    QCOMPARE(window->windowTitle(), u"T"_s);
    delete window;
}

void PaperTest::picturesOpenLarge() {
    const QTemporaryDir state;
    Session session{State(state.path())};
    Reader reader;
    reader.resize(600, 400);
    Desk desk(session, reader);
    LargeOpener opener(reader, desk);
    reader.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reader));
    reader.showNote({}, viewOf(u"# A\n\n![图](none.png)\n\n文字\n"_s));
    QTextCursor cursor(reader.document());
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(QChar(QChar::ObjectReplacementCharacter))));
    const QPoint at = reader.cursorRect(cursor).center() + QPoint(20, 0);
    QCOMPARE(opener.imageAt(at), u"none.png"_s);
    cursor.setPosition(static_cast<int>(reader.toPlainText().indexOf(u"文字"_s)) + 1);
    QCOMPARE(opener.imageAt(reader.cursorRect(cursor).center()), QString());
}
