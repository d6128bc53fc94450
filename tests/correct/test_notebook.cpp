#include "test_notebook.h"
#include "../session/folder.h"
#include "session/session.h"
#include <QSignalSpy>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; ///< under the sanitizers, on a busy machine

const QByteArray note = "# 过程\n\n1. kubectl 向 kube-apiserver 发送请求\n2. kube-apiserver 将 pod 写入 etcd\n"
                        "3. kubelet 向 kube-apiserver 返回状态\n";
const QByteArray hide =
    "corrections:\n  - do: hide\n    topic: \"a.md#过程\"\n    diagram: sequence\n    node: \"etcd\"\n";

Correction hideEtcd(const QString& file = u"a.md"_s) {
    Correction c;
    c.act = CorrectionAct::Hide;
    c.target = CorrectionTarget::Node;
    c.topic = file + u"#过程"_s;
    c.diagram = u"sequence"_s;
    c.node = u"etcd"_s;
    return c;
}

bool hasEtcd(const QList<Graph>& graphs) {
    for (const Graph& graph : graphs)
        if (graph.kind == GraphKind::Sequence)
            return std::any_of(graph.nodes.begin(), graph.nodes.end(),
                               [](const GraphNode& node) { return node.label == u"etcd"; });
    return false;
}

bool showsEtcd(const OpenNotebook& open, const QString& file) {
    const Result<NoteDerived> derived = deriveNote(open, file);
    return derived && hasEtcd(derived->reading.graphs);
}

} // namespace

void NotebookTest::notesAreReadWithThem() {
    const Folder folder;
    folder.write(u"a.md"_s, note);
    folder.write(u"b.md"_s, note);
    QVERIFY(showsEtcd(*openNotebook(folder.path(), folder.path(u"data"_s)), u"a.md"_s));
    folder.write(u".tujian/corrections.yaml"_s, hide);
    const Result<OpenNotebook> open = openNotebook(folder.path(), folder.path(u"data"_s));
    QVERIFY(!showsEtcd(*open, u"a.md"_s));
    QVERIFY(showsEtcd(*open, u"b.md"_s));
    QCOMPARE(deriveNote(*open, u"a.md"_s)->corrected.fitting, QList<Correction>{hideEtcd()});
}

void NotebookTest::singleFile() {
    const Folder folder;
    folder.write(u"a.md"_s, note);
    folder.write(u"b.md"_s, note);
    Result<OpenNotebook> open = openNotebook(folder.path(u"a.md"_s), folder.path(u"data"_s));
    QVERIFY(editCorrections(open->places, {{hideEtcd()}, {}}));
    QVERIFY(QFileInfo::exists(folder.path(u".tujian/corrections.yaml"_s)));
    open = openNotebook(folder.path(u"a.md"_s), folder.path(u"data"_s));
    QVERIFY(!showsEtcd(*open, u"a.md"_s));
    open = openNotebook(folder.path(u"b.md"_s), folder.path(u"data"_s));
    QVERIFY(showsEtcd(*open, u"b.md"_s));
    QVERIFY(checkNotebook(*open).isEmpty()); // its neighbour's corrections are none of its business
}

void NotebookTest::symbolicLinkIsNotFollowed() {
    const Folder folder;
    folder.write(u"notes/a.md"_s, note);
    folder.write(u"elsewhere/x"_s, "");
    QVERIFY(QFile::link(folder.path(u"elsewhere"_s), folder.path(u"notes/.tujian"_s)));
    const Result<OpenNotebook> open = openNotebook(folder.path(u"notes"_s), folder.path(u"data"_s));
    const Result<CorrectionsSaved> saved = editCorrections(open->places, {{hideEtcd()}, {}});
    QVERIFY(saved && saved->spare);
    QVERIFY(!QFileInfo::exists(folder.path(u"elsewhere/corrections.yaml"_s)));
    QVERIFY(!showsEtcd(*openNotebook(folder.path(u"notes"_s), folder.path(u"data"_s)), u"a.md"_s));
    Term term;
    term.name = u"搅拌器"_s;
    QVERIFY(!addToGlossary(open->book, term));
}

