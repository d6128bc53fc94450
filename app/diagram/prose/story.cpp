#include "diagram/prose/story.h"
#include "diagram/prose/rules.h"
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

bool promisesProcess(const Passage& passage) {
    const Rules& rules = Rules::shipped();
    return rules.has(Cue::Process, passage.heading) || rules.has(Cue::Process, passage.intro);
}

class StoryReader {
public:
    StoryReader(const Passage& passage, bool perClause)
        : m_passage(passage)
        , m_cast(passage.note, passage.lexicon)
        , m_perClause(perClause) {}

    Story read(const QList<StoryUnit>& units) {
        promote(units);
        for (const StoryUnit& unit : units)
            readUnit(unit);
        addNodes();
        m_story.units = int(units.size());
        m_story.graph.kind = GraphKind::Sequence;
        return m_story;
    }

private:
    void promote(const QList<StoryUnit>& units) {
        QList<const Leaf*> leaves;
        for (const StoryUnit& unit : units)
            for (int block : unit.leaves)
                leaves.append(&m_passage.leaves.of(block));
        promoteNouns(leaves, m_cast, promisesProcess(m_passage));
    }

    void readUnit(const StoryUnit& unit) {
        if (!m_perClause)
            ++m_step;
        const qsizetype edgesBefore = m_story.graph.edges.size();
        bool between = false;
        m_selves.clear();
        m_senderNamed = false;
        m_discourse.named.clear();
        for (int block : unit.leaves)
            between = readLeaf(m_passage.leaves.of(block), unit, block == unit.leaves.first()) || between;
        m_story.said += m_senderNamed;
        m_story.headed += isHead(unit);
        if (between)
            ++m_story.told;
        else
            addSelf();
        if (!m_perClause)
            addStep(unit, m_story.graph.edges.size() > edgesBefore);
    }

    [[nodiscard]] bool isHead(const StoryUnit& unit) const {
        const QString name = cleanName(m_passage.note.blocks[unit.leaves.first()].text);
        return unit.leaves.size() > 1 && !unit.who && displayWidth(name) <= 28;
    }

    /// The cell of a table that says who the row is about.
    void openRow(const Leaf& leaf) {
        const bool term = leaf.mentions.size() == 1 && leaf.mentions.first().begin == 0 &&
                          leaf.mentions.first().end == leaf.text.size();
        m_discourse.subject =
            term ? m_cast.byTerm(leaf, leaf.mentions.first()) : m_cast.byName(leaf, 0, int(leaf.text.size()));
        m_discourse.named.insert(m_discourse.subject);
    }

    bool readLeaf(const Leaf& leaf, const StoryUnit& unit, bool first) {
        if (first && unit.who) {
            openRow(leaf);
            return false;
        }
        int from = first ? unit.begin : 0;
        const int end = first && unit.end >= 0 ? unit.end : int(leaf.text.size());
        const int text = afterNumber(leaf.folded, from);
        if (const Definition head = definitionOf(QStringView(leaf.text).mid(text, end - text));
            first && head.nameEnd > 0) {
            openWith(leaf, text, head);
            from = text + head.restBegin;
        }
        bool between = false;
        const bool whole = from == 0 && end == leaf.text.size();
        const auto clauses = whole ? leaf.clauses : clausesOf(QStringView(leaf.folded).left(end), from);
        for (const Clause& clause : clauses) {
            const bool asks =
                Rules::shipped().find(Cue::Asks, QStringView(leaf.folded).left(clause.end), clause.begin).second > 0;
            if (asks || hasArrow(QStringView(leaf.text).mid(clause.begin, clause.end - clause.begin)))
                continue;
            between = readClauseOf(leaf, clause) || between;
        }
        return between;
    }

    /// "NodePort:会在所有节点上监听…": whose name stands before the colon acts, unless the clause says otherwise.
    void openWith(const Leaf& leaf, int begin, const Definition& head) {
        const Clause name{begin, begin + head.nameEnd, true, false};
        const QList<Token> tokens = tokensOf(leaf, name, m_cast);
        const bool whole = tokens.size() == 1 && tokens.first().kind == TokenKind::Actor;
        ++(whole ? m_story.definitions : m_story.messages);
        if (whole)
            m_discourse.subject = tokens.first().actor;
    }

    bool readClauseOf(const Leaf& leaf, const Clause& clause) {
        const QList<Relation> relations = readClause(leaf, clause, m_cast, m_discourse);
        bool between = false;
        bool stepped = false;
        for (const Relation& r : relations) {
            const GraphEdge edge = edgeOf(leaf, r);
            if (r.from == r.to) {
                m_selves.append({r, edge});
                continue;
            }
            if (r.weak && hasEdge(r))
                continue;
            if (m_perClause && !stepped) {
                stepped = true;
                openStep(leaf, clause);
            }
            between = true;
            m_senderNamed = m_senderNamed || r.explicitSubject;
            addEdge(r, edge);
        }
        if (relations.isEmpty() && clause.opensSentence)
            m_story.unread.append({m_passage.topic.id, leaf.text.mid(clause.begin, clause.end - clause.begin).trimmed(),
                                   spanOf(m_passage.note, leaf, clause.begin, clause.end)});
        return between;
    }

    void openStep(const Leaf& leaf, const Clause& clause) {
        ++m_step;
        m_story.graph.steps.append({m_step, leaf.text.mid(clause.begin, clause.end - clause.begin).simplified(),
                                    spanOf(m_passage.note, leaf, clause.begin, clause.end)});
    }

