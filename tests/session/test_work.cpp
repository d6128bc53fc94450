#include "test_work.h"
#include "folder.h"
#include "session/cache.h"
#include "session/work.h"
#include <QTemporaryDir>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

OpenNotebook opened(const Folder& folder) {
    Result<OpenNotebook> open = openNotebook(folder.path());
    return open ? *open : OpenNotebook{};
}

QStringList codes(const QList<Diagnostic>& diagnostics) {
    QStringList list;
    for (const Diagnostic& diagnostic : diagnostics) {
        list << u"%1:%2 %3"_s.arg(diagnostic.span.file).arg(diagnostic.span.line).arg(diagnostic.code);
    }
    return list;
}

const TopicRow* rowTitled(const QList<TopicRow>& rows, const QString& title) {
    for (const TopicRow& row : rows) {
        if (row.title == title) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

void WorkTest::openReadsGlossary() {
    const Folder folder;
    folder.write(u"a.md"_s, "# A\n");
    folder.write(u".tujian/glossary.yaml"_s, "- name: frobnicator\n  aliases: [搅拌器]\n");
    const OpenNotebook open = opened(folder);
    QCOMPARE(open.book.files.size(), 1);
    QVERIFY(open.lexicon.find(u"搅拌器"_s) >= 0);
    QCOMPARE(open.lexicon.terms()[open.lexicon.find(u"搅拌器"_s)].source, TermSource::Notebook);
    QVERIFY(open.lexicon.find(u"Pod"_s) >= 0); // the shipped ones hold too
}

void WorkTest::openMissing() {
    const Result<OpenNotebook> open = openNotebook(u"/nowhere/at/all"_s);
    QVERIFY(!open);
    QCOMPARE(open.error().code, ErrorCode::NotFound);
    QVERIFY(open.error().message.contains(u"/nowhere/at/all"_s));
}

void WorkTest::tagsOfTheNoteAreInherited() {
    const Folder folder;
    folder.write(u"a.md"_s, "---\ntags: [k8s, network]\n---\n# 一\ntext #own\n## 二 待完善\n");
    const Result<NoteDerived> derived = deriveNote(opened(folder), u"a.md"_s);
    QVERIFY(derived);
    const TopicRow* first = rowTitled(derived->topics, u"一"_s);
    QVERIFY(first);
    QCOMPARE(first->tags, (QStringList{u"own"_s, u"k8s"_s, u"network"_s}));
    const TopicRow* second = rowTitled(derived->topics, u"二"_s);
    QVERIFY(second);
    QVERIFY(second->todo);
    QVERIFY(second->tags.contains(u"todo"_s) && second->tags.contains(u"network"_s) &&
            !second->tags.contains(u"own"_s));
    QVERIFY(!first->todo);
    QCOMPARE(second->path, QStringList{u"一"_s});
    QCOMPARE(second->line, 6);
}

void WorkTest::topicsKnowTheirDiagrams() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 链路\nPod --> PVC --> StorageClass --> PV\n");
    const Result<NoteDerived> derived = deriveNote(opened(folder), u"a.md"_s);
    QVERIFY(derived);
    const TopicRow* topic = rowTitled(derived->topics, u"链路"_s);
    QVERIFY(topic && !topic->diagrams.isEmpty());
    QStringList ids;
    for (const Graph& graph : derived->reading.graphs) {
        if (graph.topic == topic->id) {
            ids << graph.id;
        }
    }
    QCOMPARE(topic->diagrams, ids);
}

void WorkTest::derivedInOrder() {
    const Folder folder;
    for (int i = 0; i < 100; ++i) {
        folder.write(u"%1.md"_s.arg(i, 3, 10, QChar(u'0')), "# T\n");
    }
    const OpenNotebook open = opened(folder);
    QStringList seen;
    deriveNotes(open, open.book.files, [&seen](const NoteFile& file, const Result<NoteDerived>& derived) {
        seen << file.file;
        return derived.has_value() && seen.size() < 70;
    });
    QCOMPARE(seen.size(), 70);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void WorkTest::refreshReadsWhatChanged() {
    const Folder folder;
    const QTemporaryDir cache;
    folder.write(u"a.md"_s, "# A\n## A1\n");
    folder.write(u"b/b.md"_s, "# B\n");
    Result<Index> index = Index::open(cache.filePath(u"i.sqlite"_s));
    QVERIFY(index);
    OpenNotebook open = opened(folder);
    QList<int> progress;
    Result<IndexSummary> summary =
        refreshIndex(open, *index, [&progress](const Progress& now) { progress << now.done << now.total; });
    QVERIFY(summary);
    QCOMPARE(summary->notes, 2);
    QCOMPARE(summary->changed, 2);
    QCOMPARE(summary->removed, 0);
    QCOMPARE(summary->bytes, 14);
    QCOMPARE(summary->topics, int(index->topics().size()));
    QCOMPARE(progress, (QList<int>{1, 2, 2, 2}));

    summary = refreshIndex(open, *index);
    QVERIFY(summary);
    QCOMPARE(summary->changed, 0);

    folder.write(u"a.md"_s, "# A changed\n");
    QVERIFY(QFile::remove(folder.path(u"b/b.md"_s)));
    folder.write(u"c.md"_s, "# C\n");
    open = opened(folder);
    summary = refreshIndex(open, *index);
    QVERIFY(summary);
    QCOMPARE(summary->changed, 2);
    QCOMPARE(summary->removed, 1);
    QVERIFY(rowTitled(index->topics(), u"A changed"_s));
    QVERIFY(!rowTitled(index->topics(), u"B"_s));
}

void WorkTest::refreshAfterGlossary() {
    const Folder folder;
    const QTemporaryDir cache;
    folder.write(u"a.md"_s, "# 搅拌器\n");
    Result<Index> index = Index::open(cache.filePath(u"i.sqlite"_s));
    QVERIFY(index);
    OpenNotebook open = opened(folder);
    QVERIFY(refreshIndex(open, *index));
    folder.write(u".tujian/glossary.yaml"_s, "- name: frobnicator\n  aliases: [搅拌器]\n");
    open = opened(folder);
    Result<IndexSummary> summary = refreshIndex(open, *index);
    QVERIFY(summary);
    QCOMPARE(summary->changed, 1); // the note itself did not change
    QCOMPARE(summary->notes, 1);
    const QList<TopicRow> rows = index->topics();
    const TopicRow* topic = rowTitled(rows, u"搅拌器"_s);
    QVERIFY(topic && topic->derivedTags.contains(u"frobnicator"_s));
    summary = refreshIndex(open, *index);
    QVERIFY(summary);
    QCOMPARE(summary->changed, 0);
    QCOMPARE(summary->removed, 0);
}

void WorkTest::refreshKeepsWhenFolderIsAway() {
    const Folder folder;
    const QTemporaryDir cache;
    folder.write(u"notes/a.md"_s, "# A\n");
    Result<Index> index = Index::open(cache.filePath(u"i.sqlite"_s));
    QVERIFY(index);
    Result<OpenNotebook> open = openNotebook(folder.path(u"notes"_s));
    QVERIFY(open);
    QVERIFY(refreshIndex(*open, *index));
    QVERIFY(QDir(folder.path(u"notes"_s)).removeRecursively());
    const Result<IndexSummary> summary = refreshIndex(*open, *index);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::NotFound);
    QCOMPARE(index->files().size(), 1);
}

void WorkTest::refreshCancelled() {
    const Folder folder;
    const QTemporaryDir cache;
    for (int i = 0; i < 30; ++i) {
        folder.write(u"%1.md"_s.arg(i), "# T\n");
    }
    Result<Index> index = Index::open(cache.filePath(u"i.sqlite"_s));
    QVERIFY(index);
    OpenNotebook open = opened(folder);
    const auto cancel = std::make_shared<std::atomic_bool>(false);
    const auto stopAtFive = [&cancel](const Progress& now) { *cancel = now.done == 5; };
    Result<IndexSummary> summary = refreshIndex(open, *index, stopAtFive, cancel);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, ErrorCode::Cancelled);
    QCOMPARE(index->files().size(), 5); // what was read is kept
    summary = refreshIndex(open, *index);
    QVERIFY(summary);
    QCOMPARE(summary->changed, 25);
}

