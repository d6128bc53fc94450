#include "diagram/prose/states.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/chain.h"
#include "diagram/prose/listed_states.h"
#include "diagram/prose/moves.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int mostStates = 20;
constexpr int fewestTold = 2;

/// A state met in a text, with its place there.
struct Met {
    int state = -1;
    int begin = 0;
    int end = 0;
};

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

class StatesReader {
public:
    explicit StatesReader(const Passage& passage)
        : m_passage(passage)
        , m_rules(Rules::shipped())
        , m_lifecycle(m_rules.has(Cue::Lifecycle, passage.heading) || m_rules.has(Cue::Lifecycle, passage.intro)) {}

    std::optional<Graph> read() {
        const bool promised = m_lifecycle || m_rules.has(Cue::States, m_passage.heading);
        if (m_rules.has(Cue::Refuse, m_passage.heading) && !m_lifecycle)
            return std::nullopt;
        if (!promised)
            return readTold();
        for (int i = m_passage.topic.first; i < m_passage.topic.last; i = m_passage.note.blocks[i].next)
            findStates(i);
        if (m_states.size() < 2)
            statesInSentences();
        if (m_states.size() < 2 || m_states.size() > mostStates)
            return std::nullopt;
        findMoves();
        return finish();
    }

private:
    /// Under a heading that promises nothing: only where sentences say from where to where, again and again.
    std::optional<Graph> readTold() {
        for (int i = m_passage.topic.first; i < m_passage.topic.last; i = m_passage.note.blocks[i].next)
            if (m_states.isEmpty() && isTableOfMoves(m_passage, i))
                statesOfTable(i);
        if (m_states.isEmpty() && statesOfMoves(false) < fewestTold)
            return std::nullopt;
        findMoves();
        return m_edges.size() >= fewestTold && m_states.size() >= 3 ? std::optional(finish()) : std::nullopt;
    }

    /// Adds the states that moves name; how many moves say both ends.
    int statesOfMoves(bool promised) {
        int whole = 0;
        qsizetype all = 0;
        for (int block : leaves()) {
            const Leaf& leaf = m_passage.leaves.of(block);
            QList<ToldMove> moves = toldMoves(leaf);
            if (!promised)
                moves.removeIf([](const ToldMove& m) { return m.sets; });
            all += moves.size();
            for (const ToldMove& m : moves) {
                if (m.fromBegin < m.fromEnd) {
                    addState(leaf, stateName(leaf.text.mid(m.fromBegin, m.fromEnd - m.fromBegin)), m.fromBegin,
                             m.fromEnd);
                    ++whole;
                }
                addState(leaf, stateName(leaf.text.mid(m.toBegin, m.toEnd - m.toBegin)), m.toBegin, m.toEnd);
            }
        }
        const bool often = whole >= 1 && all >= 4 && m_states.size() >= 3; // the others go on from where they are
        return m_states.size() > mostStates ? 0 : often ? std::max(whole, fewestTold) : whole;
    }

    // --- the states ----------------------------------------------------------------------------------------------

    void findStates(int block) {
        const BlockKind kind = m_passage.note.blocks[block].kind;
        if (kind == BlockKind::List && m_states.isEmpty())
            takeListed(block);
        else if (kind == BlockKind::Table && m_states.isEmpty())
            statesOfTable(block);
        else if (kind == BlockKind::Quote)
            for (int i = block + 1; i < m_passage.note.blocks[block].next; i = m_passage.note.blocks[i].next)
                findStates(i);
    }

    void takeListed(int list) {
        m_states = listedStates(m_passage, list);
        m_listed = m_listed || !m_states.isEmpty();
    }

    /// A table of states is a lifecycle only if it says where each one leads, or its heading does.
    void statesOfTable(int table) {
        const Note& note = m_passage.note;
        const QList<int> rows = childrenOf(note, table, 0, 0);
        if (rows.size() < 3)
            return;
        const QList<int> head = childrenOf(note, rows.first(), 0, 0);
        const int next = columnOf(m_passage, head, Cue::NextColumn);
        const int event = columnOf(m_passage, head, Cue::EventColumn);
        const int from = columnOf(m_passage, head, Cue::FromColumn);
        if (next < 0 && !m_lifecycle)
            return;
        for (int row : rows.mid(1))
            stateOfRow(childrenOf(note, row, 0, 0), std::max(from, 0), next, event);
        m_listed = next < 0;
    }

