#include "test_index.h"
#include "session/work.h"
#include "victim.h"
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThread>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

int totalOf(const Outcome& outcome) {
    return QJsonDocument::fromJson(outcome.out).object()[u"total"_s].toInt(-1);
}

QString databaseOf(const Victim& victim) {
    const Outcome outcome = victim.run({u"index"_s, victim.path(), u"--json"_s});
    return QJsonDocument::fromJson(outcome.out).object()[u"database"_s].toString();
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void replace(const QString& path, const QByteArray& bytes) {
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Another program's connection to the index, for as long as it lives.
class Stranger {
public:
    explicit Stranger(const QString& database) {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"stranger"_s);
        m_database.setDatabaseName(database);
        m_opened = m_database.open();
    }
    ~Stranger() {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"stranger"_s);
    }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;
    [[nodiscard]] bool execute(const QString& sql) const { return m_opened && QSqlQuery(m_database).exec(sql); }

private:
    QSqlDatabase m_database;
    bool m_opened = false;
};

} // namespace

void IndexTest::damaged_data() {
    QTest::addColumn<QString>("how");
    for (const char* how :
         {"empty", "half", "a page", "garbage", "garbage in the middle", "newer", "another's", "a folder"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void IndexTest::damaged() {
    QFETCH(QString, how);
    Victim victim;
    victim.writeNotes(12);
    const QString database = databaseOf(victim);
    QVERIFY(QFile::exists(database));
    const QByteArray whole = readAll(database);
    if (how == u"empty")
        replace(database, {});
    else if (how == u"half")
        replace(database, whole.left(whole.size() / 2));
    else if (how == u"a page")
        replace(database, whole.left(4096));
    else if (how == u"garbage")
        replace(database, QByteArray("no database at all ").repeated(5000));
    else if (how == u"garbage in the middle")
        replace(database,
                QByteArray(whole).replace(4096, whole.size() - 8192, QByteArray(whole.size() - 8192, '\xa5')));
    else if (how == u"newer")
        QVERIFY(Stranger(database).execute(u"PRAGMA user_version = 2147483647"_s));
    else if (how == u"another's")
        QVERIFY(Stranger(database).execute(u"CREATE TABLE theirs(x)"_s));
    else if (how == u"a folder")
        QVERIFY(QFile::remove(database) && QDir().mkpath(database + u"/with/something"_s));
    const Outcome outcome = victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(totalOf(outcome), 12);
}

/// A program that stands still in the middle of writing holds nobody up.
void IndexTest::lockedByAnother() {
    Victim victim;
    victim.writeNotes(12);
    const QString database = databaseOf(victim);
    const Stranger stranger(database);
    QVERIFY(stranger.execute(u"BEGIN EXCLUSIVE"_s));
    victim.write(u"new.md"_s, "# 全新的一篇\n");
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s});
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed()))); // only a hang crosses it
    QVERIFY2(outcome.status == 0 || !outcome.err.isEmpty(), "it neither found nor said anything");
    if (outcome.status == 0)
        QCOMPARE(totalOf(outcome), 12);
    QVERIFY(stranger.execute(u"ROLLBACK"_s));
    QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"全新的一篇"_s, u"--json"_s})), 1);
}

/// Two windows and a command line on one notebook: here, four programs.
void IndexTest::severalAtOnce() {
    Victim victim;
    victim.writeNotes(30);
    std::vector<std::unique_ptr<QProcess>> running;
    for (int i = 0; i < 2; ++i) {
        running.push_back(victim.start({u"index"_s, victim.path(), u"--rebuild"_s, u"--json"_s}));
        running.push_back(victim.start({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s}));
    }
    for (const auto& process : running) {
        QVERIFY(process->waitForFinished(120'000));
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(process->exitCode() == 0 || !said.isEmpty(), "it failed and said nothing");
        QVERIFY2(process->exitStatus() == QProcess::NormalExit, said.constData());
    }
    QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s})), 30);
}

/// The windows keep the index up to date while a command line makes it anew under them.
void IndexTest::twoWindowsAndACommandLine() {
    Victim victim;
    victim.writeNotes(12);
    victim.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    const auto first = victim.start({victim.path()});
    const auto second = victim.start({victim.path()});
    for (int i = 0; i < 3; ++i) {
        victim.write(u"new%1.md"_s.arg(i), "# 全新的一篇\n");
        const Outcome made = victim.run({u"index"_s, victim.path(), u"--rebuild"_s, u"--json"_s});
        QVERIFY2(made.status == 0 || !made.err.isEmpty(), "it failed and said nothing");
        const Outcome found = victim.run({u"search"_s, victim.path(), u"全新的一篇"_s, u"--json"_s});
        QVERIFY2(found.status == 0, found.err.constData());
    }
    for (const QProcess* window : {first.get(), second.get()})
        QCOMPARE(window->state(), QProcess::Running);
    for (QProcess* window : {first.get(), second.get()}) {
        window->terminate();
        QVERIFY(window->waitForFinished(60'000));
        const QByteArray said = window->readAllStandardError();
        QVERIFY2(!said.contains("ASSERT") && !said.contains("Sanitizer"), said.constData());
    }
    QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s})), 12);
}

/// A file that is changed counts as changed whatever the time says.
void IndexTest::clockBackwards() {
    Victim victim;
    victim.write(u"a.md"_s, "# 原来的标题\n");
    QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"原来的标题"_s, u"--json"_s})), 1);
    for (const int year : {1971, 2099}) {
        const QByteArray word = year == 1971 ? "过去的标题" : "将来的标题"; // as long as each other
        victim.write(u"a.md"_s, "# " + word + "\n");
        QFile file(victim.path(u"a.md"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime(QDate(year, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), QString::fromUtf8(word), u"--json"_s})), 1);
        QCOMPARE(totalOf(victim.run({u"search"_s, victim.path(), u"原来的标题"_s, u"--json"_s})), 0);
    }
}

/// What is read of a file that somebody is writing is one note or an error, and the next reading is right.
void IndexTest::changedWhileRead() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.md"_s);
    const auto write = [&path](int lines) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray("## 标题 heading\n\n1. kubelet 向 etcd 写入\n").repeated(lines));
    };
    write(100);
    const Result<OpenNotebook> open = openNotebook(folder.path());
    QVERIFY(open);
    std::atomic_bool stop = false;
    QThread* writer = QThread::create([&] {
        for (int i = 0; !stop; ++i)
            write(1 + i * 37 % 500);
    });
    writer->start();
    int read = 0;
    for (int i = 0; i < 40; ++i) {
        const Result<NoteDerived> derived = deriveNote(*open, u"a.md"_s);
        read += derived ? 1 : 0;
        QVERIFY(derived || !derived.error().message.isEmpty());
    }
    stop = true;
    writer->wait();
    delete writer;
    QVERIFY(read > 0);
    write(3);
    QCOMPARE(deriveNote(*open, u"a.md"_s)->note.topics.size(), 4);
}
