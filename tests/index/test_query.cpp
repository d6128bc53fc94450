#include "index/query.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

QString describe(const Filter& filter) {
    static const char* const names[] = {"phrase", "word", "title", "tag", "in", "todo", "diagram"};
    return (filter.negated ? u"-"_s : QString()) + QString::fromLatin1(names[static_cast<int>(filter.kind)]) + u'(' +
           filter.value + u')';
}

/// "words | filter(value)" groups joined by " OR ", then what was left out.
QString describe(const ParsedQuery& query) {
    QStringList groups;
    for (const QueryGroup& group : query.groups) {
        QStringList parts;
        if (!group.words.isEmpty())
            parts.append(group.words + (group.unfinished ? u"~"_s : QString()));
        for (const Filter& filter : group.filters)
            parts.append(describe(filter));
        groups.append(parts.join(u" & "_s));
    }
    QString line = groups.join(u" OR "_s);
    if (!query.ignored.isEmpty())
        line += u" !"_s + query.ignored.join(u' ');
    return line;
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parses_data();
    void parses();
    void neverFails();
};

void TestQuery::parses_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& query, const QString& expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"调度 Pod"_s, u"调度 pod~"_s);
    row(u"pod "_s, u"pod"_s);
    row(u"\"pod 状态\" 调度"_s, u"调度~ & phrase(pod 状态)"_s);
    row(u"“pod 状态”"_s, u"phrase(pod 状态)"_s);
    row(u"\"pod 状"_s, u"phrase(pod 状)"_s);
    row(u"tag:K8s/Pod -tag:todo"_s, u"tag(k8s/pod) & -tag(todo)"_s);
    row(u"ｔａｇ：k8s"_s, u"tag(k8s)"_s);
    row(u"tag:#k8s/"_s, u"tag(k8s)"_s);
    row(u"title:原理 ipvs"_s, u"ipvs~ & title(原理)"_s);
    row(u"title:\"kube proxy\""_s, u"title(kube proxy)"_s);
    row(u"in:k8s/Net is:todo has:diagram"_s, u"in(k8s/net) & todo() & diagram()"_s);
    row(u"a -b -\"c d\" -title:e"_s, u"a & -word(b) & -phrase(c d) & -title(e)"_s);
    row(u"a OR b | c"_s, u"a OR b OR c~"_s);
    row(u"(a OR b) c"_s, u"a c~ OR b c~"_s);
    row(u"a (b OR \"c d\") tag:x"_s, u"a b & tag(x) OR a & phrase(c d) & tag(x)"_s);
    row(u"(a OR b) (c OR d)"_s, u"a c OR a d OR b c OR b d"_s);
    row(u"（网络 OR 存储）pod"_s, u"网络 pod~ OR 存储 pod~"_s);
    row(u"a -(b OR tag:c)"_s, u"a & -word(b) & -tag(c)"_s);
    row(u"a -(b c)"_s, u"a & -word(b) OR a & -word(c)"_s);
    row(u"(a OR (b c)) d"_s, u"a d~ OR b c d~"_s);
    row(u"(a OR b"_s, u"a OR b~"_s); // still being typed
    row(u"() a)"_s, u"a)~"_s);
    row(u"(f(x) OR b)"_s, u"f(x) OR b"_s);
    row(u"f(x) OR g(y)"_s, u"f(x) OR g(y)~"_s);
    row(u"(a b) OR c"_s, u"a b OR c~"_s);
    row(u"(tag:a OR tag:b) is:nonsense"_s, u"tag(a) OR tag(b) !is:nonsense"_s);
    row(u"a or b"_s, u"a or b~"_s);
    row(u"OR"_s, QString());
    row(u"OR a OR OR b OR"_s, u"a OR b"_s);
    row(u"is:nonsense a"_s, u"a~ !is:nonsense"_s);
    row(u"tag: a"_s, u"a~"_s);
    row(u"http://x.y"_s, u"http://x.y~"_s);
    row(u"--flag"_s, u"--flag~"_s);
    row(u"-> 。"_s, u" !-> 。"_s);
    row(u"pod\t的　创建"_s, u"pod 的 创建~"_s);
    row(u"網絡"_s, u"网络~"_s);
    row(u"   "_s, QString());
}

void TestQuery::parses() {
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(describe(parseQuery(query)), expected);
}

void TestQuery::neverFails() {
    const QString pieces[] = {u"\""_s,          u"-"_s, u"tag:"_s, u"OR"_s, u" "_s, u"("_s, u")"_s,
                              u"-("_s,          u"*"_s, u"调"_s,   u"a"_s,  u":"_s, u"^"_s, QString(QChar(0xd800)),
                              QString(QChar(0))};
    for (const QString& a : pieces)
        for (const QString& b : pieces)
            for (const QString& c : pieces)
                for (const QueryGroup& group : parseQuery(a + b + c + a).groups)
                    QVERIFY(!group.isEmpty());
}

int testQuery(int argc, char** argv) {
    TestQuery test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_query.moc"
