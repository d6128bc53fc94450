#include "test_arguments.h"
#include "program.h"
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

void ArgumentsTest::help() {
    const Program program;
    const Outcome all = program.run({u"--help"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(all.err, QByteArray());
    for (const char* verb : {"present", "topics", "search", "diagrams", "export", "check", "index"}) {
        QVERIFY2(all.out.contains(verb), verb);
    }
    const Outcome one = program.run({u"export"_s, u"--help"_s});
    QCOMPARE(one.status, 0);
    QVERIFY(one.out.contains("--theme") && one.out.contains("svg|png|pdf|pptx|dot"));
}

void ArgumentsTest::version() {
    const Outcome outcome = Program().run({u"--version"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.startsWith("tujian ") && outcome.out.count('\n') == 1, outcome.out.constData());
    QCOMPARE(outcome.err, QByteArray());
}

void ArgumentsTest::wrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no path") << QStringList{u"topics"_s};
    QTest::newRow("no query") << QStringList{u"search"_s, u"."_s};
    QTest::newRow("unknown option") << QStringList{u"topics"_s, u"."_s, u"--jason"_s};
    QTest::newRow("unknown option of search") << QStringList{u"search"_s, u"."_s, u"x"_s, u"--jason"_s};
    QTest::newRow("too many") << QStringList{u"topics"_s, u"."_s, u"."_s};
    QTest::newRow("limit") << QStringList{u"search"_s, u"."_s, u"x"_s, u"--limit"_s, u"many"_s};
    QTest::newRow("format") << QStringList{u"export"_s, u"."_s, u"--all"_s, u"--format"_s, u"bmp"_s, u"-o"_s, u"x"_s};
    QTest::newRow("no format") << QStringList{u"export"_s, u"."_s, u"--all"_s, u"-o"_s, u"x"_s};
    QTest::newRow("no target") << QStringList{u"export"_s, u"."_s, u"--all"_s, u"--format"_s, u"svg"_s};
    QTest::newRow("nothing chosen") << QStringList{u"export"_s, u"."_s, u"--format"_s, u"svg"_s, u"-o"_s, u"x"_s};
    QTest::newRow("theme") << QStringList{u"export"_s, u"."_s, u"--all"_s,   u"--format"_s, u"svg"_s,
                                          u"-o"_s,     u"x"_s, u"--theme"_s, u"pink"_s};
    QTest::newRow("before a verb") << QStringList{u"--nonsense"_s};
}

void ArgumentsTest::wrongUsage() {
    QFETCH(QStringList, arguments);
    const Outcome outcome = Program().run(arguments);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
}

void ArgumentsTest::windowWithoutDisplay() {
    const Program program;
    program.write(u"a.md"_s, "# A\n");
    for (const QStringList& arguments :
         {QStringList{}, QStringList{program.path()}, QStringList{u"present"_s, program.path()}}) {
        const Outcome outcome = program.run(arguments);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.err.contains("display") &&
                outcome.err.contains("topics, search, diagrams, export, deck, trace, check, index"));
    }
}

void ArgumentsTest::nothingThere() {
    const Program program;
    for (const QString& verb : {u"topics"_s, u"diagrams"_s, u"check"_s, u"index"_s}) {
        const Outcome outcome = program.run({verb, program.path(u"none"_s), u"--json"_s});
        QCOMPARE(outcome.status, 1);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY(outcome.err.contains("none"));
    }
}

void ArgumentsTest::outputThatCannotBeWritten() {
    if (!QFile::exists(u"/dev/full"_s)) {
        QSKIP("no /dev/full here");
    }
    const Program program;
    program.write(u"a.md"_s, "# A\n");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(TUJIAN_PROGRAM), {u"topics"_s, program.path(), u"--json"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("standard output"));
}
