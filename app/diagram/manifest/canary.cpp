#include "diagram/manifest/canary.h"
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxLines = 2000; // of a fence that is searched line by line

/// The annotation's last part: "canary-weight" of "nginx.ingress.kubernetes.io/canary-weight".
QString canaryWord(const QString& annotation) {
    const qsizetype slash = annotation.indexOf(u'/');
    const QString word = annotation.mid(slash + 1);
    return slash > 0 && annotation.left(slash).contains("ingress"_L1) && word.startsWith("canary"_L1) ? word
                                                                                                      : QString();
}

Labels canaryWords(const Labels& annotations) {
    Labels words;
    for (auto annotation = annotations.cbegin(); annotation != annotations.cend(); ++annotation) {
        const QString word = canaryWord(annotation.key());
        if (!word.isEmpty()) {
            words.insert(word, annotation.value());
        }
    }
    return words;
}

struct Line {
    QString key;
    QString value;
};

/// One `key: "value"`, wherever the line begins.
std::optional<Line> keyValue(const QString& text) {
    static const QRegularExpression form(
        uR"re(^\s*(?:-\s+)?["']?([\w./-]+)["']?\s*[:：]\s*(?:"([^"]*)"|'([^']*)'|([^#"']*?))\s*(?:#.*)?$)re"_s);
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    return Line{match.captured(1), match.captured(2) + match.captured(3) + match.captured(4)};
}

GraphNode box(const QString& id, const QString& label, const QString& kind, const QString& icon, const Span& span) {
    GraphNode node;
    node.id = id;
    node.label = label;
    node.kind = kind;
    node.icon = icon;
    node.span = span;
    return node;
}

} // namespace

QStringList canaryConditions(const Labels& annotations) {
    const Labels words = canaryWords(annotations);
    QStringList conditions;
    const QString header = words.value(u"canary-by-header"_s);
    if (!header.isEmpty()) {
        const QString value = words.value(u"canary-by-header-value"_s);
        const QString pattern = words.value(u"canary-by-header-pattern"_s);
        const QString wanted = !value.isEmpty() ? value : !pattern.isEmpty() ? pattern : u"always"_s;
        conditions.append(u"Header "_s + header + u" = "_s + wanted);
    }
    if (const QString cookie = words.value(u"canary-by-cookie"_s); !cookie.isEmpty()) {
        conditions.append(u"Cookie "_s + cookie);
    }
    if (const QString weight = words.value(u"canary-weight"_s); !weight.isEmpty()) {
        const QString total = words.value(u"canary-weight-total"_s);
        conditions.append(u"weight "_s + weight + (total.isEmpty() ? QString() : u'/' + total));
    }
    return conditions;
}

std::optional<Graph> canaryFragment(const ManifestSource& source) {
    Labels annotations;
    QString name;
    int first = 0;
    int last = 0;
    for (int number = 1; number <= std::min(source.lines(), maxLines); ++number) {
        const auto line = keyValue(source.line(number));
        if (!line) {
            continue;
        }
        if (line->key == "name"_L1 && name.isEmpty()) {
            name = line->value;
        }
        if (!canaryWord(line->key).isEmpty()) {
            annotations.insert(line->key, line->value);
            first = first == 0 ? number : first;
            last = number;
        }
    }
    const QStringList conditions = canaryConditions(annotations);
    if (conditions.isEmpty()) {
        return {};
    }
    Graph graph;
    graph.kind = GraphKind::Resources;
    graph.origin = GraphOrigin::Manifest;
    const Span span = source.span(first, 1, last);
    graph.span = source.span(1, 1, source.lines());
    const QString id = resourceId(u"Ingress"_s, {}, name.isEmpty() ? u"canary"_s : name);
    graph.nodes = {box(u"client"_s, u"client"_s, u"client"_s, u"client"_s, span),
                   box(id, name.isEmpty() ? u"Canary Ingress"_s : name, u"network"_s, u"ingress"_s, span)};
    graph.nodes.last().aliases = {u"Canary Ingress"_s};
    graph.edges = {GraphEdge{u"client"_s, id, conditions.join(u'\n'), u"refers"_s, 0, false, span}};
    return graph;
}

} // namespace tujian
