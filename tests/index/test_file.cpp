#include "sample.h"
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

const QString text = u"# 甲\n\n正文 [链接](b.md#x)\n\n入口 -> 出口\n\n# 乙\n\n[[b|另一篇]] 和 maxSurge\n"_s;

int found(const Index& index, const QString& query) {
    const auto answer = index.search(query, 10, Lexicon());
    return answer ? answer->total : -1;
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    file.write(bytes);
}

} // namespace

class TestFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsWhatItWasGiven();
    void diagramsAreBroughtLater();
    void replacesAndRemoves();
    void surviveReopening();
    void anotherMakerIsAnotherIndex();
    void damage_data();
    void damage();
    void damageWhileOpen();
    void secondOneReads();
    void readerSeesTheWriter();
    void interrupts();
    void unwritablePlace();
    void links();

private:
    [[nodiscard]] QString path() const { return dir->filePath(u"sub/notes.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> dir;
};

void TestFile::init() {
    dir = std::make_unique<QTemporaryDir>();
}

void TestFile::keepsWhatItWasGiven() {
    NoteRows rows = sample::rowsOf(u"dir/a.md"_s, text);
    Term term;
    term.name = u"词"_s;
    term.aliases = QStringList{u"word"_s};
    term.actor = true;
    term.source = TermSource::Note;
    rows.terms = {term};
    Graph& graph = rows.reading.graphs[1];
    graph.nodes.append(
        GraphNode{u"a"_s, u"入口"_s, {u"in"_s}, u"client"_s, {}, u"c"_s, u"说明"_s, {}, Span{u"dir/a.md"_s, 1, 3, 1}});
    graph.nodes.append(GraphNode{u"b"_s, u"出口"_s});
    graph.edges.append(GraphEdge{u"a"_s, u"b"_s, u"到"_s, u"next"_s, 2, true, Span{u"dir/a.md"_s, 0, 3, 1}, 4});
    graph.kind = GraphKind::Graph;
    graph.origin = GraphOrigin::Dot;
    graph.clusters.append(GraphCluster{u"c"_s, u"组"_s, {}, u"plain"_s, {}});
    graph.steps.append(GraphStep{2, u"一步"_s, {}});
    rows.note.diagnostics = {Diagnostic{Severity::Error, u"code"_s, u"说"_s, Span{u"dir/a.md"_s, 0, 1, 7}}};
    const Index index = sample::indexOf({rows});
    QCOMPARE(index.files(), QList<NoteFile>{rows.file});
    QCOMPARE(index.topics(), rows.topics);
    QCOMPARE(index.terms(), rows.terms);
    QCOMPARE(index.graphs(rows.topics[1].id), QList<Graph>{graph});
    QVERIFY(index.graphs(u"none"_s).isEmpty());
    const QList<Claim> claims = index.claims();
    QCOMPARE(claims.size(), 1);
    QCOMPARE(claims, claimsOf(rows.note, rows.reading));
    QCOMPARE(claims[0].from, (ClaimEnd{u"入口"_s, {u"in"_s}, u"client"_s}));
    QCOMPARE(index.diagnostics(), rows.note.diagnostics);
}

void TestFile::diagramsAreBroughtLater() {
    const NoteRows whole = sample::rowsOf(u"a.md"_s, text);
    NoteRows bare = whole;
    bare.reading = {};
    bare.diagramsRead = false;
    for (TopicRow& row : bare.topics)
        row.diagrams.clear();
    Index index = sample::indexOf({bare});
    QCOMPARE(index.undrawn(), QList<NoteFile>{whole.file});
    QCOMPARE(index.topics(), bare.topics);
    NoteRows newer = whole;
    newer.file.modified += 1; // read from another text than the one that is here
    QVERIFY(index.putDiagrams({newer}).has_value());
    QCOMPARE(index.topics(), bare.topics);
    QVERIFY(index.putDiagrams({whole, sample::rowsOf(u"gone.md"_s, text)}).has_value());
    QVERIFY(index.undrawn().isEmpty());
    QCOMPARE(index.topics(), whole.topics);
    QCOMPARE(index.files().size(), 1);
    QCOMPARE(found(index, u"has:diagram"_s), found(sample::indexOf({whole}), u"has:diagram"_s));
    QVERIFY(index.putDiagrams({whole}).has_value());
    for (const TopicRow& row : whole.topics)
        QCOMPARE(index.graphs(row.id), sample::indexOf({whole}).graphs(row.id)); // once, not twice
}

void TestFile::replacesAndRemoves() {
    Index index =
        sample::indexOf({sample::rowsOf(u"a.md"_s, text), sample::rowsOf(u"b.md"_s, u"# 丙\n\n旧的说法\n"_s)});
    QCOMPARE(found(index, u"旧的"_s), 1);
    QVERIFY(index.put({sample::rowsOf(u"b.md"_s, u"# 丁\n\n新的说法\n"_s)}).has_value());
    QCOMPARE(found(index, u"旧的"_s), 0);
    QCOMPARE(found(index, u"新的"_s), 1);
    QCOMPARE(found(index, u"丙"_s), 0);
    QVERIFY(index.remove({u"a.md"_s, u"never.md"_s}).has_value());
    QCOMPARE(index.files().size(), 1);
    QCOMPARE(found(index, u"正文"_s), 0);
    QVERIFY(index.graphs(u"a.md#甲"_s).isEmpty());
    QVERIFY(index.claims().isEmpty());
    QVERIFY(index.clear().has_value());
    QVERIFY(index.files().isEmpty() && index.topics().isEmpty());
}

void TestFile::surviveReopening() {
    {
        auto index = Index::open(path());
        QVERIFY2(index.has_value(), index ? "" : qPrintable(index.error().message));
        QVERIFY(index->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    }
    const auto index = Index::open(path());
    QVERIFY(index.has_value());
    QCOMPARE(index->files().size(), 1);
    QCOMPARE(found(*index, u"正文"_s), 1);
}

void TestFile::anotherMakerIsAnotherIndex() {
    QVERIFY(Index::open(path(), u"1"_s)->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    QCOMPARE(Index::open(path(), u"1"_s)->files().size(), 1);
    QCOMPARE(Index::open(path(), u"2"_s)->files().size(), 0);
}

void TestFile::damage_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("empty file") << 0;
    QTest::newRow("not a database") << 1;
    QTest::newRow("cut in half") << 2;
    QTest::newRow("garbage in the middle") << 3;
    QTest::newRow("a foreign database's head") << 4;
}

void TestFile::damage() {
    QFETCH(int, kind);
    {
        QList<NoteRows> many;
        for (int i = 0; i < 60; ++i)
            many.append(sample::rowsOf(u"n%1.md"_s.arg(i), text.repeated(4)));
        auto index = Index::open(path());
        QVERIFY(index.has_value() && index->put(many).has_value());
    }
    const qint64 size = QFile(path()).size();
    QVERIFY(size > 40'000);
    switch (kind) {
    case 0:
        QVERIFY(QFile::resize(path(), 0));
        break;
    case 1:
        QVERIFY(QFile::resize(path(), 0));
        overwrite(path(), 0, QByteArray(5000, 'x'));
        break;
    case 2:
        QVERIFY(QFile::resize(path(), size / 2));
        break;
    case 3:
        overwrite(path(), size / 3, QByteArray(8192, '\x5a'));
        break;
    default:
        overwrite(path(), 20, QByteArray(80, '\xff'));
    }
    auto index = Index::open(path());
    QVERIFY2(index.has_value(), index ? "" : qPrintable(index.error().message));
    QCOMPARE(index->files().size(), 0);
    QVERIFY(index->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    QCOMPARE(found(*index, u"正文"_s), 1);
}

void TestFile::damageWhileOpen() {
    auto index = Index::open(path());
    QVERIFY(index.has_value());
    QList<NoteRows> many;
    for (int i = 0; i < 60; ++i)
        many.append(sample::rowsOf(u"n%1.md"_s.arg(i), text.repeated(4)));
    QVERIFY(index->put(many).has_value());
    {
        // Another connection's close writes the log into the file, where garbage then reaches this one.
        QVERIFY(Index::open(path()).has_value());
    }
    QVERIFY(QFile::resize(path() + u"-wal"_s, 0));
    overwrite(path(), 4096, QByteArray(static_cast<int>(QFile(path()).size()) - 4096, '\x5a'));
    (void)index->search(u"正文"_s, 5, Lexicon());
    // Whatever the damage hit, the next fill must work, and the search after it be right.
    if (!index->put({sample::rowsOf(u"a.md"_s, text)}))
        QVERIFY(index->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    QVERIFY(found(*index, u"正文"_s) >= 1);
}

void TestFile::secondOneReads() {
    auto first = Index::open(path());
    QVERIFY(first.has_value() && first->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    auto second = Index::open(path());
    QVERIFY(second.has_value());
    QCOMPARE(found(*second, u"正文"_s), 1);
    const auto refused = second->put({sample::rowsOf(u"b.md"_s, text)});
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().message.contains(path()));
    QVERIFY(!second->clear().has_value());
    QCOMPARE(found(*first, u"正文"_s), 1);
    *first = std::move(*Index::open(u":memory:"_s));
    QVERIFY(second->put({sample::rowsOf(u"b.md"_s, text)}).has_value());
}

void TestFile::readerSeesTheWriter() {
    auto writer = Index::open(path());
    const auto reader = Index::open(path());
    QVERIFY(writer.has_value() && reader.has_value());
    QCOMPARE(found(*reader, u"maxsurg"_s), 0);
    QVERIFY(writer->put({sample::rowsOf(u"a.md"_s, text)}).has_value());
    QCOMPARE(found(*reader, u"正文"_s), 1);
    QCOMPARE(found(*reader, u"jia"_s), 1);
}

void TestFile::interrupts() {
    QList<NoteRows> many;
    for (int i = 0; i < 150; ++i)
        many.append(sample::rowsOf(u"n%1.md"_s.arg(i), text.repeated(20)));
    Index index = sample::indexOf(many);
    std::atomic<bool> going = true;
    std::thread other([&] {
        while (going)
            index.interrupt();
    });
    bool cancelled = false;
    QElapsedTimer timer;
    timer.start();
    while (!cancelled && timer.elapsed() < 20'000) {
        const auto answer = index.search(u"正文 OR maxsurge"_s, 10, Lexicon());
        cancelled = !answer && answer.error().code == ErrorCode::Cancelled;
    }
    going = false;
    other.join();
    QVERIFY(cancelled);
    QCOMPARE(found(index, u"正文"_s), 150 * 20);
}

void TestFile::unwritablePlace() {
    const auto index = Index::open(u"/proc/nowhere/x.sqlite"_s);
    QVERIFY(!index.has_value());
    QCOMPARE(index.error().code, ErrorCode::Unwritable);
    QVERIFY(index.error().message.contains(u"/proc/nowhere"));
}

void TestFile::links() {
    const Index index =
        sample::indexOf({sample::rowsOf(u"a.md"_s, text), sample::rowsOf(u"dir/c.md"_s, u"[x](../a.md)"_s)});
    QCOMPARE(index.links(u"a.md"_s).size(), 2);
    QCOMPARE(index.links(u"a.md"_s)[0].link.target, u"b.md"_s);
    QCOMPARE(index.links(u"a.md"_s)[0].topic, u"a.md#甲"_s);
    QCOMPARE(index.backlinks(u"b.md"_s).size(), 2);
    QCOMPARE(index.backlinks(u"a.md"_s).size(), 1);
    QVERIFY(index.backlinks(u"z.md"_s).isEmpty());
}

int testFile(int argc, char** argv) {
    TestFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_file.moc"
