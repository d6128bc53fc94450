#include "diagram/prose/state_moves.h"
#include "diagram/prose/arrows.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

constexpr int shortestEvent = 3;

/// A full stop ends what is told of one course; a semicolon goes on with it.
bool followsFullStop(QStringView text, int at) {
    while (at > 0 && text[at - 1].isSpace() && text[at - 1] != u'\n')
        --at;
    return at == 0 || !QStringView(u"；;").contains(text[at - 1]);
}

} // namespace

int stateNamed(const QList<State>& states, const QString& name) {
    const QString key = nameKey(name);
    for (int s = 0; s < states.size(); ++s)
        if (nameKey(states[s].name) == key)
            return s;
    return -1;
}

void StateMoves::readSentences(const QList<int>& blocks) {
    for (int i = 0; i < m_states.size(); ++i)
        addKeys(i);
    for (int block : blocks)
        movesIn(m_passage.leaves.of(block));
}

/// "R 运行/就绪" is spoken of as R too.
void StateMoves::addKeys(int state) {
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

QList<StateMoves::Met> StateMoves::statesIn(const QString& folded, int from, int to) const {
    QList<Met> met;
    for (int i = from; i < to;) {
        Met best;
        for (const auto& [key, s] : m_keys) {
            const int end = i + int(key.size());
            const bool here =
                end <= to && QStringView(folded).mid(i, key.size()) == key && end - i > best.end - best.begin;
            const bool edges = !isLatin(key.front()) ||
                               ((i == 0 || !isLatin(folded[i - 1])) && (end >= folded.size() || !isLatin(folded[end])));
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
void StateMoves::movesIn(const Leaf& leaf) {
    const Definition d = definitionOf(leaf.text);
    int current = d.nameEnd > 0 ? stateNamed(m_states, stateName(d.name)) : -1;
    const bool own = current >= 0;
    const auto clauses = own ? clausesOf(leaf.folded, d.restBegin) : leaf.clauses;
    for (const Clause& clause : clauses) {
        m_condition = own || clause.opensSentence ? Clause{} : m_last;
        m_last = clause;
        const bool anew = m_naming == StateNaming::Listed ||
                          (m_naming == StateNaming::Quoted && followsFullStop(leaf.folded, clause.begin));
        if (clause.opensSentence && !own && anew)
            current = -1;
        current = movesInClause(leaf, clause, current, own);
    }
}

/// "没过的话打回…": not on from where the last move led, but another way from where it began.
bool StateMoves::isOtherwise(const Leaf& leaf, const Clause& clause, int end) const {
    const auto says = [&](int from, int to) {
        return m_rules.find(Cue::Otherwise, QStringView(leaf.folded).left(to), from).second > 0;
    };
    const bool only =
        m_condition.begin < m_condition.end && statesIn(leaf.folded, m_condition.begin, m_condition.end).isEmpty();
    return says(clause.begin, end) || (only && says(m_condition.begin, m_condition.end));
}

int StateMoves::movesInClause(const Leaf& leaf, const Clause& clause, int current, bool own) {
    const QList<Met> met = statesIn(leaf.folded, clause.begin, clause.end);
    const auto [at, length] = m_rules.find(Cue::Moves, QStringView(leaf.folded).left(clause.end), clause.begin);
    const QList<Arrow> arrows = arrowsIn(QStringView(leaf.text).mid(clause.begin, clause.end - clause.begin));
    const Span span = spanOf(m_passage.note, leaf, clause.begin, clause.end);
    if (!arrows.isEmpty()) {
        for (qsizetype i = 0; i + 1 < met.size(); ++i)
            add(met[i].state, met[i + 1].state, QString(), span);
        return met.isEmpty() ? current : met.last().state;
    }
    int from = current;
    if (moveBetween(leaf, met, clause, span))
        return own ? current : met.last().state;
    for (const Met& m : met) {
        int reached =
            m_naming == StateNaming::Listed ? -1 : reachedFrom(QStringView(leaf.folded).left(m.begin), clause.begin);
        if (m_naming == StateNaming::Told && !isSpeltAsState(m_states[m.state].name) &&
            (&m == &met.first() || reached < met.first().end + shortestEvent))
            reached = -1; // "staged 用 git restore 撤出来又是 modified"
        if (reached >= 0 || (length > 0 && m.begin >= at + length)) {
            const bool otherwise =
                !own && from == m_reached && &m == &met.first() && isOtherwise(leaf, clause, m.begin);
            if (otherwise)
                from = m_left;
            add(from, m.state, label(leaf, clause, reached >= 0 ? reached : at), span);
            if (otherwise && m_naming == StateNaming::Told)
                return m_reached; // the way that is gone on with is the other one
            m_left = from;
            m_reached = m.state;
            return own ? current : m.state;
        }
        if (&m == &met.last() || m.state != met.last().state) // 要等备件就挂成「等备件」
            from = m.state;
    }
    return own ? current : from;
}

/// "from BLOCKED to RUNNABLE", 从就绪到运行
bool StateMoves::moveBetween(const Leaf& leaf, const QList<Met>& met, const Clause& clause, const Span& span) {
    bool found = false;
    for (qsizetype i = 0; i + 1 < met.size(); ++i) {
        const auto before = withoutQuotes(QStringView(leaf.folded).mid(clause.begin, met[i].begin - clause.begin));
        const auto between = withoutQuotes(QStringView(leaf.folded).mid(met[i].end, met[i + 1].begin - met[i].end));
        const bool english = (before.endsWith(u"from") || before.endsWith(u"from the")) &&
                             (between.endsWith(u"to") || between.endsWith(u"into"));
        const bool chinese = before.endsWith(u'从') && (between.endsWith(u'到') || between.endsWith(u'至') ||
                                                        between.endsWith(u'为') || between.endsWith(u'成'));
        if (!english && !chinese)
            continue;
        add(met[i].state, met[i + 1].state, label(leaf, clause, met[i].begin), span);
        found = true;
    }
    return found;
}

/// What brings the move about: the clause up to the verb, without the states.
QString StateMoves::label(const Leaf& leaf, const Clause& clause, int verb) const {
    QString text;
    int from = clause.begin;
    for (const Met& m : statesIn(leaf.folded, clause.begin, verb)) {
        text += leaf.text.mid(from, m.begin - from);
        from = m.end;
    }
    text += leaf.text.mid(from, verb - from);
    const QRegularExpression& edges = Rules::shipped().pattern(Pattern::EventEdges);
    text = cleanName(text.remove(edges));
    if (text.isEmpty() && m_condition.begin < m_condition.end &&
        statesIn(leaf.folded, m_condition.begin, m_condition.end).isEmpty())
        text = cleanName(leaf.text.mid(m_condition.begin, m_condition.end - m_condition.begin).remove(edges));
    return shortened(text, 24);
}

void StateMoves::add(int from, int to, const QString& label, const Span& span) {
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

QString StateMoves::id(int state) const {
    return nameKey(m_states[state].name);
}

Graph StateMoves::graph() const {
    Graph made;
    made.kind = GraphKind::States;
    for (int i = 0; i < m_states.size(); ++i) {
        GraphNode node;
        node.id = id(i);
        node.label = m_states[i].name;
        node.note = m_states[i].note;
        node.kind = u"state"_s;
        node.icon = u"none"_s;
        node.span = m_states[i].span;
        made.nodes.append(node);
    }
    made.edges = m_edges;
    made.sideways = m_states.size() <= 6;
    made.span = m_states.first().span;
    return made;
}

} // namespace tujian::prose
