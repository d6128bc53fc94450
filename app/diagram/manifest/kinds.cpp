#include "diagram/manifest/kinds.h"
#include "yaml/yaml.h"
#include <QFile>
#include <QHash>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

struct Tables {
    QHash<QString, ResourceKind> kinds;
    QHash<QString, QList<ReferenceField>> references;
    QHash<QString, QList<SelectorField>> selectors;
    QList<ReferenceField> volumes;
    QHash<QString, QStringList> builtIn;
    QList<DeprecatedApi> removed;
};

bool yes(const YamlNode& value) {
    return value.text() == "true"_L1;
}

ReferenceField fieldOf(const YamlNode& row) {
    const QString relation = row[u"as"].text();
    return {row[u"at"].text(),        row[u"to"].text(),    relation.isEmpty() ? u"refers"_s : relation,
            row[u"label"].text(),     yes(row[u"ifThere"]), yes(row[u"makes"]),
            row[u"annotation"].text()};
}

SelectorField selectorOf(const YamlNode& row) {
    return {row[u"at"].text(), row[u"to"].text(), row[u"label"].text(), row[u"anywhere"].text(), yes(row[u"plain"])};
}

template<class Field>
void readFields(const YamlNode& rows, Field (*read)(const YamlNode&), QHash<QString, QList<Field>>& fields) {
    for (const YamlNode& row : rows.items) {
        for (const YamlNode& owner : row[u"of"].items) {
            fields[owner.text()].append(read(row));
        }
    }
}

Tables tablesOf(const YamlNode& root) {
    Tables tables;
    for (const auto& [name, row] : root[u"kinds"].fields) {
        tables.kinds.insert(name, {name, row[u"colour"].text(), row[u"icon"].text(), yes(row[u"wide"])});
    }
    readFields(root[u"references"], fieldOf, tables.references);
    readFields(root[u"selectors"], selectorOf, tables.selectors);
    for (const YamlNode& row : root[u"volumes"].items) {
        tables.volumes.append(fieldOf(row));
    }
    for (const auto& [kind, names] : root[u"builtIn"].fields) {
        for (const YamlNode& name : names.items) {
            tables.builtIn[kind].append(name.text());
        }
    }
    for (const YamlNode& row : root[u"removed"].items) {
        tables.removed.append({row[u"api"].text(), row[u"kind"].text(), row[u"use"].text(), row[u"since"].text()});
    }
    return tables;
}

const Tables& tables() {
    static const Tables all = [] {
        QFile file(u":/kinds/objects.yaml"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        const YamlResult read = parseYaml(open ? QString::fromUtf8(file.readAll()) : QString());
        Q_ASSERT(read.problems.isEmpty() && read.documents.size() == 1); // it is part of the program
        return read.documents.isEmpty() ? Tables() : tablesOf(read.documents.constFirst());
    }();
    return all;
}

} // namespace

const ResourceKind& resourceKind(QStringView name) {
    static const ResourceKind unknown{{}, u"plain"_s, {}, false};
    const auto found = tables().kinds.constFind(name.toString());
    return found == tables().kinds.constEnd() ? unknown : *found;
}

bool isKnownKind(QStringView name) {
    return tables().kinds.contains(name.toString());
}

bool isBuiltIn(const QString& kind, const QString& name) {
    const QStringList names = tables().builtIn.value(kind);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString& known) {
        return known.endsWith(u'*') ? name.startsWith(QStringView(known).chopped(1)) : name == known;
    });
}

const DeprecatedApi* deprecatedApi(QStringView apiVersion, QStringView kind) {
    const QList<DeprecatedApi>& all = tables().removed;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const DeprecatedApi& api) {
        return api.apiVersion == apiVersion && (api.kind.isEmpty() || kind.endsWith(api.kind));
    });
    return found == all.cend() ? nullptr : &*found;
}

const QList<ReferenceField>& referenceFields(const QString& owner) {
    static const QList<ReferenceField> none;
    const auto found = tables().references.constFind(owner);
    return found == tables().references.constEnd() ? none : *found;
}

const QList<SelectorField>& selectorFields(const QString& owner) {
    static const QList<SelectorField> none;
    const auto found = tables().selectors.constFind(owner);
    return found == tables().selectors.constEnd() ? none : *found;
}

const QList<ReferenceField>& volumeFields() {
    return tables().volumes;
}

} // namespace tujian
