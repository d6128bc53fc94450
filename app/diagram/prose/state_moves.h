#pragma once
#include "diagram/graph.h"
#include "diagram/prose/listed_states.h"
#include <QList>
#include <utility>

namespace tujian::prose {

/// Where the names of the states come from.
enum class StateNaming {
    Told,   ///< sentences that say what becomes what
    Listed, ///< a list or a table: a sentence that names none speaks of none
    Quoted  ///< 「…」 all over the text: "就「已关闭」" is a move too
};

/// The index of a state by its name, however spelt; -1: none.
int stateNamed(const QList<State>& states, const QString& name);

/// Finds what moves one state to another, and makes the graph.
class StateMoves {
public:
    StateMoves(const Passage& passage, const QList<State>& states, StateNaming naming)
        : m_passage(passage)
        , m_rules(Rules::shipped())
        , m_states(states)
        , m_naming(naming) {}

    /// Reads the sentences of the paragraphs `blocks`.
    void readSentences(const QList<int>& blocks);
    void add(int from, int to, const QString& label, const Span& span);
    [[nodiscard]] const QList<GraphEdge>& edges() const { return m_edges; }
    [[nodiscard]] Graph graph() const;

private:
    /// A state met in a text, with its place there.
    struct Met {
        int state = -1;
        int begin = 0;
        int end = 0;
    };
    void addKeys(int state);
    [[nodiscard]] QList<Met> statesIn(const QString& folded, int from, int to) const;
    void movesIn(const Leaf& leaf);
    int movesInClause(const Leaf& leaf, const Clause& clause, int current, bool own);
    [[nodiscard]] bool isOtherwise(const Leaf& leaf, const Clause& clause, int end) const;
    bool moveBetween(const Leaf& leaf, const QList<Met>& met, const Clause& clause, const Span& span);
    [[nodiscard]] QString label(const Leaf& leaf, const Clause& clause, int verb) const;
    [[nodiscard]] QString id(int state) const;

    const Passage& m_passage;
    const Rules& m_rules;
    QList<State> m_states;
    StateNaming m_naming;
    Clause m_last;      ///< the clause read last
    Clause m_condition; ///< the one before it in the same sentence: what brings a move about
    QList<std::pair<QString, int>> m_keys;
    int m_left = -1;    ///< the state that the last move left
    int m_reached = -1; ///< and the one it got to
    QList<GraphEdge> m_edges;
};

} // namespace tujian::prose
