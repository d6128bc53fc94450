#include "diagram/prose/parts.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/rules.h"
#include "diagram/prose/statements.h"
#include "text/fold.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int mostNodes = 60;

/// Statements → nodes and edges.
class PartsBuilder {
public:
    explicit PartsBuilder(const Passage& passage)
        : m_passage(passage) {
        m_graph.kind = GraphKind::Hierarchy;
    }

    void add(const Leaf& leaf, const Statement& s) {
        if (s.remark && !(isNamed(leaf, s.whole) && s.parts.first().begin < s.parts.first().end))
            return;
        const QString whole = addNode(leaf, s.whole);
        for (const Range& part : s.parts) {
            const QString id = addNode(leaf, part);
            if (id == whole || m_graph.nodes.size() > mostNodes)
                continue;
            m_graph.edges.append({whole, id, QString(), u"contains"_s, 0, false,
                                  spanOf(m_passage.note, leaf, s.said.begin, s.said.end)});
        }
        ++m_statements;
        m_many += s.parts.size() >= 2;
    }

    [[nodiscard]] bool isStructure(bool promised) const {
        return m_graph.nodes.size() >= 4 && m_many >= 1 && (promised || (m_many >= 2 && m_statements >= 2));
    }

    [[nodiscard]] const Graph& graph() const { return m_graph; }

private:
    [[nodiscard]] GraphNode nodeAt(const Leaf& leaf, Range r) const {
        Actor actor;
        actor.label = leaf.text.mid(r.begin, r.end - r.begin).simplified();
        actor.term = m_passage.lexicon.find(actor.label);
        actor.span = spanOf(m_passage.note, leaf, r.begin, r.end);
        return nodeOf(actor, m_passage.lexicon);
    }

    [[nodiscard]] bool isNamed(const Leaf& leaf, Range r) const {
        return r.begin < r.end && !known(nodeAt(leaf, r)).isEmpty();
    }

    /// shard and shards, index and indices
    [[nodiscard]] static bool isPlural(const QString& many, const QString& one) {
        const bool latin = !one.isEmpty() && one.front().unicode() < 0x80;
        return latin && (many == one + u's' || many == one + u"es"_s ||
                         (one.endsWith(u"ex") && many == one.chopped(2) + u"ices"_s) ||
                         (one.endsWith(u'y') && many == one.chopped(1) + u"ies"_s));
    }

    /// worker 进程, spoken of as worker later on
    [[nodiscard]] QString known(const GraphNode& node) const {
        const auto goesOn = [](const QString& longer, const QString& name) {
            const QString folded = foldForRules(longer);
            const QString head = foldForRules(name);
            const auto at = head.size() + (folded.startsWith(head + u' ') ? 1 : 0);
            return folded.startsWith(head) && at < folded.size() &&
                   at + Rules::shipped().appositionAt(folded, at) == folded.size();
        };
        for (const GraphNode& other : m_graph.nodes)
            if (other.id == node.id || isPlural(other.id, node.id) || isPlural(node.id, other.id) ||
                goesOn(other.label, node.label) || goesOn(node.label, other.label))
                return other.id;
        return {};
    }

    QString addNode(const Leaf& leaf, Range r) {
        const GraphNode node = nodeAt(leaf, r);
        if (const QString id = known(node); !id.isEmpty())
            return id;
        m_graph.nodes.append(node);
        return node.id;
    }

    const Passage& m_passage;
    Graph m_graph;
    int m_statements = 0;
    int m_many = 0;
};

} // namespace

std::optional<Graph> readParts(const Passage& passage, const QList<int>& paragraphs) {
    const Rules& rules = Rules::shipped();
    const bool promised = rules.has(Cue::Structure, passage.heading) || rules.has(Cue::Structure, passage.intro);
    if (rules.has(Cue::Refuse, passage.heading) && !promised)
        return std::nullopt;
    PartsBuilder builder(passage);
    for (int block : paragraphs) {
        const Leaf& leaf = passage.leaves.of(block);
        const auto statements = statementsIn(leaf, promised);
        for (const Statement& s : statements)
            builder.add(leaf, s);
    }
    if (!builder.isStructure(promised))
        return std::nullopt;
    Graph graph = builder.graph();
    graph.span =
        passage.note.spanOf(passage.note.blocks[paragraphs.first()].begin, passage.note.blocks[paragraphs.last()].end);
    return graph;
}

} // namespace tujian::prose
