#pragma once
#include "base/span.h"
#include "diagram/manifest/source.h"
#include "yaml/yaml.h"
#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <memory>

namespace tujian {

using Labels = QMap<QString, QString>;

/// One Kubernetes object and where it stands.
struct ManifestObject {
    QString kind;
    QString apiVersion;
    QString name;
    QString space; ///< its namespace as written; empty for a cluster-wide kind
    QString id;    ///< "Kind/namespace/name"
    YamlNode node;
    std::shared_ptr<const ManifestSource> source;
    int fence = 0; ///< which fence of the reading it comes from
    Span span;

    [[nodiscard]] Span spanOf(const YamlNode& part) const; ///< from its key's line (or its text) to its end
    [[nodiscard]] const YamlNode& spec() const { return node[u"spec"]; }
    /// The Pod or Pod template in it: something with `metadata` and `spec`; Null if it makes no Pods.
    [[nodiscard]] const YamlNode& pod() const;
    [[nodiscard]] bool isWorkload() const { return !pod().isNull(); }
};

QString resourceId(const QString& kind, const QString& space, const QString& name);
Labels labelsOf(const YamlNode& map);

/// The objects of a document; a List is opened (bounded by YAML's own depth). What is no object is left out.
/// `fragments`: an object without its `kind` is known by its shape.
void collectObjects(const YamlNode& document, const std::shared_ptr<const ManifestSource>& source, int fence,
                    bool fragments, QList<ManifestObject>& objects);

/// The values at a path such as "spec.tls[].secretName"; a segment may be "a|b".
QList<const YamlNode*> valuesAt(const YamlNode& root, QStringView path);

} // namespace tujian
