#include "diagram/map/claim.h"
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype mostClaims = 5000; ///< of one note: a generated file of arrows is no prose

bool isSource(const Graph& graph) {
    return graph.kind != GraphKind::Outline && graph.kind != GraphKind::Resources &&
           graph.origin != GraphOrigin::Manifest && graph.origin != GraphOrigin::Outline;
}

/// "Running" of a Pod and "Running" of a process are not one thing: states and steps mean something in their own
/// diagram only, and would make paths between what has nothing to do with each other.
bool isThing(const ClaimEnd& end) {
    return !end.label.isEmpty() && end.label.size() <= longestName && end.kind != u"state" && end.kind != u"step";
}

/// The graph's nodes and clusters by id: an edge may end at either.
QHash<QString, ClaimEnd> endsOf(const Graph& graph) {
    QHash<QString, ClaimEnd> ends;
    for (const GraphCluster& cluster : graph.clusters)
        ends.insert(cluster.id, ClaimEnd{cluster.label.simplified(), {}, cluster.kind});
    for (const GraphNode& node : graph.nodes)
        ends.insert(node.id, ClaimEnd{node.label.simplified(), node.aliases, node.kind});
    return ends;
}

bool isLeaf(const Block& block) {
    return !block.text.isEmpty() &&
           (block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph || block.kind == BlockKind::Cell ||
            block.kind == BlockKind::Fence || block.kind == BlockKind::Details);
}

/// Offsets in a leaf's plain text for a range of the source.
std::pair<qsizetype, qsizetype> inLeaf(const Block& leaf, int begin, int end) {
    if (leaf.runs.isEmpty())
        return {begin - leaf.begin, end - leaf.begin};
    qsizetype from = -1;
    qsizetype to = -1;
    for (const Run& run : leaf.runs) {
        if (run.source >= end || run.source + run.sourceLength <= begin)
            continue;
        const bool same = run.length == run.sourceLength;
        const int first = same ? std::max(0, begin - run.source) : 0;
        const int last = same ? std::min(run.length, end - run.source) : run.length;
        from = from < 0 ? run.at + first : from;
        to = run.at + last;
    }
    return {from, to};
}

bool endsSentence(const QString& text, qsizetype at) {
    static const QString marks = u"。！？!?；;\n"_s;
    const QChar c = text[at];
    if (marks.contains(c))
        return true;
    return c == u'.' && at + 1 < text.size() && text[at + 1].isSpace();
}

/// The sentence around [from, to) of a leaf's text, on one line; a long one keeps what is near the words read.
QString sentenceAround(const QString& text, qsizetype from, qsizetype to) {
    from = std::clamp<qsizetype>(from, 0, text.size());
    to = std::clamp<qsizetype>(to, from, text.size());
    while (to > from && text[to - 1].isSpace())
        --to;
    qsizetype begin = from;
    while (begin > 0 && !endsSentence(text, begin - 1))
        --begin;
    qsizetype end = to;
    if (to == from || !endsSentence(text, to - 1)) {
        while (end < text.size() && !endsSentence(text, end))
            ++end;
        if (end < text.size() && text[end] != u'\n')
            ++end;
    }
    QString prefix;
    if (end - begin > longestSentence) {
        const qsizetype start = std::max(begin, std::min(from, to - longestSentence + 2));
        prefix = start > begin ? u"…"_s : QString();
        begin = start;
    }
    QString sentence = prefix + text.sliced(begin, end - begin).simplified();
    if (sentence.size() > longestSentence)
        sentence = sentence.left(longestSentence - 1) + u'…';
    return sentence;
}

/// Finds the leaf around a place of the note; leaves stand in document order.
class Sentences {
public:
    explicit Sentences(const Note& note)
        : m_note(note) {
        for (int i = 0; i < note.blocks.size(); ++i)
            if (isLeaf(note.blocks[i]))
                m_leaves.append(i);
    }

    [[nodiscard]] QString at(const Span& span) const {
        const auto after = std::upper_bound(m_leaves.begin(), m_leaves.end(), span.begin,
                                            [this](int place, int leaf) { return place < m_note.blocks[leaf].begin; });
        // A span may start on the mark before the leaf's text ("- ", "| ").
        const bool outside = after == m_leaves.begin() || m_note.blocks[*std::prev(after)].end <= span.begin;
        if (outside && (after == m_leaves.end() || m_note.blocks[*after].begin >= span.end))
            return QStringView(m_note.text).mid(span.begin, span.end - span.begin).toString().simplified();
        const Block& leaf = m_note.blocks[outside ? *after : *std::prev(after)];
        const auto [from, to] = inLeaf(leaf, span.begin, span.end);
        return from < 0 ? leaf.text.left(longestSentence).simplified() : sentenceAround(leaf.text, from, to);
    }

private:
    const Note& m_note;
    QList<int> m_leaves;
};

} // namespace

QList<Claim> claimsOf(const Note& note, const Reading& reading) {
    QList<Claim> claims;
    const Sentences sentences(note);
    QHash<QString, QString> titles;
    for (const Topic& topic : note.topics)
        titles.insert(topic.id, topic.title);
    for (const Graph& graph : reading.graphs) {
        if (!isSource(graph))
            continue;
        const QHash<QString, ClaimEnd> ends = endsOf(graph);
        for (const GraphEdge& edge : graph.edges) {
            const ClaimEnd from = ends.value(edge.from);
            const ClaimEnd to = ends.value(edge.to);
            if (edge.from == edge.to || !isThing(from) || !isThing(to) || claims.size() >= mostClaims)
                continue;
            claims.append(Claim{graph.topic, titles.value(graph.topic), from, to, edge.label.simplified(),
                                edge.relation, edge.dashed, sentences.at(edge.span), edge.span});
        }
    }
    return claims;
}

} // namespace tujian
