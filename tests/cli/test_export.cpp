#include "test_export.h"
#include "program.h"
#include "shape.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray note = "# 链路\n\nPod --> PVC --> StorageClass --> PV\n\n# 创建 Pod\n\n"
                        "1. kubectl 向 kube-apiserver 发送请求\n2. kube-apiserver 将数据写入 etcd\n"
                        "3. kube-scheduler 通知 kube-apiserver 绑定节点\n4. kubelet 调用 containerd 创建容器\n";

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ExportTest::oneFile() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QString target = program.path(u"out.svg"_s);
    const Outcome outcome = program.run(
        {u"export"_s, program.path(), u"--topic"_s, u"链路"_s, u"--format"_s, u"svg"_s, u"-o"_s, target, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(shapeProblem(outcome.json(),
                          R"({"files":[{"path":"s","diagram":"s","step":"n|null","width":"x","height":"x"}]})"),
             QString());
    const QJsonArray files = outcome.json()[u"files"_s].toArray();
    QCOMPARE(files.size(), 1);
    QCOMPARE(files[0][u"path"_s].toString(), target);
    QCOMPARE(files[0][u"diagram"_s].toString(), u"a.md#链路/chain"_s); // the drawn one before the outline
    QVERIFY(files[0][u"width"_s].toDouble() > 0);
    QVERIFY(contents(target).contains("StorageClass"));
}

void ExportTest::everyFormat() {
    const Program program;
    program.write(u"a.md"_s, note);
    const auto write = [&program](const QString& format, const QStringList& more = {}) {
        const QString target = program.path(u"out."_s + format);
        const Outcome outcome = program.run(QStringList{u"export"_s, program.path(u"a.md"_s), u"--diagram"_s,
                                                        u"a.md#链路/chain"_s, u"--format"_s, format, u"-o"_s, target} +
                                            more);
        if (outcome.status != 0) {
            qWarning("%s", outcome.err.constData());
        }
        return contents(target);
    };
    QVERIFY(write(u"svg"_s).contains("<svg"));
    QVERIFY(write(u"pdf"_s).startsWith("%PDF"));
    QVERIFY(write(u"dot"_s).contains("digraph"));
    const QImage one = QImage::fromData(write(u"png"_s, {u"--scale"_s, u"1"_s}));
    const QImage three = QImage::fromData(write(u"png"_s, {u"--scale"_s, u"3"_s}));
    QVERIFY(one.width() > 20);
    QVERIFY(qAbs(three.width() - 3 * one.width()) <= 3);
    QVERIFY(write(u"svg"_s, {u"--theme"_s, u"dark"_s}) != write(u"svg"_s, {u"--theme"_s, u"light"_s}));
}

void ExportTest::mapOfTheNotebook() {
    const Program program;
    program.write(u"a.md"_s, note);
    const auto write = [&program](const QString& format, const QString& diagram) {
        const QString target = program.path(u"map."_s + format);
        return program
            .run(
                {u"export"_s, program.path(u"a.md"_s), u"--diagram"_s, diagram, u"--format"_s, format, u"-o"_s, target})
            .status;
    };
    for (const QString& format : {u"svg"_s, u"png"_s, u"pdf"_s, u"dot"_s}) {
        QCOMPARE(write(format, u"./graph"_s), 0);
        QVERIFY(QFileInfo(program.path(u"map."_s + format)).size() > 100);
    }
    QVERIFY(contents(program.path(u"map.svg"_s)).contains("kube-scheduler"));
    QCOMPARE(write(u"svg"_s, u"./nothing"_s), 1);
    program.write(u"a.md"_s, "# 提示\n\n多看文档。\n");
    QCOMPARE(write(u"svg"_s, u"./graph"_s), 1); // nobody talks to anybody
}

void ExportTest::folderOfAll() {
    const Program program;
    program.write(u"a.md"_s, note);
    program.write(u"b/a.md"_s, note);
    const QString target = program.path(u"out"_s);
    const Outcome outcome =
        program.run({u"export"_s, program.path(), u"--all"_s, u"--format"_s, u"svg"_s, u"-o"_s, target, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QStringList names = QDir(target).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), outcome.json()[u"files"_s].toArray().size());
    QVERIFY2(names.contains(u"a-链路-chain.svg"_s) && names.contains(u"b-a-链路-chain.svg"_s) &&
                 names.contains(u"a-创建-pod-sequence.svg"_s),
             qPrintable(names.join(u' ')));
}

void ExportTest::aFileAStep() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QString target = program.path(u"steps"_s);
    const Outcome outcome = program.run({u"export"_s, program.path(), u"--topic"_s, u"创建 Pod"_s, u"--format"_s,
                                         u"svg"_s, u"--steps"_s, u"-o"_s, target, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonArray files = outcome.json()[u"files"_s].toArray();
    QVERIFY(files.size() >= 3);
    for (int i = 0; i < files.size(); ++i) {
        QCOMPARE(files[i][u"step"_s].toInt(), i + 1);
        QVERIFY(files[i][u"path"_s].toString().endsWith(u"-sequence-%1.svg"_s.arg(i + 1, 2, 10, QChar(u'0'))));
        QCOMPARE(files[i][u"width"_s], files[0][u"width"_s]); // nothing moves while steps are revealed
    }
    QVERIFY(contents(files[0][u"path"_s].toString()) != contents(files.last()[u"path"_s].toString()));
}

void ExportTest::pagesOfOneFile() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QString target = program.path(u"all.pdf"_s);
    const Outcome outcome =
        program.run({u"export"_s, program.path(), u"--all"_s, u"--format"_s, u"pdf"_s, u"-o"_s, target, u"--json"_s});
    QCOMPARE(outcome.status, 0);
    const QJsonArray files = outcome.json()[u"files"_s].toArray();
    QVERIFY(files.size() > 2);
    for (const QJsonValue& file : files) {
        QCOMPARE(file[u"path"_s].toString(), target);
    }
    QVERIFY(QFileInfo(target).size() > 1000);
}

void ExportTest::unknownDiagram() {
    const Program program;
    program.write(u"a.md"_s, note);
    const Outcome outcome = program.run({u"export"_s, program.path(), u"--diagram"_s, u"a.md#nothing/chain"_s,
                                         u"--format"_s, u"svg"_s, u"-o"_s, program.path(u"x.svg"_s)});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.err.contains("a.md#nothing/chain"));
    QVERIFY(!QFile::exists(program.path(u"x.svg"_s)));
}

void ExportTest::unwritable() {
    const Program program;
    program.write(u"a.md"_s, note);
    const QString target = program.path(u"a.md/x.svg"_s); // below a file
    const Outcome outcome =
        program.run({u"export"_s, program.path(), u"--topic"_s, u"链路"_s, u"--format"_s, u"svg"_s, u"-o"_s, target});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.err.contains("x.svg"), outcome.err.constData());
    QCOMPARE(contents(program.path(u"a.md"_s)), note);
}
