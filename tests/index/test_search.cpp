#include "sample.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

Term term(const QString& name, const QStringList& aliases) {
    Term t;
    t.name = name;
    t.aliases = aliases;
    return t;
}

const Lexicon& lexicon() {
    static const Lexicon terms({term(u"kube-apiserver"_s, {u"apiserver"_s, u"api server"_s, u"API 服务器"_s}),
                                term(u"iptables"_s, {}), term(u"Kubernetes"_s, {u"k8s"_s}),
                                term(u"NetworkPolicy"_s, {u"网络策略"_s}), term(u"kube-proxy"_s, {})});
    return terms;
}

const QString net =
    u"---\ntitle: 网络笔记\ntags: [k8s/网络]\nauthor: someone-unusual\n---\n"
    "开头的话 #草稿\n\n"
    "# 网络策略\n\n默认全部放通,**限**制后只放行匹配的流量。参见[官方文档](https://example.org/netpol-guide)。\n\n"
    "## kube-proxy原理\n\nService 的流量由 iptalbes 规则转发。\n\n- 入口 -> 规则 -> Pod\n\n"
    "## 跨节点--(待完善)\n\n隧道把包送到對端節點。maxSurge 控制滚动。\n\n"
    "```yaml\nkind: NetworkPolicy\nmetadata:\n  name: deny-all\n```\n"_s;
const QString pods = u"# Pod\n\n## 调度\n\n调度器选择节点,API Server 记录结果。#k8s/pod\n\n## 状态\n\n"
                     "| 状态 | 描述 |\n| --- | --- |\n| Pending | 等待调度 |\n| ＲＵＮＮＩＮＧ | 正在运行 |\n\n"
                     "## 度量\n\n单独说度量,不提别的。调,度。 kubeproxy 也在。\n"_s;

const Index& index() {
    static const Index notes = sample::indexOf(
        {sample::rowsOf(u"k8s/网络.md"_s, net, lexicon()), sample::rowsOf(u"pods.md"_s, pods, lexicon())});
    return notes;
}

SearchAnswer search(const QString& query) {
    const auto answer = index().search(query, 50, lexicon());
    if (!answer)
        qWarning("%s", qPrintable(answer.error().message));
    return answer ? *answer : SearchAnswer{query, -1, 0, {}, answer.error().message};
}

} // namespace

class TestSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void headingFirst();
    void typedBeforeAlias();
    void marksTheHit();
    void landsOnTheHit();
    void oddQueries();
    void saysWhatItLeftOut();
    void everyLiteralIsFound();
    void limits();
    void quotedIsLiteral_data();
    void quotedIsLiteral();
};

/// Topics by their titles; sorted, as the order is ranked elsewhere.
void TestSearch::finds_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& query, const QString& expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"调"_s, u"状态 调度 度量"_s);
    row(u"调度"_s, u"状态 调度"_s);
    row(u"量"_s, u"kube-proxy原理 度量 网络策略"_s);
    row(u"限制"_s, u"网络策略"_s);
    row(u"\"调度 选择\""_s, QString());
    row(u"节点 调度"_s, u"调度"_s);
    row(u"kube-proxy 原理"_s, u"kube-proxy原理"_s);
    row(u"原理kube-proxy"_s, u"kube-proxy原理"_s);
    row(u"kubeproxy"_s, u"kube-proxy原理 度量"_s);
    row(u"kube proxy"_s, u"kube-proxy原理 度量"_s);
    row(u"KUBE_PROXY"_s, u"kube-proxy原理 度量"_s);
    row(u"running"_s, u"状态"_s);
    row(u"ｒｕｎｎｉｎｇ"_s, u"状态"_s);
    row(u"对端节点"_s, u"跨节点"_s);
    row(u"網絡策略"_s, u"网络策略 跨节点"_s);
    row(u"surge"_s, u"跨节点"_s);
    row(u"apiserver"_s, u"调度"_s);
    row(u"kube-apiserver"_s, u"调度"_s);
    row(u"API服务器"_s, u"调度"_s);
    row(u"iptables"_s, u"kube-proxy原理"_s);
    row(u"iptalbes"_s, u"kube-proxy原理"_s);
    row(u"iptabels"_s, u"kube-proxy原理"_s);
    row(u"\"iptables\""_s, QString());
    row(u"\"API Server\""_s, u"调度"_s);
    row(u"networkpolicy"_s, u"网络策略 跨节点"_s);
    row(u"wlcl"_s, u"网络策略 跨节点"_s); // a term: also where it is only mentioned
    row(u"wangluocelue"_s, u"网络策略 跨节点"_s);
    row(u"tag:wangluo"_s, u"网络笔记"_s);
    row(u"deny-all"_s, u"跨节点"_s);
    row(u"netpol-guide"_s, u"网络策略"_s);
    row(u"someone-unusual"_s, u"网络笔记"_s);
    row(u"待完善"_s, u"跨节点"_s);
    row(u"tag:k8s"_s, u"网络笔记 调度"_s);
    row(u"tag:k8s/pod"_s, u"调度"_s);
    row(u"tag:k8"_s, QString());
    row(u"tag:k8s 隧道"_s, u"跨节点"_s);
    row(u"-tag:k8s in:pods"_s, u"Pod pods 度量 状态"_s);
    row(u"tag:草稿"_s, u"网络笔记"_s);
    row(u"title:调度"_s, u"调度"_s);
    row(u"title:调度 节点"_s, u"调度"_s);
    row(u"调度 -title:调度"_s, u"状态"_s);
    row(u"in:网络 流量"_s, u"kube-proxy原理 网络策略"_s);
    row(u"in:K8S/ 流量 -iptalbes"_s, u"网络策略"_s);
    row(u"is:todo"_s, u"跨节点"_s);
    row(u"-is:todo in:k8s"_s, u"kube-proxy原理 网络笔记 网络策略"_s);
    row(u"has:diagram"_s, u"kube-proxy原理"_s);
    row(u"隧道 OR 度量"_s, u"度量 跨节点"_s);
    row(u"隧道 OR is:todo OR tag:k8s/pod"_s, u"调度 跨节点"_s);
    row(u"-调度 in:pods"_s, u"Pod pods 度量"_s);
    row(u"网络策略 隧道"_s, u"跨节点"_s);
    row(u"pend"_s, u"状态"_s);
    row(u"pend "_s, QString());
    row(u"nothinglikeit"_s, QString());
}

