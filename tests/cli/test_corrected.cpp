#include "test_corrected.h"
#include "program.h"
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray note = "# 链路\n\nPod --> PVC --> PV\n";
const QByteArray corrections = "corrections:\n"
                               "  - {do: rename, topic: \"a.md#链路\", diagram: chain, node: PVC, as: 申请}\n"
                               "  - {do: hide, topic: \"a.md#链路\", diagram: chain, node: pv}\n"
                               "  - {do: draw, topic: \"a.md#链路\", diagram: chain, as: sequence}\n"
                               "  - {do: hide, topic: \"a.md#链路\", diagram: chain, node: etcd}\n";

Program corrected() {
    Program program;
    program.write(u"a.md"_s, note);
    program.write(u".tujian/corrections.yaml"_s, corrections);
    return program;
}

} // namespace

void CorrectedTest::diagrams() {
    const Program program = corrected();
    const Outcome outcome = program.run({u"diagrams"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0);
    QStringList ids;
    QStringList labels;
    for (const QJsonValue& diagram : outcome.json()[u"diagrams"_s].toArray()) {
        ids << diagram[u"id"_s].toString();
        if (ids.last() == u"a.md#链路/sequence") {
            for (const QJsonValue& node : diagram[u"nodes"_s].toArray()) {
                labels << node[u"label"_s].toString();
            }
        }
    }
    QVERIFY2(ids.contains(u"a.md#链路/sequence"_s) && !ids.contains(u"a.md#链路/chain"_s), qPrintable(ids.join(u' ')));
    QCOMPARE(labels, (QStringList{u"Pod"_s, u"申请"_s}));
}

void CorrectedTest::exports() {
    const Program program = corrected();
    const QString file = program.path(u"out.dot"_s);
    const Outcome outcome = program.run(
        {u"export"_s, program.path(), u"--diagram"_s, u"a.md#链路/sequence"_s, u"--format"_s, u"dot"_s, u"-o"_s, file});
    QCOMPARE(outcome.status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray dot = written.readAll();
    QVERIFY2(dot.contains("申请") && !dot.contains("\"PV\""), dot.constData());
}

void CorrectedTest::check() {
    const Program program = corrected();
    const Outcome outcome = program.run({u"check"_s, program.path(), u"--json"_s});
    QCOMPARE(outcome.status, 0); // a correction that fits no more is no error
    QStringList found;
    for (const QJsonValue& problem : outcome.json()[u"problems"_s].toArray()) {
        found << problem[u"severity"_s].toString() + u' ' + problem[u"code"_s].toString();
    }
    QCOMPARE(found, QStringList{u"info correction-unfit"_s});
}
