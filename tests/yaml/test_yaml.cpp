#include "yaml/yaml.h"
#include <QElapsedTimer>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

QString shape(const YamlNode& node) {
    switch (node.kind) {
    case YamlKind::Null:
        return u"~"_s;
    case YamlKind::Scalar:
        return node.quoted ? u'\'' + node.scalar + u'\'' : node.scalar;
    case YamlKind::Sequence: {
        QStringList items;
        for (const YamlNode& item : node.items) {
            items.append(shape(item));
        }
        return u'[' + items.join(u',') + u']';
    }
    case YamlKind::Mapping:
        break;
    }
    QStringList fields;
    for (const auto& [key, value] : node.fields) {
        fields.append(key + u':' + shape(value));
    }
    return u'{' + fields.join(u',') + u'}';
}

QString shapes(const YamlResult& result) {
    QStringList all;
    for (const YamlNode& document : result.documents) {
        all.append(shape(document));
    }
    return all.join(u' ');
}

} // namespace

class TestYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void places();
    void placesInChinese();
    void ends();
    void problems_data();
    void problems();
    void lastOfTwoKeysCounts();
    void bounds();
    void hostile_data();
    void hostile();
};

void TestYaml::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("scalar") << u"a"_s << u"a"_s;
    QTest::newRow("map") << u"a: 1\nb: '1'\nc:\n"_s << u"{a:1,b:'1',c:~}"_s;
    QTest::newRow("list") << u"- a\n- [b, c]\n- {d: e}\n"_s << u"[a,[b,c],{d:e}]"_s;
    QTest::newRow("json") << u"{\"a\": [1, true, null], \"b\": {}}"_s << u"{a:[1,true,~],b:{}}"_s;
    QTest::newRow("json in a row") << u"{\"a\": 1}\n{\"b\": 2}"_s << u"{a:1} {b:2}"_s;
    QTest::newRow("documents") << u"a: 1\n---\nb: 2\n--- {c: 3}\n...\n---\n# nothing\n---\nd: 4"_s
                               << u"{a:1} {b:2} {c:3} {d:4}"_s;
    QTest::newRow("directive") << u"%YAML 1.2\n---\na: 1\n"_s << u"{a:1}"_s;
    QTest::newRow("block scalar") << u"a: |\n  x\n   y\nb: >-\n  x\n  y\n"_s << u"{a:'x\n y\n',b:'x y'}"_s;
    QTest::newRow("anchor") << u"a: &x {b: 1}\nc: *x\n"_s << u"{a:{b:1},c:{b:1}}"_s;
    QTest::newRow("merge") << u"a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n"_s << u"{a:{b:1,c:2},d:{c:3,b:1}}"_s;
    QTest::newRow("merge two") << u"a: &x {b: 1}\nc: &y {b: 2, d: 3}\ne: {<<: [*x, *y]}\n"_s
                               << u"{a:{b:1},c:{b:2,d:3},e:{b:1,d:3}}"_s;
    QTest::newRow("CR LF") << u"a: 1\r\nb:\r\n- c\r\n"_s << u"{a:1,b:[c]}"_s;
    QTest::newRow("BOM") << u"\ufeffa: 1\n"_s << u"{a:1}"_s;
    QTest::newRow("Chinese") << u"名字: 测试\n说明: \"引号：“好”\"\n"_s << u"{名字:测试,说明:'引号：“好”'}"_s;
    QTest::newRow("key without text") << u"? [a]\n: b\n"_s << u"{?:b}"_s;
}

void TestYaml::reads() {
    QFETCH(QString, text);
    const YamlResult result = parseYaml(text);
    QTEST(shapes(result), "expected");
    QVERIFY(result.problems.isEmpty());
}

