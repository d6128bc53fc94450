#include "note/note.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

#if defined(TUJIAN_SANITIZED) || !defined(NDEBUG)
constexpr int patience = 20'000; ///< milliseconds for an input that would take minutes without the bounds
#else
constexpr int patience = 4'000;
#endif

Note parse(const QString& text) {
    return parseNote(u"dir/n.md"_s, text);
}

const Block* firstOf(const Note& note, BlockKind kind) {
    const auto found =
        std::find_if(note.blocks.cbegin(), note.blocks.cend(), [kind](const Block& b) { return b.kind == kind; });
    return found == note.blocks.cend() ? nullptr : &*found;
}

bool hasDiagnostic(const Note& note, QStringView code) {
    return std::any_of(note.diagnostics.cbegin(), note.diagnostics.cend(),
                       [code](const Diagnostic& d) { return d.code == code; });
}

QString spanText(const Note& note, const Span& span) {
    return note.text.mid(span.begin, span.end - span.begin);
}

/// What is wrong with the tree and its way back to the source; empty if nothing is.
QString faultsOf(const Note& note) {
    for (int i = 0; i < note.blocks.size(); ++i) {
        const Block& block = note.blocks.at(i);
        const QString where = u"block %1 of %2: "_s.arg(i).arg(note.text.left(200));
        if (block.next <= i || block.next > note.blocks.size() || block.parent >= i)
            return where + u"tree"_s;
        if (block.parent >= 0 && (block.next > note.blocks.at(block.parent).next))
            return where + u"reaches out of its parent"_s;
        if (block.begin < 0 || block.end < block.begin || block.end > note.text.size())
            return where + u"range %1-%2"_s.arg(block.begin).arg(block.end);
        int at = 0;
        for (const Run& run : block.runs) {
            if (run.at != at || run.source < 0 || run.sourceLength < 0 ||
                run.source + run.sourceLength > note.text.size())
                return where + u"run at %1"_s.arg(run.at);
            if (run.link >= note.links.size())
                return where + u"link"_s;
            at += run.length;
            const QString shown = block.text.mid(run.at, run.length);
            const QString source = note.text.mid(run.source, run.sourceLength);
            const bool foldedLineEnd =
                run.style.testFlag(RunStyle::Code) && shown.contains(u' ') && source.contains(u'\n');
            if (run.length == run.sourceLength && shown != source && !foldedLineEnd && !source.startsWith(u'&'))
                return where + u"'%1' is not '%2'"_s.arg(shown, source);
        }
        if (at != block.text.size())
            return where + u"runs end at %1 of %2"_s.arg(at).arg(block.text.size());
    }
    return {};
}

} // namespace

class TestNote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void topicsNestByTheNextLowerLevel();
    void slugsAreGitHubs_data();
    void slugsAreGitHubs();
    void collidingSlugsAreNumbered();
    void todoMarkersLeaveTheTitle_data();
    void todoMarkersLeaveTheTitle();
    void frontMatter();
    void brokenFrontMatter();
    void ruleIsNotFrontMatter();
    void inlineTags_data();
    void inlineTags();
    void links_data();
    void links();
    void unknownTagsStay();
    void htmlTags();
    void commentsAreHidden();
    void details();
    void callouts();
    void footnotes();
    void listsAndTasks();
    void fences();
    void nestedFenceKeepsItsPlaces();
    void unclosedFence();
    void tables();
    void emptyBlocksHavePlaces();
    void chineseEmphasis();
    void entities();
    void sourceSpans();
    void yamlFile();
    void oddInputs_data();
    void oddInputs();
    void seedFile();
    void shippedNotes();
    void mixtures();
    void killers_data();
    void killers();
};

