#include "test_file.h"
#include "state/correction_yaml.h"
#include "state/corrections.h"
#include "term/lexicon.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

CorrectionPlaces placesIn(const QTemporaryDir& folder) {
    return {folder.filePath(u"notes/.tujian/corrections.yaml"_s), folder.filePath(u"data/spare.yaml"_s),
            u".tujian/corrections.yaml"_s};
}

Correction make(CorrectionAct act, const QString& node, const QString& value = {}) {
    Correction c;
    c.act = act;
    c.target = CorrectionTarget::Node;
    c.topic = u"dir/k8s.md#pod的创建过程"_s;
    c.diagram = u"sequence-2"_s;
    c.node = node;
    c.value = value;
    return c;
}

QByteArray get(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void FileTest::whatIsWrittenIsRead() {
    QList<Correction> list;
    for (const QString& name :
         {u"kube-apiserver"_s, u"客户端"_s, u"\"quoted\" \\ back"_s, u"a: b # c"_s, u"- item"_s, u"two\nlines"_s,
          u"null"_s, u"0x10"_s, u" space "_s, u"*alias &anchor"_s, u"tab\there\u2028\u0085"_s, u"😀"_s})
        list << make(CorrectionAct::Rename, name, name + u"!"_s);
    Correction edge = make(CorrectionAct::Reverse, {});
    edge.target = CorrectionTarget::Edge;
    edge.from = u"a"_s;
    edge.to = u"b"_s;
    edge.verb = u"写入"_s;
    edge.nth = 3;
    list << edge;
    edge.act = CorrectionAct::Rename;
    edge.value = u"保存"_s;
    list << edge << make(CorrectionAct::Merge, u"a"_s, u"b"_s) << make(CorrectionAct::Recolour, u"a"_s, u"network"_s);
    Correction whole;
    whole.act = CorrectionAct::Accept;
    whole.topic = u"a.md"_s;
    whole.diagram = u"chain"_s;
    whole.seen = u"0123456789ab"_s;
    list << whole;
    whole.act = CorrectionAct::Redraw;
    whole.value = u"sequence"_s;
    list << whole;
    const QString yaml = correctionsYaml(list);
    const CorrectionText read = parseCorrections(yaml, u"c.yaml"_s);
    QVERIFY2(read.diagnostics.isEmpty(), qPrintable(yaml));
    QCOMPARE(read.list, list);
    QCOMPARE(correctionsYaml(read.list), yaml);
    QCOMPARE(parseCorrections(correctionsYaml({}), u"c.yaml"_s).diagnostics.size(), 0);
    QCOMPARE(parseCorrections({}, u"c.yaml"_s).diagnostics.size(), 0);
}

void FileTest::editsAddReplaceAndRemove() {
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    QCOMPARE(readCorrections(places), KeptCorrections());
    const Correction first = make(CorrectionAct::Rename, u"api server"_s, u"A"_s);
    const Correction second = make(CorrectionAct::Rename, u"API-Server"_s, u"B"_s);
    const Correction other = make(CorrectionAct::Hide, u"etcd"_s);
    QVERIFY(editCorrections(places, {{first, other}, {}}));
    Result<CorrectionsSaved> saved = editCorrections(places, {{second}, {}});
    QVERIFY(saved);
    QVERIFY(!saved->spare);
    QCOMPARE(saved->kept.list, (QList<Correction>{other, second})); // it took the place of the first
    QCOMPARE(saved->kept.spans.first().line, 4);
    QCOMPARE(saved->kept.spans.first().file, places.besideName);
    const CorrectionEdit edit{{}, {other}};
    QVERIFY(editCorrections(places, edit));
    QVERIFY(editCorrections(places, edit)); // what is not there any more is no error
    QCOMPARE(readCorrections(places).list, QList<Correction>{second});
    saved = editCorrections(places, edit.inverse());
    QCOMPARE(saved->kept.list, (QList<Correction>{second, other}));
    QVERIFY(!QFile::exists(places.spare));
}

void FileTest::twoWindowsKeepEachOthers() {
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    const KeptCorrections mine = readCorrections(places);
    QVERIFY(editCorrections(places, {{make(CorrectionAct::Hide, u"theirs"_s)}, {}}));
    QVERIFY(mine.list.isEmpty()); // this window has not seen it
    QVERIFY(editCorrections(places, {{make(CorrectionAct::Hide, u"mine"_s)}, {}}));
    QCOMPARE(readCorrections(places).list.size(), 2);
}

void FileTest::damagedEntries_data() {
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QList<int>>("lines");
    QTest::addColumn<int>("kept");
    const QByteArray good = "  - do: hide\n    topic: \"a.md\"\n    diagram: chain\n    node: \"x\"\n";
    const QByteArray head = "corrections:\n";
    using Lines = QList<int>;
    QTest::newRow("unknown act") << head + good + "  - do: explode\n    topic: a.md\n" << Lines{6} << 1;
    QTest::newRow("no topic") << head + "  - do: hide\n    diagram: chain\n" + good << Lines{2} << 1;
    QTest::newRow("broken quote") << head + "  - do: \"hide\n    topic: a.md\n" + good << Lines{2} << 1;
    QTest::newRow("merge without into") << head + good +
                                               "  - do: merge\n    topic: a.md\n    diagram: chain\n    node: y\n"
                                        << Lines{6} << 1;
    QTest::newRow("reverse a node") << head + "  - do: reverse\n    topic: a.md\n    diagram: chain\n    node: y\n"
                                    << Lines{2} << 0;
    QTest::newRow("no list") << QByteArray("corrections: 7\n") << Lines{1} << 0;
    QTest::newRow("not YAML at all") << QByteArray("{{{ : ]") << Lines{1} << 0;
    QTest::newRow("cut off") << head + good + "  - do: hide\n    topic: \"a.m" << Lines{6} << 1;
}

void FileTest::damagedEntries() {
    QFETCH(QByteArray, yaml);
    QFETCH(QList<int>, lines);
    QFETCH(int, kept);
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    put(places.beside, yaml);
    const KeptCorrections read = readCorrections(places);
    QCOMPARE(read.list.size(), kept);
    QVERIFY(!read.diagnostics.isEmpty());
    QCOMPARE(read.diagnostics.first().span.file, places.besideName);
    // A parser names the line where it noticed, which may be a little after the one that is wrong.
    QVERIFY(std::abs(read.diagnostics.first().span.line - lines.first()) <= 3);
}

void FileTest::damageIsSetAside() {
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    const QByteArray damaged = "corrections:\n  - do: explode\n    topic: \"a.md\"\n"
                               "  - do: hide\n    topic: \"a.md\"\n    diagram: chain\n    node: \"x\"\n";
    put(places.beside, damaged);
    Result<CorrectionsSaved> saved = editCorrections(places, {{make(CorrectionAct::Hide, u"etcd"_s)}, {}});
    QVERIFY(saved);
    QCOMPARE(get(saved->setAside), damaged);
    QCOMPARE(saved->kept.list.size(), 2);
    QVERIFY(saved->kept.diagnostics.isEmpty());
    put(places.beside, damaged + "# again\n");
    saved = editCorrections(places, {{make(CorrectionAct::Hide, u"kubelet"_s)}, {}});
    QVERIFY(saved);
    QCOMPARE(get(saved->setAside), damaged + "# again\n"); // under another name: the first is not lost either
    QCOMPARE(get(places.beside + u".broken"_s), damaged);
}

void FileTest::unwritableFolder() {
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    put(folder.filePath(u"notes/.tujian"_s), "a file where the folder should be");
    Result<CorrectionsSaved> saved = editCorrections(places, {{make(CorrectionAct::Hide, u"etcd"_s)}, {}});
    QVERIFY(saved);
    QVERIFY(saved->spare);
    QCOMPARE(saved->kept.spans.first().file, places.spare);
    QCOMPARE(readCorrections(places).list.size(), 1);
    QVERIFY(editCorrections(places, {{}, readCorrections(places).list}));
    QVERIFY(readCorrections(places).list.isEmpty());
    CorrectionPlaces none = places; // not even the reader's own folder
    none.spare = folder.filePath(u"notes/.tujian/spare.yaml"_s);
    saved = editCorrections(none, {{make(CorrectionAct::Hide, u"etcd"_s)}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unwritable);
}

void FileTest::standardInputHasNoPlace() {
    const Result<CorrectionsSaved> saved = editCorrections({}, {{make(CorrectionAct::Hide, u"etcd"_s)}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Unwritable);
    QVERIFY(!QFileInfo::exists(u".lock"_s));
}

void FileTest::whatCannotBeTakenBack() {
    if (::geteuid() == 0)
        QSKIP("rights do not hold for root");
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    const Correction kept = make(CorrectionAct::Hide, u"etcd"_s);
    QVERIFY(editCorrections(places, {{kept}, {}}));
    const QString own = QFileInfo(places.beside).path();
    QFile::setPermissions(own, QFile::ReadOwner | QFile::ExeOwner);
    const Result<CorrectionsSaved> saved = editCorrections(places, {{}, {kept}});
    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(places.beside));
}

void FileTest::nothingIsWrittenForNothing() {
    const QTemporaryDir folder;
    const CorrectionPlaces places = placesIn(folder);
    QVERIFY(editCorrections(places, {{}, {make(CorrectionAct::Hide, u"etcd"_s)}}));
    QVERIFY(!QFileInfo::exists(folder.filePath(u"notes"_s)));
}

void FileTest::glossary_data() {
    QTest::addColumn<QString>("before");
    QTest::newRow("none") << QString();
    QTest::newRow("a list") << u"# ours\n- name: alpha\n  aliases: [a1, a2]\n- name: beta\n"_s;
    QTest::newRow("no newline at the end") << u"- name: alpha"_s;
    QTest::newRow("behind a margin") << u"terms:\n    - name: alpha\n      kind: network\nother: 1\n# end\n"_s;
    QTest::newRow("in brackets") << u"[{name: alpha}, {name: beta}]\n"_s;
    QTest::newRow("several documents") << u"- name: alpha\n---\n- name: beta\n"_s;
    QTest::newRow("damaged") << u"- name: \"alpha\n- name: beta\n"_s;
    QTest::newRow("an empty list") << u"terms: []\n"_s;
    QTest::newRow("a long item") << u"- name: alpha\n  definition: >\n    two\n    lines\n\n# behind it\n"_s;
}

void FileTest::glossary() {
    QFETCH(QString, before);
    Term term;
    term.name = u"消息中心 \"msg: hub\""_s;
    term.aliases = {u"msg-hub"_s, u"a, b"_s};
    term.kind = u"queue"_s;
    const QString after = glossaryWith(before, term);
    const QList<Term> had = readGlossary(before, {}, TermSource::Notebook).terms;
    const QList<Term> has = readGlossary(after, {}, TermSource::Notebook).terms;
    QCOMPARE(has.size(), had.size() + 1);
    QCOMPARE(has.mid(0, had.size()), had);
    QCOMPARE(has.last().name, term.name);
    QCOMPARE(has.last().aliases, term.aliases);
    QCOMPARE(has.last().kind, term.kind);
    QVERIFY(has.last().actor);
    for (const QString& line : before.split(u'\n'))
        QVERIFY2(after.contains(line), qPrintable(line)); // comments too
}
