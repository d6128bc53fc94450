#include "diagram/prose/moves.h"
#include "diagram/prose/listed_states.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <algorithm>

namespace tujian::prose {

namespace {

constexpr int widestHanState = 12;

bool isLatin(QChar c) {
    return isWordChar(c.unicode()) || c == u'_';
}

class MoveFinder {
public:
    MoveFinder(const Leaf& leaf, const Clause& clause, bool promised)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_view(QStringView(leaf.folded).left(clause.end)) {
        const auto said = m_view.mid(clause.begin);
        m_chinese = std::any_of(said.begin(), said.end(), [](QChar c) { return isHan(c.unicode()); });
        m_promised = promised;
    }

    QList<ToldMove> find() {
        const Rules& rules = Rules::shipped();
        QList<ToldMove> moves;
        for (auto [at, length] = rules.find(Cue::Moves, m_view, m_clause.begin); length > 0;
             std::tie(at, length) = rules.find(Cue::Moves, m_view, at + length)) {
            ToldMove move = to(at + length);
            if (move.toBegin == move.toEnd)
                continue;
            from(move, at);
            move.sets = rules.cueAt(Cue::Sets, m_view, at) > 0;
            moves.append(move);
        }
        if (moves.isEmpty())
            fromTo(moves);
        if (m_promised)
            reached(moves);
        return moves;
    }

private:
    /// 到待下单, 算已下单: spelt as a state is, behind a word that leads to one.
    void reached(QList<ToldMove>& moves) const {
        const QRegularExpression& spelt = Rules::shipped().pattern(Pattern::SpeltAsState);
        auto matches = spelt.globalMatch(m_view.mid(m_clause.begin).toString());
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int begin = m_clause.begin + int(match.capturedStart());
            const bool known = std::any_of(moves.begin(), moves.end(), [&](const ToldMove& m) {
                return (m.toBegin <= begin && begin < m.toEnd) || (m.fromBegin <= begin && begin < m.fromEnd);
            });
            if (known || reachedFrom(m_view.left(begin), m_clause.begin) < 0)
                continue;
            ToldMove move;
            move.toBegin = begin;
            move.toEnd = begin + int(match.capturedLength());
            moves.append(move);
        }
    }

    /// "from OpenConfirm to Established", without a verb that says that it moves.
    void fromTo(QList<ToldMove>& moves) const {
        for (int at = m_clause.begin; at + 5 < m_clause.end; ++at) {
            if (!m_view.mid(at).startsWith(u"from ") || (at > 0 && isLatin(m_view[at - 1])))
                continue;
            ToldMove move = to(at + 5);
            std::swap(move.fromBegin, move.toBegin);
            std::swap(move.fromEnd, move.toEnd);
            const int gap = skip(move.fromEnd);
            const int word = m_view.mid(gap).startsWith(u"to ") ? 3 : m_view.mid(gap).startsWith(u"into ") ? 5 : 0;
            if (move.fromBegin == move.fromEnd || word == 0)
                continue;
            const ToldMove end = to(gap + word);
            move.toBegin = end.toBegin;
            move.toEnd = end.toEnd;
            if (move.toBegin < move.toEnd)
                moves.append(move);
        }
    }

    [[nodiscard]] int skip(int at) const {
        static constexpr QStringView passed = u" \"“”'`*了";
        while (at < m_clause.end && passed.contains(m_view[at]))
            ++at;
        return at;
    }

    /// The name that begins at `at`: a capitalised word, or a few characters up to 状态 or the clause's end.
    [[nodiscard]] ToldMove to(int at) const {
        at = skip(at);
        if (m_view.mid(at).startsWith(u"the "))
            at += 4;
        ToldMove move;
        move.toBegin = move.toEnd = at;
        if (at >= m_clause.end)
            return move;
        if (isLatin(m_view[at])) {
            const int end = latinEnd(at);
            if (end - at >= 2 && (m_leaf.text[at].isUpper() || (m_promised && (m_chinese || isStateHere(at, end)))))
                move.toEnd = end;
            return move;
        }
        move.toEnd = hanEnd(at);
        return move;
    }

    /// "becomes idle once …": an English word in lower case that nothing goes on with.
    [[nodiscard]] bool isStateHere(int at, int end) const {
        const auto binds = WordRole::Link | WordRole::Modifier | WordRole::Target | WordRole::Source | WordRole::Via |
                           WordRole::Pronoun | WordRole::Negation | WordRole::With;
        if (end - at < 4 || Rules::shipped().longestAt(m_view, at).roles.testAnyFlags(binds))
            return false;
        int next = end;
        while (next < m_clause.end && m_view[next] == u' ')
            ++next;
        if (next >= m_clause.end)
            return true;
        const auto stops =
            WordRole::OccasionStart | WordRole::And | WordRole::Modifier | WordRole::Source | WordRole::Link;
        return Rules::shipped().longestAt(m_view, next).roles.testAnyFlags(stops) ||
               m_view.mid(next).startsWith(u"again") || m_view.mid(next).startsWith(u"state");
    }

    /// active+clean is one word.
    [[nodiscard]] int latinEnd(int at) const {
        while (at < m_clause.end && (isLatin(m_view[at]) || (QStringView(u"+-").contains(m_view[at]) &&
                                                             at + 1 < m_clause.end && isLatin(m_view[at + 1]))))
            ++at;
        return at;
    }

    [[nodiscard]] int hanEnd(int at) const {
        int end = at;
        while (end < m_clause.end && isHan(m_view[end].unicode()) && !m_view.mid(end).startsWith(u"状态"))
            ++end;
        const bool stops =
            end >= m_clause.end || m_view.mid(end).startsWith(u"状态") || QStringView(u"”\"（(").contains(m_view[end]);
        return stops && displayWidth(m_view.mid(at, end - at)) <= widestHanState ? end : at;
    }

    /// 从X变为, 由X转到, "from X to": what stands between the marker and the verb.
    void from(ToldMove& move, int verb) const {
        const auto before = m_view.mid(m_clause.begin, verb - m_clause.begin);
        const qsizetype marker = std::max(before.lastIndexOf(u'从'), before.lastIndexOf(u'由'));
        if (marker >= 0)
            return take(move, m_clause.begin + int(marker) + 1, verb);
    }

    void take(ToldMove& move, int begin, int end) const {
        begin = skip(begin);
        int last = begin;
        if (last < end && isLatin(m_view[last])) {
            last = std::min(end, latinEnd(last));
        } else {
            while (last < end && isHan(m_view[last].unicode()) && !m_view.mid(last).startsWith(u"状态"))
                ++last;
        }
        if (displayWidth(m_view.mid(begin, last - begin)) > widestHanState * 2)
            return;
        move.fromBegin = begin;
        move.fromEnd = last;
    }

    const Leaf& m_leaf;
    Clause m_clause;
    QStringView m_view;
    bool m_chinese = false;
    bool m_promised = false;
};

} // namespace

QList<ToldMove> toldMoves(const Leaf& leaf, bool promised) {
    QList<ToldMove> moves;
    for (const Clause& clause : leaf.clauses)
        moves += MoveFinder(leaf, clause, promised).find();
    return moves;
}

} // namespace tujian::prose
