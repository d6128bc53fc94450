#include "diagram/manifest/selector.h"
#include <QSet>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

bool expressionTakes(const YamlNode& expression, const Labels& labels) {
    const QString op = expression[u"operator"].text();
    const auto label = labels.constFind(expression[u"key"].text());
    const bool there = label != labels.constEnd();
    const QList<YamlNode>& values = expression[u"values"].items;
    const bool among = there && std::any_of(values.cbegin(), values.cend(),
                                            [&](const YamlNode& value) { return value.text() == *label; });
    if (op == "In"_L1) {
        return among;
    }
    if (op == "NotIn"_L1) {
        return !among;
    }
    return op == "Exists"_L1 ? there : op == "DoesNotExist"_L1 && !there;
}

QString expressionText(const YamlNode& expression) {
    const QString op = expression[u"operator"].text();
    const QString key = expression[u"key"].text();
    if (op == "Exists"_L1) {
        return key;
    }
    if (op == "DoesNotExist"_L1) {
        return u'!' + key;
    }
    QStringList values;
    for (const YamlNode& value : expression[u"values"].items) {
        values.append(value.text());
    }
    return key + (op == "In"_L1 ? u" in ("_s : u" not in ("_s) + values.join(u',') + u')';
}

} // namespace

bool labelsTake(const Labels& wanted, const Labels& labels) {
    return std::all_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&](const auto& label) {
        const auto found = labels.constFind(label.first);
        return found != labels.constEnd() && *found == label.second;
    });
}

bool selectorTakes(const YamlNode& selector, const Labels& labels) {
    const QList<YamlNode>& expressions = selector[u"matchExpressions"].items;
    return labelsTake(labelsOf(selector[u"matchLabels"]), labels) &&
           std::all_of(expressions.cbegin(), expressions.cend(),
                       [&](const YamlNode& expression) { return expressionTakes(expression, labels); });
}

QString labelsText(const Labels& labels) {
    QStringList parts;
    for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
        parts.append(label.key() + u'=' + label.value());
    }
    return parts.join(u',');
}

QString selectorText(const YamlNode& selector) {
    QStringList parts;
    const QString labels = labelsText(labelsOf(selector[u"matchLabels"]));
    if (!labels.isEmpty()) {
        parts.append(labels);
    }
    for (const YamlNode& expression : selector[u"matchExpressions"].items) {
        parts.append(expressionText(expression));
    }
    return parts.join(u',');
}

QList<int> withoutOwned(const ObjectSet& set, const QList<int>& taken) {
    const QSet<int> all(taken.cbegin(), taken.cend());
    QList<int> tops;
    for (const int at : taken) {
        const ManifestObject& object = set.objects.at(at);
        const QList<YamlNode>& owners = object.node[u"metadata"][u"ownerReferences"].items;
        const bool owned = std::any_of(owners.cbegin(), owners.cend(), [&](const YamlNode& owner) {
            return all.contains(set.find(owner[u"kind"].text(), object.space, owner[u"name"].text()));
        });
        if (!owned) {
            tops.append(at);
        }
    }
    return tops;
}

} // namespace tujian
