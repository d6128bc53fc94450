#include "diagram/read.h"
#include "yaml/yaml.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <array>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

const Lexicon& lexicon() {
    static const Lexicon shipped(shippedTerms());
    return shipped;
}

QString labelOf(const Graph& graph, const QString& id) {
    if (const GraphNode* node = graph.node(id))
        return node->label;
    for (const GraphCluster& c : graph.clusters)
        if (c.id == id)
            return u'[' + c.label + u']';
    return u"?"_s;
}

/// "sequence: a>b c>d", kinds and arrows of every drawn graph of a text.
QString drawn(const QString& text) {
    const Note note = parseNote(u"n.md"_s, text);
    const Reading reading = readDiagrams(note, lexicon().with(definedTerms(note)));
    QStringList graphs;
    for (const Graph& graph : reading.graphs) {
        if (graph.kind == GraphKind::Outline)
            continue;
        QStringList edges;
        for (const GraphEdge& e : graph.edges)
            edges.append(labelOf(graph, e.from) + u'>' + labelOf(graph, e.to));
        graphs.append(kindName(graph.kind) + u": "_s + edges.join(u' '));
    }
    return graphs.join(u"; "_s);
}

QStringList notesIn(const QString& folder) {
    QStringList files;
    const QDir dir(folder);
    const auto names = dir.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        files.append(dir.filePath(name));
    return files;
}

QString read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QStringList& languages() {
    static const QStringList names{u"zh"_s, u"en"_s};
    return names;
}

/// Classes of words, cues, and those that are put together of two parts.
constexpr std::array<QStringView, 3> ruleParts{u"words", u"cues", u"joined"};

YamlNode rulesOf(const QString& language) {
    return parseYaml(read(QStringLiteral(TUJIAN_TEST_DATA) + u"/rules/%1.yaml"_s.arg(language))).documents.value(0);
}

/// The examples that have a `key` ("say": a step of a process, "text": a note), each with its class's name.
QList<std::pair<QString, YamlNode>> examplesOf(const QString& language, QStringView key) {
    QList<std::pair<QString, YamlNode>> found;
    const YamlNode rules = rulesOf(language);
    for (const QStringView part : ruleParts)
        for (const auto& [name, examples] : rules[part].fields)
            for (const YamlNode& example : examples.items)
                if (!example[key].text().isEmpty())
                    found.append({name, example});
    return found;
}

QStringList allTestNotes() {
    const QString data = QStringLiteral(TUJIAN_TEST_DATA);
    QStringList files = notesIn(data + u"/passages"_s) + notesIn(data + u"/graphs"_s);
    const QString seed = QStringLiteral(TUJIAN_SOURCE) + u"/../shared/seed/interview-notes.md"_s;
    if (QFile::exists(seed))
        files.append(seed);
    return files;
}

QJsonObject toJson(const Graph& graph) {
    QJsonArray nodes;
    for (const GraphNode& n : graph.nodes)
        nodes.append(n.cluster.isEmpty() ? n.label : n.label + u" in "_s + n.cluster);
    QJsonArray edges;
    for (const GraphEdge& e : graph.edges)
        edges.append(u"%1 %2 > %3: %4"_s.arg(e.step).arg(labelOf(graph, e.from), labelOf(graph, e.to), e.label));
    return {{u"id"_s, graph.id}, {u"nodes"_s, nodes}, {u"edges"_s, edges}};
}

} // namespace

class DiagramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sentences_data();
    void sentences();
    void labelsKeepTheirObject();
    void cues_data();
    void cues();
    void patterns_data();
    void patterns();
    void everyRuleHasAnExample();
    void drawings_data();
    void drawings();
    void nothingIsDrawnFrom_data();
    void nothingIsDrawnFrom();
    void golden_data();
    void golden();
    void everyElementHasItsWords();
    void sameNoteSameGraphs();
    void idsAreUniqueAndEndsExist();
    void hostileTextIsRead_data();
    void hostileTextIsRead();
    void aNoteTooLongIsDrawnInPart();
    void traps();
};

