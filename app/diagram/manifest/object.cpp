#include "diagram/manifest/object.h"
#include "diagram/manifest/kinds.h"

namespace tujian {

using namespace Qt::StringLiterals;

Span ManifestObject::spanOf(const YamlNode& part) const {
    const bool ownLine = part.keyLine < part.line;
    return source->span(part.line, part.column, ownLine ? part.endLine : part.line);
}

const YamlNode& ManifestObject::pod() const {
    static const YamlNode none;
    if (kind == "Pod"_L1) {
        return node;
    }
    const YamlNode& job = kind == "CronJob"_L1 ? spec()[u"jobTemplate"][u"spec"] : spec();
    const YamlNode& found = kind == "PodTemplate"_L1 ? node[u"template"] : job[u"template"];
    return found[u"spec"][u"containers"].isList() || isKnownKind(kind) ? found : none;
}

QString resourceId(const QString& kind, const QString& space, const QString& name) {
    return kind + u'/' + (resourceKind(kind).clusterWide ? QString() : space) + u'/' + name;
}

Labels labelsOf(const YamlNode& map) {
    Labels labels;
    for (const auto& [key, value] : map.fields) {
        labels.insert(key, value.text());
    }
    return labels;
}

namespace {

/// A kind, and something else that only an object has: a word such as "kind: cat" in a note's YAML is none.
bool isObject(const YamlNode& node) {
    const YamlNode& kind = node[u"kind"];
    // What kustomize and kubectl read themselves never reaches a cluster.
    const bool config = node[u"apiVersion"].text().startsWith("kustomize.config.k8s.io"_L1) || kind.text() == "List"_L1;
    return !config && kind.kind == YamlKind::Scalar && !kind.text().isEmpty() && kind.text().at(0).isUpper() &&
           (node[u"metadata"].isMap() || (isKnownKind(kind.text()) && node[u"spec"].isMap()));
}

QString nameOf(const YamlNode& node) {
    const YamlNode& meta = node[u"metadata"];
    const QString name = meta[u"name"].text();
    if (!name.isEmpty() || meta[u"generateName"].isNull()) {
        return name;
    }
    return meta[u"generateName"].text() + u'*';
}

void append(const QList<const YamlNode*>& from, QStringView name, bool each, QList<const YamlNode*>& to) {
    for (const YamlNode* node : from) {
        const YamlNode& value = (*node)[name];
        if (!each && !value.isNull()) {
            to.append(&value);
        }
        for (const YamlNode& item : value.items) {
            if (each) {
                to.append(&item);
            }
        }
    }
}

/// The kind of a piece that lacks it, as far as its specification leaves no doubt.
QString kindOfShape(const YamlNode& node) {
    const YamlNode& spec = node[u"spec"];
    if (!node[u"kind"].isNull() || !spec.isMap()) {
        return {};
    }
    if (spec[u"containers"].isList()) {
        return u"Pod"_s;
    }
    if (spec[u"jobTemplate"].isMap()) {
        return u"CronJob"_s;
    }
    if (spec[u"template"][u"spec"][u"containers"].isList()) {
        return spec[u"volumeClaimTemplates"].isList() || !spec[u"serviceName"].isNull() ? u"StatefulSet"_s
                                                                                        : u"Deployment"_s;
    }
    if (spec[u"scaleTargetRef"].isMap()) {
        return u"HorizontalPodAutoscaler"_s;
    }
    if (spec[u"ports"].isList() && spec[u"selector"].isMap()) {
        return u"Service"_s;
    }
    return spec[u"rules"].isList() && !valuesAt(spec, u"rules[].http.paths").isEmpty() ? u"Ingress"_s : QString();
}

YamlNode withKind(YamlNode node, const QString& kind) {
    YamlNode value;
    value.kind = YamlKind::Scalar;
    value.scalar = kind;
    value.line = value.keyLine = value.endLine = node.line;
    value.column = node.column;
    node.fields.append({u"kind"_s, value});
    return node;
}

/// What a list of one kind (RoleList) holds may leave its kind to the list.
YamlNode itemOf(const YamlNode& list, YamlNode item) {
    const QString kind = list[u"kind"].text().chopped(4);
    if (item.isMap() && item[u"kind"].isNull() && !kind.isEmpty()) {
        item = withKind(std::move(item), kind);
        item.fields.append({u"apiVersion"_s, list[u"apiVersion"]});
    }
    return item;
}

} // namespace

void collectObjects(const YamlNode& document, const std::shared_ptr<const ManifestSource>& source, int fence,
                    bool fragments, QList<ManifestObject>& objects) {
    const YamlNode& items = document[u"items"];
    if (document.isList() || (items.isList() && document[u"kind"].text().endsWith("List"_L1))) {
        for (const YamlNode& item : document.isList() ? document.items : items.items) {
            collectObjects(document.isList() ? item : itemOf(document, item), source, fence, fragments, objects);
        }
        return;
    }
    if (!isObject(document)) {
        const QString kind = fragments ? kindOfShape(document) : QString();
        if (!kind.isEmpty()) {
            collectObjects(withKind(document, kind), source, fence, false, objects);
        }
        return;
    }
    ManifestObject object;
    object.kind = document[u"kind"].text();
    object.apiVersion = document[u"apiVersion"].text();
    object.name = nameOf(document);
    object.space = resourceKind(object.kind).clusterWide ? QString() : document[u"metadata"][u"namespace"].text();
    object.id = resourceId(object.kind, object.space, object.name);
    object.node = document;
    object.source = source;
    object.fence = fence;
    object.span = source->span(document.line, document.column, document.endLine);
    objects.append(std::move(object));
}

QList<const YamlNode*> valuesAt(const YamlNode& root, QStringView path) {
    QList<const YamlNode*> now{&root};
    for (const QStringView segment : path.split(u'.')) {
        QList<const YamlNode*> next;
        const bool each = segment.endsWith(u"[]");
        const auto names = (each ? segment.chopped(2) : segment).split(u'|');
        for (const QStringView name : names) {
            append(now, name, each, next);
        }
        now = std::move(next);
    }
    return now;
}

} // namespace tujian
