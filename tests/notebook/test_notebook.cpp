#include "notebook/notebook.h"
#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

const QString chinese = u"# 调度器\n\n调度器负责资源的调度，按照预定的策略将容器调度到相应的节点上。\n"_s;

/// "中文笔记：调度\n" as GB18030 and, in traditional characters, as Big5.
const QByteArray gb = QByteArray::fromHex("d6d0cec4b1cabcc7a3bab5f7b6c80a");

void write(const QString& path, const QByteArray& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList names(const Notebook& book) {
    QStringList list;
    for (const NoteFile& file : book.files)
        list.append(file.file);
    return list;
}

QByteArray encoded(QStringConverter::Encoding encoding, const QString& text, bool mark) {
    QStringEncoder encoder(encoding, mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return QByteArray(encoder(text));
}

} // namespace

class TestNotebook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void scansFolders();
    void singleFile();
    void missingPath();
    void unreadableFolder();
    void symbolicLinksAreNotFollowed();
    void largeFileIsRefused();
    void vanishedFile();
    void encodings_data();
    void encodings();
    void binaryIsRefused_data();
    void binaryIsRefused();
    void brokenUtf8IsReported();
    void lineEnds();
    void yamlFiles();
    void standardInputIsNoteOrYaml();
    void confinement();
    void relativeLinks();
    void wikiLinks();

private:
    [[nodiscard]] QString path(const QString& file) const { return m_folder->filePath(file); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestNotebook::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestNotebook::scansFolders() {
    write(path(u"b.md"_s), "# b");
    write(path(u"a/中文.MD"_s), "x");
    write(path(u"a/c.yaml"_s), "kind: Pod");
    write(path(u"a/d.txt"_s), "no");
    write(path(u".hidden/e.md"_s), "no");
    write(path(u".tujian/f.yaml"_s), "no");
    write(path(u"empty.markdown"_s), "");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    QCOMPARE(names(*book), (QStringList{u"a/c.yaml"_s, u"a/中文.MD"_s, u"b.md"_s, u"empty.markdown"_s}));
    QCOMPARE(book->files.at(2).size, 3);
    QVERIFY(book->files.at(2).modified > 1'000'000'000'000'000'000);
    QCOMPARE(book->key(), QDir(m_folder->path()).canonicalPath());
    QVERIFY(book->diagnostics.isEmpty());
    const auto empty = readNote(*book, u"empty.markdown"_s);
    QVERIFY(empty);
    QCOMPARE(empty->topics.size(), 1);
}

void TestNotebook::singleFile() {
    write(path(u"notes.txt"_s), "# a");
    write(path(u"other.md"_s), "# b");
    const auto book = scanNotebook(path(u"notes.txt"_s));
    QVERIFY(book);
    QCOMPARE(names(*book), QStringList{u"notes.txt"_s});
    QCOMPARE(book->single, u"notes.txt"_s);
    QCOMPARE(book->title(), u"notes.txt"_s);
    const auto note = readNote(*book, u"notes.txt"_s);
    QVERIFY(note);
    QCOMPARE(note->topics.last().id, u"notes.txt#a"_s);
}

void TestNotebook::missingPath() {
    for (const QString& where : {path(u"none"_s), QString()}) {
        const auto book = scanNotebook(where);
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::NotFound);
        QVERIFY(book.error().message.contains(where));
    }
}

void TestNotebook::unreadableFolder() {
    if (geteuid() == 0)
        QSKIP("every folder is readable to the superuser");
    write(path(u"locked/a.md"_s), "x");
    write(path(u"b.md"_s), "x");
    QFile::setPermissions(path(u"locked"_s), {});
    const auto book = scanNotebook(m_folder->path());
    QFile::setPermissions(path(u"locked"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(book);
    QCOMPARE(names(*book), QStringList{u"b.md"_s});
    QCOMPARE(book->diagnostics.size(), 1);
    QCOMPARE(book->diagnostics.first().code, u"unreadable-folder"_s);
}

void TestNotebook::symbolicLinksAreNotFollowed() {
    write(path(u"a.md"_s), "x");
    QVERIFY(QFile::link(m_folder->path(), path(u"loop"_s)));
    QVERIFY(QFile::link(path(u"a.md"_s), path(u"b.md"_s)));
    QVERIFY(QFile::link(path(u"nowhere"_s), path(u"dangling.md"_s)));
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    QCOMPARE(names(*book), QStringList{u"a.md"_s});
}

void TestNotebook::largeFileIsRefused() {
    QFile file(path(u"huge.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(largestNote + 1)); // sparse: takes no room
    write(path(u"a.md"_s), "x");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    QCOMPARE(names(*book), QStringList{u"a.md"_s});
    QCOMPARE(book->diagnostics.size(), 1);
    QCOMPARE(book->diagnostics.first().code, u"note-too-large"_s);
    QCOMPARE(book->diagnostics.first().span.file, u"huge.md"_s);
    QVERIFY(!scanNotebook(path(u"huge.md"_s)));
    QVERIFY(!readNote(*book, u"huge.md"_s));
}

void TestNotebook::vanishedFile() {
    write(path(u"a.md"_s), "x");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    QVERIFY(QFile::remove(path(u"a.md"_s)));
    const auto note = readNote(*book, u"a.md"_s);
    QVERIFY(!note);
    QCOMPARE(note.error().code, ErrorCode::NotFound);
    QVERIFY(note.error().message.contains(u"a.md"));
}

void TestNotebook::encodings_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << chinese.toUtf8() << chinese;
    QTest::newRow("utf-8 with mark") << encoded(QStringConverter::Utf8, chinese, true) << chinese;
    QTest::newRow("utf-16 le with mark") << encoded(QStringConverter::Utf16LE, chinese, true) << chinese;
    QTest::newRow("utf-16 be with mark") << encoded(QStringConverter::Utf16BE, chinese, true) << chinese;
    QTest::newRow("utf-16 le") << encoded(QStringConverter::Utf16LE, chinese, false) << chinese;
    QTest::newRow("utf-16 be") << encoded(QStringConverter::Utf16BE, chinese, false) << chinese;
    QTest::newRow("gb18030") << gb << u"中文笔记：调度\n"_s;
    QTest::newRow("gb18030, long") << gb.repeated(50) << u"中文笔记：调度\n"_s.repeated(50);
    QTest::newRow("big5") << QByteArray::fromHex("a4a4a4e5b5a7b04fa147bdd5abd7a4a3a65da4bac2b2b3e60a").repeated(20)
                          << u"中文筆記：調度不因內簡單\n"_s.repeated(20);
    QTest::newRow("ascii") << QByteArray("# a\n") << u"# a\n"_s;
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestNotebook::encodings() {
    QFETCH(QByteArray, bytes);
    const auto text = decodeText(bytes, u"a.md"_s);
    QVERIFY(text);
    QTEST(*text, "text");
}

void TestNotebook::binaryIsRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("image") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866");
    QTest::newRow("controls") << QByteArray("\x01\x02\x03 text \x04\x05\x06\x07").repeated(20);
    QTest::newRow("text with zeros") << QByteArray("some text\0and more", 18);
}

void TestNotebook::binaryIsRefused() {
    QFETCH(QByteArray, bytes);
    const auto text = decodeText(bytes, u"a.md"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Unreadable);
    QVERIFY(text.error().message.contains(u"a.md"));
}

void TestNotebook::brokenUtf8IsReported() {
    write(path(u"a.md"_s), chinese.toUtf8() + "\xE4\xB8\n");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    const auto note = readNote(*book, u"a.md"_s);
    QVERIFY(note);
    QVERIFY(note->text.startsWith(chinese));
    QCOMPARE(note->diagnostics.size(), 1);
    QCOMPARE(note->diagnostics.first().code, u"encoding"_s);
    QCOMPARE(note->diagnostics.first().span.line, 4);
}

void TestNotebook::lineEnds() {
    const auto text = decodeText("a\r\nb\rc\n", u"a.md"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"a\nb\nc\n"_s);
}

void TestNotebook::yamlFiles() {
    write(path(u"app.yml"_s), "kind: Pod\n# not a heading\n");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    const auto note = readNote(*book, u"app.yml"_s);
    QVERIFY(note);
    QCOMPARE(note->blocks.size(), 1);
    QCOMPARE(note->blocks.first().kind, BlockKind::Fence);
    QCOMPARE(note->topics.size(), 1);
}

void TestNotebook::standardInputIsNoteOrYaml() {
    Notebook book;
    book.single = u"-"_s;
    book.input = "# heading\n\nkind: words\n";
    QCOMPARE(readNote(book, u"-"_s)->topics.size(), 2);
    book.input = "# comment\napiVersion: v1\nkind: Pod\n";
    const auto yaml = readNote(book, u"-"_s);
    QCOMPARE(yaml->blocks.size(), 1);
    QCOMPARE(yaml->blocks.first().kind, BlockKind::Fence);
    book.input = "---\ntitle: t\n---\n# heading\n";
    QCOMPARE(readNote(book, u"-"_s)->topics.size(), 2);
    QVERIFY(!readNote(book, u"other"_s));
}

void TestNotebook::confinement() {
    write(path(u"book/a/b.md"_s), "x");
    write(path(u"book/i.png"_s), "x");
    write(path(u"secret.md"_s), "x");
    QVERIFY(QFile::link(path(u"secret.md"_s), path(u"book/out.md"_s)));
    QVERIFY(QFile::link(m_folder->path(), path(u"book/up"_s)));
    const auto book = scanNotebook(path(u"book"_s));
    QVERIFY(book);
    QCOMPARE(confinedPath(*book, u"a/b.md"_s, u"../i.png"_s), std::optional(book->root + u"/i.png"_s));
    QVERIFY(confinedPath(*book, u"a/b.md"_s, u"/i.png"_s));
    QVERIFY(confinedPath(*book, u"a/b.md"_s, u"..\\i.png"_s));
    for (const QString& outside : {u"../../secret.md"_s, u"../out.md"_s, u"../up/secret.md"_s, u"/etc/passwd"_s,
                                   path(u"secret.md"_s), u"none.png"_s, QString()})
        QVERIFY2(!confinedPath(*book, u"a/b.md"_s, outside), qPrintable(outside));
    QVERIFY(!readNote(*book, u"out.md"_s));
    QVERIFY(!readNote(*book, u"../secret.md"_s));
}

void TestNotebook::relativeLinks() {
    write(path(u"a/b.md"_s), "x");
    write(path(u"c d.md"_s), "x");
    write(path(u"e/README.md"_s), "x");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    const auto resolve = [&book](const QString& target, const QString& anchor) {
        return resolveLink(*book, u"a/b.md"_s, Link{LinkKind::Relative, target, anchor, {}, {}, {}});
    };
    QCOMPARE(resolve(u"../c d.md"_s, u"x"_s), std::optional(LinkTarget{u"c d.md"_s, u"x"_s}));
    QCOMPARE(resolve(u"../c d"_s, {}), std::optional(LinkTarget{u"c d.md"_s, {}}));
    QCOMPARE(resolve(u"../e"_s, {}), std::optional(LinkTarget{u"e/README.md"_s, {}}));
    QCOMPARE(resolve({}, u"here"_s), std::optional(LinkTarget{u"a/b.md"_s, u"here"_s}));
    QVERIFY(!resolve(u"../../x.md"_s, {}));
    QVERIFY(!resolveLink(*book, u"a/b.md"_s, Link{LinkKind::Outside, u"http://x.y"_s, {}, {}, {}, {}}));
}

void TestNotebook::wikiLinks() {
    write(path(u"Pod.md"_s), "x");
    write(path(u"a/b/pod.md"_s), "x");
    write(path(u"a/c.md"_s), "x");
    write(path(u"a/v1.2.md"_s), "x");
    const auto book = scanNotebook(m_folder->path());
    QVERIFY(book);
    const auto resolve = [&book](const QString& from, const QString& target) {
        const auto found = resolveLink(*book, from, Link{LinkKind::Wiki, target, u"h"_s, {}, {}, {}});
        return found ? found->file : QString();
    };
    QCOMPARE(resolve(u"a/b/x.md"_s, u"POD"_s), u"a/b/pod.md"_s);
    QCOMPARE(resolve(u"x.md"_s, u"pod.md"_s), u"Pod.md"_s);
    QCOMPARE(resolve(u"x.md"_s, u"b/pod"_s), u"a/b/pod.md"_s);
    QCOMPARE(resolve(u"x.md"_s, u"v1.2"_s), u"a/v1.2.md"_s);
    QCOMPARE(resolve(u"x.md"_s, u"od"_s), QString());
}

QTEST_GUILESS_MAIN(TestNotebook)
#include "test_notebook.moc"