void NotebookTest::checkListsWhatNoLongerFits() {
    const Folder folder;
    folder.write(u"a.md"_s, QByteArray(note).replace("etcd", "redis"));
    folder.write(u".tujian/corrections.yaml"_s,
                 hide + "  - do: hide\n    topic: \"gone.md#x\"\n    diagram: chain\n    node: y\n"
                        "  - do: hide\n    topic: \"a.md#没有\"\n    diagram: chain\n    node: y\n  - do: no\n");
    const Result<OpenNotebook> open = openNotebook(folder.path(), folder.path(u"data"_s));
    QStringList found;
    for (const Diagnostic& problem : checkNotebook(*open))
        found << u"%1:%2 %3"_s.arg(problem.span.file).arg(problem.span.line).arg(problem.code);
    QCOMPARE(found, (QStringList{u".tujian/corrections.yaml:6 correction-unfit"_s,
                                 u".tujian/corrections.yaml:10 correction-unfit"_s,
                                 u".tujian/corrections.yaml:14 correction-entry"_s, u"a.md:1 correction-unfit"_s}));
    QCOMPARE(open->corrections.list.size(), 3); // listed, not dropped
}

void NotebookTest::indexFollows() {
    const Folder folder;
    folder.write(u"a.md"_s, note);
    folder.write(u"b.md"_s, note);
    Result<Index> index = Index::open(u":memory:"_s);
    const auto refresh = [&folder, &index] {
        Result<OpenNotebook> open = openNotebook(folder.path(), folder.path(u"data"_s));
        const Result<IndexSummary> summary = refreshIndex(*open, *index);
        return summary && drawIndex(*open, *index) ? summary->changed : -1;
    };
    QCOMPARE(refresh(), 2);
    QVERIFY(hasEtcd(index->graphs(u"a.md#过程"_s)));
    folder.write(u".tujian/corrections.yaml"_s, hide);
    QCOMPARE(refresh(), 1); // only the note that it is about
    QVERIFY(!hasEtcd(index->graphs(u"a.md#过程"_s)));
    QCOMPARE(refresh(), 0);
    QVERIFY(QFile::remove(folder.path(u".tujian/corrections.yaml"_s)));
    QCOMPARE(refresh(), 1);
    QVERIFY(hasEtcd(index->graphs(u"a.md#过程"_s)));
    QCOMPARE(refresh(), 0);
}

void NotebookTest::sessionFollows() {
    const Folder folder;
    folder.write(u"notes/a.md"_s, note);
    folder.write(u"notes/b.md"_s, note);
    Session session(State(folder.path(u"state"_s)));
    QSignalSpy changed(&session, &Session::noteChanged);
    QSignalSpy progress(&session, &Session::indexProgress);
    session.open(folder.path(u"notes"_s));
    QTRY_VERIFY_WITH_TIMEOUT(session.isOpen() && progress.count() > 0, patience);
    const QFuture<Result<CorrectionsSaved>> saved = session.correct({{hideEtcd()}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), patience);
    QVERIFY(saved.result());
    QCOMPARE(session.notebook().corrections.list, QList<Correction>{hideEtcd()});
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, patience);
    QCOMPARE(changed.first().first().toString(), u"a.md"_s);
    QVERIFY(!showsEtcd(session.notebook(), u"a.md"_s));
    // Changed by another window, or by hand.
    folder.write(u"notes/.tujian/corrections.yaml"_s, QByteArray(hide).replace("a.md", "b.md"));
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() >= 3, patience);
    QVERIFY(showsEtcd(session.notebook(), u"a.md"_s));
    QVERIFY(!showsEtcd(session.notebook(), u"b.md"_s));
}

void NotebookTest::termsAreAdded() {
    const Folder folder;
    folder.write(u"notes/a.md"_s, note);
    Session session(State(folder.path(u"state"_s)));
    QSignalSpy changed(&session, &Session::noteChanged);
    session.open(folder.path(u"notes"_s));
    QTRY_VERIFY_WITH_TIMEOUT(session.isOpen(), patience);
    Term term;
    term.name = u"搅拌器"_s;
    const QFuture<Result<GlossaryChange>> added = session.addTerm(term);
    QTRY_VERIFY_WITH_TIMEOUT(session.notebook().lexicon.find(term.name) >= 0, patience);
    QVERIFY(added.result());
    QVERIFY(changed.count() > 0);
    const GlossaryChange back{added.result()->after, added.result()->before};
    (void)session.changeTerms(back);
    QTRY_VERIFY_WITH_TIMEOUT(session.notebook().lexicon.find(term.name) < 0, patience);
    const QFuture<Result<void>> again = session.changeTerms(back);
    QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), patience);
    QVERIFY(!again.result()); // it is not as it was left
}
