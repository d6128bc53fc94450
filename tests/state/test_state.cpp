#include "state/state.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray get(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void whatIsSavedIsLoaded() {
        const State state(m_folder.filePath(u"deep/er"_s));
        const QJsonObject value{{u"last"_s, u"/笔记/k8s.md"_s}, {u"line"_s, 12}};
        QVERIFY(state.save(u"window"_s, value).has_value());
        QCOMPARE(state.load(u"window"_s), value);
        QCOMPARE(State(state.folder()).load(u"window"_s), value);
    }

    void anAbsentFileIsEmpty() { QCOMPARE(State(m_folder.path()).load(u"never"_s), QJsonObject()); }

    void aDamagedFileIsSetAside_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray("{\"last\": \"/no");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not an object") << QByteArray("[1, 2]");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe{}", 5);
    }
    void aDamagedFileIsSetAside() {
        QFETCH(QByteArray, bytes);
        const State state(m_folder.path());
        const QString path = m_folder.filePath(u"marks.json"_s);
        put(path, bytes);
        QCOMPARE(state.load(u"marks"_s), QJsonObject());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(get(path + u".broken"_s), bytes);
        const QJsonObject value{{u"a"_s, 1}};
        QVERIFY(state.save(u"marks"_s, value).has_value());
        QCOMPARE(state.load(u"marks"_s), value);
        QCOMPARE(get(path + u".broken"_s), bytes);
    }

    void aNameCannotLeaveTheFolder() {
        const State state(m_folder.filePath(u"inside"_s));
        QVERIFY(state.save(u"../outside"_s, {{u"a"_s, 1}}).has_value());
        QVERIFY(!QFile::exists(m_folder.filePath(u"outside.json"_s)));
        QCOMPARE(QDir(state.folder()).entryList(QDir::Files).size(), 1);
        QCOMPARE(state.load(u"../outside"_s).value(u"a"_s).toInt(), 1);
    }

    void anUnwritableFolderIsAnErrorThatNamesTheFile() {
        const QString blocker = m_folder.filePath(u"file"_s);
        put(blocker, "x");
        const auto saved = State(blocker).save(u"window"_s, {});
        QVERIFY(!saved.has_value());
        QCOMPARE(saved.error().code, ErrorCode::Unwritable);
        QVERIFY2(saved.error().message.contains(u"window.json"), qPrintable(saved.error().message));
    }

    void aFailedSaveKeepsTheOldFile() {
        const State state(m_folder.path());
        QVERIFY(state.save(u"kept"_s, {{u"a"_s, 1}}).has_value());
        // A directory in the way of the rename: the write fails at its last moment.
        const QString path = m_folder.filePath(u"blocked.json"_s);
        QVERIFY(QDir().mkpath(path + u"/child"_s));
        QVERIFY(!state.save(u"blocked"_s, {{u"b"_s, 2}}).has_value());
        QVERIFY(QDir(path).exists(u"child"_s));
        QCOMPARE(state.load(u"kept"_s).value(u"a"_s).toInt(), 1);
    }

    void theDefaultFolderIsTheDataFolder() {
        QVERIFY2(State::defaultFolder().endsWith(u"/tujian"), qPrintable(State::defaultFolder()));
        QCOMPARE(State().folder(), State::defaultFolder());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestState)
#include "test_state.moc"
