#include "test_kinds.h"
#include "diagram/manifest/kinds.h"
#include "yaml/yaml.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

YamlNode table() {
    QFile file(u":/kinds/objects.yaml"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const YamlResult read = parseYaml(QString::fromUtf8(file.readAll()));
    return read.problems.isEmpty() && read.documents.size() == 1 ? read.documents.constFirst() : YamlNode();
}

QJsonObject colours() {
    QFile file(u":/kinds/kinds.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(u"kinds").toObject()
                                          : QJsonObject();
}

} // namespace

void TestKinds::drawn() {
    const YamlNode kinds = table()[u"kinds"];
    QVERIFY(kinds.fields.size() > 100);
    const QJsonObject known = colours();
    for (const auto& [name, row] : kinds.fields) {
        const ResourceKind& kind = resourceKind(name);
        QVERIFY2(known.contains(kind.colour), qPrintable(name));
        QVERIFY2(QFile::exists(u":/icons/"_s + kind.icon + u".path"_s), qPrintable(name));
    }
    QVERIFY(resourceKind(u"ClusterRole").clusterWide);
    QVERIFY(!resourceKind(u"Service").clusterWide);
    QVERIFY(!isKnownKind(u"Cat"));
}

/// A misspelt kind in the table would be silence.
void TestKinds::references() {
    static const QStringList relations{u"refers"_s, u"uses-account"_s, u"scales"_s, u"binds"_s,
                                       u"grants"_s, u"mounts"_s,       u"claims"_s, u"routes"_s};
    const YamlNode root = table();
    for (const QStringView part : {u"references", u"selectors", u"volumes"}) {
        QVERIFY(!root[part].items.isEmpty());
        for (const YamlNode& row : root[part].items) {
            const QString to = row[u"to"].text();
            const QByteArray where = QByteArray::number(row.line);
            QVERIFY2(to.isEmpty() || isKnownKind(to), where.constData());
            QVERIFY2(row[u"at"].isNull() != row[u"annotation"].isNull(), where.constData());
            QVERIFY2(row[u"as"].isNull() || relations.contains(row[u"as"].text()), where.constData());
            for (const YamlNode& owner : row[u"of"].items) {
                QVERIFY2(owner.text() == u"*" || owner.text() == u"PodSpec" || isKnownKind(owner.text()),
                         where.constData());
            }
        }
    }
}

void TestKinds::builtIn() {
    QVERIFY(isBuiltIn(u"ClusterRole"_s, u"system:auth-delegator"_s));
    QVERIFY(isBuiltIn(u"ServiceAccount"_s, u"default"_s));
    QVERIFY(!isBuiltIn(u"ServiceAccount"_s, u"web"_s));
    QVERIFY(!isBuiltIn(u"Deployment"_s, u"default"_s));
}
