#include "test_manifests.h"
#include "../fault/victim.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray good = "---\napiVersion: v1\nkind: Service\nmetadata: {name: good}\n"
                        "spec: {type: ExternalName, externalName: a.example.com}\n";

QJsonObject answer(const Victim& victim, const QString& verb) {
    const Outcome outcome = victim.run({verb, victim.path(), u"--json"_s});
    if (outcome.status != 0 && outcome.status != 1)
        qWarning("%s: status %d, %s", qPrintable(verb), outcome.status, outcome.err.right(300).constData());
    return QJsonDocument::fromJson(outcome.out).object();
}

QString messages(const Victim& victim) {
    QStringList all;
    for (const QJsonValue& problem : answer(victim, u"check"_s)["problems"_L1].toArray())
        all.append(problem["file"_L1].toString() + u':' + QString::number(problem["line"_L1].toInt()) + u' ' +
                   problem["message"_L1].toString());
    return all.join(u'\n');
}

bool isDrawn(const Victim& victim, const QString& node) {
    for (const QJsonValue& diagram : answer(victim, u"diagrams"_s)["diagrams"_L1].toArray())
        for (const QJsonValue& each : diagram["nodes"_L1].toArray())
            if (each["id"_L1].toString() == node)
                return true;
    return false;
}

/// Ten of the one before, again and again.
QByteArray laughs() {
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray one = "*a" + QByteArray::number(i - 1);
        const QByteArray name = "a" + QByteArray::number(i);
        text += name + ": &" + name + " [" + one + ("," + one).repeated(9) + "]\n";
    }
    return text;
}

/// The same by merge keys, inside an object.
QByteArray merges() {
    QByteArray text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bad}\ndata:\n  m0: &m0 {a: b, c: d}\n";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "*m" + QByteArray::number(i - 1);
        const QByteArray name = "m" + QByteArray::number(i);
        text += "  " + name + ": &" + name + " {<<: " + before + ", x: " + before + ", y: " + before + "}\n";
    }
    return text;
}

QByteArray stairs(int deep) {
    QByteArray text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: bad}\ndata:\n";
    for (int i = 1; i < deep; ++i)
        text += QByteArray(i, ' ') + "a:\n";
    return text;
}

} // namespace

void ManifestsTest::manifests_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said"); // nothing: there is nothing wrong with it
    QTest::newRow("alias bomb") << laughs() << u"more than 1,000,000 values"_s;
    QTest::newRow("merge bomb") << merges() << u"more than 1,000,000 values"_s;
    QTest::newRow("deep brackets") << "a: " + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '\n'
                                   << u"nested deeper than 64 levels"_s;
    QTest::newRow("deep mapping") << stairs(1000) << u"nested deeper than 64 levels"_s;
    QTest::newRow("a million empty documents") << QByteArray("---\n").repeated(1'000'000) << QString();
#ifndef TUJIAN_SANITIZED
    QTest::newRow("60,000 documents that are no objects")
        << QByteArray("---\na: 1\n").repeated(60'000) +
               QByteArray("---\nkind: ConfigMap\nmetadata: {name: c}\n").repeated(10)
        << u"occurs twice"_s;
#endif
}

void ManifestsTest::manifests() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    Victim victim;
    victim.write(u"all.yaml"_s, bytes + good);
    const QString all = messages(victim);
    QVERIFY2(said.isEmpty() ? all.isEmpty() : all.contains(said), qPrintable(all.left(600)));
    QVERIFY(isDrawn(victim, u"Service//good"_s));
}

void ManifestsTest::aFileTooLargeAmongOthers() {
    Victim victim;
    victim.write(u"good.yaml"_s, good);
    victim.write(u"large.yaml"_s, QByteArray("- some text that says nothing\n").repeated(3'500'000)); // 100 MB
    QVERIFY(messages(victim).contains(u"large.yaml is larger than 64 MB"_s));
    QVERIFY(isDrawn(victim, u"Service//good"_s));
}
