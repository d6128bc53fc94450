#pragma once
#include "diagram/prose/clause.h"

namespace tujian::prose {

/// One verb with what belongs to it.
struct Group {
    int subject = -1; ///< of its own: who was told to do it
    WordRoles roles;
    int firstVerb = -1; ///< token index
    bool negated = false;
    bool passive = false;
    bool occasion = false;
    bool placed = false;         ///< its target stood right behind the verb, without a word that says so
    bool moves = false;          ///< 将/把 named what is moved
    bool arrives = false;        ///< 最后到播放器: no verb but 到
    bool hasWhatItSends = false; ///< the object stands for a message of its: 收到客户端的请求
    QList<int> targets, vias, sources, agents, objects, partners,
        places;                      ///< where people do it: what they do it with, if nobody else is named
    QList<std::pair<int, int>> left; ///< ranges that the label leaves out

    [[nodiscard]] bool is(WordRole role) const { return roles.testAnyFlags(WordRoles(role)); }
    [[nodiscard]] bool hasSomebody() const {
        return !(targets.isEmpty() && vias.isEmpty() && sources.isEmpty() && agents.isEmpty() && objects.isEmpty() &&
                 partners.isEmpty());
    }
};

/// Who acts in the clause being read.
struct Speaking {
    int subject = -1;
    int before = -1;   ///< the subject of an occasion in front of the same clause
    bool said = false; ///< the clause names it
};

/// Turns the groups of a clause into relations: who to whom, by which way, and what it is called.
class Teller {
public:
    Teller(const Leaf& leaf, const Clause& clause, const Cast& cast, Discourse& discourse, const QList<Token>& tokens)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_cast(cast)
        , m_discourse(discourse)
        , m_tokens(tokens) {}

    /// What `group` says; its label ends at `labelEnd`, or with the clause where another is told to do the rest.
    void tell(const Group& group, Speaking& who, int labelEnd);
    /// Keeps the subject for the next clause. `occasion`: the clause only says when; `denied`: it says what is not.
    void finish(Speaking who, bool occasion, bool denied);
    [[nodiscard]] const QList<Relation>& found() const { return m_found; }
    [[nodiscard]] int doer(const Group& g, const Speaking& who) const;

private:
    [[nodiscard]] int whereItIs() const;
    void tellPassive(const Group& g);
    void tellFrom(const Group& g);
    void tellWay(const Group& g, int from, const QList<int>& targets);
    void tellEach(const Group& g, int from, const QList<int>& to);
    void tellObject(const Group& g, int from);
    void tellReply(const Group& g, int from);
    void add(const Group& g, int from, int to, bool reply);
    [[nodiscard]] bool spokeBefore(int a, int b) const;
    [[nodiscard]] QString label(const Group& g) const;
    [[nodiscard]] int objectPhrase(const Group& g) const;
    [[nodiscard]] QString without(const Group& g, int begin, int end) const;

    const Leaf& m_leaf;
    Clause m_clause;
    const Cast& m_cast;
    Discourse& m_discourse;
    const QList<Token>& m_tokens;
    Speaking* m_who = nullptr; ///< of the group being told
    int m_labelEnd = 0;
    QList<Relation> m_found;
};

} // namespace tujian::prose
