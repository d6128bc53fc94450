#include "test_places.h"
#include "notebook/notebook.h"
#include "page/page.h"
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

void PlacesTest::nothingLeavesTheNotebook_data() {
    QTest::addColumn<QString>("target");
    for (const char* target : {"../secret.md",
                               "/../secret.md",
                               "sub/../../secret.md",
                               "%2e%2e/secret.md",
                               "..%2fsecret.md",
                               "..\\secret.md",
                               "..%5csecret.md",
                               "/etc/passwd",
                               "//etc/passwd",
                               "file:///etc/passwd",
                               "file:/etc/passwd",
                               "FILE:../secret.md",
                               "link.md",
                               "linked/secret.md",
                               "sub/up/secret.md",
                               "./././../secret.md",
                               "\\\\server\\share\\a.md",
                               "C:\\a.md",
                               "~/secret.md",
                               "....//secret.md",
                               "..;/secret.md",
                               "%00/../secret.md"})
        QTest::newRow(target) << QString::fromUtf8(target);
}

void PlacesTest::nothingLeavesTheNotebook() {
    QFETCH(QString, target);
    const QTemporaryDir folder;
    const QString notes = folder.filePath(u"notes"_s);
    write(folder.filePath(u"secret.md"_s), "# Secret\n");
    write(notes + u"/a.md"_s, "# A\n");
    write(notes + u"/sub/b.md"_s, "# B\n");
    QVERIFY(QFile::link(folder.filePath(u"secret.md"_s), notes + u"/link.md"_s));
    QVERIFY(QFile::link(folder.path(), notes + u"/linked"_s));
    QVERIFY(QFile::link(folder.path(), notes + u"/sub/up"_s));
    const Result<Notebook> book = scanNotebook(notes);
    QVERIFY(book);
    QCOMPARE(book->files.size(), 2);
    for (const QString& from : {u"a.md"_s, u"sub/b.md"_s}) {
        QCOMPARE(confinedPath(*book, from, target), std::nullopt);
        QCOMPARE(confinedPath(*book, from, QUrl::fromPercentEncoding(target.toUtf8())), std::nullopt);
        for (const QString& text : {u"[x](<%1>)"_s, u"![x](<%1>)"_s, u"[[%1]]"_s, u"![[%1]]"_s}) {
            const Note note = parseNote(from, text.arg(target));
            for (const Link& link : note.links) {
                const auto led = resolveLink(*book, from, link);
                QVERIFY2(!led || led->file == from ||
                             book->files.contains(
                                 NoteFile(*std::find_if(book->files.begin(), book->files.end(),
                                                        [&](const NoteFile& one) { return one.file == led->file; }))),
                         qPrintable(led ? led->file : QString()));
                QVERIFY(!led || !led->file.contains(u"secret"_s));
            }
        }
    }
    QVERIFY(!tujian::readNote(*book, target));
    QVERIFY(!tujian::readNote(*book, u"link.md"_s) || !book->files.contains(NoteFile{u"link.md"_s}));
}

