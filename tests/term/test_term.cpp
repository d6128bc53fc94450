#include "note/note.h"
#include "term/lexicon.h"
#include "text/fold.h"
#include <QSet>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

QString namesIn(const Lexicon& lexicon, const QString& text) {
    QStringList names;
    const auto mentions = lexicon.mentions(text);
    for (const Mention& m : mentions)
        names.append(lexicon.terms()[m.term].name);
    return names.join(u'|');
}

Term term(const QString& name, const QStringList& aliases = {}) {
    Term t;
    t.name = name;
    t.aliases = aliases;
    return t;
}

} // namespace

class TermTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedGlossaryIsWhole();
    void aSpellingBelongsToOneTerm();
    void mentions_data();
    void mentions();
    void mentionsPointIntoTheText();
    void repairs_data();
    void repairs();
    void aLaterTermJoinsTheOneItNames();
    void glossaryProblemsHaveLines();
    void notesDefineTerms();
    void tagsComeFromHeadings();
};

void TermTest::shippedGlossaryIsWhole() {
    QVERIFY(shippedTerms().size() >= 120);
    for (const Term& t : shippedTerms()) {
        QVERIFY2(!t.name.isEmpty() && !t.kind.isEmpty() && !t.definition.isEmpty(), qPrintable(t.name));
        QVERIFY2(!t.definition.contains(u'\n'), qPrintable(t.name));
    }
}

void TermTest::aSpellingBelongsToOneTerm() {
    QHash<QString, QString> owner;
    for (const Term& t : shippedTerms()) {
        for (const QString& spelling : QStringList{t.name} + t.aliases) {
            const QString key = fold(spelling).remove(u' ').remove(u'-').remove(u'_');
            QVERIFY2(!owner.contains(key) || owner[key] == t.name,
                     qPrintable(spelling + u": "_s + t.name + u", "_s + owner[key]));
            owner.insert(key, t.name);
        }
    }
}

void TermTest::mentions_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("hyphens and spaces") << u"apiserver, api server, API-Server 和 kube-apiserver"_s
                                        << u"kube-apiserver|kube-apiserver|kube-apiserver|kube-apiserver"_s;
    QTest::newRow("full width") << u"ｋｕｂｅｌｅｔ"_s << u"kubelet"_s;
    QTest::newRow("glued to Chinese") << u"由kubelet创建pod"_s << u"kubelet|Pod"_s;
    QTest::newRow("plural") << u"the kubelets"_s << u"kubelet"_s;
    QTest::newRow("not inside a word") << u"mykubelet kubeletx"_s << u""_s;
    QTest::newRow("not inside a compound") << u"foo-kubelet kubelet-foo a.kubelet"_s << u""_s;
    QTest::newRow("longest wins") << u"ingress controller"_s << u"ingress 控制器"_s;
    QTest::newRow("traditional") << u"調度器"_s << u"kube-scheduler"_s;
    QTest::newRow("nothing") << u"今天天气不错"_s << u""_s;
}

void TermTest::mentions() {
    QFETCH(QString, text);
    QFETCH(QString, names);
    QCOMPARE(namesIn(Lexicon(shippedTerms()), text).toLower(), names.toLower());
}

void TermTest::mentionsPointIntoTheText() {
    const Lexicon lexicon(shippedTerms());
    const QString text = u"首先ＫＵＢＥＬＥＴ拉取镜像,然后通知 api server。"_s;
    const auto mentions = lexicon.mentions(text);
    QVERIFY(mentions.size() >= 2);
    QCOMPARE(text.mid(mentions[0].begin, mentions[0].end - mentions[0].begin), u"ＫＵＢＥＬＥＴ"_s);
    QCOMPARE(text.mid(mentions.last().begin, mentions.last().end - mentions.last().begin), u"api server"_s);
}

void TermTest::repairs_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    QTest::newRow("a letter too many") << u"kube-secheduler"_s << u"kube-scheduler"_s;
    QTest::newRow("a letter missing") << u"kuelet"_s << u"kubelet"_s;
    QTest::newRow("two swapped") << u"iptalbes"_s << u"iptables"_s;
    QTest::newRow("a digit kept") << u"flannal0"_s << u"flannel0"_s;
    QTest::newRow("an inflection is no error") << u"scheduled"_s << u""_s;
    QTest::newRow("a short word is left alone") << u"pad"_s << u""_s;
    QTest::newRow("another first part") << u"repo-server"_s << u""_s;
    QTest::newRow("letters swapped in a short part") << u"kbue-proxy"_s << u"kube-proxy"_s;
    QTest::newRow("a word of the stop list") << u"server"_s << u""_s;
}

void TermTest::repairs() {
    QFETCH(QString, word);
    QFETCH(QString, name);
    const Lexicon lexicon(shippedTerms());
    const auto mentions = lexicon.mentions(word);
    const bool repaired = mentions.size() == 1 && mentions[0].edits > 0;
    QCOMPARE(repaired ? lexicon.terms()[mentions[0].term].name : QString(), name);
}

void TermTest::aLaterTermJoinsTheOneItNames() {
    Term mine = term(u"API-Server"_s, {u"大门"_s});
    mine.definition = u"ours"_s;
    const Lexicon lexicon = Lexicon({term(u"kube-apiserver"_s, {u"apiserver"_s}), term(u"etcd"_s)}).with({mine});
    QCOMPARE(lexicon.terms().size(), 2);
    QCOMPARE(lexicon.terms()[0].name, u"kube-apiserver"_s);
    QCOMPARE(lexicon.terms()[0].definition, u"ours"_s);
    QCOMPARE(lexicon.find(u"大门"), 0);
    QCOMPARE(lexicon.find(u"nobody"), -1);
}

void TermTest::glossaryProblemsHaveLines() {
    const Glossary glossary =
        readGlossary(u"- name: foo\n  aliases: [f1, f2]\n- kind: data\n"_s, u"g.yaml"_s, TermSource::Notebook);
    QCOMPARE(glossary.terms.size(), 1);
    QCOMPARE(glossary.terms[0].aliases, (QStringList{u"f1"_s, u"f2"_s}));
    QVERIFY(glossary.terms[0].actor);
    QCOMPARE(glossary.diagnostics.size(), 1);
    QCOMPARE(glossary.diagnostics[0].span.line, 3);
    QVERIFY(!readGlossary(u"- name: [unclosed"_s, u"g.yaml"_s, TermSource::Notebook).diagnostics.isEmpty());
}

void TermTest::notesDefineTerms() {
    const Note note =
        parseNote(u"n.md"_s, u"# A\n\n* foo-gateway:接收请求\n* **库存核心**:扣减库存\n* 注意:不是术语\n"_s);
    const QList<Term> terms = definedTerms(note);
    QCOMPARE(terms.size(), 2);
    QCOMPARE(terms[0].name, u"foo-gateway"_s);
    QCOMPARE(terms[0].definition, u"接收请求"_s);
    QCOMPARE(terms[0].topic, note.topics[1].id);
    QCOMPARE(terms[1].name, u"库存核心"_s);
}

void TermTest::tagsComeFromHeadings() {
    const Note note = parseNote(u"n.md"_s, u"# kubelet 与 etcd\n\n## 原理\n\ntext\n"_s);
    const Lexicon lexicon(shippedTerms());
    QCOMPARE(derivedTags(note, 1, lexicon), (QStringList{u"kubelet"_s, u"etcd"_s}));
    QCOMPARE(derivedTags(note, 2, lexicon), derivedTags(note, 1, lexicon));
}

QTEST_GUILESS_MAIN(TermTest)
#include "test_term.moc"
