#include "test_deck.h"
#include "program.h"
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray note = "# K8s\n\n## 创建 Pod\n\n#k8s/pod\n\n1. 客户端提交请求给 kube-apiserver\n"
                        "2. kube-apiserver 写入 etcd\n3. kube-scheduler 监听 kube-apiserver\n"
                        "\n## 网络\n\n#net\n\n- 一点\n- 又一点\n";

Outcome deck(const Program& program, const QString& out, const QStringList& more) {
    return program.run(QStringList{u"deck"_s, program.path(u"a.md"_s), u"-o"_s, program.path(out)} + more);
}

} // namespace

void DeckTest::ofATopicATagAndAll() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QStringList pptx{u"--format"_s, u"pptx"_s};
    const Outcome all = deck(program, u"all.pptx"_s, pptx);
    QVERIFY2(all.status == 0, all.err.constData());
    QCOMPARE(QString::fromUtf8(all.out).trimmed(), program.path(u"all.pptx"_s));
    QVERIFY(contents(program.path(u"all.pptx"_s)).startsWith("PK"));
    QCOMPARE(deck(program, u"topic.pptx"_s, pptx + QStringList{u"--topic"_s, u"网络"_s}).status, 0);
    QCOMPARE(deck(program, u"tag.pptx"_s, pptx + QStringList{u"--tag"_s, u"k8s"_s}).status, 0); // with those under it
    // The parts are named in the zip file's directory as they are.
    const auto slides = [&program](const QString& file) {
        return contents(program.path(file)).count("ppt/slides/slide") / 2; // each name stands there twice
    };
    QVERIFY(slides(u"all.pptx"_s) > slides(u"tag.pptx"_s));
    QVERIFY(slides(u"tag.pptx"_s) > slides(u"topic.pptx"_s)); // a slide a step
    QCOMPARE(slides(u"topic.pptx"_s), 2);                     // its name, its points
    QCOMPARE(deck(program, u"x.pptx"_s, pptx + QStringList{u"--tag"_s, u"none"_s}).status, 1);
    QVERIFY(!QFile::exists(program.path(u"x.pptx"_s)));
}

void DeckTest::diagramsAsSlides() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QString target = program.path(u"one.pptx"_s);
    const QStringList arguments{
        u"export"_s, program.path(u"a.md"_s), u"--topic"_s, u"创建 Pod"_s, u"--format"_s, u"pptx"_s, u"-o"_s, target,
        u"--json"_s};
    const Outcome whole = program.run(arguments);
    QVERIFY2(whole.status == 0, whole.err.constData());
    QCOMPARE(whole.json()[u"files"_s].toArray().size(), 1);
    QVERIFY(whole.json()[u"files"_s][0][u"step"_s].isNull());
    const QByteArray first = contents(target);
    const Outcome steps = program.run(arguments + QStringList{u"--steps=slides"_s, u"--aspect"_s, u"4:3"_s});
    QCOMPARE(steps.json()[u"files"_s].toArray().size(), 3);
    QCOMPARE(steps.json()[u"files"_s][2][u"step"_s].toInt(), 3);
    QCOMPARE(program.run(arguments + QStringList{u"--steps=animation"_s}).status, 0);
    QVERIFY(contents(target) != first);
    // Its own output is a template, too.
    QCOMPARE(program.run(arguments + QStringList{u"--template"_s, target}).status, 0);
    QVERIFY(program.run(arguments).status == 0 && contents(target) == first); // the same bytes again
}

void DeckTest::pdf() {
    const Program program;
    program.write(u"a.md"_s, note);
    const Outcome outcome = deck(program, u"deck.pdf"_s, {u"--format"_s, u"pdf"_s});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QByteArray bytes = contents(program.path(u"deck.pdf"_s));
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(bytes.contains("/Outlines"));
    QVERIFY(!bytes.contains("/Subtype /Image")); // vectors throughout
    const auto pages = [&program](const QString& file) { return contents(program.path(file)).count("/Type /Page\n"); };
    QCOMPARE(deck(program, u"whole.pdf"_s, {u"--format"_s, u"pdf"_s, u"--steps=none"_s}).status, 0);
    QCOMPARE(pages(u"deck.pdf"_s), pages(u"whole.pdf"_s) + 2); // three steps instead of one picture
    // Code, and nothing else, is in the type of code.
    QVERIFY(!bytes.contains("+NotoSansMono"));
    program.write(u"a.md"_s, note + "\n## 命令\n\n```\nkubectl get pod\n```\n");
    QCOMPARE(deck(program, u"code.pdf"_s, {u"--format"_s, u"pdf"_s}).status, 0);
    QVERIFY(contents(program.path(u"code.pdf"_s)).contains("+NotoSansMono"));
}

void DeckTest::wrongUsage_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("format") << QStringList{u"--format"_s, u"svg"_s};
    QTest::newRow("topic and tag") << QStringList{u"--format"_s, u"pptx"_s,  u"--topic"_s,
                                                  u"网络"_s,     u"--tag"_s, u"net"_s};
    QTest::newRow("steps") << QStringList{u"--format"_s, u"pptx"_s, u"--steps=all"_s};
    QTest::newRow("template of a pdf") << QStringList{u"--format"_s, u"pdf"_s, u"--template"_s, u"a.md"_s};
}

void DeckTest::wrongUsage() {
    QFETCH(QStringList, arguments);
    const Program program;
    program.write(u"a.md"_s, note);
    const Outcome outcome = deck(program, u"out"_s, arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.err.isEmpty());
    QVERIFY(!QFile::exists(program.path(u"out"_s)));
}

/// A template that is none, a target that cannot be written, a full disk: said, and what was there stays.
void DeckTest::nothingHalfWritten() {
    const Program program;
    program.write(u"a.md"_s, note);
    program.write(u"old.pptx"_s, "old");
    const Outcome noTemplate =
        deck(program, u"old.pptx"_s, {u"--format"_s, u"pptx"_s, u"--template"_s, program.path(u"a.md"_s)});
    QCOMPARE(noTemplate.status, 1);
    QVERIFY(noTemplate.err.contains("a.md"));
    const Outcome missing = deck(program, u"old.pptx"_s, {u"--format"_s, u"pptx"_s, u"--template"_s, u"/none.potx"_s});
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.err.contains("none.potx"));
    const Outcome below = deck(program, u"a.md/x.pptx"_s, {u"--format"_s, u"pptx"_s});
    QCOMPARE(below.status, 1);
    QVERIFY(below.err.contains("x.pptx"));
    QCOMPARE(contents(program.path(u"old.pptx"_s)), QByteArray("old"));
    QCOMPARE(contents(program.path(u"a.md"_s)), note);
}
