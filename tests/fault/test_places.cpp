#include "test_places.h"
#include "layout/layout.h"
#include "session/facts.h"
#include "state/state.h"
#include "victim.h"
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

int totalOf(const Outcome& outcome) {
    return QJsonDocument::fromJson(outcome.out).object()[u"total"_s].toInt(-1);
}

/// Becomes somebody who owns nothing here, if it is root, whom no permission stops.
void becomeNobody() {
    if (geteuid() != 0)
        return;
    if (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0)
        _exit(Victim::unable);
}

void setAllModes(const QString& folder, QFileDevice::Permissions modes) {
    QFile::setPermissions(folder, modes);
}

constexpr QFileDevice::Permissions mayRead = QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadGroup |
                                             QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
constexpr QFileDevice::Permissions mayAll =
    mayRead | QFileDevice::WriteOwner | QFileDevice::WriteGroup | QFileDevice::WriteOther;

/// No file of the child's may grow over so many bytes.
std::function<void()> smallFiles(rlim_t bytes) {
    return [bytes] {
        const rlimit limit{bytes, bytes};
        std::signal(SIGXFSZ, SIG_IGN);
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            _exit(Victim::unable);
    };
}

/// A file system of so many kilobytes over `folder`, for the child and whom it starts alone.
std::function<void()> smallDisk(const QByteArray& folder, const QByteArray& kilobytes) {
    return [folder, options = QByteArray("size=" + kilobytes + "k")] {
        if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            mount("none", folder.constData(), "tmpfs", 0, options.constData()) != 0)
            _exit(Victim::unable);
    };
}

} // namespace

void PlacesTest::readOnly_data() {
    QTest::addColumn<QString>("which");
    for (const char* which : {"notes", "cache", "data", "all"})
        QTest::newRow(which) << QString::fromLatin1(which);
}

/// Searching, drawing and exporting need to write nowhere but where the export goes.
void PlacesTest::readOnly() {
    QFETCH(QString, which);
    Victim victim;
    victim.writeNotes(5);
    const QString out = victim.aside(u"out"_s);
    const QStringList homes{victim.home({}), victim.home(u"cache"_s), victim.home(u"data"_s), victim.home(u"config"_s),
                            out};
    for (const QString& folder : homes) {
        QVERIFY(QDir().mkpath(folder));
        setAllModes(folder, mayAll);
    }
    setAllModes(victim.aside({}), mayAll);
    const bool all = which == u"all";
    if (all || which == u"notes")
        setAllModes(victim.path(), mayRead);
    for (const QString& name : {u"cache"_s, u"data"_s, u"config"_s})
        if (all || which == name)
            setAllModes(victim.home(name), mayRead);
    victim.before(becomeNobody);
    if (victim.run({u"--version"_s}).status != 0)
        QSKIP("nobody else may start the program here");
    const Outcome found = victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s});
    QVERIFY2(found.status == 0, found.err.constData());
    QCOMPARE(totalOf(found), 5);
    const Outcome exported =
        victim.run({u"export"_s, victim.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, out});
    QVERIFY2(exported.status == 0, exported.err.constData());
    QVERIFY(QDir(out).entryList({u"*.svg"_s}).size() >= 5);
    QVERIFY(!QFile::exists(victim.path(u".tujian"_s)));
    const Outcome refused = victim.run(
        {u"export"_s, victim.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, victim.path(u"folder0/new"_s)});
    if (!all && which != u"notes")
        return;
    QCOMPARE(refused.status, 1); // folder0 belongs to somebody else, too
    QVERIFY2(refused.err.contains("folder0"), refused.err.constData());
}

void PlacesTest::fullDisk_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("disk");
    for (const char* format : {"svg", "png", "pdf", "dot"}) {
        QTest::addRow("%s, files may not grow", format) << QString::fromLatin1(format) << false;
        QTest::addRow("%s, a full disk", format) << QString::fromLatin1(format) << true;
    }
}

