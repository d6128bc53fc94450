#include "test_session.h"
#include "folder.h"
#include "session/session.h"
#include <QElapsedTimer>
#include <QJsonObject>
#include <QSignalSpy>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; ///< under the sanitizers, on a busy machine

/// A session on a folder, its index filled.
class Opened {
public:
    explicit Opened(const QString& path)
        : session(State(m_state.path()))
        , ready(&session, &Session::drawProgress) {
        session.open(path);
        (void)QTest::qWaitFor([this] { return isReady(); }, patience);
    }
    [[nodiscard]] bool isReady() const { return !ready.isEmpty() && ready.last()[0] == ready.last()[1]; }

private:
    QTemporaryDir m_state;

public:
    Session session;
    QSignalSpy ready;
};

QStringList titles(const Session& session) {
    QStringList list;
    for (const TopicRow& row : session.topics()) {
        list << row.title;
    }
    return list;
}

} // namespace

void SessionTest::opensAndIndexes() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 第一\n## 第二\n");
    const Opened opened(folder.path());
    QVERIFY(opened.session.isOpen());
    QVERIFY(opened.isReady());
    QVERIFY(titles(opened.session).contains(u"第二"_s));
    QCOMPARE(opened.session.notebook().book.files.size(), 1);
}

void SessionTest::failsPlainly() {
    const QTemporaryDir state;
    Session session{State(state.path())};
    QSignalSpy failed(&session, &Session::failed);
    session.open(u"/nowhere/at/all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience); // it may have come before anybody waits
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::NotFound);
    QVERIFY(!session.isOpen());
}

/// The window may close at any moment: what comes back then finds nobody, and what was to be passed on is cancelled.
void SessionTest::goesWhileWorkIsUnderWay() {
    const Folder folder;
    folder.write(u"a.md"_s, "# A\n");
    const QTemporaryDir state;
    {
        Session session{State(state.path())};
        session.open(folder.path()); // not waited for
    }
    QFuture<Result<GlossaryChange>> added;
    {
        Opened open(folder.path());
        Term term;
        term.name = u"词"_s;
        added = open.session.addTerm(term);
    }
    QVERIFY(QTest::qWaitFor([&added] { return added.isFinished(); }, patience));
    QVERIFY(added.isCanceled());
    QCoreApplication::processEvents();
}

void SessionTest::readsBeforeIndexing() {
    const Folder folder;
    for (int i = 0; i < 300; ++i) {
        folder.write(u"%1.md"_s.arg(i),
                     "# T\n\n" + QByteArray("kube-apiserver 通知 kubelet 创建 Pod。\n\n").repeated(40));
    }
    const QTemporaryDir state;
    Session session{State(state.path())};
    QSignalSpy opened(&session, &Session::opened);
    QSignalSpy progress(&session, &Session::indexProgress);
    session.open(folder.path());
    QVERIFY(opened.wait(patience));
    QFuture<Result<NoteView>> note = session.readNote(u"7.md"_s, {});
    QVERIFY(QTest::qWaitFor([&note] { return note.isFinished(); }, patience));
    QVERIFY(note.result());
    QVERIFY(note.result()->page.html.contains(u"kubelet"_s));
    const bool ready = !progress.isEmpty() && progress.last()[0] == progress.last()[1];
    QVERIFY2(!ready, "the first note must not wait for the index");
}

void SessionTest::searches() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 网络\n\n调度器选择节点。\n\n# 存储\n\nPVC 绑定 PV。\n");
    Opened opened(folder.path());
    QVERIFY(opened.isReady());
    QFuture<Result<SearchAnswer>> older = opened.session.search(u"存储"_s, 10);
    QFuture<Result<SearchAnswer>> newer = opened.session.search(u"调度"_s, 10);
    newer.waitForFinished();
    QVERIFY(newer.result());
    QCOMPARE(newer.result()->total, 1);
    QCOMPARE(newer.result()->hits[0].title, u"网络"_s);
    QVERIFY(older.isFinished());
}

