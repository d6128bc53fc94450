#include "test_files.h"
#include "program.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;

void FilesTest::gbk() {
    const Program program;
    // "# 网络策略" and a sentence, in GBK
    program.write(u"a.md"_s, QByteArray::fromHex("2320cdf8c2e7b2dfc2d40a0ab5f7b6c8c6f7d1a1d4f1bdda"
                                                 "b5e3a1a3cdf8c2e7b2dfc2d4cfded6c6c1f7c1bfa1a30a"));
    const Outcome outcome = program.run({u"topics"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.contains("网络策略"), outcome.out.constData());
}

void FilesTest::anyExtension() {
    const Program program;
    program.write(u"笔记.txt"_s, "# 标题\n");
    const Outcome named = program.run({u"topics"_s, program.path(u"笔记.txt"_s), u"--json"_s});
    QCOMPARE(named.status, 0);
    QVERIFY(named.out.contains("笔记.txt#标题"));
    const Outcome folder = program.run({u"topics"_s, program.path(), u"--json"_s});
    QCOMPARE(folder.json()[u"topics"_s].toArray().size(), 0);
}

void FilesTest::binaryIsNamed() {
    const Program program;
    program.write(u"good.md"_s, "# 好\n");
    program.write(u"bad.md"_s, QByteArray("\x7f"
                                          "ELF\0\0\0\1\2\3",
                                          10));
    const Outcome outcome = program.run({u"topics"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.err.contains("bad.md"));
    QVERIFY(!outcome.json().isEmpty());
    QVERIFY(outcome.out.contains("好"));
    QCOMPARE(program.run({u"topics"_s, program.path(u"bad.md"_s), u"--json"_s}).status, 1);
}

void FilesTest::unreadableIsNamed() {
    if (geteuid() == 0) {
        QSKIP("root reads everything");
    }
    const Program program;
    program.write(u"good.md"_s, "# 好\n");
    program.write(u"locked.md"_s, "# 锁\n");
    program.write(u"shut/in.md"_s, "# 内\n");
    QVERIFY(QFile::setPermissions(program.path(u"locked.md"_s), {}));
    QVERIFY(QFile::setPermissions(program.path(u"shut"_s), {}));
    const Outcome outcome = program.run({u"topics"_s, program.path(), u"--json"_s});
    QVERIFY(QFile::setPermissions(program.path(u"shut"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.err.contains("locked.md") && outcome.err.contains("shut"));
    QVERIFY(outcome.out.contains("好"));
}

void FilesTest::linksInCircles() {
    const Program program;
    program.write(u"sub/a.md"_s, "# 一\n");
    QVERIFY(QFile::link(program.path(), program.path(u"sub/up"_s)));
    QVERIFY(QFile::link(program.path(u"sub/me.md"_s), program.path(u"sub/me.md"_s)));
    const Outcome outcome = program.run({u"topics"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out.count("# 一") + outcome.out.count("\"一\""), 1);
}

void FilesTest::emptyFolder() {
    const Program program;
    QVERIFY(QDir().mkpath(program.path()));
    const Outcome outcome = program.run({u"diagrams"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, QByteArray("{\"diagrams\":[],\"unread\":[]}\n"));
}

void FilesTest::cacheThatCannotBeWritten() {
    const Program program;
    program.write(u"a.md"_s, "# 一\n\n节点\n");
    program.write(u"../home/cache"_s, "a file where the cache folder would be");
    const Outcome outcome = program.run({u"search"_s, program.path(), u"节点"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.json()[u"total"_s].toInt(), 1);
}

void FilesTest::notesStayAsTheyAre() {
    const Program program;
    program.write(u"a.md"_s, "# 一\r\n\r\nPod --> PVC --> PV\r\n");
    for (const QString& verb : {u"topics"_s, u"diagrams"_s, u"check"_s, u"index"_s}) {
        QVERIFY(program.run({verb, program.path()}).status == 0);
    }
    QFile file(program.path(u"a.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("# 一\r\n\r\nPod --> PVC --> PV\r\n"));
    QCOMPARE(QDir(program.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u"a.md"_s});
}