void PlacesTest::nothingOfAPageRunsOrLoads_data() {
    QTest::addColumn<QString>("text");
    for (const char* text : {"[x](javascript:alert(1))",
                             "[x](JaVaScRiPt:alert(1))",
                             "[x](java&#10;script:alert(1))",
                             "[x](&#106;avascript:alert(1))",
                             "[x](<java\tscript:alert(1)>)",
                             "[x](%6aavascript:alert(1))",
                             "[x](vbscript:x)",
                             "[x](data:text/html,<script>x</script>)",
                             "[x](file:///etc/passwd)",
                             "<javascript:alert(1)>",
                             "<file:///etc/passwd>",
                             "[x]: javascript:x\n\n[x]",
                             "![x](http://tracker.example/a.png)",
                             "![x](//tracker.example/a.png)",
                             "![x](HTTPS://tracker.example/a.png)",
                             "![x](file:///etc/passwd)",
                             "![x](ftp://a.example/b)",
                             "<img src=\"http://tracker.example/a\">",
                             "<img src=x onerror=alert(1)>",
                             "<script>alert(1)</script>",
                             "<svg onload=alert(1)>",
                             "<iframe src=//a.example>",
                             "<style>@import url(//a)</style>",
                             "<a href=\"javascript:x\">y</a>",
                             "<details open ontoggle=alert(1)><summary onclick=x>a</summary>b</details>",
                             "<b style=\"background:url(http://a.example)\">x</b>",
                             "<table background=\"http://a.example/\"><tr><td>x",
                             "```x\" onload=\"y\n</pre><script>z\n```",
                             "`</code><script>x`",
                             "# <script>x\n",
                             "| <script> |\n|---|\n| x |",
                             "&lt;script&gt;x&lt;/script&gt;",
                             "[\"><script>x](a.md)",
                             "[x](a.md \"\\\"><script>x\")",
                             "![\"><script>](a.png)",
                             "[[\"><script>|<script>]]",
                             "#t\"><script>",
                             "> [!\"><script>]\n> x"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void PlacesTest::nothingOfAPageRunsOrLoads() {
    QFETCH(QString, text);
    const QString html = buildPage(parseNote(u"a.md"_s, text)).html;
    static const QRegularExpression tag(u"<([a-zA-Z]+)([^>]*)>"_s);
    static const QStringList harmless = {
        u"html"_s,  u"head"_s,  u"style"_s,      u"body"_s, u"p"_s,   u"a"_s,   u"img"_s,  u"h1"_s,  u"h2"_s,
        u"h3"_s,    u"h4"_s,    u"h5"_s,         u"h6"_s,   u"ul"_s,  u"ol"_s,  u"li"_s,   u"pre"_s, u"code"_s,
        u"span"_s,  u"div"_s,   u"table"_s,      u"tr"_s,   u"td"_s,  u"th"_s,  u"b"_s,    u"i"_s,   u"s"_s,
        u"u"_s,     u"em"_s,    u"strong"_s,     u"sub"_s,  u"sup"_s, u"br"_s,  u"hr"_s,   u"tt"_s,  u"small"_s,
        u"thead"_s, u"tbody"_s, u"blockquote"_s, u"meta"_s, u"kbd"_s, u"del"_s, u"font"_s, u"big"_s, u"center"_s};
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1).toLower();
        const QString rest = match.captured(2);
        QVERIFY2(harmless.contains(name), qPrintable(name));
        static const QRegularExpression handler(u"\\son[a-z]+\\s*="_s, QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!rest.contains(handler), qPrintable(rest));
        static const QRegularExpression address(u"(href|src|background)=\"([^\"]*)\""_s);
        const QRegularExpressionMatch found = address.match(rest);
        const QString value = QUrl::fromPercentEncoding(found.captured(2).toUtf8()).simplified().toLower();
        for (const QString& bad : {u"javascript:"_s, u"vbscript:"_s, u"file:"_s, u"data:text"_s, u"ftp:"_s})
            QVERIFY2(!value.startsWith(bad), qPrintable(value));
        if (name == u"img")
            QVERIFY2(!value.contains(u"tracker"_s) && !value.startsWith(u"//"_s), qPrintable(value));
        QVERIFY2(!rest.contains(u"url("_s), qPrintable(rest));
    }
}

/// A pipe named as a note would hold up whoever opens it for ever.
void PlacesTest::fifosAreNotOpened() {
    const QTemporaryDir folder;
    write(folder.filePath(u"a.md"_s), "# A\n");
    const QString pipe = folder.filePath(u"pipe.md"_s);
    if (mkfifo(QFile::encodeName(pipe).constData(), 0600) != 0)
        QSKIP("no pipes here");
    const Result<Notebook> book = scanNotebook(folder.path());
    QVERIFY(book);
    QCOMPARE(book->files.size(), 1);
    QVERIFY(!scanNotebook(pipe) || !tujian::readNote(*scanNotebook(pipe), u"pipe.md"_s));
    QVERIFY(!tujian::readNote(*book, u"pipe.md"_s));
}
