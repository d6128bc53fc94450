#include "gui/trust/evidence.h"
#include "diagram/correct/label.h"
#include "gui/trust/kinds.h"
#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool endsSentence(const QString& text, int at) {
    const QChar c = text.at(at);
    if (c == u'\n' || u"。！？!?；;"_s.contains(c))
        return true;
    return c == u'.' && (at + 1 >= text.size() || text.at(at + 1).isSpace());
}

/// As people read it: without the marks of Markdown.
QString plain(const Note& note, const Span& span) {
    QString text = note.text.mid(span.begin, span.end - span.begin);
    text.remove(u"**"_s).remove(u'`');
    return text.simplified();
}

QString endsOf(const Graph& graph, const GraphEdge& edge) {
    const QString from = labelOf(graph, edge.from);
    return edge.from == edge.to ? from : from + u" → "_s + labelOf(graph, edge.to);
}

/// The rows of one diagram's sentences, by where they begin.
class Sentences {
public:
    Sentences(const Note& note, const Graph& graph)
        : m_note(note)
        , m_graph(graph) {}

    QList<EvidenceRow> rows() {
        for (int i = 0; i < m_graph.edges.size(); ++i) {
            const GraphEdge& edge = m_graph.edges.at(i);
            add(edge.span, {ElementKind::Edge, QString::number(i)}, endsOf(m_graph, edge));
            m_told << edge.from << edge.to;
        }
        for (const GraphNode& node : m_graph.nodes)
            add(node.span, {ElementKind::Node, node.id}, m_told.contains(node.id) ? QString() : node.label);
        for (const GraphCluster& cluster : m_graph.clusters)
            add(cluster.span, {ElementKind::Cluster, cluster.id}, cluster.label);
        QList<EvidenceRow> rows = m_rows.values();
        for (EvidenceRow& row : rows)
            row.text = plain(m_note, row.span);
        return rows;
    }

private:
    void add(const Span& span, const ElementRef& element, const QString& name) {
        if (span.file != m_note.file)
            return;
        const Span sentence = sentenceAround(m_note, span.begin);
        EvidenceRow& row = m_rows[sentence.begin];
        row.span = sentence;
        row.graph = m_graph.id;
        row.elements.append(element);
        if (!name.isEmpty())
            row.detail += (row.detail.isEmpty() ? QString() : u"  ·  "_s) + name;
    }

    const Note& m_note;
    const Graph& m_graph;
    QSet<QString> m_told;
    QMap<int, EvidenceRow> m_rows;
};

QList<EvidenceRow> unreadRows(const NoteDerived& derived, const QString& topic) {
    QList<EvidenceRow> rows;
    for (const Unread& unread : derived.reading.unread) {
        if (unread.topic != topic)
            continue;
        EvidenceRow row;
        row.kind = EvidenceKind::Unread;
        row.text = unread.text.simplified();
        row.detail =
            QCoreApplication::translate("evidence", "Line %1: nothing was drawn from it").arg(unread.span.line);
        row.span = unread.span;
        rows.append(row);
    }
    return rows;
}

QList<EvidenceRow> repairedRows(const NoteDerived& derived, int topic) {
    QList<EvidenceRow> rows;
    for (const Diagnostic& diagnostic : derived.reading.diagnostics) {
        if (diagnostic.code != u"term-repaired" || derived.note.topicAt(diagnostic.span.begin) != topic)
            continue;
        EvidenceRow row;
        row.kind = EvidenceKind::Repaired;
        row.text = diagnostic.message;
        row.detail = QCoreApplication::translate("evidence", "Line %1: spelling repaired").arg(diagnostic.span.line);
        row.span = diagnostic.span;
        rows.append(row);
    }
    return rows;
}

/// Names that are words of the text; states and steps are sentences.
bool isName(const GraphNode& node) {
    return node.kind != u"state" && node.kind != u"step" && node.kind != u"missing" && node.label.size() <= 40;
}

QList<EvidenceRow> nameRows(const Graph& graph, const Lexicon& lexicon, QSet<QString>& told) {
    QList<EvidenceRow> rows;
    for (const GraphNode& node : graph.nodes) {
        if (!isName(node) || told.contains(node.label))
            continue;
        EvidenceRow row;
        row.text = node.label;
        row.span = node.span;
        row.graph = graph.id;
        row.elements = {{ElementKind::Node, node.id}};
        if (!node.aliases.isEmpty()) {
            row.kind = EvidenceKind::Spellings;
            row.detail = QCoreApplication::translate("evidence", "Also written: %1").arg(node.aliases.join(u", "_s));
            rows.append(row);
        }
        if (lexicon.find(node.label) < 0) {
            row.kind = EvidenceKind::Unknown;
            row.detail = QCoreApplication::translate("evidence", "In no glossary; taken for: %1")
                             .arg(elementKindName(node.kind));
            row.name = node.label;
            row.termKind = node.kind;
            rows.append(row);
        }
        told << node.label;
    }
    return rows;
}

