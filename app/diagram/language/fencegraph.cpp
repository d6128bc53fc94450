#include "diagram/language/fencegraph.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace tujian {

using namespace Qt::StringLiterals;

FenceGraph::FenceGraph(const Note& note, int block, GraphKind kind, GraphOrigin origin)
    : m_note(note)
    , m_block(block) {
    graph.kind = kind;
    graph.origin = origin;
    graph.span = span(0, text().size());
}

const QString& FenceGraph::text() const {
    return m_note.blocks.at(m_block).text;
}

qsizetype FenceGraph::endOfText() const {
    qsizetype end = text().size();
    while (end > 0 && text().at(end - 1).isSpace()) {
        --end;
    }
    return end;
}

Span FenceGraph::span(qsizetype at, qsizetype length) const {
    const Block& fence = m_note.blocks.at(m_block);
    const int begin = static_cast<int>(std::clamp<qsizetype>(at, 0, fence.text.size()));
    const int size = static_cast<int>(std::clamp<qsizetype>(length, 0, fence.text.size() - begin));
    return fence.runs.isEmpty() ? m_note.spanOf(fence.begin + begin, fence.begin + begin + size)
                                : sourceSpan(m_note, fence, begin, size);
}

GraphNode* FenceGraph::find(const QString& id) {
    const int at = m_nodes.value(id, -1);
    return at < 0 ? nullptr : &graph.nodes[at];
}

GraphNode* FenceGraph::node(const QString& id, qsizetype at, qsizetype length, const QString& cluster) {
    if (GraphNode* known = find(id)) {
        return known;
    }
    if (graph.nodes.size() >= maxNodes) {
        fill(span(at, length));
        return nullptr;
    }
    GraphNode made;
    made.id = made.label = id;
    made.kind = u"plain"_s;
    made.cluster = cluster;
    made.span = span(at, length);
    m_nodes.insert(id, static_cast<int>(graph.nodes.size()));
    graph.nodes.append(std::move(made));
    return &graph.nodes.last();
}

bool FenceGraph::edge(GraphEdge edge) {
    if (graph.edges.size() >= maxEdges) {
        fill(edge.span);
        return false;
    }
    graph.edges.append(std::move(edge));
    return true;
}

void FenceGraph::cluster(const QString& id, const QString& label, const QString& parent, const Span& where) {
    if (graph.clusters.size() >= maxNodes) {
        fill(where);
        return;
    }
    if (!m_clusters.contains(id)) {
        m_clusters.insert(id, static_cast<int>(graph.clusters.size()));
        graph.clusters.append(GraphCluster{id, label, parent, u"plain"_s, where});
    }
}

GraphCluster* FenceGraph::findCluster(const QString& id) {
    const int at = m_clusters.value(id, -1);
    return at < 0 ? nullptr : &graph.clusters[at];
}

void FenceGraph::dropNodesThatAreClusters() {
    graph.nodes.removeIf([this](const GraphNode& node) { return m_clusters.contains(node.id); });
    m_nodes.clear();
}

void FenceGraph::fill(const Span& where) {
    if (!std::exchange(m_full, true)) {
        diagnostics.append({Severity::Warning, u"graph-bound"_s,
                            QCoreApplication::translate("language", "more than %L1 nodes or %L2 edges: the rest of "
                                                                    "this diagram is not read")
                                .arg(maxNodes)
                                .arg(maxEdges),
                            where});
    }
}

void FenceGraph::say(Severity severity, const QString& code, const QString& message, qsizetype at, qsizetype length) {
    if (diagnostics.size() < maxDiagnostics) {
        diagnostics.append({severity, code, message, span(at, length)});
    }
}

void FenceGraph::sayUnknown(const QString& message, qsizetype at, qsizetype length) {
    if (!m_said.contains(message)) {
        m_said.insert(message);
        say(Severity::Info, u"graph-unknown"_s, message, at, length);
    }
}

QString plainLabel(QString html) {
    static const QRegularExpression breaks(uR"re(<\s*br\s*/?\s*>|</\s*tr\s*>)re"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cells(uR"re(</\s*t[dh]\s*>)re"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(uR"re(</?[A-Za-z][^<>]*>)re"_s);
    html.replace(breaks, u"\n"_s);
    html.replace(cells, u" "_s);
    html.remove(tags);
    html.replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
    html.replace(u"&nbsp;"_s, u" "_s).replace(u"#quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
    QStringList lines;
    for (const QString& line : html.split(u'\n')) {
        lines.append(line.simplified());
    }
    return lines.join(u'\n').trimmed();
}

QString safeLink(const QString& link) {
    static const QRegularExpression scheme(uR"re(^\s*([A-Za-z][\w+.-]*):)re"_s);
    const QString word = scheme.match(link).captured(1).toLower();
    const bool safe = word.isEmpty() || word == "http"_L1 || word == "https"_L1 || word == "mailto"_L1;
    return safe && !link.startsWith("//"_L1) ? link.trimmed() : QString();
}

} // namespace tujian