void WorkTest::diagramsComeBehind() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 提交\n\n1. kubectl 向 apiserver 提交 Pod\n2. apiserver 把 Pod 写入 etcd\n");
    folder.write(u"b.md"_s, "# 说明\n\n没有什么。\n");
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    OpenNotebook open = opened(folder);
    QVERIFY(refreshIndex(open, *index));
    const auto found = [&](const QString& query) { return index->search(query, 5, open.searchLexicon)->total; };
    QCOMPARE(found(u"apiserver"_s), 1);
    QCOMPARE(found(u"has:diagram"_s), 0);
    QCOMPARE(index->undrawn().size(), 2);
    QVERIFY(drawIndex(open, *index));
    QVERIFY(index->undrawn().isEmpty());
    QCOMPARE(found(u"has:diagram apiserver"_s), 1);
    const Result<NoteDerived> whole = deriveNote(open, u"a.md"_s);
    QVERIFY(whole);
    const QList<TopicRow> rows = index->topics();
    QCOMPARE(rows.mid(0, whole->topics.size()), whole->topics);
    QVERIFY(!index->claims().isEmpty());

    folder.write(u"b.md"_s, "# 说明\n\n没有什么可画。\n");
    open = opened(folder);
    QVERIFY(refreshIndex(open, *index));
    QCOMPARE(index->undrawn().size(), 1);
    QCOMPARE(found(u"has:diagram"_s), 1); // what did not change keeps what it has
}