EvidenceRow correctionRow(EvidenceKind kind, const Correction& correction, const QString& why) {
    EvidenceRow row;
    row.kind = kind;
    row.text = correctionText(correction);
    row.detail = why.isEmpty() ? kindTitle(correction.diagram.section(u'-', 0, 0))
                               : QCoreApplication::translate("evidence", "Fits no more: %1").arg(why);
    row.correction = correction;
    return row;
}

} // namespace

Span sentenceAround(const Note& note, int offset) {
    int from = 0;
    int to = int(note.text.size());
    for (const Block& block : note.blocks) {
        const bool leaf = !block.runs.isEmpty() || block.kind == BlockKind::Fence;
        if (leaf && block.begin <= offset && offset < block.end) {
            from = block.begin;
            to = block.end;
        }
    }
    int begin = std::clamp(offset, from, std::max(from, to - 1));
    while (begin > from && !endsSentence(note.text, begin - 1))
        --begin;
    int end = std::clamp(offset, begin, to);
    while (end < to && !endsSentence(note.text, end))
        ++end;
    if (end < to && note.text.at(end) != u'\n')
        ++end;
    while (begin < end && note.text.at(begin).isSpace())
        ++begin;
    return note.spanOf(begin, std::max(begin, end));
}

bool ChosenPart::isUnder(const EvidenceRow& row) const {
    return row.graph == graph && std::any_of(elements.begin(), elements.end(), [&row](const ElementRef& element) {
               return row.elements.contains(element);
           });
}

ChosenPart chosenPart(const Graph& graph, const ElementRef& element) {
    ChosenPart part{{}, graph.id, {element}};
    if (element.kind == ElementKind::Edge && element.id.toInt() < graph.edges.size()) {
        part.name = endsOf(graph, graph.edges.at(element.id.toInt()));
    } else if (element.kind == ElementKind::Cluster) {
        part.name = labelOf(graph, element.id);
    } else if (element.kind == ElementKind::Node) {
        part.name = labelOf(graph, element.id);
        for (int i = 0; i < graph.edges.size(); ++i)
            if (graph.edges.at(i).from == element.id || graph.edges.at(i).to == element.id)
                part.elements.append({ElementKind::Edge, QString::number(i)});
    }
    return part;
}

QString correctionText(const Correction& correction) {
    Correction shown = correction;
    if (correction.act == CorrectionAct::Recolour)
        shown.value = elementKindName(correction.value);
    else if (correction.act == CorrectionAct::Redraw)
        shown.value = kindTitle(correction.value);
    return describe(shown);
}

Evidence evidenceOf(const NoteDerived& derived, const QString& topic, const Lexicon& lexicon) {
    Evidence evidence;
    const Lexicon known = derived.terms.isEmpty() ? lexicon : lexicon.with(derived.terms);
    QSet<QString> told;
    for (const Graph& graph : derived.reading.graphs) {
        if (graph.topic != topic || graph.kind == GraphKind::Outline)
            continue;
        evidence.sentences += Sentences(derived.note, graph).rows();
        if (graph.origin == GraphOrigin::Prose)
            evidence.names += nameRows(graph, known, told);
    }
    std::stable_sort(evidence.sentences.begin(), evidence.sentences.end(),
                     [](const EvidenceRow& a, const EvidenceRow& b) { return a.span.begin < b.span.begin; });
    evidence.unread = unreadRows(derived, topic);
    evidence.names = repairedRows(derived, derived.note.topicById(topic)) + evidence.names;
    std::stable_sort(evidence.names.begin(), evidence.names.end(),
                     [](const EvidenceRow& a, const EvidenceRow& b) { return a.kind < b.kind; });
    for (const Correction& correction : derived.corrected.fitting)
        if (correction.topic == topic)
            evidence.corrections.append(correctionRow(EvidenceKind::Correction, correction, {}));
    for (const UnfitCorrection& unfit : derived.corrected.unfit)
        if (unfit.correction.topic == topic || derived.note.topicById(unfit.correction.topic) < 0)
            evidence.corrections.append(correctionRow(EvidenceKind::Unfit, unfit.correction, unfit.why));
    return evidence;
}

} // namespace tujian