/// tests/data/rules: what a word of each class makes of a sentence, in both languages.
void DiagramTest::sentences_data() {
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("arrows");
    for (const QString& language : languages()) {
        for (const auto& [name, example] : examplesOf(language, u"say"))
            QTest::addRow("%s %s: %s", qPrintable(name), qPrintable(language), qPrintable(example[u"say"].text()))
                << example[u"say"].text() << example[u"draw"].text();
    }
    QTest::newRow("subject kept") << u"kubelet等待启动，然后向apiserver上报状态"_s << u"kubelet>apiserver"_s;
    QTest::newRow("misspelt") << u"kube-secheduler通知kuelet"_s << u"kube-scheduler>kubelet"_s;
    QTest::newRow("unknown names") << u"foo-gateway 调用 bar-core"_s << u"foo-gateway>bar-core"_s;
    QTest::newRow("compound") << u"订单服务调用渠道网关"_s << u"订单服务>渠道网关"_s;
    QTest::newRow("role and its name") << u"网关把包发往物理网卡 ens33"_s << u"网关>ens33"_s;
    QTest::newRow("what ends in 给") << u"网关把包转给 veth-b1"_s << u"网关>veth-b1"_s;
    QTest::newRow("token and receiver") << u"Keycloak returns the token to the browser"_s << u"Keycloak>browser"_s;
    QTest::newRow("written back") << u"scheduler把选好的节点写回apiserver"_s << u"scheduler>apiserver"_s;
    QTest::newRow("a denied quality") << u"订单服务把不活跃的用户写入MySQL"_s << u"订单服务>MySQL"_s;
    QTest::newRow("what a request asks for") << u"kubectl向apiserver发送删除Pod的请求"_s << u"kubectl>apiserver"_s;
    QTest::newRow("two things put away") << u"订单服务把配置写进Redis，把密码写进MySQL"_s
                                         << u"订单服务>Redis 订单服务>MySQL"_s;
    QTest::newRow("stops by the way") << u"报文从网关出来，经 veth-a1 进到网桥"_s << u"网关>veth-a1 veth-a1>网桥"_s;
}

void DiagramTest::sentences() {
    QFETCH(QString, sentence);
    QFETCH(QString, arrows);
    // Two more steps make a process of it; what they add is taken off again.
    const QString all =
        drawn(u"# 处理流程 how it works\n\n1. %1\n2. 管理员通知值班工程师\n3. 值班工程师通知管理员\n"_s.arg(sentence));
    const QString rest = u" 管理员>值班工程师 值班工程师>管理员"_s;
    const QString expected = (arrows.isEmpty() ? QString() : u' ' + arrows) + rest;
    QCOMPARE(all, u"sequence:"_s + expected);
}

/// "提交绑定": what is handed over stays in the label though it could be a verb.
void DiagramTest::labelsKeepTheirObject() {
    const Note note = parseNote(u"n.md"_s, u"# 调度流程\n\n1. scheduler向apiserver提交绑定\n2. apiserver调用etcd\n"_s);
    const QList<Graph> graphs = readDiagrams(note, lexicon()).graphs;
    const auto story =
        std::find_if(graphs.begin(), graphs.end(), [](const Graph& g) { return g.kind == GraphKind::Sequence; });
    QVERIFY(story != graphs.end());
    QCOMPARE(story->edges.value(0).label, u"提交绑定"_s);
}

void DiagramTest::cues_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("graphs");
    for (const QString& language : languages()) {
        for (const auto& [name, example] : examplesOf(language, u"text"))
            QTest::addRow("%s %s", qPrintable(name), qPrintable(language))
                << example[u"text"].text() << example[u"draw"].text();
    }
}

void DiagramTest::cues() {
    QFETCH(QString, text);
    QFETCH(QString, graphs);
    QCOMPARE(drawn(text), graphs);
}

void DiagramTest::patterns_data() {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const YamlNode patterns = parseYaml(read(u":/rules/patterns.yaml"_s)).documents.first();
    const YamlNode examples = rulesOf(u"patterns"_s);
    for (const auto& [name, pattern] : patterns.fields) {
        QVERIFY2(!examples[name].items.isEmpty(), qPrintable(name));
        for (const YamlNode& example : examples[name].items)
            QTest::addRow("%s: %s", qPrintable(name), qPrintable(example[u"in"].text()))
                << pattern.text() << example[u"in"].text() << example[u"find"].text();
    }
}

void DiagramTest::patterns() {
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, found);
    const auto match = QRegularExpression(pattern).match(text);
    QCOMPARE(match.captured(match.lastCapturedIndex()), found);
}

/// A class of words or a cue that has no example here has no test.
void DiagramTest::everyRuleHasAnExample() {
    for (const QString& language : languages()) {
        const YamlNode rules = parseYaml(read(u":/rules/%1.yaml"_s.arg(language))).documents.first();
        const YamlNode examples = rulesOf(language);
        for (const QStringView part : ruleParts)
            for (const auto& [name, words] : rules[part].fields)
                if (!words.items.isEmpty() || !words.fields.isEmpty())
                    QVERIFY2(!examples[part][name].items.isEmpty(), qPrintable(language + u' ' + name));
    }
}

