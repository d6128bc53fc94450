#include "test_answers.h"
#include "program.h"
#include "shape.h"
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

#define GRAPH_SHAPE(size, box, path)                                                                                              \
    R"({"diagrams":[{"id":"s","topic":"s","kind":"s","origin":"s","title":"s",)" size                                             \
    R"("nodes":[{"id":"s","label":"s","aliases":["s"],"kind":"s","cluster":"s|null","file":"s","line":"n","chars":["n","n"])" box \
    R"(}],"edges":[{"from":"s","to":"s","label":"s","relation":"s","step":"n|null","file":"s","line":"n","chars":["n","n"])" path \
    R"(}],"clusters":[{"id":"s","label":"s","parent":"s|null","file":"s","line":"n","chars":["n","n"])" box                       \
    R"(}],"steps":[{"n":"n","text":"s","file":"s","line":"n","chars":["n","n"]}]}],)"                                             \
    R"("unread":[{"topic":"s","file":"s","line":"n","text":"s"}]})"

constexpr const char* graphShape = GRAPH_SHAPE("", "", "");

const QByteArray chainNote =
    "😀 开头\n\n# 存储\n\n## 链路\n\nPod --> PVC --> StorageClass --> PV\n\n## 网络 待完善\n\n#net/dns\n";

QByteArray golden(const QString& name) {
    QFile file(QStringLiteral(TUJIAN_SOURCE) + u"/tests/cli/golden/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject diagramOfKind(const QJsonObject& answer, const QString& kind) {
    for (const QJsonValue& diagram : answer[u"diagrams"_s].toArray()) {
        if (diagram[u"kind"_s].toString() == kind) {
            return diagram.toObject();
        }
    }
    return {};
}

} // namespace

void AnswersTest::topics() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    program.write(u"b/c.md"_s, "---\ntags: [ops]\n---\n\n# 甲\n\n### 乙\n\n# 甲\n");
    const Outcome outcome = program.run({u"topics"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.out, golden(u"topics.json"_s));
    QCOMPARE(shapeProblem(outcome.json(), R"({"notebook":"s","topics":[{"id":"s","title":"s","level":"n","path":["s"],)"
                                          R"("file":"s","line":"n","tags":["s"],"todo":"b","diagrams":["s"]}]})"),
             QString());
}

/// The text before the first heading is a topic, named by its file.
void AnswersTest::theFileAsATopic() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome outcome = program.run({u"diagrams"_s, program.path(), u"--topic"_s, u"a.md"_s, u"--json"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.json()[u"diagrams"_s][0][u"topic"_s].toString(), u"a.md"_s);
}

void AnswersTest::topicsForPeople() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome outcome = program.run({u"topics"_s, program.path()});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.out.contains("  链路  a.md:5"), outcome.out.constData());
    QVERIFY2(outcome.out.contains("网络 (to do)  a.md:9"), outcome.out.constData());
}

void AnswersTest::diagrams() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome outcome = program.run({u"diagrams"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(shapeProblem(outcome.json(), graphShape), QString());
    const QJsonObject chain = diagramOfKind(outcome.json(), u"chain"_s);
    QCOMPARE(chain[u"topic"_s].toString(), u"a.md#链路"_s);
    QCOMPARE(chain[u"id"_s].toString(), u"a.md#链路/chain"_s);
    QCOMPARE(chain[u"edges"_s].toArray().size(), 3);
    const QJsonObject pod = chain[u"nodes"_s].toArray()[0].toObject();
    QCOMPARE(pod[u"label"_s].toString(), u"Pod"_s);
    QCOMPARE(pod[u"line"_s].toInt(), 7);
    // Counted in characters: the emoji before it is one, although it takes two units in the program.
    const QList<uint> text = QString::fromUtf8(chainNote).toUcs4();
    const QJsonArray chars = pod[u"chars"_s].toArray();
    const QList<uint> span = text.mid(chars[0].toInt(), chars[1].toInt() - chars[0].toInt());
    QVERIFY(QString::fromUcs4(reinterpret_cast<const char32_t*>(span.constData()), span.size()).contains(u"Pod"_s));
}

void AnswersTest::diagramsOfATopic() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    program.write(u"b.md"_s, "# 网络\n");
    const auto ids = [&program](const QString& topic) {
        QStringList list;
        const QJsonArray diagrams = program.run({u"diagrams"_s, program.path(), u"--topic"_s, topic, u"--json"_s})
                                        .json()[u"diagrams"_s]
                                        .toArray();
        for (const QJsonValue& diagram : diagrams) {
            list << diagram[u"topic"_s].toString();
        }
        list.removeDuplicates();
        return list;
    };
    QCOMPARE(ids(u"a.md#链路"_s), QStringList{u"a.md#链路"_s});
    QCOMPARE(ids(u"链路"_s), QStringList{u"a.md#链路"_s});
    QCOMPARE(ids(u"存储"_s),
             (QStringList{u"a.md#存储"_s, u"a.md#链路"_s, u"a.md#网络-待完善"_s})); // with those under it
    const Outcome several = program.run({u"diagrams"_s, program.path(), u"--topic"_s, u"网络"_s});
    QCOMPARE(several.status, 2);
    QVERIFY(several.err.contains("b.md#网络"));
    const Outcome none = program.run({u"diagrams"_s, program.path(), u"--topic"_s, u"没有"_s});
    QCOMPARE(none.status, 1);
    QVERIFY(none.err.contains("没有"));
}