namespace {

/// "a>b" of the last map that was sent.
QString lastMap(const QSignalSpy& maps) {
    const auto map = maps.isEmpty() ? Result<TermMap>() : maps.last()[0].value<Result<TermMap>>();
    QStringList edges;
    for (const MapEdge& edge : map ? map->edges : QList<MapEdge>()) {
        edges << map->terms[edge.from].name + u'>' + map->terms[edge.to].name;
    }
    edges.sort();
    return edges.join(u' ');
}

} // namespace

void SessionTest::mapFollowsTheNotes() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 提交\n\n1. kubectl 向 apiserver 提交 Pod\n2. apiserver 把 Pod 写入 etcd\n");
    folder.write(u"b.md"_s, "# 启动\n\n1. kube-apiserver 通知 kubelet\n2. kubelet 调用 containerd\n");
    Opened opened(folder.path());
    QVERIFY(opened.isReady());
    QSignalSpy maps(&opened.session, &Session::mapChanged);
    opened.session.askMap();
    QVERIFY(QTest::qWaitFor([&maps] { return !maps.isEmpty(); }, patience)); // it may have come at once
    QCOMPARE(lastMap(maps), u"kube-apiserver>etcd kube-apiserver>kubelet kubectl>kube-apiserver kubelet>containerd"_s);
    folder.write(u"b.md"_s, "# 启动\n\n1. kube-apiserver 通知 kubelet\n2. kubelet 调用 etcd\n");
    opened.session.refresh();
    const auto changed = [&maps] {
        return lastMap(maps) == u"kube-apiserver>etcd kube-apiserver>kubelet kubectl>kube-apiserver kubelet>etcd"_s;
    };
    QVERIFY(QTest::qWaitFor(changed, patience));
    // What says nothing new of the terms sends no map; who asks anew gets one.
    const qsizetype sent = maps.size();
    folder.write(u"c.md"_s, "# 提示\n\n多看文档。\n");
    opened.session.refresh();
    QVERIFY(QTest::qWaitFor([&opened] { return titles(opened.session).contains(u"提示"_s); }, patience));
    opened.session.askMap();
    QVERIFY(QTest::qWaitFor([&] { return maps.size() > sent; }, patience));
    QVERIFY(changed());
}

void SessionTest::mapOfAnotherNotebook() {
    const Folder first;
    first.write(u"a.md"_s, "# 提交\n\n1. kubectl 向 apiserver 提交 Pod\n2. apiserver 把 Pod 写入 etcd\n");
    const Folder second;
    second.write(u"a.md"_s, "# 启动\n\n1. kube-apiserver 通知 kubelet\n2. kubelet 调用 containerd\n");
    Opened opened(first.path());
    QSignalSpy maps(&opened.session, &Session::mapChanged);
    opened.session.askMap();
    opened.session.open(second.path());
    QVERIFY(
        QTest::qWaitFor([&maps] { return lastMap(maps) == u"kube-apiserver>kubelet kubelet>containerd"_s; }, patience));
}

