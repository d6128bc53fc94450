#include "test_reader.h"
#include "gui/reader/desk.h"
#include "gui/reader/history.h"
#include "gui/reader/matches.h"
#include "gui/reader/note_images.h"
#include "gui/reader/reader.h"
#include "gui/window/preferences.h"
#include "samples.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

NoteView viewOf(const QString& text) {
    NoteView view;
    view.derived.note = parseNote(u"a.md"_s, text);
    view.page = buildPage(view.derived.note);
    return view;
}

QString shownText(const Reader& reader, const std::pair<int, int>& range) {
    return reader.toPlainText().mid(range.first, range.second);
}

} // namespace

void ReaderTest::matchesIgnoreCaseWidthAndScript() {
    const QString text = u"Pod 的網絡, ＰＯＤ 的网络; apod"_s;
    QCOMPARE(findMatches(text, {u"pod"_s}), (QList<Match>{{0, 3}, {9, 3}, {19, 3}}));
    QCOMPARE(findMatches(text, {u"网络"_s}), (QList<Match>{{5, 2}, {14, 2}}));
    QCOMPARE(findMatches(text, {u"的"_s, u"的网"_s}).constFirst(), (Match{4, 2})); // the longer word wins
    QVERIFY(findMatches(text, {QString()}).isEmpty());
    QVERIFY(findMatches({}, {u"a"_s}).isEmpty());
}

void ReaderTest::mapGoesBothWays() {
    Reader reader;
    const NoteView view = viewOf(samples::noteText());
    reader.showNote({}, view);
    const QString source = view.derived.note.text;
    for (const QString& word : {u"kubectl"_s, u"etcd"_s, u"独一无二"_s, u"第 59 段"_s}) {
        const int offset = static_cast<int>(source.indexOf(word));
        const std::optional<int> position = reader.map().toPosition(offset);
        QVERIFY(position);
        QCOMPARE(reader.toPlainText().mid(*position, word.size()), word);
        QCOMPARE(reader.map().toSource(*position + 1).value_or(-1), offset + 1);
    }
}

void ReaderTest::sentenceIsLit() {
    Reader reader;
    const NoteView view = viewOf(samples::noteText());
    reader.showNote({}, view);
    const QString sentence = u"api server 将 pod 信息写入 etcd"_s;
    const int begin = static_cast<int>(view.derived.note.text.indexOf(sentence));
    reader.light(view.derived.note.spanOf(begin, begin + static_cast<int>(sentence.size())));
    QString lit;
    for (const auto& range : reader.litRanges())
        lit += shownText(reader, range);
    QCOMPARE(lit, sentence);
    QVERIFY(!reader.extraSelections().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(reader.extraSelections().isEmpty(), 6000); // only for a moment
}

void ReaderTest::marksAreStepped() {
    Reader reader;
    reader.resize(500, 300);
    reader.showNote({}, viewOf(samples::noteText()));
    QCOMPARE(reader.markWords({u"别的事情"_s}), 60);
    QCOMPARE(reader.stepMatch(1), 1);
    QCOMPARE(reader.stepMatch(1), 2);
    QCOMPARE(reader.stepMatch(-1), 1);
    QCOMPARE(reader.stepMatch(-1), 60); // round the end
    QCOMPARE(reader.markWords({u"没有这个"_s}), 0);
    QCOMPARE(reader.stepMatch(1), 0);
}

void ReaderTest::imagesStayInTheNotebook() {
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkpath(u"notes"_s));
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(dir.filePath(u"notes/in.png"_s)));
    QVERIFY(image.save(dir.filePath(u"out.png"_s)));
    QFile note(dir.filePath(u"notes/a.md"_s));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("# a\n");
    note.close();
    const Result<Notebook> book = scanNotebook(dir.filePath(u"notes"_s));
    QVERIFY(book);
    const auto load = [&](const QString& address) { return noteImage(*book, u"a.md"_s, QUrl(address), 600, 1); };
    QCOMPARE(load(u"in.png"_s).size(), QSize(40, 30));
    QCOMPARE(load(u"in.png"_s).pixelColor(5, 5), QColor(Qt::red));
    for (const QString& bad : {u"../out.png"_s, u"file:///etc/passwd"_s, u"https://example.org/a.png"_s, u"no.png"_s}) {
        const QImage placeholder = load(bad);
        QVERIFY(placeholder.size() != QSize(40, 30)); // says why instead
        QVERIFY(!placeholder.isNull());
    }
    QCOMPARE(noteImage(*book, u"a.md"_s, QUrl(u"in.png"_s), 20, 1).width(), 20);
}

