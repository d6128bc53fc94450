#include "diagram/prose/procedure.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/rules.h"

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestStep = 44;
constexpr int fewest = 3;
constexpr int most = 24;

/// The first clause of an item, or all of a short one.
QString stepName(const QString& text) {
    const QString whole = cleanName(text.section(u'\n', 0, 0));
    if (displayWidth(whole) <= widestStep)
        return whole;
    const QList<Clause> clauses = clausesOf(whole);
    return clauses.isEmpty() ? shortened(whole, widestStep)
                             : shortened(cleanName(QStringView(whole).mid(clauses.first().begin,
                                                                          clauses.first().end - clauses.first().begin)),
                                         widestStep);
}

} // namespace

std::optional<Graph> readProcedure(const Passage& passage, int list) {
    const Rules& rules = Rules::shipped();
    const bool promised = rules.has(Cue::Procedure, passage.heading) || rules.has(Cue::Procedure, passage.intro);
    if (!promised || rules.has(Cue::Refuse, passage.heading))
        return std::nullopt;
    const QList<int> items = childrenOf(passage.note, list, 0, 0);
    if (items.size() < fewest || items.size() > most)
        return std::nullopt;
    Graph graph;
    graph.kind = GraphKind::Sequence;
    for (int item : items) {
        const int paragraph = ownParagraph(passage.note, item);
        if (paragraph < 0)
            continue;
        const Leaf& leaf = passage.leaves.of(paragraph);
        GraphNode node;
        node.id = u"step%1"_s.arg(graph.nodes.size() + 1);
        node.label = stepName(leaf.text);
        node.note = leaf.text.simplified();
        node.kind = u"step"_s;
        node.span = spanOf(passage.note, leaf, 0, int(leaf.text.size()));
        const int n = int(graph.nodes.size());
        if (n > 0)
            graph.edges.append({graph.nodes.last().id, node.id, QString(), u"next"_s, n, false, node.span});
        graph.steps.append({n, node.note, node.span});
        graph.nodes.append(std::move(node));
    }
    if (graph.nodes.size() < fewest)
        return std::nullopt;
    graph.span = passage.note.spanOf(passage.note.blocks[list].begin, passage.note.blocks[list].end);
    return graph;
}

} // namespace tujian::prose