void WorkTest::drawingGoesOnWhereItStopped() {
    const Folder folder;
    for (int i = 0; i < 30; ++i) {
        folder.write(u"%1.md"_s.arg(i), "# T\n\nkubectl -> apiserver -> etcd\n");
    }
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index);
    OpenNotebook open = opened(folder);
    QVERIFY(refreshIndex(open, *index));
    const auto cancel = std::make_shared<std::atomic_bool>(false);
    const auto stopAtFive = [&cancel](const Progress& now) { *cancel = now.done == 5; };
    const Result<void> stopped = drawIndex(open, *index, stopAtFive, cancel);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(index->undrawn().size(), 25);
    QVERIFY(drawIndex(open, *index));
    QVERIFY(index->undrawn().isEmpty());
}

void WorkTest::checkJoinsAndSorts() {
    const Folder folder;
    folder.write(u"b.md"_s, "# B\n\n正文\n\n## 未完 待完善\n\nkube-secheduler 调度 Pod\n");
    folder.write(u"a.md"_s, QByteArray("\0\1\2binary\0", 10));
    folder.write(u"c.yaml"_s, "kind: Pod\n  bad: [\n");
    const QList<Diagnostic> found = checkNotebook(opened(folder));
    const QStringList list = codes(found);
    QVERIFY2(list.contains(u"b.md:5 todo-heading"_s), qPrintable(list.join(u'\n')));
    QVERIFY2(list.contains(u"b.md:7 term-repaired"_s), qPrintable(list.join(u'\n')));
    QCOMPARE(list.filter(u"term-repaired"_s).size(), 1);
    QVERIFY(list.first().startsWith(u"a.md:1 "_s));
    QCOMPARE(found.first().severity, Severity::Error);
    QVERIFY2(!list.filter(u"c.yaml:"_s).isEmpty(), qPrintable(list.join(u'\n')));
    QStringList files;
    for (const Diagnostic& diagnostic : found) {
        files << diagnostic.span.file;
    }
    QVERIFY(std::is_sorted(files.begin(), files.end()));
}

void WorkTest::checkLinks() {
    const Folder folder;
    folder.write(u"a.md"_s, "# A\n[ok](b.md#二) [gone](none.md) [anchor](b.md#三) [out](https://example.org)\n"
                            "![pic](p.png) ![none](q.png) [self](#a) [pdf](x.pdf)\n");
    folder.write(u"b.md"_s, "# 二\n");
    folder.write(u"p.png"_s, "x");
    folder.write(u"x.pdf"_s, "x");
    const QStringList list = codes(checkNotebook(opened(folder)));
    QCOMPARE(list, (QStringList{u"a.md:2 link-missing"_s, u"a.md:2 anchor-missing"_s, u"a.md:3 image-missing"_s}));
}

void WorkTest::manifestsOfAFolderAreOnePicture() {
    Folder folder;
    const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, labels: {app: a}}\nspec: {containers: []}\n";
    folder.write(u"a/pod.yaml"_s, pod + "---\napiVersion: v1\nkind: Service\nmetadata: {name: t}\n"
                                        "spec: {selector: {app: b}}\n");
    folder.write(u"service.yaml"_s, "apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {selector: {app: a}}\n");
    folder.write(u"b.json"_s, "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"q\", \"labels\": "
                              "{\"app\": \"b\"}}, \"spec\": {\"containers\": []}}");
    folder.write(u"note.md"_s, "# T\n");
    const Result<OpenNotebook> open = openNotebook(folder.path());
    QVERIFY(open);
    const ManifestFolder manifests = deriveManifests(*open);
    QCOMPARE(manifests.notes.size(), 3);
    QCOMPARE(manifests.reading.graphs.size(), 1);
    const Graph& graph = manifests.reading.graphs.first();
    QCOMPARE(graph.id, u"./resources"_s);
    QCOMPARE(graph.edges.size(), 2);
    QCOMPARE(graph.node(u"Pod//q")->span.file, u"b.json"_s);
    // Service t finds its Pod in another file: that nothing in its own has the label is no problem.
    QCOMPARE(checkNotebook(*open).size(), 0);
}