void AnswersTest::placedDiagrams() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome outcome = program.run({u"diagrams"_s, program.path(), u"--placed"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    const char* shape =
        GRAPH_SHAPE(R"("size":["x","x"],)", R"(,"box":["x","x","x","x"])", R"(,"path":[["x","x"]],"label_box":"null")");
    QJsonObject chain = diagramOfKind(outcome.json(), u"chain"_s);
    const QJsonObject only{{u"diagrams"_s, QJsonArray{chain}}, {u"unread"_s, QJsonArray{}}};
    QCOMPARE(shapeProblem(only, shape), QString());
    const double width = chain[u"size"_s].toArray()[0].toDouble();
    for (const QJsonValue& node : chain[u"nodes"_s].toArray()) {
        const QJsonArray box = node[u"box"_s].toArray();
        QVERIFY(box[0].toDouble() >= 0 && box[0].toDouble() + box[2].toDouble() <= width && box[2].toDouble() > 0);
    }
    for (const QJsonValue& edge : chain[u"edges"_s].toArray()) {
        QCOMPARE(edge[u"path"_s].toArray().size() % 3, 1); // a start, then triples
    }
}

/// The whole notebook is a topic of its own, that plain `diagrams` does not list.
void AnswersTest::mapOfTheNotebook() {
    const Program program;
    program.write(u"a.md"_s, "😀 开头\n\n# 提交\n\n1. kubectl 向 apiserver 提交 Pod\n2. apiserver 把 Pod 写入 etcd\n");
    program.write(u"b.md"_s, "# 启动\n\n1. kube-apiserver 通知 kubelet\n2. kubelet 调用 containerd\n");
    const Outcome outcome =
        program.run({u"diagrams"_s, program.path(), u"--topic"_s, u"."_s, u"--placed"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QJsonArray diagrams = outcome.json()[u"diagrams"_s].toArray();
    QCOMPARE(diagrams.size(), 1);
    QCOMPARE(diagrams[0][u"id"_s].toString(), u"./graph"_s);
    QCOMPARE(diagrams[0][u"topic"_s].toString(), u"."_s);
    QStringList edges;
    for (const QJsonValue& edge : diagrams[0][u"edges"_s].toArray()) {
        edges << edge[u"from"_s].toString() + u'>' + edge[u"to"_s].toString();
        QVERIFY(edge[u"path"_s].toArray().size() >= 4);
    }
    edges.sort();
    QCOMPARE(edges.join(u' '), u"kubeapiserver>etcd kubeapiserver>kubelet kubectl>kubeapiserver kubelet>containerd"_s);
    for (const QJsonValue& node : diagrams[0][u"nodes"_s].toArray()) {
        if (node[u"label"_s].toString() == u"kubectl") { // code points: 😀 is one
            QCOMPARE(node[u"file"_s].toString(), u"a.md"_s);
            QCOMPARE(node[u"chars"_s][0].toInt(), 15);
        }
    }
    const Outcome plain = program.run({u"diagrams"_s, program.path(), u"--json"_s});
    for (const QJsonValue& diagram : plain.json()[u"diagrams"_s].toArray()) {
        QVERIFY(diagram[u"topic"_s].toString() != u".");
    }
    const Outcome again =
        program.run({u"diagrams"_s, program.path(), u"--topic"_s, u"."_s, u"--placed"_s, u"--json"_s});
    QCOMPARE(again.out, outcome.out);
}

void AnswersTest::search() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    program.write(u"b.md"_s, "# 调度\n\n😀😀 调度器选择节点。 #skip\n\n# 存储卷\n\n没有那个词\n");
    const Outcome outcome = program.run({u"search"_s, program.path(), u"节点"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    const QJsonObject answer = outcome.json();
    QCOMPARE(
        shapeProblem(answer,
                     R"({"query":"s","total":"n","elapsed_ms":"x","results":[{"topic":"s","title":"s","path":["s"],)"
                     R"("file":"s","line":"n","snippet":"s","marks":[["n","n"]],"score":"x"}]})"),
        QString());
    QCOMPARE(answer[u"query"_s].toString(), u"节点"_s);
    QCOMPARE(answer[u"total"_s].toInt(), 1);
    const QJsonObject hit = answer[u"results"_s].toArray()[0].toObject();
    QCOMPARE(hit[u"topic"_s].toString(), u"b.md#调度"_s);
    const QJsonArray mark = hit[u"marks"_s].toArray()[0].toArray();
    const QList<uint> snippet = hit[u"snippet"_s].toString().toUcs4();
    const QList<uint> marked = snippet.mid(mark[0].toInt(), mark[1].toInt());
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(marked.constData()), marked.size()), u"节点"_s);

    QCOMPARE(
        program.run({u"search"_s, program.path(), u"调度"_s, u"节点"_s, u"--json"_s}).json()[u"query"_s].toString(),
        u"调度 节点"_s);
    const QJsonObject without =
        program.run({u"search"_s, program.path(), u"调度"_s, u"-tag:skip"_s, u"--json"_s}).json();
    QCOMPARE(without[u"query"_s].toString(), u"调度 -tag:skip"_s);
    QCOMPARE(without[u"total"_s].toInt(-1), 0);
}

void AnswersTest::searchForDiagrams() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    program.write(u"b.md"_s, "# 说明\n\n没有什么可画。\n");
    QCOMPARE(program.run({u"index"_s, program.path()}).status, 0);
    const QJsonObject answer = program.run({u"search"_s, program.path(), u"has:diagram"_s, u"--json"_s}).json();
    QCOMPARE(answer[u"total"_s].toInt(), 1);
}

void AnswersTest::searchWithoutHits() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome outcome = program.run({u"search"_s, program.path(), u"zzzz"_s, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.json()[u"total"_s].toInt(-1), 0);
    QCOMPARE(program.run({u"search"_s, program.path(), u"zzzz"_s}).out, QByteArray("0 topics found\n"));
}

void AnswersTest::check() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    const Outcome warned = program.run({u"check"_s, program.path(), u"--json"_s});
    QCOMPARE(warned.status, 0);
    QCOMPARE(shapeProblem(warned.json(),
                          R"({"problems":[{"file":"s","line":"n","severity":"s","code":"s","message":"s"}]})"),
             QString());
    const QJsonArray problems = warned.json()[u"problems"_s].toArray();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0][u"code"_s].toString(), u"todo-heading"_s);
    QCOMPARE(problems[0][u"line"_s].toInt(), 9);

    program.write(u"bad.md"_s, QByteArray("\0\1\2\3", 4));
    const Outcome wrong = program.run({u"check"_s, program.path()});
    QCOMPARE(wrong.status, 1);
    QVERIFY2(wrong.out.contains("bad.md:1: error: "), wrong.out.constData());
    QVERIFY2(wrong.out.endsWith("\n1 error, 0 warnings, 1 remark\n"), wrong.out.constData()); // English has plurals
}