/// The export says which file it could not write, and leaves no half of it; an older one stays as it was.
void PlacesTest::fullDisk() {
    QFETCH(QString, format);
    QFETCH(bool, disk);
    Victim victim;
    victim.writeNotes(1);
    const QString folder = victim.aside(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString target = folder + u"/picture."_s + format;
    if (!disk) {
        QFile older(target);
        QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
    }
    const QByteArray place = QFile::encodeName(folder);
    victim.before(disk ? smallDisk(place, "4") : smallFiles(100));
    const Outcome outcome = victim.run({u"export"_s, victim.path(), u"--topic"_s, u"创建的过程"_s, u"--format"_s,
                                        format, u"--scale"_s, u"4"_s, u"-o"_s, target});
    if (outcome.status == Victim::unable)
        QSKIP("no file systems of our own here");
    if (disk && format == u"dot" && outcome.status == 0)
        return; // so small a file has a place on 4 KB
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains(QFileInfo(target).fileName().toUtf8()), outcome.err.constData());
    const QStringList left = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(left, disk ? QStringList() : QStringList{u"picture."_s + format});
    QFile older(target);
    if (!disk)
        QVERIFY(older.open(QIODevice::ReadOnly) && older.readAll() == "older");
}

/// QSaveFile of Qt 6.4 does not notice that its last bytes could not be written: commit() puts half a file in the place
/// of the whole one and says that all is well. Only flush() tells.
void PlacesTest::everySaveIsFlushed() {
    int saves = 0;
    for (QDirIterator it(QStringLiteral(TUJIAN_SOURCE "/app"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression commit(u"(\\w+)\\.commit\\(\\)"_s);
        for (auto match = commit.globalMatch(text); text.contains(u"QSaveFile"_s) && match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            const QString before = text.left(found.capturedStart()).right(40);
            QVERIFY2(before.contains(found.captured(1) + u".flush()"_s), qPrintable(file.fileName()));
            ++saves;
        }
    }
    QVERIFY(saves >= 2);
}

/// A cache that cannot hold the index does not keep anybody from searching.
void PlacesTest::fullDiskUnderTheIndex() {
    for (const bool disk : {false, true}) {
        Victim victim;
        victim.writeNotes(60);
        QVERIFY(QDir().mkpath(victim.home(u"cache"_s)));
        victim.before(disk ? smallDisk(QFile::encodeName(victim.home(u"cache"_s)), "64") : smallFiles(64 * 1024));
        const Outcome outcome = victim.run({u"search"_s, victim.path(), u"创建的过程"_s, u"--json"_s});
        if (outcome.status == Victim::unable)
            QSKIP("no file systems of our own here");
        QVERIFY2((outcome.status == 0 && totalOf(outcome) == 60) || (outcome.status == 1 && !outcome.err.isEmpty()),
                 outcome.err.constData());
        if (disk)
            QVERIFY2(outcome.status == 0, outcome.err.constData()); // the temporary folder has room
    }
}

void PlacesTest::fullDiskUnderTheState() {
    const QTemporaryDir folder;
    const State state(folder.path());
    QVERIFY(state.save(u"positions"_s, {{u"a"_s, 1}}));
    const pid_t child = fork();
    if (child == 0) {
        smallFiles(8)();
        _exit(state.save(u"positions"_s, {{u"a"_s, 2}, {u"b"_s, QString(10'000, u'x')}}) ? 0 : 1);
    }
    int status = -1;
    QVERIFY(child > 0 && waitpid(child, &status, 0) == child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 1);
    QCOMPARE(state.load(u"positions"_s), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"positions.json"_s});
}

/// Boxes instead of characters are no picture: it is said what to install.
void PlacesTest::noFontsForChinese() {
    Victim victim;
    victim.writeNotes(1);
    QFile config(victim.aside(u"fonts.conf"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<?xml version=\"1.0\"?><fontconfig><dir>" + QFile::encodeName(victim.aside(u"no fonts"_s)) +
                 "</dir></fontconfig>");
    config.close();
    const QStringList arguments{u"export"_s, victim.path(),         u"--all"_s, u"--format"_s, u"svg"_s,
                                u"-o"_s,     victim.aside(u"out"_s)};
    QVERIFY2(!victim.run(arguments).err.contains("fonts-noto-cjk"), "said where there are fonts");
    victim.set(u"FONTCONFIG_FILE"_s, config.fileName());
    const Outcome outcome = victim.run(arguments);
    QVERIFY2(outcome.err.contains("fonts-noto-cjk"), outcome.err.constData());
    QVERIFY(outcome.status == 0 || outcome.status == 1);
}

/// The window stands where there is no bus, no OpenGL and no runtime folder.
void PlacesTest::noDBusNoRuntimeFolder() {
    Victim victim;
    victim.writeNotes(3);
    victim.set(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    victim.set(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere/bus"_s);
    victim.set(u"QT_XCB_GL_INTEGRATION"_s, u"none"_s);
    for (const QStringList& arguments : {QStringList{victim.path()}, QStringList{u"present"_s, victim.path()}}) {
        const auto process = victim.start(arguments);
        QVERIFY(!process->waitForFinished(2500));
        process->terminate();
        process->waitForFinished();
        QVERIFY2(!process->readAllStandardError().contains("ASSERT"), "an assertion failed");
    }
}

void PlacesTest::helperThatFails_data() {
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("killed") << QByteArray("#!/bin/sh\nkill -9 $$\n");
    QTest::newRow("out of memory") << QByteArray("#!/bin/sh\nkill -ABRT $$\n");
    QTest::newRow("hung") << QByteArray("#!/bin/sh\nexec sleep 1000\n");
    QTest::newRow("does not listen") << QByteArray("#!/bin/sh\nexec 0<&-\nexec sleep 1000\n");
    QTest::newRow("talks for ever") << QByteArray("#!/bin/sh\nexec yes 1 2 3\n");
    QTest::newRow("says nothing") << QByteArray("#!/bin/sh\nexit 0\n");
    QTest::newRow("says no") << QByteArray("#!/bin/sh\nexit 3\n");
}

/// One diagram is lost, and it is said why.
void PlacesTest::helperThatFails() {
    QFETCH(QByteArray, script);
    const QTemporaryDir folder;
    LayoutOptions options;
    options.helper = folder.filePath(u"helper"_s);
    options.deadlineMs = 1500;
    if (!script.isEmpty()) {
        QFile file(options.helper);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(script) == script.size());
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }
    Graph graph;
    graph.kind = GraphKind::Graph;
    graph.nodes = {{u"a"_s, u"甲"_s}, {u"b"_s, u"乙"_s}};
    graph.edges = {{u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}};
    QElapsedTimer timer;
    timer.start();
    const Result<PlacedGraph> placed = layoutGraph(graph, options);
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed()))); // only a hang crosses it
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, ErrorCode::Layout);
    QVERIFY(!placed.error().message.isEmpty());
}

/// 100,000 files by hand (TUJIAN_FILES=100000), a few thousand in the normal run.
void PlacesTest::manyFiles() {
    const int count = std::max(400, qEnvironmentVariableIntValue("TUJIAN_FILES"));
    Victim victim;
    for (int i = 0; i < count; ++i)
        victim.write(u"f%1/n%2.md"_s.arg(i % 100).arg(i), "# 第" + QByteArray::number(i) + "篇\n");
    const Outcome outcome = victim.run({u"index"_s, victim.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonObject summary = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(summary[u"notes"_s].toInt(), count);
    const Outcome again = victim.run({u"index"_s, victim.path(), u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(again.out).object()[u"changed"_s].toInt(-1), 0);
    qInfo("%d files: %.0f ms, again %.0f ms", count, summary[u"elapsed_ms"_s].toDouble(),
          QJsonDocument::fromJson(again.out).object()[u"elapsed_ms"_s].toDouble());
}

/// Help → About this notebook, and what it says where the layout program is gone.
void PlacesTest::factsForWhoHelps() {
    Victim victim;
    victim.writeNotes(3);
    const Result<OpenNotebook> open = openNotebook(victim.path());
    QVERIFY(open);
    QList<TopicRow> topics;
    for (const NoteFile& file : open->book.files)
        topics += deriveNote(*open, file.file)->topics;
    const NotebookFacts facts = factsOf(*open, topics, State(victim.home(u"data"_s)));
    QCOMPARE(facts.notes, 3);
    QCOMPARE(facts.topics, 12); // a note has its own, its heading's and two below
    QCOMPARE(facts.diagrams, 3);
    QVERIFY(facts.bytes > 1000);
    QVERIFY2(facts.sqlite.startsWith(u"3."_s), qPrintable(facts.sqlite));
    QVERIFY2(facts.graphviz.startsWith(u"2."_s), qPrintable(facts.graphviz));
    for (const FactLine& line : factLines(facts))
        QVERIFY2(!line.name.isEmpty() && !line.value.isEmpty(), qPrintable(line.name));
    NotebookFacts broken = facts;
    broken.graphviz.clear();
    broken.fontProblem = u"install fonts"_s;
    QString said;
    for (const FactLine& line : factLines(broken))
        said += line.value + u'\n';
    QVERIFY(said.contains(u"tujian-layout"_s) && said.contains(u"install fonts"_s));
}