    GraphEdge edgeOf(const Leaf& leaf, const Relation& r) const {
        GraphEdge edge;
        edge.label = r.label;
        edge.relation = r.from == r.to ? u"does"_s : r.reply ? u"replies"_s : u"sends"_s;
        edge.dashed = r.reply;
        edge.span = spanOf(m_passage.note, leaf, r.begin, r.end);
        return edge;
    }

    [[nodiscard]] bool hasEdge(const Relation& r) const {
        return std::any_of(m_pairs.begin(), m_pairs.end(),
                           [&](const Pair& p) { return p.from == r.from && p.to == r.to; });
    }

    /// One arrow for what one step says twice; its label then says both.
    void addEdge(const Relation& r, GraphEdge edge) {
        edge.step = m_step;
        for (qsizetype i = m_pairs.size() - 1; i >= 0 && m_story.graph.edges.at(i).step == m_step; --i) {
            if (m_pairs.at(i).from != r.from || m_pairs.at(i).to != r.to)
                continue;
            GraphEdge& known = m_story.graph.edges[i];
            if (!known.label.contains(edge.label) && !edge.label.isEmpty())
                known.label = shortened(known.label + u"；"_s + edge.label, 40);
            return;
        }
        m_pairs.append({r.from, r.to});
        m_story.graph.edges.append(edge);
        if (r.from != r.to)
            ++m_story.edges;
    }

    /// A step in which somebody acts alone is drawn as a loop, so that no step is lost.
    void addSelf() {
        if (m_selves.isEmpty() || m_perClause)
            return;
        addEdge(m_selves.first().first, m_selves.first().second);
    }

    void addStep(const StoryUnit& unit, bool drawn) {
        const Leaf& leaf = m_passage.leaves.of(unit.leaves.first());
        const int end = unit.end >= 0 ? unit.end : int(leaf.text.size());
        const Span span = spanOf(m_passage.note, leaf, unit.begin, end);
        const QString text = leaf.text.mid(unit.begin, end - unit.begin).simplified();
        m_story.graph.steps.append({m_step, unit.name.isEmpty() ? text : unit.name + u": "_s + text, span});
        if (!drawn)
            m_story.unread.append({m_passage.topic.id, text, span});
    }

    void addNodes() {
        Graph& graph = m_story.graph;
        QHash<int, QString> ids;
        for (qsizetype i = 0; i < m_pairs.size(); ++i) {
            for (int actor : {m_pairs[i].from, m_pairs[i].to}) {
                if (ids.contains(actor))
                    continue;
                GraphNode node = nodeOf(m_cast.actors()[actor], m_passage.lexicon);
                ids.insert(actor, node.id);
                graph.nodes.append(std::move(node));
            }
            graph.edges[i].from = ids[m_pairs[i].from];
            graph.edges[i].to = ids[m_pairs[i].to];
        }
        QSet<QString> touched;
        for (const GraphEdge& e : std::as_const(graph.edges))
            if (e.from != e.to)
                touched << e.from << e.to;
        m_story.actors = int(touched.size());
    }

    struct Pair {
        int from;
        int to;
    };
    const Passage& m_passage;
    Cast m_cast;
    Discourse m_discourse;
    bool m_perClause;
    bool m_senderNamed = false;
    int m_step = 0;
    Story m_story;
    QList<Pair> m_pairs; ///< parallel to the graph's edges
    QList<std::pair<Relation, GraphEdge>> m_selves;
};

} // namespace

Story readStory(const Passage& passage, const QList<StoryUnit>& units, bool perClause) {
    return StoryReader(passage, perClause).read(units);
}

QList<StoryUnit> numberedLines(const Passage& passage, int paragraph) {
    const QString& text = passage.leaves.of(paragraph).folded;
    QList<StoryUnit> units;
    int numbered = 0;
    for (int begin = 0; begin <= text.size();) {
        const auto found = int(text.indexOf(u'\n', begin));
        const int end = found < 0 ? int(text.size()) : found;
        if (afterNumber(text, begin) > begin) {
            ++numbered;
            units.append({{paragraph}, begin, end, {}});
        } else if (!units.isEmpty()) {
            units.last().end = end; // the line goes on
        }
        begin = end + 1;
    }
    return numbered >= 3 ? units : QList<StoryUnit>();
}

bool refusesProcess(const Passage& passage) {
    return Rules::shipped().has(Cue::Refuse, passage.heading) && !promisesProcess(passage);
}

bool isProcess(const Passage& passage, const Story& story, bool ordered) {
    const Rules& rules = Rules::shipped();
    const bool promised = promisesProcess(passage);
    if (refusesProcess(passage) || story.edges == 0 || story.actors < 2)
        return false;
    const int units = std::max(1, story.units);
    const double share = double(story.told) / units;
    const double said = double(story.said) / units;
    const bool steps = rules.has(Cue::Procedure, passage.heading) || rules.has(Cue::Procedure, passage.intro);
    if (steps && said < 0.2)
        return false; // instructions to the reader: nobody in the text acts
    if (promised)
        return share >= 0.4 && (story.edges >= 2 || (story.units <= 2 && !rules.has(Cue::Refuse, passage.heading)));
    const bool named = story.messages * 2 > story.units;
    if (named && (share < 0.75 || said < 0.6))
        return false;
    if (story.definitions * 2 > story.units || story.headed * 2 > story.units)
        return false;
    return story.edges >= 2 && story.actors >= (named ? 2 : 3) && share >= (ordered ? 0.5 : 0.6) && said >= 0.4 &&
           story.units >= 2;
}

} // namespace tujian::prose
