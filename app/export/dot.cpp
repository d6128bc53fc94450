#include "export/export.h"
#include "layout/fonts.h"
#include "paint/theme.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// A quoted string of DOT. A backslash is an escape in labels, so it is doubled; control characters are left out.
QString quoted(const QString& text, bool label = false) {
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"')
            out += u"\\\""_s;
        else if (c == u'\\')
            out += u"\\\\"_s;
        else if (c == u'\n')
            out += label ? u"\\n"_s : u" "_s;
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7F)
            out += c;
    }
    // cgraph reads &…; in labels as an HTML entity.
    return label ? out.replace(u'&', u"&amp;"_s) + u'"' : out + u'"';
}

class DotWriter {
public:
    DotWriter(const Graph& theGraph, int theStep)
        : graph(theGraph)
        , step(theStep) {
        if (const std::optional<Theme> light = namedTheme(u"light"))
            theme = *light;
        for (int i = 0; i < graph.clusters.size(); ++i)
            clusterNames.insert(graph.clusters[i].id, u"cluster_%1"_s.arg(i));
    }

    QByteArray write() {
        out += u"digraph %1 {\n"_s.arg(quoted(graph.id.isEmpty() ? graph.title : graph.id));
        out += u"  graph [compound=true, rankdir=%1, fontname=%2, label=%3, labelloc=t];\n"_s.arg(
            graph.sideways ? u"LR"_s : u"TB"_s, quoted(fontFamilies().front()), quoted(graph.title, true));
        out += u"  node [shape=box, style=\"rounded,filled\", fontname=%1, fontsize=14];\n"_s.arg(
            quoted(fontFamilies().front()));
        out += u"  edge [fontname=%1, fontsize=12, arrowsize=0.7];\n"_s.arg(quoted(fontFamilies().front()));
        writeCluster(QString(), u"  "_s, 0);
        for (const GraphEdge& edge : graph.edges)
            if (step <= 0 || edge.step <= step)
                writeEdge(edge);
        out += u"}\n"_s;
        return out.toUtf8();
    }

private:
    void writeCluster(const QString& id, const QString& indent, int depth) {
        for (const GraphNode& node : graph.nodes)
            if ((clusterNames.contains(node.cluster) ? node.cluster : QString()) == id)
                writeNode(node, indent);
        if (depth > 60)
            return;
        for (const GraphCluster& cluster : graph.clusters) {
            const bool outermost = !clusterNames.contains(cluster.parent);
            if (cluster.id == id || (outermost ? !id.isEmpty() : cluster.parent != id))
                continue;
            out += indent + u"subgraph %1 {\n"_s.arg(clusterNames.value(cluster.id));
            out += indent + u"  label=%1; style=\"rounded,filled\"; color=%2; fillcolor=%3;\n"_s.arg(
                                quoted(cluster.label, true), quoted(theme.colours(cluster.kind).stroke.name()),
                                quoted(theme.colours(cluster.kind).fill.name()));
            if (!anchorOf(cluster.id, 0))
                out += indent + u"  %1 [style=invis, label=\"\"];\n"_s.arg(quoted(cluster.id));
            writeCluster(cluster.id, indent + u"  "_s, depth + 1);
            out += indent + u"}\n"_s;
        }
    }

    void writeNode(const GraphNode& node, const QString& indent) {
        const KindColours& colours = theme.colours(node.kind);
        out += indent + u"%1 [label=%2, color=%3, fillcolor=%4, fontcolor=%5"_s.arg(
                            quoted(node.id), quoted(node.label, true), quoted(colours.stroke.name()),
                            quoted(colours.fill.name()), quoted(colours.text.name()));
        if (!node.note.isEmpty())
            out += u", tooltip=%1"_s.arg(quoted(node.note, true));
        out += u"];\n"_s;
    }

    /// A node of the cluster, for edges that end at the cluster: DOT knows no others.
    [[nodiscard]] const GraphNode* anchorOf(const QString& cluster, int depth) const {
        for (const GraphNode& node : graph.nodes)
            if (node.cluster == cluster)
                return &node;
        for (const GraphCluster& inner : graph.clusters)
            if (inner.parent == cluster && inner.id != cluster && depth < 60)
                if (const GraphNode* node = anchorOf(inner.id, depth + 1))
                    return node;
        return nullptr;
    }

    [[nodiscard]] QString endOf(const QString& id) const {
        if (graph.node(id) != nullptr || !clusterNames.contains(id))
            return quoted(id);
        const GraphNode* anchor = anchorOf(id, 0);
        return quoted(anchor != nullptr ? anchor->id : id);
    }

    void writeEdge(const GraphEdge& edge) {
        QStringList attributes;
        QString label = edge.label;
        if (edge.step > 0)
            label = label.isEmpty() ? QString::number(edge.step) : u"%1. %2"_s.arg(edge.step).arg(label);
        if (!label.isEmpty())
            attributes.append(u"label="_s + quoted(label, true));
        if (edge.dashed)
            attributes.append(u"style=dashed"_s);
        if (graph.node(edge.from) == nullptr && clusterNames.contains(edge.from))
            attributes.append(u"ltail="_s + clusterNames.value(edge.from));
        if (graph.node(edge.to) == nullptr && clusterNames.contains(edge.to))
            attributes.append(u"lhead="_s + clusterNames.value(edge.to));
        out += u"  %1 -> %2"_s.arg(endOf(edge.from), endOf(edge.to));
        out += attributes.isEmpty() ? u";\n"_s : u" [%1];\n"_s.arg(attributes.join(u", "_s));
    }

    const Graph& graph;
    int step;
    Theme theme;
    QString out;
    QHash<QString, QString> clusterNames;
};

} // namespace

QByteArray toDot(const Graph& graph, int step) {
    return DotWriter(graph, step).write();
}

} // namespace tujian