    void stateOfRow(const QList<int>& cells, int fromColumn, int next, int event) {
        const Note& note = m_passage.note;
        const auto text = [&](int c) {
            return c >= 0 && c < cells.size() ? note.blocks[cells[c]].text.simplified() : QString();
        };
        const int from = fromColumn >= cells.size()
                             ? -1
                             : stateOfCell(cells[fromColumn], next != 1 && event != 1 ? text(1) : QString());
        if (from < 0 || next < 0 || next >= cells.size())
            return;
        static const QRegularExpression separators(uR"([,，、/;；]|\bor\b)"_s);
        const Leaf& leaf = m_passage.leaves.of(cells[next]);
        int at = 0;
        const auto names = leaf.text.split(separators);
        for (const QString& name : names) {
            addState(leaf, stateName(name), at, at + int(name.size()));
            if (const int to = stateNamed(stateName(name)); to >= 0)
                addMove(from, to, shortened(text(event), 24), spanOf(note, leaf, at, at + int(name.size())));
            at += int(name.size()) + 1;
        }
    }

    int stateOfCell(int cell, const QString& remark) {
        const Block& block = m_passage.note.blocks[cell];
        const QString name = stateName(block.text);
        if (!isStateName(name))
            return -1;
        if (const int known = stateNamed(name); known >= 0)
            return known;
        m_states.append({name, remark, sourceSpan(m_passage.note, block, 0, int(block.text.size()))});
        return int(m_states.size()) - 1;
    }

    [[nodiscard]] int stateNamed(const QString& name) const {
        const QString key = nameKey(name);
        for (int s = 0; s < m_states.size(); ++s)
            if (nameKey(m_states[s].name) == key)
                return s;
        return -1;
    }

    /// NEW, RUNNABLE, `Pending`, 就绪状态: names that sentences treat as states.
    void statesInSentences() {
        const bool told = statesOfMoves(true) >= fewestTold;
        if (!told)
            m_states.clear();
        static const QRegularExpression spelled(uR"(\b[A-Z][A-Z0-9_]{2,}\b|[\x{4e00}-\x{9fff}]{2,4}(?=状态|态))"_s);
        for (int block : leaves()) {
            const Leaf& leaf = m_passage.leaves.of(block);
            auto matches = spelled.globalMatch(leaf.text);
            while (matches.hasNext()) {
                const auto m = matches.next();
                const bool placed = !told || standsAsState(leaf, int(m.capturedStart()));
                if (placed && trimmedState(m.captured()).size() >= 2)
                    addState(leaf, trimmedState(m.captured()), int(m.capturedEnd() - m.capturedLength()),
                             int(m.capturedEnd()));
            }
            if (told)
                continue;
            for (const auto& [begin, end] : leaf.marked)
                addState(leaf, leaf.text.mid(begin, end - begin), begin, end);
            statesAfterMoves(leaf);
        }
        m_listed = false;
    }

    /// 进入就绪状态 matches four characters before 状态: the verb is no part of the name.
    [[nodiscard]] QString trimmedState(QString name) const {
        const QString folded = foldForRules(name);
        for (int i = 0; i < folded.size(); ++i)
            if (const WordMatch w = m_rules.longestAt(folded, i);
                w.length > 0 && i + w.length < folded.size() && !w.roles.testFlag(WordRole::Neutral))
                return name.mid(i + w.length);
        return name;
    }

    void statesAfterMoves(const Leaf& leaf) {
        for (auto [at, length] = m_rules.find(Cue::Moves, leaf.folded); length > 0;) {
            int begin = at + length;
            while (begin < leaf.text.size() && leaf.text[begin] == u' ')
                ++begin;
            int end = begin;
            while (end < leaf.text.size() && isLatin(leaf.text[end]))
                ++end;
            if (end - begin >= 3 && leaf.text[begin].isUpper())
                addState(leaf, leaf.text.mid(begin, end - begin), begin, end);
            std::tie(at, length) = m_rules.find(Cue::Moves, leaf.folded, at + length);
        }
    }