void DiagramTest::drawings_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("graphs");
    const auto row = [](const char* name, const char16_t* text, const char16_t* graphs) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(graphs);
    };
    row("chain", u"# t\n\nA --> B ---> C", u"chain: A>B B>C");
    row("chain with a lead-in", u"# t\n\n* 流程:pod-->pvc-->pv", u"chain: pod>pvc pvc>pv");
    row("chain joined", u"# t\n\n甲+乙 → 丙", u"chain: 甲>丙 乙>丙");
    row("chain with a label", u"# t\n\nA --写入--> B", u"chain: A>B");
    row("backwards", u"# t\n\nA <- B", u"chain: B>A");
    row("messages", u"# t\n\n1. Client -> Server: SYN\n2. Server -> Client: SYN+ACK\n3. Client -> Server: ACK",
        u"sequence: Client>Server Server>Client Client>Server");
    row("down the page", u"# t\n\n```\nA\n↓\nB\n↓\nC\n```", u"chain: A>B B>C");
    row("no arrow in a heading's dashes", u"# t --(待完善)\n\ntext", u"");
    row("code is no chain", u"# t\n\n```cpp\np->next->prev;\n```", u"");
    row("clusters", u"# t\n\n* 主\n  * a1\n  * a2\n* 从\n  * b1\n  * b2", u"hierarchy: ");
    row("flat parts", u"# 有哪些组件\n\n* kubelet:节点代理\n* etcd:存储",
        u"hierarchy: 有哪些组件>kubelet 有哪些组件>etcd");
    row("states in order", u"# 订单的生命周期\n\n* 新建:刚下单\n* 已付\n* 完成", u"states: 新建>已付 已付>完成");
    row("states without order", u"# 有哪些状态\n\n* running\n* failed", u"states: ");
    row("moves said", u"# task states\n\n* NEW: created, becomes READY\n* READY: waiting\n* DONE: over",
        u"states: NEW>READY");
    row("verbs are no part of a state's name",
        u"# 任务的状态\n\n创建之后进入等待状态。检查通过后进入就绪状态。出错时进入失败状态。",
        u"states: 等待>就绪 就绪>失败");
    row("table of moves",
        u"# 状态\n\n| 状态 | 事件 | 下一状态 |\n| --- | --- | --- |\n| 甲 | 付款 | 乙 |\n| 乙 | 发货 | 丙 |",
        u"states: 甲>乙 乙>丙");
    row("procedure", u"# 操作步骤\n\n1. 备份\n2. 关机\n3. 开机", u"sequence: 备份>关机 关机>开机");
    row("two lists, two diagrams",
        u"# 调用流程\n\n1. 用户访问网关\n2. 网关调用订单服务\n\n* 用户访问网关\n* 网关通知客服",
        u"sequence: 用户>网关 网关>订单服务; sequence: 用户>网关 网关>客服");
    row("goes on in the next line", u"# t\n\n```\nA --> B\n  --> C\n```", u"chain: A>B B>C");
    row("by the clock", u"# 发版当天\n\n- 10:20 Jenkins 把包传到制品库\n- 10:30 运维从制品库拉包\n- 11:00 运维通知测试",
        u"sequence: Jenkins>制品库 制品库>运维 运维>测试");
    row("bare English subjects", u"# Leave workflow\n\n- portal mails the team lead\n- squad calls the billing service",
        u"sequence: portal>team lead squad>billing service");
    row("one after the other counted",
        u"# 租户是怎么分的\n\n企业空间里又有两类，一类是项目，另一类叫流水线。项目底下才是大家熟悉的工作负载和服务。",
        u"hierarchy: 企业空间>项目 企业空间>流水线 项目>工作负载 项目>服务");
    row("states in lower case",
        u"# Lifecycle of an agent\n\nAn agent starts out as offline. Once it has connected, it becomes idle. When it "
        u"gets a "
        u"build it goes to busy, and after that it falls back to idle.",
        u"states: offline>idle idle>busy busy>idle");
    row("numbered by hand", u"# 退款流程\n\n1、用户访问网关\n2、网关调用订单服务\n3、订单服务通知用户",
        u"sequence: 用户>网关 网关>订单服务 订单服务>用户");
    row("steps under headings",
        u"# 上线手册\n\n## 第一步 打包\n\nJenkins 推送到 Harbor。\n\n## 第二步 部署\n\n"
        u"Jenkins 通知 Argo CD。\n\n## 第三步 观察\n\nPrometheus 通知 Alertmanager。",
        u"sequence: Jenkins>Harbor Jenkins>Argo CD Prometheus>Alertmanager");
    row("headings are the steps",
        u"# 迁移\n\n## 步骤1 备份\n\n全量。\n\n## 步骤2 停写\n\n公告。\n\n## 步骤3 切换\n\n域名。",
        u"sequence: 备份>停写 停写>切换");
    row("table of kinds",
        u"# 对象分类\n\n| 类 | 对象 |\n| --- | --- |\n| 配置 | ConfigMap、Secret |\n| 存储 | PV、PVC |",
        u"hierarchy: ");
    row("a name that begins with a verb",
        u"# 扫码登录流程\n\n浏览器向登录服务请求二维码，登录服务写入 Redis，再返回给浏览器。",
        u"sequence: 浏览器>登录服务 登录服务>Redis 登录服务>浏览器");
    row("a participle is no verb",
        u"# How a sync goes\n\n1. The browser asks the server for the rendered page\n"
        u"2. The server reads the page from the cache",
        u"sequence: browser>server cache>server");
    row("prose", u"# 登录流程\n\n首先浏览器访问网关，然后网关调用认证服务，最后认证服务查询数据库。",
        u"sequence: 浏览器>网关 网关>认证服务 认证服务>数据库");
}

