#include "code/highlight.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

QString styleName(CodeStyle style) {
    static constexpr const char16_t* names[] = {u"text",    u"keyword", u"type",     u"string",  u"number",
                                                u"comment", u"key",     u"variable", u"operator"};
    return QString::fromUtf16(names[int(style)]);
}

/// One line a run: its style and its text, line breaks shown.
QString listing(const QString& code, const QList<CodeRun>& runs) {
    QString text;
    for (const CodeRun& run : runs)
        text +=
            styleName(run.style) + u": "_s + code.mid(run.begin, run.end - run.begin).replace(u'\n', u"⏎"_s) + u'\n';
    return text;
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The style of the first occurrence of `piece`; Text if no run starts there.
CodeStyle styleAt(const QString& code, const QString& language, const QString& piece) {
    const qsizetype at = code.indexOf(piece);
    Q_ASSERT(at >= 0);
    for (const CodeRun& run : highlight(code, language)) {
        if (run.begin <= at && at < run.end)
            return run.style;
    }
    return CodeStyle::Text;
}

} // namespace

class TestCode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void everyLanguageIsCoveredAndKnown();
    void aliasesAndCaseCount();
    void unknownLanguagesGiveNoRuns();
    void numbersAndWords();
    void yamlPlainScalarsStayPlain();
    void runsAreOrderedAndInside();
    void hostileTextIsLinear_data();
    void hostileTextIsLinear();
    void guesses_data();
    void guesses();
};

void TestCode::golden_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TUJIAN_GOLDEN));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (!name.endsWith(u".golden"))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

/// data/<language>.txt is coloured as data/<language>.txt.golden says. TUJIAN_BLESS=1 writes what is now.
void TestCode::golden() {
    QFETCH(QString, path);
    const QString code = read(path);
    QVERIFY(!code.isEmpty());
    const QString language = QFileInfo(path).baseName();
    const QString got = listing(code, highlight(code, language));
    QVERIFY2(!got.isEmpty(), "nothing was coloured");
    const QString golden = path + u".golden"_s;
    if (qEnvironmentVariableIsSet("TUJIAN_BLESS")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
    }
    QCOMPARE(got, read(golden));
}

void TestCode::everyLanguageIsCoveredAndKnown() {
    const QStringList languages = QDir(u":/languages"_s).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(languages.size() >= 16);
    for (const QString& file : languages) {
        const QString name = QFileInfo(file).baseName();
        QVERIFY2(QFile::exists(QStringLiteral(TUJIAN_GOLDEN) + u'/' + name + u".txt"_s), qPrintable(name));
    }
}

void TestCode::aliasesAndCaseCount() {
    const QString code = u"kind: Pod\n"_s;
    QCOMPARE(highlight(code, u"YML"_s), highlight(code, u"yaml"_s));
    QCOMPARE(highlight(code, u" yaml "_s), highlight(code, u"yaml"_s));
    QVERIFY(!highlight(code, u"yaml"_s).isEmpty());
    QCOMPARE(styleAt(u"if true; then"_s, u"bash"_s, u"then"_s), CodeStyle::Keyword);
}

void TestCode::unknownLanguagesGiveNoRuns() {
    QVERIFY(highlight(u"if x then y"_s, QString()).isEmpty());
    QVERIFY(highlight(u"if x then y"_s, u"klingon"_s).isEmpty());
    QVERIFY(highlight(u"if x then y"_s, QString(100000, u'a')).isEmpty());
    QVERIFY(highlight(QString(), u"go"_s).isEmpty());
}

void TestCode::numbersAndWords() {
    QCOMPARE(styleAt(u"x = 0x1F;"_s, u"c"_s, u"0x1F"_s), CodeStyle::Number);
    QCOMPARE(styleAt(u"cpu: 100m"_s, u"yaml"_s, u"100m"_s), CodeStyle::Number);
    QCOMPARE(styleAt(u"a: 2xxresponses"_s, u"yaml"_s, u"2xx"_s), CodeStyle::Text);
    QCOMPARE(styleAt(u"SELECT 名称 FROM t"_s, u"sql"_s, u"FROM"_s), CodeStyle::Keyword);
    QCOMPARE(styleAt(u"returned = 1"_s, u"python"_s, u"returned"_s), CodeStyle::Text);
    QCOMPARE(styleAt(u"echo $HOME/bin"_s, u"sh"_s, u"$HOME"_s), CodeStyle::Variable);
    QCOMPARE(styleAt(u"echo a#b"_s, u"sh"_s, u"#b"_s), CodeStyle::Text);
}