void TestSearch::finds() {
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const SearchAnswer answer = search(query);
    QStringList found;
    for (const Hit& hit : answer.hits)
        found.append(hit.title);
    found.sort();
    QStringList wanted = expected.split(u' ', Qt::SkipEmptyParts);
    wanted.sort();
    QCOMPARE(found.join(u' '), wanted.join(u' '));
    QCOMPARE(answer.total, found.size());
    QVERIFY(answer.problem.isEmpty());
}

void TestSearch::headingFirst() {
    QCOMPARE(search(u"调度"_s).hits.value(0).topic, u"pods.md#调度"_s);
    QCOMPARE(search(u"网络策略"_s).hits.value(0).topic, u"k8s/网络.md#网络策略"_s);
}

void TestSearch::typedBeforeAlias() {
    const Index notes =
        sample::indexOf({sample::rowsOf(u"a.md"_s, u"# 甲\n\napi server\n\n# 乙\n\nkube-apiserver\n"_s)});
    const auto answer = notes.search(u"kube-apiserver"_s, 5, lexicon());
    QVERIFY(answer.has_value());
    QCOMPARE(sample::idsOf(*answer), (QStringList{u"a.md#乙"_s, u"a.md#甲"_s}));
    const auto other = notes.search(u"api server"_s, 5, lexicon());
    QCOMPARE(sample::idsOf(*other).first(), u"a.md#甲"_s);
}

void TestSearch::marksTheHit() {
    const auto marked = [](const QString& query) {
        const Hit hit = search(query).hits.value(0);
        QStringList words;
        for (const auto& mark : hit.marks)
            words.append(hit.snippet.sliced(mark.first, mark.second));
        return words;
    };
    QCOMPARE(marked(u"调"_s), QStringList({u"调"_s}));
    QCOMPARE(marked(u"surge"_s), QStringList({u"Surge"_s}));
    QCOMPARE(marked(u"運行"_s), QStringList({u"运行"_s}));
    QCOMPARE(marked(u"限制"_s), QStringList({u"限制"_s}));
    QCOMPARE(marked(u"apiserver"_s), QStringList({u"API Server"_s}));
    QCOMPARE(marked(u"running"_s), QStringList({u"ＲＵＮＮＩＮＧ"_s}));
    int inTitles = 0;
    for (const QString& query : {u"调"_s, u"量"_s, u"流量 规则"_s, u"pod"_s}) {
        for (const Hit& hit : search(query).hits) {
            for (const auto& mark : hit.titleMarks)
                inTitles += hit.title.sliced(mark.first, mark.second) == query ? 1 : 0;
            QVERIFY(!hit.snippet.contains(u'\n'));
            for (const auto& mark : hit.marks)
                QVERIFY(mark.first >= 0 && mark.second > 0 && mark.first + mark.second <= hit.snippet.size());
        }
    }
    QVERIFY(inTitles > 0);
}

void TestSearch::landsOnTheHit() {
    const auto landed = [](const QString& query, const QString& text) {
        const Hit hit = search(query).hits.value(0);
        return u"%1:%2"_s.arg(hit.line).arg(text.sliced(hit.hit.begin, hit.hit.end - hit.hit.begin));
    };
    QCOMPARE(landed(u"正在运行"_s, pods), u"12:正在运行"_s);
    QCOMPARE(landed(u"deny-all"_s, net), u"25:deny-all"_s);
    QCOMPARE(landed(u"限制"_s, net), u"10:限**制"_s);
    QCOMPARE(landed(u"網路 隧道"_s.sliced(3), net), u"20:隧道"_s);
    QCOMPARE(landed(u"調度"_s, pods), u"3:调度"_s);
    QCOMPARE(landed(u"someone-unusual"_s, net), u"4:someone-unusual"_s);
}