void TestYaml::places() {
    const YamlResult result = parseYaml(u"# head\n---\nkind: Pod\nspec:\n  list:\n  - name: a\n    image: b\n"_s);
    QCOMPARE(result.documents.size(), 1);
    const YamlNode& pod = result.documents.first();
    QCOMPARE(pod.line, 3);
    QCOMPARE(pod.column, 1);
    QCOMPARE(pod[u"kind"].line, 3);
    QCOMPARE(pod[u"kind"].column, 7);
    QCOMPARE(pod[u"spec"].line, 5);
    QCOMPARE(pod[u"spec"].keyLine, 4);
    const YamlNode& item = pod[u"spec"][u"list"].items.first();
    QCOMPARE(item.line, 6);
    QCOMPARE(item[u"image"].line, 7);
    QCOMPARE(item[u"image"].column, 12);
    QVERIFY(pod[u"nothing"][u"at all"].isNull());
}

void TestYaml::placesInChinese() {
    const YamlResult result = parseYaml(u"名字: {标签: 甲, 𠀀: 乙}\n后面: x\n"_s);
    const YamlNode& map = result.documents.first();
    QCOMPARE(map[u"名字"][u"标签"].column, 10);
    QCOMPARE(map[u"名字"][u"𠀀"].column, 17);
    QCOMPARE(map[u"后面"].line, 2);
    QCOMPARE(map[u"后面"].column, 5);
}

void TestYaml::ends() {
    const YamlResult result =
        parseYaml(u"a:\n  b: |\n    one\n    two\n\n  # said\n  c: [1,\n    2]\nd: x\n\n# end\n---\ne: 1\n"_s);
    QCOMPARE(result.documents.size(), 2);
    const YamlNode& root = result.documents.first();
    QCOMPARE(root[u"a"][u"b"].endLine, 4);
    QCOMPARE(root[u"a"][u"c"].endLine, 8);
    QCOMPARE(root[u"a"].endLine, 8);
    QCOMPARE(root[u"d"].endLine, 9);
    QCOMPARE(root.endLine, 9);
    QCOMPARE(result.documents.last().endLine, 13);
}

void TestYaml::problems_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("good");
    QTest::addColumn<int>("line");
    QTest::newRow("between good ones") << u"a: 1\n---\nb: [1\nc: 2\n---\nd: 4\n"_s << u"{a:1} {d:4}"_s << 4;
    QTest::newRow("prose after") << u"a: 1\n一句话\n---\nb: 2\n"_s << u"{a:1} {b:2}"_s << 2;
    QTest::newRow("bad dedent") << u" a:\n    b: 1\n  c: 2\n"_s << u""_s << 3;
    QTest::newRow("unknown alias") << u"a: *b\n"_s << u""_s << 1;
    QTest::newRow("alias in itself") << u"a: &x [*x]\n---\nb: 1\n"_s << u"{b:1}"_s << 1;
    QTest::newRow("stray bracket") << u"---\n]\n---\na: 1\n"_s << u"{a:1}"_s << 2;
    QTest::newRow("open quote") << u"a: \"b\nc: d\n---\ne: 1\n"_s << u"{e:1}"_s << 0;
    QTest::newRow("tab") << u"a:\n\tb: 1\n---\nc: 1\n"_s << u"{c:1}"_s << 0;
    QTest::newRow("twice") << u"a: 1\nb: 2\na: 3\n"_s << u"{a:1,b:2,a:3}"_s << 3;
}

void TestYaml::problems() {
    QFETCH(QString, text);
    QFETCH(int, line);
    const YamlResult result = parseYaml(text);
    QTEST(shapes(result), "good");
    QCOMPARE(result.problems.size(), 1);
    QVERIFY(!result.problems.first().message.isEmpty());
    QVERIFY(result.problems.first().column >= 1);
    if (line > 0) {
        QCOMPARE(result.problems.first().line, line);
    }
}

void TestYaml::lastOfTwoKeysCounts() {
    const YamlResult result = parseYaml(u"a: 1\na: 2\n"_s);
    QCOMPARE(result.documents.first()[u"a"].text(), u"2"_s);
}