    void addState(const Leaf& leaf, const QString& name, int begin, int end) {
        if (stateNamed(name) < 0 && isStateName(name))
            m_states.append({name, {}, spanOf(m_passage.note, leaf, begin, end)});
    }

    [[nodiscard]] QList<int> leaves() const {
        QList<int> all;
        for (int i = m_passage.topic.first; i < m_passage.topic.last; ++i)
            if (m_passage.note.blocks[i].kind == BlockKind::Paragraph)
                all.append(i);
        return all;
    }

    // --- the moves -----------------------------------------------------------------------------------------------

    void findMoves() {
        for (int i = 0; i < m_states.size(); ++i)
            addKeys(i);
        for (int block : leaves())
            movesIn(m_passage.leaves.of(block));
        if (m_edges.isEmpty() && m_lifecycle && m_listed)
            for (int i = 0; i + 1 < m_states.size(); ++i)
                addMove(i, i + 1, QString(), m_states[i + 1].span);
    }

    /// "R 运行/就绪" is spoken of as R too.
    void addKeys(int state) {
        const QString name = foldForRules(m_states[state].name);
        m_keys.append({name, state});
        int end = 0;
        while (end < name.size() && isLatin(name[end]))
            ++end;
        const bool code = end > 0 && end < name.size() && m_states[state].name[end] == u' ' &&
                          m_states[state].name.front().isUpper() && isHan(name[end + 1].unicode());
        if (code)
            m_keys.append({name.left(end), state});
    }

    [[nodiscard]] QList<Met> statesIn(const QString& folded, int from, int to) const {
        QList<Met> met;
        for (int i = from; i < to;) {
            Met best;
            for (const auto& [key, s] : m_keys) {
                const int end = i + int(key.size());
                const bool here =
                    end <= to && QStringView(folded).mid(i, key.size()) == key && end - i > best.end - best.begin;
                const bool edges = !isLatin(key.front()) || ((i == 0 || !isLatin(folded[i - 1])) &&
                                                             (end >= folded.size() || !isLatin(folded[end])));
                if (here && edges)
                    best = {s, i, end};
            }
            if (best.state >= 0)
                met.append(best);
            i = best.state >= 0 ? best.end : i + 1;
        }
        return met;
    }

    /// The state an item defines is where its moves start, unless the clause names another before the verb.
    void movesIn(const Leaf& leaf) {
        const Definition d = definitionOf(leaf.text);
        int current = d.nameEnd > 0 ? stateNamed(stateName(d.name)) : -1;
        const bool own = current >= 0;
        const auto clauses = clausesOf(leaf.folded, own ? d.restBegin : 0);
        for (const Clause& clause : clauses) {
            m_condition = own || clause.opensSentence ? Clause{} : m_last;
            m_last = clause;
            if (clause.opensSentence && !own && m_listed)
                current = -1;
            current = movesInClause(leaf, clause, current, own);
        }
    }

    int movesInClause(const Leaf& leaf, const Clause& clause, int current, bool own) {
        const QList<Met> met = statesIn(leaf.folded, clause.begin, clause.end);
        const auto [at, length] = m_rules.find(Cue::Moves, QStringView(leaf.folded).left(clause.end), clause.begin);
        const QList<Arrow> arrows = arrowsIn(QStringView(leaf.text).mid(clause.begin, clause.end - clause.begin));
        const Span span = spanOf(m_passage.note, leaf, clause.begin, clause.end);
        if (!arrows.isEmpty()) {
            for (qsizetype i = 0; i + 1 < met.size(); ++i)
                addMove(met[i].state, met[i + 1].state, QString(), span);
            return met.isEmpty() ? current : met.last().state;
        }
        int from = current;
        if (moveBetween(leaf, met, clause, span))
            return own ? current : met.last().state;
        for (const Met& m : met) {
            if (length > 0 && m.begin >= at + length) {
                addMove(from, m.state, label(leaf, clause, at), span);
                return own ? current : m.state;
            }
            from = m.state;
        }
        return own ? current : from;
    }

