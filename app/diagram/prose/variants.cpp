#include "diagram/prose/variants.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/clause.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

/// key=value as written, with its place.
struct Variant {
    QString key;
    QString value;
    int begin = 0;
    int end = 0;
};

QList<Variant> variantsIn(const Leaf& leaf) {
    static const QRegularExpression pattern(uR"(\b([A-Za-z][\w./-]*)\s*[=＝]\s*([\w.-]+))"_s);
    QList<Variant> found;
    auto matches = pattern.globalMatch(leaf.text);
    while (matches.hasNext()) {
        const auto m = matches.next();
        const Variant v{m.captured(1), m.captured(2), int(m.capturedStart()), int(m.capturedEnd())};
        const bool sameKey = found.isEmpty() || found.first().key == v.key;
        const bool known =
            std::any_of(found.begin(), found.end(), [&](const Variant& o) { return o.value == v.value; });
        if (sameKey && !known)
            found.append(v);
    }
    return found;
}

/// Who selects: the first somebody in the clause of the first selecting word, before it if there is one.
std::optional<Mention> selectorIn(const Leaf& leaf, const Lexicon& lexicon) {
    for (const Clause& clause : leaf.clauses) {
        const auto [at, length] =
            Rules::shipped().find(Cue::Selects, QStringView(leaf.folded).left(clause.end), clause.begin);
        if (length == 0)
            continue;
        for (const Mention& m : leaf.mentions)
            if (m.begin >= clause.begin && m.end <= at && takesPart(lexicon.terms()[m.term]))
                return m;
    }
    return std::nullopt;
}

/// What comes in versions: the last workload named before the first label; nullopt if none is.
std::optional<Mention> varied(const Leaf& leaf, const Lexicon& lexicon, int before) {
    std::optional<Mention> last;
    for (const Mention& m : leaf.mentions)
        if (m.end <= before && lexicon.terms()[m.term].kind == u"workload")
            last = m;
    return last;
}

GraphNode variantNode(const Note& note, const Leaf& leaf, const Lexicon& lexicon, const Variant& v) {
    GraphNode node;
    node.kind = u"workload"_s;
    node.label = v.key + u'=' + v.value;
    if (const auto thing = varied(leaf, lexicon, v.begin)) {
        node.label = leaf.text.mid(thing->begin, thing->end - thing->begin) + u' ' + v.value;
        node.kind = lexicon.terms()[thing->term].kind;
        node.icon = lexicon.terms()[thing->term].icon;
    }
    node.id = nameKey(node.label);
    node.note = v.key + u'=' + v.value;
    node.span = spanOf(note, leaf, v.begin, v.end);
    return node;
}

} // namespace

std::optional<Graph> readVariants(const Passage& passage, const QList<int>& paragraphs) {
    for (int block : paragraphs) {
        const Leaf& leaf = passage.leaves.of(block);
        const QList<Variant> variants = variantsIn(leaf);
        if (variants.size() < 2)
            continue;
        const std::optional<Mention> selector = selectorIn(leaf, passage.lexicon);
        if (!selector)
            continue;
        Graph graph;
        graph.kind = GraphKind::Chain;
        graph.span = spanOf(passage.note, leaf, 0, int(leaf.text.size()));
        Cast cast(passage.note, passage.lexicon);
        graph.nodes.append(nodeOf(cast.actors()[cast.byTerm(leaf, *selector)], passage.lexicon));
        for (const Variant& v : variants) {
            const GraphNode node = variantNode(passage.note, leaf, passage.lexicon, v);
            graph.edges.append({graph.nodes.first().id, node.id, node.note, u"selects"_s, 0, false, node.span});
            graph.nodes.append(node);
        }
        return graph;
    }
    return std::nullopt;
}

} // namespace tujian::prose