void DiagramTest::drawings() {
    QFETCH(QString, text);
    QFETCH(QString, graphs);
    QCOMPARE(drawn(text), graphs);
}

void DiagramTest::nothingIsDrawnFrom_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("reasons") << u"# 为什么用Redis\n\n1. 客户端访问Redis很快\n2. Redis不会通知数据库\n3. 数据库压力小"_s;
    QTest::newRow("tips") << u"# Tips\n\n* Prefer small images\n* Avoid latest\n* Keep the client near the server"_s;
    QTest::newRow("codes")
        << u"# 错误码\n\n| 码 | 说明 |\n| --- | --- |\n| 404 | 没有 |\n| 500 | 出错 |\n| 502 | 网关错 |"_s;
    QTest::newRow("parameters") << u"# 参数\n\n* timeout:超时\n* retries:重试"_s;
    QTest::newRow("questions") << u"# 面试\n\n- 什么是Pod？\n  - 最小单位。\n- 什么是Service？\n  - 固定入口。"_s;
    QTest::newRow("nothing") << u""_s;
}

void DiagramTest::nothingIsDrawnFrom() {
    QFETCH(QString, text);
    QCOMPARE(drawn(text), QString());
}

void DiagramTest::golden_data() {
    QTest::addColumn<QString>("file");
    for (const QString& file : notesIn(QStringLiteral(TUJIAN_TEST_DATA) + u"/graphs"_s))
        QTest::newRow(qPrintable(QFileInfo(file).baseName())) << file;
}

/// Note in, graphs out. TUJIAN_BLESS=1 writes what comes out, to be read before it is committed.
void DiagramTest::golden() {
    QFETCH(QString, file);
    const Note note = parseNote(QFileInfo(file).fileName(), read(file));
    const Reading reading = readDiagrams(note, lexicon().with(definedTerms(note)));
    QJsonArray graphs;
    for (const Graph& graph : reading.graphs)
        graphs.append(toJson(graph));
    const QByteArray json = QJsonDocument(graphs).toJson();
    QFile golden(file.chopped(3) + u".json"_s);
    if (qEnvironmentVariableIsSet("TUJIAN_BLESS")) {
        QVERIFY(golden.open(QIODevice::WriteOnly));
        golden.write(json);
        return;
    }
    QVERIFY2(golden.open(QIODevice::ReadOnly), "no golden file");
    QCOMPARE(QString::fromUtf8(json), QString::fromUtf8(golden.readAll()));
}

void DiagramTest::everyElementHasItsWords() {
    int edges = 0;
    for (const QString& file : allTestNotes()) {
        const Note note = parseNote(QFileInfo(file).fileName(), read(file));
        const Reading reading = readDiagrams(note, lexicon().with(definedTerms(note)));
        for (const Graph& graph : reading.graphs) {
            for (const GraphEdge& e : graph.edges) {
                QVERIFY2(e.span.begin < e.span.end && e.span.end <= note.text.size() && e.span.line > 0,
                         qPrintable(graph.id + u' ' + e.from + u'>' + e.to));
                QCOMPARE(note.lineOf(e.span.begin), e.span.line);
                ++edges;
            }
            for (const GraphNode& n : graph.nodes)
                QVERIFY2(n.span.end <= note.text.size() && n.span.begin <= n.span.end, qPrintable(graph.id + n.id));
        }
    }
    QVERIFY(edges > 200);
}