void TestCode::yamlPlainScalarsStayPlain() {
    const QString code = u"image: nginx:1.25\nurl: http://a.b/c\ntext: it's fine\nnext: 1\n"_s;
    QCOMPARE(styleAt(code, u"yaml"_s, u"image"_s), CodeStyle::Key);
    QCOMPARE(styleAt(code, u"yaml"_s, u"nginx"_s), CodeStyle::Text);
    QCOMPARE(styleAt(code, u"yaml"_s, u"http"_s), CodeStyle::Text);
    QCOMPARE(styleAt(code, u"yaml"_s, u"next"_s), CodeStyle::Key);
}

void TestCode::runsAreOrderedAndInside() {
    const QStringList names = QDir(QStringLiteral(TUJIAN_GOLDEN)).entryList({u"*.txt"_s});
    // Every language on every other language's text: whatever it is fed, its runs are sound.
    for (const QString& language : names) {
        for (const QString& name : names) {
            const QString code = read(QStringLiteral(TUJIAN_GOLDEN) + u'/' + name);
            int last = 0;
            for (const CodeRun& run : highlight(code, language.chopped(4))) {
                QVERIFY(run.begin >= last);
                QVERIFY(run.end > run.begin);
                QVERIFY(run.end <= code.size());
                QVERIFY(run.style != CodeStyle::Text);
                last = run.end;
            }
        }
    }
}

void TestCode::hostileTextIsLinear_data() {
    QTest::addColumn<QString>("piece");
    for (const char* piece :
         {"\"", "'",  "\\", "`",  "$(", "${",  "/*",     "<!--",   "<a ", "<a '", "a",  "1", "{",
          ":",  "- ", "#",  " ",  "\n", "|\n", "k: |\n", "\"\"\"", "=",   "a ",   "a:", "@", "\xe4\xb8\xad",
          "--", "$a", "a=", "\" "})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestCode::hostileTextIsLinear() {
    QFETCH(QString, piece);
    const QString code = piece.repeated(60000 / piece.size());
    const QStringList languages = QDir(u":/languages"_s).entryList({u"*.json"_s}, QDir::Files);
    QElapsedTimer timer;
    timer.start();
    for (const QString& language : languages)
        (void)highlight(code, language.chopped(5));
    (void)guessLanguage(code);
    // 20 languages × 60,000 characters: a second in a sanitized build; quadratic work would take minutes.
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

void TestCode::guesses_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");
    const auto row = [](const char* name, const QString& code, const QString& language) {
        QTest::newRow(name) << code << language;
    };
    row("manifest", u"kind: Service\napiVersion: v1\nmetadata:\n  name: my-service\n"_s, u"yaml"_s);
    row("manifest with prose", u"kind: Service\nspec:\n  type: ExternalName\n  a: b\n\n当请求时,返回一个记录\n"_s,
        u"yaml"_s);
    row("annotations", u" # 仅将请求转发\n annotations:\n    a.io/ingress.class: nginx\n    a.io/canary: \"true\"\n"_s,
        u"yaml"_s);
    row("json", u"{\n  \"a\": 1\n}"_s, u"json"_s);
    row("prompt", u"$ kubectl get pods\nNAME READY\n"_s, u"shell"_s);
    row("commands", u"kubectl drain node1\nkubectl uncordon node1\n"_s, u"shell"_s);
    row("http", u"GET /healthz HTTP/1.1\nHost: a\n"_s, u"http"_s);
    row("xml", u"<?xml version=\"1.0\"?>\n<a/>"_s, u"xml"_s);
    row("diff", u"--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n"_s, u"diff"_s);
    row("arrows", u"client --> apiserver --> etcd\n"_s, QString());
    row("prose", u"注意: 这里有冒号\n另一行: 也有\n"_s, QString());
    row("english prose", u"This is a note: it has one colon.\nAnd then another line follows.\n"_s, QString());
    row("output", u"NAME   READY  STATUS\nnginx  1/1    Running\n"_s, QString());
    row("brackets", u"[root@node1 ~]# ls\n"_s, QString());
    row("empty", u"\n\n  \n"_s, QString());
}

void TestCode::guesses() {
    QFETCH(QString, code);
    QFETCH(QString, language);
    QCOMPARE(guessLanguage(code), language);
}

QTEST_GUILESS_MAIN(TestCode)
#include "test_code.moc"