void TestYaml::bounds() {
    YamlBounds few;
    few.nodes = 6;
    QCOMPARE(shapes(parseYaml(u"[1, 2]\n---\n[1, 2, 3, 4, 5]\n"_s, few)), u"[1,2]"_s);
    YamlBounds flat;
    flat.depth = 3;
    const YamlResult deep = parseYaml(u"a: {b: c}\n---\na: {b: {c: d}}\n---\n- 1\n"_s, flat);
    QCOMPARE(shapes(deep), u"{a:{b:c}} [1]"_s);
    QCOMPARE(deep.problems.size(), 1);
    QCOMPARE(deep.problems.first().line, 3);
    YamlBounds two;
    two.documents = 2;
    QCOMPARE(shapes(parseYaml(u"a\n---\nb\n---\nc\n---\nd"_s, two)), u"a b"_s);
    QCOMPARE(parseYaml(u"a\n---\nb\n---\nc\n---\nd"_s, two).problems.size(), 1);
    YamlBounds brief;
    brief.chars = 4;
    const YamlResult cut = parseYaml(u"ab\n---\nabcdefgh\n"_s, brief);
    QCOMPARE(shapes(cut), u"ab"_s);
    QCOMPARE(cut.problems.first().line, 3);
}

void TestYaml::hostile_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("documents");
    QString laughs = u"a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"_s;
    for (int i = 1; i < 40; ++i) {
        const QString one = u"*a%1"_s.arg(i - 1);
        laughs += u"a%1: &a%1 [%2]\n"_s.arg(i).arg(QStringList(10, one).join(u','));
    }
    QTest::newRow("alias bomb") << laughs << 0;
    QTest::newRow("a million empty documents") << u"---\n"_s.repeated(1'000'000) << 0;
    QTest::newRow("a million small documents") << u"---\na: 1\n"_s.repeated(1'000'000) << 100'000;
    QTest::newRow("a million brackets") << QString(1'000'000, u'[') << 0;
    QTest::newRow("a million closing brackets") << QString(1'000'000, u']') << 0;
    QTest::newRow("a million braces") << QString(1'000'000, u'{') << 0;
    QTest::newRow("dashes in a line") << u"- "_s.repeated(500'000) << 0;
    QTest::newRow("question marks") << u"? "_s.repeated(500'000) << 0;
    QTest::newRow("colons") << u": "_s.repeated(500'000) << 0;
    QString stairs;
    for (int i = 0; i < 2000; ++i) {
        stairs += QString(i, u' ') + u"a:\n"_s;
    }
    QTest::newRow("stairs") << stairs << 0;
    QTest::newRow("a long line") << QString(10'000'000, u'x') << 1;
    QTest::newRow("a long quoted line") << u'"' + QString(5'000'000, u'x') + u'"' << 1;
    QTest::newRow("an open quote") << u'"' + u"x\n"_s.repeated(1'000'000) << 0;
    QTest::newRow("one long list") << u'[' + u"1,"_s.repeated(900'000) + u']' << 1;
    QTest::newRow("too long a list") << u'[' + u"1,"_s.repeated(3'000'000) + u']' << 0;
    QTest::newRow("a hundred megabytes") << u"- some text that says nothing: 1\n"_s.repeated(3'000'000) << 0;
    QTest::newRow("a million anchors") << u"- &a b\n"_s.repeated(900'000) << 1;
    QTest::newRow("a million broken documents") << u"---\n[\n"_s.repeated(1'000'000) << 0;
    QTest::newRow("NULs") << QString(100'000, QChar(u'\0')) << 1;
    QTest::newRow("lone surrogates") << QString(100'000, QChar(0xD800)) << 1;
    QTest::newRow("tags") << u"!"_s.repeated(500'000) << 0;
    QTest::newRow("percent signs") << u"%x\n"_s.repeated(500'000) << 0;
}

void TestYaml::hostile() {
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const YamlResult result = parseYaml(text);
    QTEST(static_cast<int>(result.documents.size()), "documents");
    QVERIFY(result.problems.size() <= YamlBounds().problems + 1);
#ifndef TUJIAN_SANITIZED
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
#endif
}

QTEST_APPLESS_MAIN(TestYaml)
#include "test_yaml.moc"