void ReaderTest::largeNotesComeInParts() {
    const Note small = parseNote(u"a.md"_s, u"# A\n\ntext\n"_s);
    QCOMPARE(partsOf(small).size(), 1);
    // One title, as most long notes have, and many topics under it.
    QString text = u"start\n\n# A\n\nintro\n\n"_s;
    for (int i = 0; i < 20; ++i)
        text += u"## topic %1\n\n%2\n\n"_s.arg(i).arg(QString(180, u'b'));
    text += u"## long\n\n```\n"_s;
    for (int i = 0; i < 30; ++i)
        text += QString(99, u'c') + u'\n';
    text += u"```\n\n## last\n\n"_s + QString(40, u'd') + u'\n';
    const Note note = parseNote(u"a.md"_s, text);
    const QList<NotePart> parts = partsOf(note, 1000);
    QCOMPARE(parts.constFirst().begin, 0);
    QCOMPARE(parts.constLast().end, static_cast<int>(note.text.size()));
    QVERIFY(parts.size() < 12); // as many topics as fit
    for (int i = 0; i < parts.size(); ++i) {
        const NotePart& part = parts.at(i);
        QVERIFY(part.end > part.begin && part.end - part.begin <= 1000);
        QVERIFY(i == 0 || parts.at(i - 1).end == part.begin);
        QCOMPARE(partAt(parts, part.begin), i);
        QCOMPARE(partAt(parts, part.end - 1), i);
        const QString begins = note.text.mid(part.begin, 3);
        QVERIFY2(i == 0 || begins == u"## "_s || begins == u"ccc"_s || begins == u"```"_s, qPrintable(begins));
    }
    // What cannot be cut is said to be too long by its length.
    const QList<NotePart> one = partsOf(parseNote(u"b.md"_s, u"a\n\n"_s + QString(3000, u'x')), 1000);
    QVERIFY(one.constLast().end - one.constLast().begin >= 3000);
}

void ReaderTest::historyIsABrowsers() {
    History history;
    const Place a{u"a"_s, 1};
    const Place b{u"b"_s, 2};
    const Place c{u"c"_s, 3};
    QVERIFY(!history.canGoBack() && !history.canGoForward());
    history.leave(a);
    history.leave(b);
    QCOMPARE(history.back(c), b);
    QCOMPARE(history.back(b), a);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward(a), b);
    history.leave(b); // a new way: what was ahead is gone
    QVERIFY(!history.canGoForward());
    history.leave({}); // nowhere is no place
    QCOMPARE(history.back(c), b);
}

void ReaderTest::preferencesSurvive() {
    QTemporaryDir folder;
    const State state(folder.path());
    QCOMPARE(loadPreferences(state), Preferences());
    Preferences preferences;
    preferences.theme = ThemeChoice::Dark;
    preferences.textSize = 18;
    preferences.geometry = QByteArray("\0\1x", 3);
    preferences.showDiagrams = false;
    for (int i = 0; i < 20; ++i)
        preferences.opened(QString::number(i));
    preferences.opened(u"18"_s);
    QCOMPARE(preferences.recent.mid(0, 3), (QStringList{u"18"_s, u"19"_s, u"17"_s}));
    QVERIFY(savePreferences(state, preferences));
    QCOMPARE(loadPreferences(state), preferences);
    QVERIFY(savePlace(state, u"/book"_s, {u"a.md"_s, 7}));
    QVERIFY(savePlace(state, u"/book"_s, {u"b.md"_s, 9}));
    QCOMPARE(loadPlace(state, u"/book"_s).file, u"b.md"_s);
    QCOMPARE(loadPlace(state, u"/book"_s, u"a.md"_s).offset, 7);
    QCOMPARE(loadPlace(state, u"/other"_s).file, QString());
}