void TestNote::topicsNestByTheNextLowerLevel() {
    const Note note =
        parse(u"intro\n\n# \n\nmore\n\n### A\n\na\n\n##### B\n\nb\n\n#### C\n\n## D\n\nSetext\n======\nend\n"_s);
    QStringList shown;
    for (const Topic& topic : note.topics)
        shown.append(u"%1 %2 %3"_s.arg(topic.level).arg(topic.parent).arg(topic.title));
    QCOMPARE(shown, (QStringList{u"0 -1 n"_s, u"3 0 A"_s, u"5 1 B"_s, u"4 1 C"_s, u"2 0 D"_s, u"1 0 Setext"_s}));
    QCOMPARE(note.topics.at(1).next, 4);
    QCOMPARE(note.topics.at(0).next, 6);
    QCOMPARE(note.pathOf(2), QStringList{u"A"_s});
    QCOMPARE(note.topicAt(0), 0);
    QCOMPARE(note.topicAt(int(note.text.indexOf(u"b\n"_s))), 2);
    QCOMPARE(note.topicAt(int(note.text.size())), 5);
    QCOMPARE(note.topicById(u"dir/n.md#setext"), 5);
    QVERIFY(note.topicById(u"dir/n.md#none") < 0);
    const Topic& own = note.topics.first();
    QCOMPARE(note.blocks.at(own.last - 1).text, u"more"_s);
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::slugsAreGitHubs_data() {
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("expected");
    QTest::newRow("chinese") << u"Pod的创建过程"_s << u"pod的创建过程"_s;
    QTest::newRow("punctuation") << u"storageclass,pv,pvc"_s << u"storageclasspvpvc"_s;
    QTest::newRow("full width") << u"是什么？（上）"_s << u"是什么上"_s;
    QTest::newRow("spaces") << u"a  b-c_d"_s << u"a--b-c_d"_s;
    QTest::newRow("dots") << u"v1.25 (beta)!"_s << u"v125-beta"_s;
    QTest::newRow("wide") << QString::fromUcs4(U"𠮷野") << QString::fromUcs4(U"𠮷野");
}

void TestNote::slugsAreGitHubs() {
    QFETCH(QString, heading);
    QFETCH(QString, expected);
    QCOMPARE(slug(heading), expected);
}

void TestNote::collidingSlugsAreNumbered() {
    const Note note = parse(u"# a\n# a\n# a-1\n# A!\n## [link](http://x.y) **b** `c`\n"_s);
    QStringList ids;
    for (const Topic& topic : note.topics)
        ids.append(topic.id);
    QCOMPARE(ids, (QStringList{u"dir/n.md"_s, u"dir/n.md#a"_s, u"dir/n.md#a-1"_s, u"dir/n.md#a-1-1"_s,
                               u"dir/n.md#a-2"_s, u"dir/n.md#link-b-c"_s}));
    QCOMPARE(note.topics.last().title, u"link b c"_s);
}

void TestNote::todoMarkersLeaveTheTitle_data() {
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("todo");
    QTest::newRow("dashes") << u"容器和主机部署的区别--(待完善)"_s << u"容器和主机部署的区别"_s << true;
    QTest::newRow("asterisks") << u"不同node上的pod之间的通信流程*--(待完善)*"_s << u"不同node上的pod之间的通信流程"_s
                               << true;
    QTest::newRow("space") << u"Ingress --(待完善)"_s << u"Ingress"_s << true;
    QTest::newRow("full width") << u"调度【待补充】"_s << u"调度"_s << true;
    QTest::newRow("bare") << u"调度 待完善"_s << u"调度"_s << true;
    QTest::newRow("front") << u"TODO: storage"_s << u"storage"_s << true;
    QTest::newRow("word") << u"storage [todo]"_s << u"storage"_s << true;
    QTest::newRow("fixme") << u"网络 FIXME"_s << u"网络"_s << true;
    QTest::newRow("a thing to speak of") << u"todo list 应用"_s << u"todo list 应用"_s << false;
    QTest::newRow("part of a sentence") << u"待完善的部分"_s << u"待完善的部分"_s << false;
    QTest::newRow("only the marker") << u"TODO"_s << u"TODO"_s << true;
    QTest::newRow("words stay") << u"nginx ingress的原理本质是什么*(原理还不知道)*"_s
                                << u"nginx ingress的原理本质是什么(原理还不知道)"_s << false;
    QTest::newRow("plain") << u"a - b (c)"_s << u"a - b (c)"_s << false;
}

void TestNote::todoMarkersLeaveTheTitle() {
    QFETCH(QString, heading);
    const Note note = parse(u"text\n\n#### "_s + heading + u"\n\nmore\n"_s);
    QCOMPARE(note.topics.size(), 2);
    const Topic& topic = note.topics.last();
    QTEST(topic.title, "title");
    QTEST(topic.todo, "todo");
    QCOMPARE(topic.tags.contains(u"todo"_s), topic.todo);
    QCOMPARE(hasDiagnostic(note, u"todo-heading"), topic.todo);
    QCOMPARE(spanText(note, topic.headingSpan), heading);
}

void TestNote::frontMatter() {
    const Note note =
        parse(u"---\ntitle: 我的笔记\ntags: [K8s, 网络/CNI]\naliases: k8s notes\nglossary:\n  - name: foo\n    kind: "
              "network\n---\n# H\n"_s);
    QCOMPARE(note.topics.first().title, u"我的笔记"_s);
    QCOMPARE(note.topics.first().tags, (QStringList{u"k8s"_s, u"网络/cni"_s}));
    QCOMPARE(note.frontMatter.value(u"aliases"_s), QStringList{u"k8s notes"_s});
    QCOMPARE(note.frontMatterGlossary, u"- name: foo\n  kind: network\n"_s);
    QCOMPARE(note.blocks.size(), 1);
    QCOMPARE(note.topics.at(1).span.line, 9);
    QCOMPARE(parse(u"---\ntags: a, b c\n---\n"_s).topics.first().tags, (QStringList{u"a"_s, u"b c"_s}));
    QCOMPARE(parse(u"---\ntags: a b\n---\n"_s).topics.first().tags, (QStringList{u"a"_s, u"b"_s}));
}

void TestNote::brokenFrontMatter() {
    const Note note = parse(u"---\ntitle: ok\ntags: [a, b\n---\n\n# H\n"_s);
    QVERIFY(hasDiagnostic(note, u"front-matter"));
    QCOMPARE(note.blocks.size(), 1);
    QCOMPARE(note.topics.size(), 2);
    QVERIFY(note.diagnostics.first().span.line >= 2);
    QVERIFY(note.diagnostics.first().span.line <= 4);

    const auto sized = [](const QString& end) { return parse(u"---\ntitle: "_s + QString(300'000, u'x') + end); };
    const Note tooLong = sized(u"\n---\n# H\n"_s);
    QVERIFY(hasDiagnostic(tooLong, u"front-matter-too-long"));
    QVERIFY(tooLong.frontMatter.isEmpty());
    QCOMPARE(tooLong.topics.last().title, u"H"_s);                          // nothing is lost
    QVERIFY(!hasDiagnostic(sized(u"\n# H\n"_s), u"front-matter-too-long")); // a rule, and text
}

void TestNote::ruleIsNotFrontMatter() {
    const Note note = parse(u"---\n\nplain words\n\n---\n"_s);
    QCOMPARE(note.blocks.size(), 3);
    QCOMPARE(note.blocks.first().kind, BlockKind::Rule);
    QVERIFY(note.frontMatter.isEmpty());
}

void TestNote::inlineTags_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("plain") << u"see #Tag and #k8s/Pod, (#中文标签)"_s
                           << QStringList{u"tag"_s, u"k8s/pod"_s, u"中文标签"_s};
    QTest::newRow("chinese edges") << u"网络，#cni。"_s << QStringList{u"cni"_s};
    QTest::newRow("numbers and colours") << u"#123 #fff0aa #abcdef #a1b #1"_s << QStringList{};
    QTest::newRow("not at an edge") << u"a#b http://x.y/#frag C#"_s << QStringList{};
    QTest::newRow("code") << u"`#include` and\n\n```\n#tag\n```\n"_s << QStringList{};
    QTest::newRow("link") << u"[a #b](c.md#d)"_s << QStringList{};
    QTest::newRow("twice") << u"#a #A #b"_s << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("heading mark") << u"#notaheading"_s << QStringList{u"notaheading"_s};
}

void TestNote::inlineTags() {
    QFETCH(QString, text);
    QTEST(parse(text).topics.first().tags, "tags");
}

void TestNote::links_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const QString& text, LinkKind kind, const QString& target,
                        const QString& anchor, const QString& shown, const QString& source) {
        QTest::newRow(name) << text << int(kind) << target << anchor << shown << source;
    };
    row("relative", u"x [a](b/c%20d.md#e 't') y"_s, LinkKind::Relative, u"b/c d.md"_s, u"e"_s, u"a"_s,
        u"[a](b/c%20d.md#e 't')"_s);
    row("anchor", u"[上](#pod的创建过程)"_s, LinkKind::Relative, {}, u"pod的创建过程"_s, u"上"_s,
        u"[上](#pod的创建过程)"_s);
    row("outside", u"[**a**](https://x.y/z?q=(1)#f)"_s, LinkKind::Outside, u"https://x.y/z?q=(1)"_s, u"f"_s, u"a"_s,
        u"[**a**](https://x.y/z?q=(1)#f)"_s);
    row("autolink", u"<https://x.y>"_s, LinkKind::Outside, u"https://x.y"_s, {}, u"https://x.y"_s, u"<https://x.y>"_s);
    row("bare", u"see https://x.y/z now"_s, LinkKind::Outside, u"https://x.y/z"_s, {}, u"https://x.y/z"_s,
        u"https://x.y/z"_s);
    row("reference", u"[a][r]\n\n[r]: c.md\n"_s, LinkKind::Relative, u"c.md"_s, {}, u"a"_s, u"[a][r]"_s);
    row("image", u"![alt](i.png)"_s, LinkKind::Image, u"i.png"_s, {}, u"alt"_s, u"![alt](i.png)"_s);
    row("image without words", u"a ![](i.png) b"_s, LinkKind::Image, u"i.png"_s, {}, {}, u"![](i.png)"_s);
    row("wiki", u"a [[k8s/Pod#状态]] b"_s, LinkKind::Wiki, u"k8s/Pod"_s, u"状态"_s, u"k8s/Pod#状态"_s,
        u"[[k8s/Pod#状态]]"_s);
    row("wiki with words", u"[[n|shown]]"_s, LinkKind::Wiki, u"n"_s, {}, u"shown"_s, u"[[n|shown]]"_s);
    row("html image", u"<img src=\"a.png\" alt='b'/>"_s, LinkKind::Image, u"a.png"_s, {}, u"b"_s,
        u"<img src=\"a.png\" alt='b'/>"_s);
}

void TestNote::links() {
    QFETCH(QString, text);
    const Note note = parse(text);
    QCOMPARE(note.links.size(), 1);
    const Link& link = note.links.first();
    QFETCH(int, kind);
    QCOMPARE(int(link.kind), kind);
    QTEST(link.target, "target");
    QTEST(link.anchor, "anchor");
    QTEST(link.text, "shown");
    QTEST(spanText(note, link.span), "source");
    QCOMPARE(faultsOf(note), QString());
    // Every link has a run, or nobody could click on it.
    const Block& block = note.blocks.first();
    QVERIFY(std::any_of(block.runs.cbegin(), block.runs.cend(), [](const Run& run) { return run.link == 0; }));
}

void TestNote::unknownTagsStay() {
    QCOMPARE(parse(u"kubectl drain <node_name> -n <ns>"_s).blocks.first().text, u"kubectl drain <node_name> -n <ns>"_s);
    QCOMPARE(parse(u"a < b > c <- d -> e"_s).blocks.first().text, u"a < b > c <- d -> e"_s);
}

void TestNote::htmlTags() {
    const Note note = parse(u"a<br/>b <kbd>Ctrl</kbd> H<sub>2</sub>O <font color='red'>r</font> `<br>`"_s);
    const Block& block = note.blocks.first();
    QCOMPARE(block.text, u"a\nb Ctrl H2O r <br>"_s);
    QCOMPARE(faultsOf(note).contains(u"runs"), false);
    QCOMPARE(spanText(note, sourceSpan(note, block, int(block.text.indexOf(u"Ctrl")), 4)), u"Ctrl"_s);
}

void TestNote::commentsAreHidden() {
    const Note note = parse(
        u"a <!-- x --> b\n\n<!-- hidden\n\n# not a topic\n\n```\n-->\n\n# H\n\n---\n\n```\n<!-- code -->\n```\n"_s);
    QCOMPARE(note.topics.size(), 2);
    QCOMPARE(note.blocks.first().text, u"a  b"_s);
    QCOMPARE(firstOf(note, BlockKind::Fence)->text, u"<!-- code -->\n"_s);
    QCOMPARE(spanText(note, note.spanOf(firstOf(note, BlockKind::Rule)->begin, firstOf(note, BlockKind::Rule)->end)),
             u"---"_s);
}

void TestNote::details() {
    const Note note =
        parse(u"a\n\n<details>\n<summary>Click me</summary>\n\nbody\n\n- item\n\n</details>\n\nafter\n"_s);
    const Block* block = firstOf(note, BlockKind::Details);
    QVERIFY(block);
    QCOMPARE(block->text, u"Click me"_s);
    const int index = int(block - note.blocks.constData());
    QCOMPARE(note.blocks.at(index + 1).text, u"body"_s);
    QCOMPARE(note.blocks.at(index + 1).parent, index);
    QCOMPARE(note.blocks.last().text, u"after"_s);
    QCOMPARE(note.blocks.last().parent, -1);
    QCOMPARE(block->next, int(note.blocks.size()) - 1);
    for (const Block& each : note.blocks)
        QVERIFY(!each.text.contains(u"details"));
    QCOMPARE(faultsOf(note), QString());
    const Note compact = parse(u"<details><summary>S</summary>\nrest\n</details>\n\nend\n"_s);
    QCOMPARE(compact.blocks.first().text, u"S"_s);
    QCOMPARE(compact.blocks.at(1).text, u"rest"_s);
    QCOMPARE(compact.blocks.at(2).parent, -1);
    QCOMPARE(faultsOf(compact), QString());
    // A topic inside is found: the details end where it begins.
    const Note topics = parse(u"<details>\n<summary>S</summary>\n\n# H\n\n</details>\n"_s);
    QCOMPARE(topics.topics.size(), 2);
    QCOMPARE(faultsOf(topics), QString());
}

void TestNote::callouts() {
    const Note note = parse(u"> [!WARNING] careful\n> body\n\n> [!note]\n> text\n\n> plain\n"_s);
    QCOMPARE(note.blocks.at(0).info, u"warning"_s);
    QCOMPARE(note.blocks.at(1).text, u"careful\nbody"_s);
    QCOMPARE(note.blocks.at(2).info, u"note"_s);
    QCOMPARE(note.blocks.at(3).text, u"text"_s);
    QVERIFY(note.blocks.at(4).info.isEmpty());
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::footnotes() {
    const Note note = parse(u"word[^1]\n\n[^1]: explained\n"_s);
    QCOMPARE(note.blocks.size(), 2);
    QCOMPARE(note.blocks.at(0).text, u"word[^1]"_s);
    QCOMPARE(note.blocks.at(1).text, u"[^1]: explained"_s);
}

void TestNote::listsAndTasks() {
    const Note note = parse(u"3. a\n3. b\n   - [x] c\n   - [ ] d\n\n     e\n"_s);
    QCOMPARE(note.blocks.at(0).kind, BlockKind::List);
    QVERIFY(note.blocks.at(0).ordered);
    QCOMPARE(note.blocks.at(1).number, 3);
    QCOMPARE(note.blocks.at(3).number, 3);
    const Block& nested = note.blocks.at(5);
    QCOMPARE(nested.level, 2);
    QVERIFY(note.blocks.at(6).task && note.blocks.at(6).checked);
    QCOMPARE(note.blocks.at(7).text, u"c"_s);
    QCOMPARE(spanText(note, note.spanOf(note.blocks.at(7).begin, note.blocks.at(7).end)), u"c"_s);
    QVERIFY(note.blocks.at(8).task && !note.blocks.at(8).checked);
    QCOMPARE(spanText(note, note.spanOf(note.blocks.at(6).begin, note.blocks.at(6).end)), u"- [x] c"_s);
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::fences() {
    const Note note = parse(u"```yaml title\na: 1\n\n  b\n```\n\n~~~\n~~~\n\n    indented\n\n\tcode\n"_s);
    QCOMPARE(note.blocks.size(), 3);
    QCOMPARE(note.blocks.at(0).info, u"yaml title"_s);
    QCOMPARE(note.blocks.at(0).text, u"a: 1\n\n  b\n"_s);
    QCOMPARE(spanText(note, note.spanOf(note.blocks.at(0).begin, note.blocks.at(0).end)), u"a: 1\n\n  b\n"_s);
    QCOMPARE(note.lineOf(note.blocks.at(1).begin), 8);
    QVERIFY(note.blocks.at(1).text.isEmpty());
    QCOMPARE(note.blocks.at(2).text, u"indented\n\ncode\n"_s);
    QVERIFY(!hasDiagnostic(note, u"unclosed-fence"));
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::nestedFenceKeepsItsPlaces() {
    const Note note =
        parse(u"* a\n\n  * ```\n    kind: Service\n    spec:\n      x: 1\n    ```\n> ```\n> q\n> ```\n"_s);
    const Block* fence = firstOf(note, BlockKind::Fence);
    QCOMPARE(fence->text, u"kind: Service\nspec:\n  x: 1\n"_s);
    QCOMPARE(fence->runs.size(), 3);
    QCOMPARE(note.lineOf(sourceSpan(note, *fence, int(fence->text.indexOf(u"x: 1")), 4).begin), 6);
    QCOMPARE(spanText(note, sourceSpan(note, *fence, int(fence->text.indexOf(u"x: 1")), 4)), u"x: 1"_s);
    QVERIFY(!hasDiagnostic(note, u"unclosed-fence"));
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::unclosedFence() {
    const Note note = parse(u"# H\n\n```sh\nls"_s);
    QVERIFY(hasDiagnostic(note, u"unclosed-fence"));
    QCOMPARE(note.diagnostics.first().span.line, 3);
    QCOMPARE(firstOf(note, BlockKind::Fence)->text, u"ls\n"_s);
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::tables() {
    const Note note = parse(u"| 状态 | b |\n| --- | :-: |\n| x `\\|` y | |\n|z|\n\nend\n"_s);
    QStringList cells;
    for (const Block& block : note.blocks) {
        if (block.kind == BlockKind::Cell)
            cells.append(block.text);
    }
    QCOMPARE(cells.size(), 6);
    QCOMPARE(cells.at(0), u"状态"_s);
    QCOMPARE(cells.at(4), u"z"_s);
    QVERIFY(note.blocks.at(1).header);
    QVERIFY(!note.blocks.at(4).header);
    QCOMPARE(note.blocks.at(3).align, 2);
    QCOMPARE(note.lineOf(note.blocks.at(4).begin), 3);
    QCOMPARE(note.lineOf(note.blocks.at(7).begin), 4);
    QCOMPARE(spanText(note, note.spanOf(note.blocks.at(2).begin, note.blocks.at(2).end)), u"状态"_s);
    QCOMPARE(note.blocks.last().text, u"end"_s);
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::emptyBlocksHavePlaces() {
    const Note note = parse(u"# \n\n* a\n\n* \n\n* b\n\n***\n\n## \n>\n"_s);
    QList<int> lines;
    for (const Block& block : note.blocks) {
        if (block.kind == BlockKind::Heading || block.kind == BlockKind::Item || block.kind == BlockKind::Rule ||
            block.kind == BlockKind::Quote)
            lines.append(note.lineOf(block.begin));
    }
    QCOMPARE(lines, (QList<int>{1, 3, 5, 7, 9, 11, 12}));
    QCOMPARE(faultsOf(note), QString());
}

/// CommonMark leaves "**注意：**后文" alone, since punctuation and a letter stand around the mark; people mean bold.
void TestNote::chineseEmphasis() {
    const Note note = parse(u"**注意：**后面是正文，**（重要）**内容，2*3*4，a * b"_s);
    const Block& block = note.blocks.first();
    QVERIFY(block.text.startsWith(u"注意：后面是正文，（重要）内容"));
    QVERIFY(block.runs.first().style.testFlag(RunStyle::Bold));
    QVERIFY(block.text.endsWith(u"a * b"));
    QCOMPARE(faultsOf(note), QString());
}

void TestNote::entities() {
    const Note note = parse(u"a &amp; b &rarr; c &#20013; &nosuch; d"_s);
    const Block& block = note.blocks.first();
    QCOMPARE(block.text, u"a & b → c 中 &nosuch; d"_s);
    QCOMPARE(spanText(note, sourceSpan(note, block, 2, 1)), u"&amp;"_s);
    QCOMPARE(spanText(note, sourceSpan(note, block, int(block.text.indexOf(u'd')), 1)), u"d"_s);
}

void TestNote::sourceSpans() {
    const Note note = parse(u"> 第一行**粗**体\n> 第二行`码`"_s);
    const Block* block = firstOf(note, BlockKind::Paragraph);
    QCOMPARE(block->text, u"第一行粗体\n第二行码"_s);
    QCOMPARE(spanText(note, sourceSpan(note, *block, 3, 1)), u"粗"_s);
    QCOMPARE(spanText(note, sourceSpan(note, *block, 0, int(block->text.size()))), u"第一行**粗**体\n> 第二行`码"_s);
    QCOMPARE(sourceSpan(note, *block, 6, 2).line, 2);
    QCOMPARE(sourceSpan(note, *block, 0, 0).begin, 2);
    QCOMPARE(sourceSpan(note, *block, 500, 3).end, sourceSpan(note, *block, 9, 1).end);
}

void TestNote::yamlFile() {
    const Note note = yamlNote(u"d/app.yaml"_s, u"kind: Pod\r\nx: 1\r\n"_s);
    QCOMPARE(note.blocks.size(), 1);
    QCOMPARE(note.blocks.first().text, u"kind: Pod\nx: 1\n"_s);
    QCOMPARE(note.topics.size(), 1);
    QCOMPARE(note.topics.first().id, u"d/app.yaml"_s);
    QCOMPARE(note.topics.first().title, u"app"_s);
    QCOMPARE(note.topics.first().last, 1);
    QCOMPARE(faultsOf(yamlNote(u"e.json"_s, {})), QString());
}

void TestNote::oddInputs_data() {
    QTest::addColumn<QString>("text");
    const QStringList texts{QString(),
                            u"\n"_s,
                            u"\r"_s,
                            u"[]("_s,
                            u"#"_s,
                            u"---"_s,
                            u"---\n"_s,
                            u"---\n---"_s,
                            u"```"_s,
                            u"> ```"_s,
                            u"- "_s,
                            u"|"_s,
                            u"|-|"_s,
                            u"[[ ]]"_s,
                            u"[["_s,
                            u"<"_s,
                            u"<!--"_s,
                            u"<!-- -->"_s,
                            u"</details>"_s,
                            u"<details>"_s,
                            u"![]()"_s,
                            u"[]()"_s,
                            u"[](x)\ny"_s,
                            u"![a ![b](c)](d)"_s,
                            u"a\\\nb  \nc"_s,
                            u"`a\nb`"_s,
                            u"\uFEFF# bom"_s,
                            QString(QChar(0)) + u"a"_s,
                            QString(QChar(0xD800)) + u"x"_s,
                            u"- - - a\n      - b"_s,
                            u"> > a\nlazy\n> b"_s,
                            u"&#0; &#xFFFFFFFF;"_s,
                            u"a\n===\n***\n---\n"_s,
                            u"-\n  a\n-\n\n  b"_s,
                            u"\t- a\n\n\t\tb"_s,
                            u"1) a\n2) b"_s,
                            u"[x]: <y>\n\n---\n[x]"_s};
    for (qsizetype i = 0; i < texts.size(); ++i)
        QTest::addRow("%d", int(i)) << texts.at(i);
}

void TestNote::oddInputs() {
    QFETCH(QString, text);
    const Note note = parse(text);
    QCOMPARE(faultsOf(note), QString());
    QVERIFY(!note.topics.isEmpty());
    QCOMPARE(note, parse(text));
}

void TestNote::seedFile() {
    QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the sample notes are not here");
    const Note note = parseNote(u"interview-notes.md"_s, QString::fromUtf8(file.readAll()));
    QCOMPARE(faultsOf(note), QString());
    QVERIFY(note.topics.size() > 50);
    QVERIFY(note.topicById(u"interview-notes.md#pod的创建过程") > 0);
    QCOMPARE(note.topics.first().title, u"interview-notes"_s);
    int todo = 0;
    for (qsizetype i = 1; i < note.topics.size(); ++i) {
        const Topic& topic = note.topics.at(i);
        todo += topic.todo ? 1 : 0;
        const QString line = note.text.mid(note.lineStarts.at(topic.span.line - 1), 200).section(u'\n', 0, 0);
        QCOMPARE(spanText(note, topic.headingSpan), line.mid(topic.level + 1).trimmed());
    }
    QCOMPARE(todo, 6);
}

void TestNote::shippedNotes() {
    const QDir folder(QStringLiteral(TUJIAN_SOURCE "/notes"));
    for (const QString& name : folder.entryList({u"*.md"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Note note = parseNote(name, QString::fromUtf8(file.readAll()));
        QCOMPARE(faultsOf(note), QString());
        QVERIFY2(!hasDiagnostic(note, u"unclosed-fence"), qPrintable(name));
    }
}

/// Random mixtures of Markdown's marks: the tree and its places hold for all of them.
void TestNote::mixtures() {
    const QStringList parts{u"\n"_s,
                            u"\n\n"_s,
                            u"# "_s,
                            u"- "_s,
                            u"  "_s,
                            u"    "_s,
                            u"> "_s,
                            u"1. "_s,
                            u"```\n"_s,
                            u"~~~"_s,
                            u"| a | b |\n|--|--|\n"_s,
                            u"|"_s,
                            u"**"_s,
                            u"*"_s,
                            u"_"_s,
                            u"`"_s,
                            u"[a](b)"_s,
                            u"["_s,
                            u"]("_s,
                            u"![](i)"_s,
                            u"[[n|m]]"_s,
                            u"<br>"_s,
                            u"<details>\n"_s,
                            u"<summary>s</summary>"_s,
                            u"</details>"_s,
                            u"<!-- c -->"_s,
                            u"&amp;"_s,
                            u"中文"_s,
                            u"：**后"_s,
                            u"a"_s,
                            u" "_s,
                            u"\t"_s,
                            u"---\n"_s,
                            u"===\n"_s,
                            u"[x] "_s,
                            u"[r]: u\n"_s,
                            u"[^1]: "_s,
                            u"\\"_s,
                            u"#tag "_s,
                            u"https://x.y"_s,
                            u"𠮷"_s,
                            u"[!note] "_s,
                            u"<b>"_s,
                            u"<kbd>"_s};
    quint32 state = 12345;
    const auto next = [&state](quint32 bound) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8U) % bound;
    };
    for (int round = 0; round < 6000; ++round) {
        QString text;
        for (quint32 i = 0, count = 3 + next(30); i < count; ++i)
            text += parts.at(next(quint32(parts.size())));
        QCOMPARE(faultsOf(parse(text)), QString());
    }
}

void TestNote::killers_data() {
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("times");
    const QList<std::pair<QString, int>> units{{u"']([\n"_s, 50'000},
                                               {u"[x]: /u\n[x]\n"_s, 50'000},
                                               {u"[a](b 'c\n"_s, 50'000},
                                               {u"[x]:"_s, 100'000},
                                               {u"["_s, 500'000},
                                               {u"[]("_s, 200'000},
                                               {u"> "_s, 100'000},
                                               {u"- "_s, 100'000},
                                               {u"*a_ "_s, 200'000},
                                               {u"`a"_s, 300'000},
                                               {u"<"_s, 500'000},
                                               {u"<!--"_s, 200'000},
                                               {u"[["_s, 300'000},
                                               {u"<b "_s, 200'000},
                                               {u"|"_s, 300'000},
                                               {u"#"_s, 500'000},
                                               {u"#t "_s, 200'000},
                                               {u"![a"_s, 200'000},
                                               {u"![]()"_s, 100'000},
                                               {u"# -\n"_s, 200'000},
                                               {u"-\n"_s, 300'000},
                                               {u">\n\n"_s, 200'000},
                                               {u"***\n"_s, 200'000},
                                               {u"```\n"_s, 200'000},
                                               {u"<details>\n\n"_s, 50'000},
                                               {u"<details><summary>"_s, 50'000},
                                               {u"- a\n\n"_s, 100'000},
                                               {u"&"_s, 500'000},
                                               {u"a@"_s, 300'000},
                                               {u"www.a"_s, 200'000},
                                               {u"---\n"_s, 200'000},
                                               {u"：**后"_s, 200'000}};
    for (const auto& unit : units)
        QTest::addRow("%s", unit.first.simplified().toUtf8().constData()) << unit.first << unit.second;
}

void TestNote::killers() {
    QFETCH(QString, unit);
    QFETCH(int, times);
    QElapsedTimer timer;
    timer.start();
    const Note note = parse(unit.repeated(times));
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(elapsed < patience, qPrintable(QString::number(elapsed)));
    QCOMPARE(faultsOf(note), QString());
}

QTEST_GUILESS_MAIN(TestNote)
#include "test_note.moc"
