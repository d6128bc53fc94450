#include "test_watch.h"
#include "folder.h"
#include "session/watch.h"
#include <QSignalSpy>

using namespace tujian;
using namespace Qt::StringLiterals;

void WatchTest::changes_data() {
    QTest::addColumn<bool>("fallback");
    QTest::newRow("inotify") << false;
    QTest::newRow("fallback") << true;
}

void WatchTest::changes() {
    QFETCH(bool, fallback);
    const Folder folder;
    folder.write(u"a.md"_s, "one");
    Watch watch(nullptr, fallback ? Watch::Means::Fallback : Watch::Means::Best);
    watch.setFolders({folder.path()});
    QSignalSpy changed(&watch, &Watch::changed);

    folder.write(u"a.md"_s, "in place");
    QVERIFY(changed.wait(3000));
    folder.write(u"a.md.new"_s, "renamed over it");
    QVERIFY(QFile::remove(folder.path(u"a.md"_s)));
    QVERIFY(QFile::rename(folder.path(u"a.md.new"_s), folder.path(u"a.md"_s)));
    QVERIFY(changed.wait(3000));
    folder.write(u"b.md"_s, "new");
    QVERIFY(changed.wait(3000));
    QVERIFY(QFile::remove(folder.path(u"b.md"_s)));
    QVERIFY(changed.wait(3000));

    watch.setFolders({});
    folder.write(u"c.md"_s, "nobody looks");
    QVERIFY(!changed.wait(400));
}

void WatchTest::manyChangesOneSignal() {
    const Folder folder;
    Watch watch;
    watch.setFolders({folder.path()});
    QSignalSpy changed(&watch, &Watch::changed);
    for (int i = 0; i < 200; ++i) {
        folder.write(u"%1.md"_s.arg(i), "x");
    }
    QVERIFY(changed.wait(3000));
    QTest::qWait(300);
    QCOMPARE(changed.size(), 1);
}

void WatchTest::folderMadeAgain() {
    const Folder folder;
    folder.write(u"sub/a.md"_s, "x");
    Watch watch;
    QSignalSpy changed(&watch, &Watch::changed);
    watch.setFolders({folder.path(), folder.path(u"sub"_s)});
    QVERIFY(QDir(folder.path(u"sub"_s)).removeRecursively());
    QVERIFY(changed.wait(3000));
    folder.write(u"sub/a.md"_s, "y");
    QVERIFY(changed.wait(3000));
    watch.setFolders({folder.path(), folder.path(u"sub"_s)});
    folder.write(u"sub/a.md"_s, "z");
    QVERIFY(changed.wait(3000));
}

void WatchTest::foldersBelow() {
    const Folder folder;
    folder.write(u"a/b/x.md"_s, "x");
    folder.write(u".git/y.md"_s, "x");
    folder.write(u".tujian/glossary.yaml"_s, "");
    QVERIFY(QFile::link(folder.path(), folder.path(u"a/loop"_s)));
    QStringList below = Watch::foldersBelow(folder.path());
    below.sort();
    QCOMPARE(below,
             (QStringList{folder.path(), folder.path(u".tujian"_s), folder.path(u"a"_s), folder.path(u"a/b"_s)}));
    QCOMPARE(Watch::foldersBelow(folder.path(), 2).size(), 2);
}