void TestSearch::oddQueries() {
    const QString odd[] = {u""_s,
                           u" "_s,
                           u"\""_s,
                           u"\"\""_s,
                           u"*"_s,
                           u"a*"_s,
                           u"^a"_s,
                           u"(a"_s,
                           u"a AND"_s,
                           u"NOT"_s,
                           u"NEAR(a b)"_s,
                           u"-"_s,
                           u"- -"_s,
                           u"tag:"_s,
                           u"tag:\""_s,
                           u"title:-"_s,
                           u"in:%"_s,
                           u"a:b:c"_s,
                           u"{title}:a"_s,
                           u"';DROP TABLE note;--"_s,
                           u"\\"_s,
                           QString(QChar(0)),
                           QString(QChar(0xdc00)),
                           u"调"_s.repeated(5000),
                           u"a "_s.repeated(3000),
                           u"OR "_s.repeated(200),
                           u"a OR "_s.repeated(200)};
    for (const QString& query : odd)
        QVERIFY2(search(query).total >= 0, qPrintable(query));
}

void TestSearch::saysWhatItLeftOut() {
    const SearchAnswer answer = search(u"调度 is:strange"_s);
    QVERIFY(answer.problem.contains(u"is:strange"));
    QCOMPARE(answer.total, 2);
}

/// Chinese of one, two and four characters taken from the notes' own text is found in its topic, and a quoted one in no
/// topic without it.
void TestSearch::everyLiteralIsFound() {
    const Note note = parseNote(u"pods.md"_s, pods);
    for (const Topic& topic : note.topics) {
        for (int b = topic.first; b < topic.last; ++b) {
            const QString& text = note.blocks[b].text;
            for (const int length : {1, 2, 4}) {
                for (qsizetype at = 0; at + length <= text.size(); ++at) {
                    const QString piece = text.sliced(at, length);
                    const bool han = std::all_of(piece.begin(), piece.end(),
                                                 [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0xa000; });
                    if (!han)
                        continue;
                    const SearchAnswer answer = search(u'"' + piece + u'"');
                    QVERIFY2(sample::idsOf(answer).contains(topic.id), qPrintable(piece));
                    for (const Hit& hit : answer.hits)
                        QVERIFY2(!hit.marks.isEmpty() || hit.title.contains(piece), qPrintable(piece));
                }
            }
        }
    }
}

void TestSearch::limits() {
    const auto answer = index().search(u"in:"_s + u"md"_s, 2, lexicon());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->hits.size(), 2);
    QVERIFY(answer->total > 2);
    QVERIFY(index().search(u"pod"_s, -3, lexicon())->hits.isEmpty());
}

void TestSearch::quotedIsLiteral_data() {
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString& query, const QString& expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"\"api server\""_s, u"甲 丙"_s);
    row(u"\"api-server\""_s, u"乙"_s);
    row(u"\"API  Server\""_s, u"甲 丙"_s);
    row(u"\"创建pod\""_s, u"甲"_s);
    row(u"\"创建 pod\""_s, u"乙"_s);
    row(u"\"创建,pod\""_s, u"丙"_s);
    row(u"\"創建pod\""_s, u"甲"_s);
    row(u"创建 -\"创建pod\""_s, u"乙 丙"_s);
    row(u"\"api-server\" OR \"创建,pod\""_s, u"乙 丙"_s);
    row(u"\"api-server\" OR 创建"_s, u"乙 丙 甲"_s);
    row(u"\"two lines\""_s, u"丙"_s);
    row(u"title:\"甲\""_s, u"甲"_s);
    row(u"\"网络策略限制流量，来源\""_s, u"丁"_s); // over soft line breaks
    row(u"\"来源地址\""_s, u"丁"_s);
    row(u"\"地址端口\""_s, QString()); // the writer asked for that break
    row(u"\"两段之间\""_s, QString());
}

void TestSearch::quotedIsLiteral() {
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const Index small =
        sample::indexOf({sample::rowsOf(u"q.md"_s,
                                        u"# 甲\n\n创建pod时 API server 收到\n\n# 乙\n\n创建 pod 时 api-server 收到\n\n"
                                        "# 丙\n\n创建，pod；api\nserver two\nlines\n\n"
                                        "# 丁\n\n网络\n策略限制流量，\n来源**地**\n**址**  \n端口\n\n两段\n\n之间\n"_s,
                                        Lexicon())});
    const auto answer = small.search(query, 10, Lexicon(shippedTerms()));
    QVERIFY(answer);
    QStringList titles;
    for (const Hit& hit : answer->hits)
        titles.append(hit.title);
    titles.sort();
    QStringList wanted = expected.split(u' ', Qt::SkipEmptyParts);
    wanted.sort();
    QCOMPARE(titles, wanted);
    QCOMPARE(answer->total, static_cast<int>(wanted.size()));
}

int testSearch(int argc, char** argv) {
    TestSearch test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_search.moc"
