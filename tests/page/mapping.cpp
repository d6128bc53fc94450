#include "mapping.h"
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

const QStringList& inlines() {
    static const QStringList pieces{
        u"中文"_s,
        u"word"_s,
        u" "_s,
        u"  "_s,
        u"**粗**"_s,
        u"*斜*"_s,
        u"`code  x`"_s,
        u"~~s~~"_s,
        u"[链接](a.md#b)"_s,
        u"[](x)"_s,
        u"![图](i.png)"_s,
        u"![](j.png)"_s,
        u"[![a](b.png)](c)"_s,
        u"![远](https://a.b/c.png)"_s,
        u"[[wiki|名]]"_s,
        u"&amp;"_s,
        u"&nbsp;"_s,
        u"&#13;"_s,
        u"&#x2029;"_s,
        u"&#xfdd0;"_s,
        u"&lt;b&gt;"_s,
        u"\n"_s,
        u"  \n"_s,
        u"\\\n"_s,
        u"<br>"_s,
        u"<b>x</b>"_s,
        u"<script>"_s,
        u"\t"_s,
        u"😀"_s,
        u"👩‍👩‍👧"_s,
        u"é"_s,
        u"\\*"_s,
        u"#k8s/pod"_s,
        u"https://a.b/?c=d&e"_s,
        u"“引号”"_s,
        u"$x^2$"_s,
        u"|"_s,
        u"<a href=\"javascript:x\">j</a>"_s,
        u"\u2028"_s,
        u"\u2029"_s,
        u"\u200b"_s,
        u"\ufdd1"_s,
        u"\ufffc"_s,
        u"\u00ad"_s,
        u"\ufeff"_s,
        u"\u0001"_s,
        u"a'b\"c"_s,
    };
    return pieces;
}

const QStringList& starts() {
    static const QStringList pieces{
        u"# "_s,
        u"## "_s,
        u"###### "_s,
        u"#\n\n"_s,
        u"* "_s,
        u"  * "_s,
        u"    - "_s,
        u"1. "_s,
        u"7) "_s,
        u"   3. "_s,
        u"- [ ] "_s,
        u"- [x] "_s,
        u"> "_s,
        u"> > "_s,
        u"> * "_s,
        u">>> "_s,
        u"* > "_s,
        u"```yaml\na: 1\n\n\tb: |\n```\n"_s,
        u"* ```\n  x\n\n  y\n  ```\n"_s,
        u"> ```sh\n> $ ls\n> ```\n"_s,
        u"    indented\n\n    more\n"_s,
        u"***\n"_s,
        u"| a | b |\n| --- | :-: |\n| 1 | **2** |\n| | |\n| x |\n\n"_s,
        u"> | a |\n> | --- |\n> | b |\n"_s,
        u"* | a |\n  | --- |\n"_s,
        u"> [!NOTE]\n> "_s,
        u"> [!whatever]\n> "_s,
        u"<details>\n<summary>"_s,
        u"</summary>\n\n"_s,
        u"</details>\n\n"_s,
        u"*\n"_s,
        u"* \n\n"_s,
        u"1.\n"_s,
        u"> \n"_s,
        u"```\n```\n"_s,
        u"~~~\nopen\n"_s,
        u"[^1]: "_s,
        u"* * * a\n"_s,
        u""_s,
        u""_s,
    };
    return pieces;
}

} // namespace

QString randomNote(quint32 seed) {
    QRandomGenerator random(seed);
    const auto pick = [&random](const QStringList& from) { return from[random.bounded(int(from.size()))]; };
    QString text = random.bounded(4) == 0 ? u"---\ntitle: 题\n---\n"_s : QString();
    const int blocks = 2 + random.bounded(24);
    for (int i = 0; i < blocks; ++i) {
        text += pick(starts());
        const int pieces = random.bounded(9);
        for (int j = 0; j < pieces; ++j)
            text += pick(inlines());
        text += random.bounded(3) == 0 ? u"\n"_s : u"\n\n"_s;
    }
    return text;
}

QStringList hardNotes() {
    QString wide = u"|"_s + u"a|"_s.repeated(300) + u"\n|"_s + u"---|"_s.repeated(300) + u'\n';
    QString manyCells = wide + u"|x|\n"_s.repeated(200);
    return {
        QString(),
        u"\n\n\n"_s,
        u"# "_s,
        u"```"_s,
        u"> "_s.repeated(150) + u"deep"_s,
        u"* "_s.repeated(150) + u"deep"_s,
        u"> * "_s.repeated(60) + u"```\n> x"_s,
        u"| a |\n| --- |\n"_s,
        u"| a |\n| --- |\n| b |\n\n| c |\n| --- |\n| d |"_s,
        u"> a\n\n> b\n\n```\nc\n```\n```\nd\n```\n| e |\n| --- |\n"_s,
        u"> ```\n> x\n> ```\n"_s,
        u"> | a |\n> | --- |\n> | |\n\nnext"_s,
        u"| |\n| --- |\n| |\n\nnext\n\n> \n\nlast"_s,
        u"- \n- \n  - \n"_s,
        u"1. ```\n   x\n   ```\n2. > q\n3. | a |\n   | --- |\n"_s,
        u"```\n"_s + u"line\n"_s.repeated(1000) + u"```\n"_s,
        manyCells,
        u"a\u2029b\u2028c\rd\ufdd0e\ufdd1f"_s,
        u"```\na\u2029b\ufdd0\tc\n```"_s,
        u"[x](<a b.md#c d>) [y](java\nscript:z) [z](//evil/x)"_s,
    };
}

} // namespace tujian