void SessionTest::followsTheDisk() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 旧\n");
    Opened opened(folder.path());
    QVERIFY(opened.isReady());
    QSignalSpy changed(&opened.session, &Session::noteChanged);
    QTest::qWait(300); // the watch is set after opening
    folder.write(u"a.md"_s, "# 新的标题\n");
    QTRY_VERIFY_WITH_TIMEOUT(titles(opened.session).contains(u"新的标题"_s), patience);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed[0][0].toString(), u"a.md"_s);

    folder.write(u"sub/b.md"_s, "# 别处\n");
    QTRY_VERIFY_WITH_TIMEOUT(titles(opened.session).contains(u"别处"_s), patience);
    QTest::qWait(300);
    folder.write(u"sub/b.md"_s, "# 别处改了\n"); // in a folder that was not there at first
    QTRY_VERIFY_WITH_TIMEOUT(titles(opened.session).contains(u"别处改了"_s), patience);
    QVERIFY(QFile::remove(folder.path(u"a.md"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!titles(opened.session).contains(u"新的标题"_s), patience);

    QSignalSpy failed(&opened.session, &Session::failed);
    QVERIFY(QDir(folder.path()).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QVERIFY(opened.session.isOpen());
    QVERIFY(!opened.session.topics().isEmpty()); // away is not empty
}

void SessionTest::remembersTheLast() {
    const Folder folder;
    folder.write(u"a.md"_s, "# A\n");
    const QTemporaryDir state;
    {
        Session session{State(state.path())};
        QSignalSpy opened(&session, &Session::opened);
        session.open(folder.path());
        QVERIFY(opened.wait(patience));
        QTRY_COMPARE(defaultNotebook(session.state()), QFileInfo(folder.path()).canonicalFilePath());
    }
    Session again{State(state.path())};
    QSignalSpy opened(&again, &Session::opened);
    again.open({});
    QVERIFY(opened.wait(patience));
    QCOMPARE(again.notebook().book.files.size(), 1);
    QVERIFY(QDir(folder.path()).removeRecursively());
    Session third{State(state.path())};
    const QSignalSpy failed(&third, &Session::failed);
    third.open({});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.code, ErrorCode::NotFound);
    QVERIFY2(error.message.contains(u"not there any more"_s), qPrintable(error.message));
    QCOMPARE(defaultNotebook(third.state()), folder.path()); // its disk may come back
    const QTemporaryDir fresh;
    QCOMPARE(defaultNotebook(State(fresh.path())), shippedNotes());
}

void SessionTest::openingAnotherDropsTheFirst() {
    const Folder first;
    const Folder second;
    first.write(u"a.md"_s, "# 甲\n");
    second.write(u"b.md"_s, "# 乙\n");
    const QTemporaryDir state;
    Session session{State(state.path())};
    session.open(first.path());
    session.open(second.path());
    QTRY_VERIFY_WITH_TIMEOUT(titles(session).contains(u"乙"_s), patience);
    QVERIFY(!titles(session).contains(u"甲"_s));
}

void SessionTest::laysOut() {
    const Folder folder;
    folder.write(u"a.md"_s, "# 链路\nPod --> PVC --> StorageClass --> PV\n");
    Opened opened(folder.path());
    const Result<NoteDerived> derived = deriveNote(opened.session.notebook(), u"a.md"_s);
    QVERIFY(derived && !derived->reading.graphs.isEmpty());
    const Graph graph = derived->reading.graphs[0];
    QFuture<Result<PlacedGraph>> first = opened.session.layout(graph, DiagramView::Graph);
    first.waitForFinished();
    QVERIFY2(first.result(), qPrintable(first.result() ? QString() : first.result().error().message));
    QCOMPARE(first.result()->nodes.size(), graph.nodes.size());
    QFuture<Result<PlacedGraph>> second = opened.session.layout(graph, DiagramView::Graph);
    second.waitForFinished();
    QCOMPARE(*second.result(), *first.result());
}

void SessionTest::endsWhileBusy() {
    const Folder folder;
    for (int i = 0; i < 500; ++i) {
        folder.write(u"%1.md"_s.arg(i), "# T\n\n" + QByteArray("kube-apiserver 通知 kubelet。\n\n").repeated(40));
    }
    const QTemporaryDir state;
    QElapsedTimer timer;
    {
        Session session{State(state.path())};
        QSignalSpy opened(&session, &Session::opened);
        session.open(folder.path());
        QVERIFY(opened.wait(patience));
        (void)session.search(u"通知"_s, 10);
        (void)session.check();
        QTest::qWait(20);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < patience, qPrintable(QString::number(timer.elapsed())));
}
