#include "test_json.h"
#include "cli/names.h"
#include "cli/shapes.h"
#include "shape.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

void JsonTest::codePoints() {
    const QString text = u"a😀b𠮷"_s; // offsets 0, 1–2, 3, 4–5
    const CodePoints points(text);
    QCOMPARE(points.at(0), 0);
    QCOMPARE(points.at(1), 1);
    QCOMPARE(points.at(3), 2);
    QCOMPARE(points.at(4), 3);
    QCOMPARE(points.at(6), 4);
    QCOMPARE(CodePoints(QString(QChar(0xD83D))).at(1), 1); // half a pair counts as one
}

void JsonTest::fileNames() {
    Graph graph;
    graph.topic = u"k8s/pod.md#pod的创建"_s;
    graph.id = graph.topic + u"/sequence-2"_s;
    graph.span.file = u"k8s/pod.md"_s;
    FileNames names(u"svg"_s);
    QCOMPARE(names.next(graph), u"k8s-pod-pod的创建-sequence-2.svg"_s);
    QCOMPARE(names.next(graph), u"k8s-pod-pod的创建-sequence-2-2.svg"_s);
    graph.edges.resize(1);
    graph.edges[0].step = 120;
    QCOMPARE(names.next(graph, 7), u"k8s-pod-pod的创建-sequence-2-007.svg"_s);
    graph.topic = u"k8s/pod.md"_s;
    graph.id = u"k8s/pod.md/outline"_s;
    QCOMPARE(names.next(graph), u"k8s-pod-outline.svg"_s);

    QCOMPARE(safeName(u"../../etc/a b\n"_s), u"etc-a-b-"_s);
    QCOMPARE(safeName(u"..."_s), u"diagram"_s);
    QVERIFY(safeName(QString(300, u'图')).toUtf8().size() <= 180);
}

void JsonTest::shapesAreChecked() {
    const auto problem = [](const char* json, const char* shape) {
        return shapeProblem(QJsonDocument::fromJson(json).object(), shape);
    };
    QCOMPARE(problem(R"({"a":["x"],"b":null})", R"({"a":["s"],"b":"n|null"})"), QString());
    QVERIFY(!problem(R"({"a":[1]})", R"({"a":["s"]})").isEmpty());
    QVERIFY(!problem(R"({"a":1.5})", R"({"a":"n"})").isEmpty());
    QVERIFY(!problem(R"({"a":1,"b":1})", R"({"a":"n"})").isEmpty());
    QVERIFY(!problem(R"({"a":[1,2,3]})", R"({"a":["n","n"]})").isEmpty());
}
