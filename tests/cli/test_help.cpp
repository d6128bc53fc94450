#include "test_help.h"
#include "cli/arguments.h"
#include "cli/describe.h"
#include "program.h"
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Ran runTool(const QString& tool, const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(tool, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool missing(const QString& tool) {
    return QStandardPaths::findExecutable(tool).isEmpty();
}

} // namespace

void HelpTest::helpOfEveryVerb() {
    const Program program;
    for (const VerbDescription& verb : describeProgram().mid(1)) {
        const Outcome outcome = program.run({u"help"_s, verb.name});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        if (verb.name == u"help")
            continue; // shows the program's own
        QVERIFY2(outcome.out.startsWith(verb.summary.toUtf8()), outcome.out.constData());
        QCOMPARE(outcome.out, program.run({verb.name, u"--help"_s}).out);
        for (const ExampleDescription& example : verb.examples)
            QVERIFY2(outcome.out.contains(example.command.toUtf8()), qPrintable(example.command));
    }
    // Every verb that the program knows has an example, and every example a command that begins with it.
    for (const Verb& verb : verbs()) {
        const auto all = describeProgram();
        const auto described = std::find_if(all.begin(), all.end(), [&verb](const VerbDescription& one) {
            return one.name == QLatin1String(verb.name);
        });
        QVERIFY(described != all.end());
        QVERIFY2(!described->examples.isEmpty(), verb.name);
        for (const ExampleDescription& example : described->examples)
            QVERIFY(example.command.contains(u"tujian "_s + described->name + u' '));
    }
}

void HelpTest::mistakesSayWhatToDo_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("option") << QStringList{u"topics"_s, u"."_s, u"--jsno"_s} << QByteArray("did you mean --json?");
    QTest::newRow("verb") << QStringList{u"topic"_s, u"."_s} << QByteArray("did you mean topics?");
    QTest::newRow("help of a verb") << QStringList{u"help"_s, u"exprot"_s} << QByteArray("did you mean export?");
    QTest::newRow("no such verb") << QStringList{u"help"_s, u"zzzzzz"_s} << QByteArray("present, topics, search");
    QTest::newRow("value") << QStringList{u"export"_s, u"."_s, u"--all"_s, u"--format"_s, u"gif"_s, u"-o"_s, u"x"_s}
                           << QByteArray("svg, png, pdf");
    QTest::newRow("range") << QStringList{u"search"_s, u"."_s, u"x"_s, u"--limit"_s, u"0"_s}
                           << QByteArray("from 1 to 1000000");
    QTest::newRow("number") << QStringList{u"search"_s, u"."_s, u"x"_s, u"--limit"_s, u"many"_s}
                            << QByteArray("from 1 to 1000000");
    QTest::newRow("path") << QStringList{u"topics"_s} << QByteArray("PATH is missing: a folder");
    QTest::newRow("too many") << QStringList{u"topics"_s, u"."_s, u"b"_s} << QByteArray("tujian help topics");
    QTest::newRow("two of one") << QStringList{u"export"_s,   u"."_s,   u"--all"_s, u"--diagram"_s, u"x"_s,
                                               u"--format"_s, u"svg"_s, u"-o"_s,    u"x"_s}
                                << QByteArray("leave one out");
}

void HelpTest::mistakesSayWhatToDo() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Outcome outcome = Program().run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains(said), outcome.err.constData());
}

void HelpTest::manualIsCleanRoff() {
    if (missing(u"groff"_s))
        QSKIP("groff is not installed");
    const QByteArray page = manualPage(describeProgram(), u"1.2.3"_s, u"2026-01-31"_s);
    const Ran ran = runTool(u"groff"_s, {u"-man"_s, u"-ww"_s, u"-z"_s, u"-Kutf8"_s, u"-Tutf8"_s}, page);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
}

void HelpTest::manualKnowsEveryOption() {
    const QList<VerbDescription> verbs = describeProgram();
    const QByteArray page = manualPage(verbs, u"1.2.3"_s, u"2026-01-31"_s);
    QVERIFY(page.startsWith(".TH TUJIAN 1 2026-01-31 \"tujian 1.2.3\"\n"));
    for (const VerbDescription& verb : verbs) {
        for (const OptionDescription& option : verb.options) {
            for (QString name : option.names)
                QVERIFY2(page.contains(name.replace(u'-', u"\\-"_s).toUtf8()), qPrintable(verb.name + u' ' + name));
        }
    }
}

void HelpTest::bashCompletes_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("offered");
    QTest::newRow("verb") << QStringList{u"tujian"_s, u"se"_s} << QByteArray("search\n");
    QTest::newRow("option") << QStringList{u"tujian"_s, u"export"_s, u"notes"_s, u"--fo"_s} << QByteArray("--format\n");
    QTest::newRow("value") << QStringList{u"tujian"_s, u"export"_s, u"notes"_s, u"--theme"_s, u"d"_s}
                           << QByteArray("dark\n");
    QTest::newRow("file") << QStringList{u"tujian"_s, u"check"_s, u"a no"_s} << QByteArray("a note.md\n");
    QTest::newRow("file to write") << QStringList{u"tujian"_s, u"export"_s, u"notes"_s, u"-o"_s, u"a no"_s}
                                   << QByteArray("a note.md\n");
    QTest::newRow("help") << QStringList{u"tujian"_s, u"help"_s, u"che"_s} << QByteArray("check\n");
    QTest::newRow("of another verb") << QStringList{u"tujian"_s, u"topics"_s, u"--theme"_s} << QByteArray();
}

void HelpTest::bashCompletes() {
    if (missing(u"bash"_s))
        QSKIP("bash is not installed");
    QFETCH(QStringList, words);
    QFETCH(QByteArray, offered);
    const QTemporaryDir folder;
    QFile note(folder.filePath(u"a note.md"_s));
    QVERIFY(note.open(QIODevice::WriteOnly));
    QFile script(folder.filePath(u"script"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(completionScript(describeProgram(), Shell::Bash));
    script.close();
    const QString program = u"cd \"$1\"; compopt() { :; }; source ./script; shift; COMP_WORDS=(\"$@\"); "
                            "COMP_CWORD=$(($# - 1)); _tujian; ((${#COMPREPLY[@]})) && printf '%s\\n' "
                            "\"${COMPREPLY[@]}\""_s;
    const Ran ran = runTool(u"bash"_s, QStringList{u"-c"_s, program, u"bash"_s, folder.path()} + words);
    QCOMPARE(ran.err, QByteArray());
    QCOMPARE(ran.out, offered);
}

void HelpTest::scriptsHaveNoSyntaxErrors() {
    const QList<VerbDescription> verbs = describeProgram();
    const QList<std::pair<QString, Shell>> shells{
        {u"bash"_s, Shell::Bash}, {u"zsh"_s, Shell::Zsh}, {u"fish"_s, Shell::Fish}};
    for (const auto& [name, shell] : shells) {
        const QByteArray script = completionScript(verbs, shell);
        for (const VerbDescription& verb : verbs.mid(1))
            QVERIFY(script.contains(verb.name.toUtf8()));
        if (missing(name))
            continue; // only bash is everywhere
        const Ran ran = runTool(name, {u"-n"_s, u"/dev/stdin"_s}, script);
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.status, 0);
    }
}
