#include "test_files.h"
#include "../fault/victim.h"
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

// Bounds that only what grows without end crosses; the aim is 10 s and 1 GB. Seconds are those of work, so that a busy
// machine changes nothing.
#ifdef TUJIAN_SANITIZED
constexpr int share = 200; ///< of each size: the sanitizers make all of it slower
constexpr double patience = 100;
#else
const int share =
    qEnvironmentVariableIntValue("TUJIAN_HOSTILE") > 0 ? 1 : 40; ///< of each size; TUJIAN_HOSTILE=1: all of it
constexpr double patience = 60;
#endif
constexpr double mostMemory = 1024; ///< megabytes

QByteArray times(const char* unit, int count) {
    return QByteArray(unit).repeated(std::max(1, count / share));
}

QByteArray numbered(const char* before, const char* after, int count) {
    QByteArray text;
    for (int i = 0; i < std::max(1, count / share); ++i)
        text += before + QByteArray::number(i) + after;
    return text;
}

QByteArray laughs() {
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray one = "*a" + QByteArray::number(i - 1);
        text +=
            "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + one + ("," + one).repeated(9) + "]\n";
    }
    return text;
}

void addMarkdown() {
    QTest::newRow("front matter of 50 MB")
        << u"a.md"_s << "---\ntags: [a]\ntext: " + times("0123456789", 5'000'000) + "\n---\n# T\n";
    QTest::newRow("front matter that never ends") << u"a.md"_s << "---\n" + times("a: b\n", 400'000);
    QTest::newRow("alias bomb in front matter") << u"a.md"_s << "---\n" + laughs() + "---\n# T\n";
    QTest::newRow("a table of 10,000 columns")
        << u"a.md"_s << times("|a", 10'000) + "|\n" + times("|-", 10'000) + "|\n" + times("|b", 10'000) + "|\n| c |\n";
    QTest::newRow("a table of 10,000 rows, one wide")
        << u"a.md"_s << times("|a", 1'000) + "|\n" + times("|-", 1'000) + "|\n" + times("| c |\n", 10'000);
    QTest::newRow("a line of 1,000,000 characters") << u"a.md"_s << "# T\n\n" + times("字a ", 250'000);
    QTest::newRow("a sentence of 100,000 actors") << u"a.md"_s << "# 过程\n\n1. " + times("kubelet 向 etcd ", 100'000);
    QTest::newRow("a chain of 100,000 arrows") << u"a.md"_s << "# T\n\n" + times("pod --> pvc --> ", 50'000);
    QTest::newRow("100,000 steps") << u"a.md"_s << "# 过程\n\n" + times("1. kubelet 向 etcd 写入 x\n", 100'000);
    QTest::newRow("100,000 headings") << u"a.md"_s << numbered("# T", "\n\n", 100'000);
    QTest::newRow("100,000 equal headings") << u"a.md"_s << times("# T\n", 100'000);
    QTest::newRow("deep lists") << u"a.md"_s << times("- ", 100'000) + "kubelet";
    QTest::newRow("deep quotes") << u"a.md"_s << times("> ", 100'000) + "x";
    QTest::newRow("stairs of lists") << u"a.md"_s << [] {
        QByteArray text;
        for (int i = 0; i < 1500 / share; ++i)
            text += QByteArray(i * 2, ' ') + "- kubelet" + QByteArray::number(i) + "：x\n";
        return text;
    }();
    QTest::newRow("brackets") << u"a.md"_s << times("[", 500'000);
    QTest::newRow("links that never end") << u"a.md"_s << times("']([\n", 100'000);
    QTest::newRow("a trailing [](") << u"a.md"_s << QByteArray("text [](");
    QTest::newRow("reference flood") << u"a.md"_s << times("[x]: /u\n", 100'000) + times("[x] ", 100'000);
    QTest::newRow("unclosed tags") << u"a.md"_s << times("<b><details><summary><kbd>", 10'000);
    QTest::newRow("nested tables of HTML") << u"a.md"_s << times("<table><tr><td>", 10'000);
    QTest::newRow("wikilinks") << u"a.md"_s << times("[[a|b]] ", 200'000);
    QTest::newRow("tags") << u"a.md"_s << numbered("#tag", " ", 100'000);
    QTest::newRow("emphasis") << u"a.md"_s << times("*a_ **b__ ", 100'000);
    QTest::newRow("NULs") << u"a.md"_s << "# T\n" + QByteArray(200'000 / share, '\0');
    QTest::newRow("lone surrogates") << u"a.md"_s << "# T\n" + times("\xed\xa0\x80\xed\xbf\xbf", 100'000);
    QTest::newRow("bidirectional overrides") << u"a.md"_s << "# T\n" + times("\xe2\x80\xae\xe2\x80\xab", 100'000);
    QTest::newRow("combining marks") << u"a.md"_s << "# Te" + times("\xcc\x81", 200'000);
    QTest::newRow("not text") << u"a.md"_s
                              << QByteArray("\x7f"
                                            "ELF\x02\x01\x01\x00",
                                            8) +
                                     QByteArray(10'000, '\0');
}

void addFences() {
    QTest::newRow("alias bomb in a fence") << u"a.md"_s << "# T\n\n```yaml\nkind: Pod\n" + laughs() + "```\n";
    QTest::newRow("10,000 objects") << u"a.yaml"_s
                                    << numbered("---\nkind: Service\nmetadata: {name: s",
                                                "}\nspec: {selector: {a: b}}\n", 10'000);
    QTest::newRow("services that select everything")
        << u"a.yaml"_s
        << numbered("---\nkind: Service\nmetadata: {name: s", "}\nspec: {selector: {a: b}}\n", 1'000) +
               numbered("---\nkind: Pod\nmetadata: {labels: {a: b}, name: p", "}\n", 1'000);
    QTest::newRow("deep YAML") << u"a.yaml"_s << times("[", 1'000'000);
    QTest::newRow("a million nodes") << u"a.md"_s
                                     << "# T\n\n```dot\ndigraph{" + numbered("n", ";", 1'000'000) + "}\n```\n";
    QTest::newRow("a million edges") << u"a.md"_s
                                     << "# T\n\n```dot\ndigraph{" + numbered("a->n", ";", 1'000'000) + "}\n```\n";
    QTest::newRow("mermaid of 100,000 messages")
        << u"a.md"_s << "# T\n\n```mermaid\nsequenceDiagram\n" + numbered("A->>B: m", "\n", 100'000) + "```\n";
    QTest::newRow("10,000 fences") << u"a.md"_s << "# T\n\n" + times("```\nkind: Pod\n```\n", 10'000);
}

} // namespace

void FilesTest::files_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    addMarkdown();
    addFences();
}

void FilesTest::files() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    Victim victim;
    victim.write(name, bytes);
    for (const QString& verb : {u"diagrams"_s, u"check"_s}) {
        const double before = secondsOfChildren();
        const Outcome outcome = victim.run({verb, victim.path(), u"--json"_s}); // ends a hang that does no work
        const double took = secondsOfChildren() - before;
        QVERIFY2(outcome.status == 0 || outcome.status == 1, outcome.err.right(400).constData());
        QVERIFY2(took < patience, qPrintable(QString::number(took)));
        QJsonParseError error{};
        (void)QJsonDocument::fromJson(outcome.out, &error);
        QVERIFY2(error.error == QJsonParseError::NoError || outcome.out.size() > 100'000'000,
                 qPrintable(error.errorString()));
#ifndef TUJIAN_SANITIZED
        QVERIFY2(largestChild() < mostMemory, qPrintable(QString::number(largestChild())));
#endif
        if (qEnvironmentVariableIsSet("TUJIAN_TABLE"))
            std::printf("%-40s %-9s %7.2f s %7.0f MB (largest yet)\n", QTest::currentDataTag(), qPrintable(verb), took,
                        largestChild());
    }
}

void FilesTest::layouts_data() {
    QTest::addColumn<QByteArray>("dot");
    QTest::newRow("concentrate") << QByteArray("digraph{concentrate=true; a->{b c d}; b->d; c->d; d->a; a->d;}");
    QTest::newRow("weight") << QByteArray("digraph{a->b[weight=2147483647]; b->c[weight=99999999999]; a->c;}");
    QTest::newRow("minlen") << QByteArray("digraph{a->b[minlen=10000000]; b->c;}");
    QTest::newRow("peripheries") << QByteArray("digraph{a[peripheries=100000000]; a->b;}");
    QTest::newRow("sizes") << QByteArray(
        "digraph{a[width=1e9 height=1e9 fontsize=1e9]; nodesep=1e9; ranksep=1e9; a->b;}");
    QTest::newRow("table") << QByteArray(
        "digraph{a[label=<<table><tr><td colspan=\"60000\" rowspan=\"60000\">x</td></tr></table>>];a->b;}");
    QTest::newRow("files") << QByteArray("digraph{fontpath=\"/etc\"; imagepath=\"/etc\"; stylesheet=\"/etc/passwd\"; "
                                         "a[image=\"/etc/passwd\" shapefile=\"/etc/passwd\" shape=epsf]; "
                                         "b[label=<<table><tr><td><img src=\"/etc/passwd\"/></td></tr></table>>]; "
                                         "a->b[URL=\"javascript:alert(1)\" href=\"file:///etc/passwd\"];}");
    QTest::newRow("everything meets everything") << [] {
        QByteArray text = "digraph{";
        for (int i = 0; i < 120; ++i)
            for (int j = 0; j < 120; ++j)
                text += 'n' + QByteArray::number(i) + "->n" + QByteArray::number(j) + ';';
        return text + '}';
    }();
}

/// Known to crash, to hang or to open any file where Graphviz is given them.
void FilesTest::layouts() {
    QFETCH(QByteArray, dot);
    Victim victim;
    victim.write(u"a.md"_s, "# T\n\n```dot\n" + dot + "\n```\n");
    const Outcome outcome =
        victim.run({u"export"_s, victim.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, victim.aside(u"out"_s)});
    QVERIFY2(outcome.status == 0 || (outcome.status == 1 && !outcome.err.isEmpty()), outcome.err.constData());
    qint64 written = 0;
    for (QDirIterator it(victim.aside(u"out"_s), QDir::Files); it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        written += svg.size();
        for (const char* bad : {"root:", "javascript:", "file:", "<image", "<script"})
            QVERIFY2(!svg.contains(bad), bad);
    }
    QVERIFY(written > 0); // the outline, if nothing else
    QVERIFY(written < 50'000'000);
}

/// Names that a shell, a zip file or a browser would take for something else.
void FilesTest::names() {
    const QStringList hostile{u"$(touch x).md"_s,
                              u"-rf.md"_s,
                              u"a;b&c|d.md"_s,
                              u"a\nb.md"_s,
                              u"'q\"q'.md"_s,
                              u"a..md"_s,
                              u"a\\..\\b.md"_s,
                              u"con.md"_s,
                              u"\u202egnp.md"_s,
                              u"%2e%2e%2f.md"_s,
                              u"<b>&amp;.md"_s,
                              u" .md"_s,
                              QString(60, u'图') + u".md"_s};
    Victim victim;
    for (const QString& name : hostile)
        victim.write(name, "# ../../h <script>\n\n## 过程\n\n1. kubelet 向 etcd 写入 x\n2. etcd 通知 kubelet\n");
    const Outcome topics = victim.run({u"topics"_s, victim.path(), u"--json"_s});
    QCOMPARE(topics.status, 0);
    const QJsonArray listed = QJsonDocument::fromJson(topics.out).object()[u"topics"_s].toArray();
    QSet<QString> files;
    for (const QJsonValue& topic : listed)
        files.insert(topic[u"file"_s].toString());
    QCOMPARE(files.size(), hostile.size());
    const Outcome exported =
        victim.run({u"export"_s, victim.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, victim.aside(u"out"_s)});
    QVERIFY2(exported.status == 0, exported.err.constData());
    int count = 0;
    for (QDirIterator it(victim.aside(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString name = QFileInfo(it.next()).fileName();
        ++count;
        for (const QChar bad : u"/\\:*?\"<>|\n$;&'`"_s)
            QVERIFY2(!name.contains(bad), qPrintable(name));
        QVERIFY2(!name.startsWith(u'-') && !name.startsWith(u'.') && !name.startsWith(u' '), qPrintable(name));
        QVERIFY(name.toUtf8().size() <= 255);
    }
    QVERIFY(count >= hostile.size());
    // Nothing was written anywhere else.
    QStringList beside = QDir(victim.aside({})).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    beside.removeAll(u"home"_s);
    QCOMPARE(beside, (QStringList{u"notes"_s, u"out"_s}));
}