void DiagramTest::sameNoteSameGraphs() {
    for (const QString& file : allTestNotes()) {
        const QString text = read(file);
        const Note a = parseNote(u"n.md"_s, text);
        const Note b = parseNote(u"n.md"_s, text);
        QVERIFY(readDiagrams(a, lexicon()) == readDiagrams(b, Lexicon(shippedTerms())));
    }
}

void DiagramTest::idsAreUniqueAndEndsExist() {
    for (const QString& file : allTestNotes()) {
        const Note note = parseNote(QFileInfo(file).fileName(), read(file));
        QSet<QString> graphs;
        for (const Graph& graph : readDiagrams(note, lexicon()).graphs) {
            QVERIFY2(!graphs.contains(graph.id), qPrintable(graph.id));
            graphs.insert(graph.id);
            QSet<QString> ids;
            for (const GraphNode& n : graph.nodes) {
                QVERIFY2(!ids.contains(n.id) && !n.id.isEmpty(), qPrintable(graph.id + u' ' + n.id));
                ids.insert(n.id);
            }
            for (const GraphCluster& c : graph.clusters)
                ids.insert(c.id);
            for (const GraphEdge& e : graph.edges)
                QVERIFY2(ids.contains(e.from) && ids.contains(e.to), qPrintable(graph.id));
        }
    }
}

void DiagramTest::hostileTextIsRead_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("arrows") << u"# 流程\n\n"_s + u"->"_s.repeated(20000);
    QTest::newRow("a long chain") << u"# 流程\n\n"_s + u"a -> b -> "_s.repeated(5000) + u'c';
    QTest::newRow("brackets") << u"# 流程\n\n* "_s + u"（"_s.repeated(20000);
    QTest::newRow("colons") << u"# 流程\n\n* "_s + u"：:"_s.repeated(20000);
    QTest::newRow("one long sentence") << u"# 流程\n\n* "_s + u"网关调用订单服务并通知库存服务"_s.repeated(1000);
    QTest::newRow("of of of") << u"# 流程\n\n* "_s + u"网关的服务的"_s.repeated(3000);
    QTest::newRow("lone surrogates") << u"# 流程\n\n* 网关调用"_s + QString(QChar(0xd800)) + u"服务"_s;
    QTest::newRow("deep list") << [] {
        QString text = u"# 组成\n\n"_s;
        for (int i = 0; i < 90; ++i)
            text += u"  "_s.repeated(i) + u"* 服务%1\n"_s.arg(i);
        return text;
    }();
}

void DiagramTest::hostileTextIsRead() {
    QFETCH(QString, text);
    const Note note = parseNote(u"n.md"_s, text);
    const Reading reading = readDiagrams(note, lexicon());
    QVERIFY(!reading.graphs.isEmpty());
}

/// Two million boxes help nobody: what lies beyond the bound is said, not drawn.
void DiagramTest::aNoteTooLongIsDrawnInPart() {
    const QString text = u"# 甲\n\n```\n"_s + QString(10'000'001, u'x') + u"\n```\n\n# 乙\n\nA -> B\n"_s;
    const Reading reading = readDiagrams(parseNote(u"n.md"_s, text), lexicon());
    QCOMPARE(reading.diagnostics.size(), 1);
    QCOMPARE(reading.diagnostics[0].code, u"note-too-long"_s);
    QCOMPARE(reading.diagnostics[0].span.line, 7);
    QVERIFY(std::none_of(reading.graphs.begin(), reading.graphs.end(),
                         [](const Graph& g) { return g.kind == GraphKind::Chain; }));
}

/// Passages that describe no process, path or structure: an arrow drawn from one is a false one.
void DiagramTest::traps() {
    int traps = 0;
    for (const QString& file : notesIn(QStringLiteral(TUJIAN_TEST_DATA) + u"/passages"_s)) {
        if (!QFileInfo(file).fileName().startsWith(u"a-trap"))
            continue;
        ++traps;
        QVERIFY2(!drawn(read(file)).contains(u'>'), qPrintable(file));
    }
    QVERIFY(traps >= 6);
}

QTEST_GUILESS_MAIN(DiagramTest)
#include "test_diagram.moc"
