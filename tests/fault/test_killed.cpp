#include "test_killed.h"
#include "state/state.h"
#include "victim.h"
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>
#include <random>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

int kills() {
    return std::max(1, qEnvironmentVariableIntValue("TUJIAN_KILLS") > 0 ? qEnvironmentVariableIntValue("TUJIAN_KILLS")
                                                                        : 4);
}

/// How long a whole run takes on this machine, as busy as it is: kills fall into that time.
int durationOf(const Victim& victim, const QStringList& arguments) {
    QElapsedTimer timer;
    timer.start();
    (void)victim.run(arguments);
    return int(timer.elapsed()) + 1;
}

/// Waits some milliseconds of at most `most`, then kills what is still running. Returns whether it was.
bool killSoon(QProcess& process, std::mt19937& random, int most) {
    const bool ended = process.waitForFinished(1 + int(random() % unsigned(most)));
    process.kill();
    process.waitForFinished();
    return !ended;
}

int totalOf(const Outcome& outcome) {
    return QJsonDocument::fromJson(outcome.out).object()[u"total"_s].toInt(-1);
}

} // namespace

/// What was killed left an index that the next one reads, heals or makes anew: it finds all there is.
void KilledTest::whileIndexing() {
    Victim victim;
    victim.writeNotes(24);
    std::mt19937 random(1);
    const QStringList arguments{u"index"_s, victim.path(), u"--rebuild"_s};
    const int most = durationOf(victim, arguments);
    int killed = 0;
    for (int i = 0; i < kills(); ++i) {
        const auto process = victim.start(arguments);
        killed += killSoon(*process, random, most) ? 1 : 0;
        if (i % 4 != 3)
            continue; // several kills in a row, then a look
        QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"word17"_s, u"--json"_s})), 1);
        QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s})), 24);
    }
    qInfo("%d of %d were killed while they ran", killed, kills());
    QVERIFY(killed > 0);
}

/// The program's own state, saved over and over by this test in a process of its own (see main.cpp): what is loaded is
/// always what was saved at some time, whole.
void KilledTest::whileSavingState() {
    const QTemporaryDir folder;
    std::mt19937 random(2);
    const State state(folder.filePath(u"state"_s));
    int last = 0;
    for (int i = 0; i < kills(); ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--save-for-ever"_s, state.folder()});
        QVERIFY(process.waitForStarted());
        (void)killSoon(process, random, 250);
        const QJsonObject loaded = state.load(u"positions"_s);
        if (loaded.isEmpty() && last == 0)
            continue; // killed before it had saved anything
        const QJsonArray filler = loaded[u"filler"_s].toArray();
        QCOMPARE(filler.size(), loaded[u"count"_s].toInt() % 500);
        QVERIFY(loaded[u"count"_s].toInt() > 0);
        last = loaded[u"count"_s].toInt();
        QVERIFY(!QFile::exists(state.folder() + u"/positions.json.broken"_s));
    }
    QVERIFY(last > 0);
}

/// Each file of an export is whole or is not there.
void KilledTest::whileExporting() {
    Victim victim;
    victim.writeNotes(12);
    std::mt19937 random(3);
    const QString out = victim.aside(u"out"_s);
    const QStringList arguments{u"export"_s, victim.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, out};
    const int most = durationOf(victim, arguments);
    int seen = 0;
    int killed = 0;
    for (int i = 0; i < kills(); ++i) {
        QDir(out).removeRecursively();
        const auto process = victim.start(arguments);
        killed += killSoon(*process, random, most) ? 1 : 0;
        for (QDirIterator it(out, {u"*.svg"_s}, QDir::Files); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QXmlStreamReader reader(&file);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(file.fileName() + u": "_s + reader.errorString()));
            ++seen;
        }
    }
    const Outcome whole = victim.run(arguments + QStringList{u"--json"_s});
    QCOMPARE(whole.status, 0);
    const QJsonArray files = QJsonDocument::fromJson(whole.out).object()[u"files"_s].toArray();
    for (const QJsonValue& file : files)
        QVERIFY(QFile::exists(file[u"path"_s].toString()));
    QVERIFY(!files.isEmpty());
    qInfo("%d of %d were killed while they ran and left %d files, all whole", killed, kills(), seen);
    QVERIFY(killed > 0);
}