    /// "from BLOCKED to RUNNABLE", 从就绪到运行
    bool moveBetween(const Leaf& leaf, const QList<Met>& met, const Clause& clause, const Span& span) {
        bool found = false;
        for (qsizetype i = 0; i + 1 < met.size(); ++i) {
            const auto before = QStringView(leaf.folded).mid(clause.begin, met[i].begin - clause.begin).trimmed();
            const auto between = QStringView(leaf.folded).mid(met[i].end, met[i + 1].begin - met[i].end).trimmed();
            const bool english = (before.endsWith(u"from") || before.endsWith(u"from the")) &&
                                 (between.endsWith(u"to") || between.endsWith(u"into"));
            const bool chinese = before.endsWith(u'从') && (between.endsWith(u'到') || between.endsWith(u'至') ||
                                                            between.endsWith(u'为') || between.endsWith(u'成'));
            if (!english && !chinese)
                continue;
            addMove(met[i].state, met[i + 1].state, label(leaf, clause, met[i].begin), span);
            found = true;
        }
        return found;
    }

    /// What brings the move about: the clause up to the verb, without the states.
    [[nodiscard]] QString label(const Leaf& leaf, const Clause& clause, int verb) const {
        QString text;
        int from = clause.begin;
        for (const Met& m : statesIn(leaf.folded, clause.begin, verb)) {
            text += leaf.text.mid(from, m.begin - from);
            from = m.end;
        }
        text += leaf.text.mid(from, verb - from);
        static const QRegularExpression edges(
            uR"(^(?:from|从|由|当(?!前)|状态|会(?!话|员)|则|就(?!绪)|时(?![间刻段长])|后(?![端台续])|\band\b|\bwhen\b|\bif\b|\bonce\b|,|，|\s)+|(?:状态|会|则|就|(?<![超延定及准实按])时|后|之后|从|由|\bfrom|\bit (?:moves|goes|changes|is moved)|\bit|,|，|\s)+$)"_s);
        text = cleanName(text.remove(edges));
        if (text.isEmpty() && m_condition.begin < m_condition.end &&
            statesIn(leaf.folded, m_condition.begin, m_condition.end).isEmpty())
            text = cleanName(leaf.text.mid(m_condition.begin, m_condition.end - m_condition.begin).remove(edges));
        return shortened(text, 24);
    }

    void addMove(int from, int to, const QString& label, const Span& span) {
        if (from < 0 || to < 0 || from == to)
            return;
        const QString a = id(from);
        const QString b = id(to);
        for (GraphEdge& e : m_edges) {
            if (e.from != a || e.to != b)
                continue;
            if (e.label.isEmpty())
                e.label = label;
            return;
        }
        m_edges.append({a, b, label, u"next"_s, 0, false, span});
    }

    [[nodiscard]] QString id(int state) const { return nameKey(m_states[state].name); }

    Graph finish() const {
        Graph graph;
        graph.kind = GraphKind::States;
        for (int i = 0; i < m_states.size(); ++i) {
            GraphNode node;
            node.id = id(i);
            node.label = m_states[i].name;
            node.note = m_states[i].note;
            node.kind = u"state"_s;
            node.icon = u"none"_s;
            node.span = m_states[i].span;
            graph.nodes.append(node);
        }
        graph.edges = m_edges;
        graph.sideways = m_states.size() <= 6;
        graph.span = m_states.first().span;
        return graph;
    }

    const Passage& m_passage;
    const Rules& m_rules;
    bool m_lifecycle;
    bool m_listed = false;
    Clause m_last;      ///< the clause read last
    Clause m_condition; ///< the one before it in the same sentence: what brings a move about
    QList<State> m_states;
    QList<std::pair<QString, int>> m_keys;
    QList<GraphEdge> m_edges;
};

} // namespace

std::optional<Graph> readStates(const Passage& passage) {
    return StatesReader(passage).read();
}

} // namespace tujian::prose