void AnswersTest::index() {
    const Program program;
    program.write(u"a.md"_s, chainNote);
    program.write(u"b.md"_s, "# B\n");
    const auto index = [&program](const QStringList& more = {}) {
        return program.run(QStringList{u"index"_s, program.path(), u"--json"_s} + more);
    };
    const Outcome first = index();
    QCOMPARE(first.status, 0);
    QCOMPARE(first.err, QByteArray());
    QCOMPARE(shapeProblem(first.json(), R"({"notes":"n","topics":"n","bytes":"n","changed":"n","removed":"n",)"
                                        R"("elapsed_ms":"x","database":"s"})"),
             QString());
    QCOMPARE(first.json()[u"notes"_s].toInt(), 2);
    QCOMPARE(first.json()[u"changed"_s].toInt(), 2);
    QVERIFY(QFile::exists(first.json()[u"database"_s].toString()));
    QCOMPARE(index().json()[u"changed"_s].toInt(-1), 0);
    QVERIFY(QFile::remove(program.path(u"b.md"_s)));
    QCOMPARE(index().json()[u"removed"_s].toInt(-1), 1);
    QCOMPARE(index({u"--rebuild"_s}).json()[u"changed"_s].toInt(-1), 1);
}

void AnswersTest::standardInput() {
    const Program program;
    const Outcome topics = program.run({u"topics"_s, u"-"_s, u"--json"_s}, chainNote);
    QCOMPARE(topics.status, 0);
    QVERIFY(topics.out.contains("链路"));
    const Outcome diagrams = program.run({u"diagrams"_s, u"-"_s, u"--json"_s}, chainNote);
    QCOMPARE(diagrams.status, 0);
    QCOMPARE(diagramOfKind(diagrams.json(), u"chain"_s)[u"edges"_s].toArray().size(), 3);
    const Outcome search = program.run({u"search"_s, u"-"_s, u"StorageClass"_s, u"--json"_s}, chainNote);
    QCOMPARE(search.status, 0);
    QCOMPARE(search.json()[u"total"_s].toInt(), 1);
}

void AnswersTest::sameBytes() {
    const Program program;
    for (int i = 0; i < 40; ++i) {
        program.write(u"%1.md"_s.arg(i), chainNote);
    }
    for (const QString& verb : {u"topics"_s, u"diagrams"_s, u"check"_s}) {
        const Outcome first = program.run({verb, program.path(), u"--json"_s});
        QCOMPARE(program.run({verb, program.path(), u"--json"_s}).out, first.out);
    }
}
