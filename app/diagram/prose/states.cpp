#include "diagram/prose/states.h"
#include "diagram/prose/actors.h"
#include "diagram/prose/listed_states.h"
#include "diagram/prose/moves.h"
#include "diagram/prose/rules.h"
#include "diagram/prose/state_moves.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int mostStates = 20;
constexpr int fewestTold = 2;

/// A row of a table says so.
struct TabledMove {
    int from = -1;
    int to = -1;
    QString event;
    Span span;
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
        if (m_naming == StateNaming::Listed)
            statesLedTo();
        if (m_states.size() < 2)
            statesInQuotes();
        if (m_states.size() < 2)
            statesInSentences();
        if (m_states.size() < 2 || m_states.size() > mostStates)
            return std::nullopt;
        return drawn(0);
    }

private:
    /// Under a heading that promises nothing: only where sentences say from where to where, again and again.
    std::optional<Graph> readTold() {
        for (int i = m_passage.topic.first; i < m_passage.topic.last; i = m_passage.note.blocks[i].next)
            if (m_states.isEmpty() && isTableOfMoves(m_passage, i))
                statesOfTable(i);
        if (m_states.isEmpty() && statesOfMoves(false) < fewestTold) {
            m_states = quotedStates(m_passage, leaves());
            m_naming = StateNaming::Quoted;
        }
        return m_states.size() < 3 ? std::nullopt : drawn(fewestTold);
    }

    /// Adds the states that moves name; how many moves say both ends.
    int statesOfMoves(bool promised) {
        int whole = 0;
        qsizetype all = 0;
        for (int block : leaves()) {
            const Leaf& leaf = m_passage.leaves.of(block);
            QList<ToldMove> moves = toldMoves(leaf, promised);
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
        // The others go on from where they are; where states are spoken of anyway, it is enough that some come again.
        const bool again = promised && m_states.size() < all;
        const bool often = (whole >= 1 || again || speltAsStates()) && all >= 4 && m_states.size() >= 3;
        return m_states.size() > mostStates ? 0 : often ? std::max(whole, fewestTold) : whole;
    }

    /// 待付款, 已发货, 运输中: most of them
    [[nodiscard]] bool speltAsStates() const {
        const auto some =
            std::count_if(m_states.begin(), m_states.end(), [](const State& s) { return isSpeltAsState(s.name); });
        return some * 2 > m_states.size();
    }

    /// CLOSED, which no item is about, though the last one says "变成 CLOSED".
    void statesLedTo() {
        const auto latin = [](const State& s) { return isLatin(s.name.front()) && s.name.front().isUpper(); };
        if (!std::all_of(m_states.begin(), m_states.end(), latin))
            return;
        for (int block : leaves()) {
            const Leaf& leaf = m_passage.leaves.of(block);
            for (const ToldMove& m : toldMoves(leaf, false))
                if (leaf.text[m.toBegin].isUpper())
                    addState(leaf, leaf.text.mid(m.toBegin, m.toEnd - m.toBegin), m.toBegin, m.toEnd);
        }
    }

    // --- the states ----------------------------------------------------------------------------------------------

    void findStates(int block) {
        const BlockKind kind = m_passage.note.blocks[block].kind;
        if (kind == BlockKind::List)
            takeListed(block);
        else if (kind == BlockKind::Table && m_states.isEmpty())
            statesOfTable(block);
        else if (kind == BlockKind::Quote)
            for (int i = block + 1; i < m_passage.note.blocks[block].next; i = m_passage.note.blocks[i].next)
                findStates(i);
    }

    /// A further list goes on with the same states if it names one of them.
    void takeListed(int list) {
        const QList<State> listed = listedStates(m_passage, list);
        const bool known = std::any_of(listed.begin(), listed.end(),
                                       [&](const State& s) { return stateNamed(m_states, s.name) >= 0; });
        if (!m_states.isEmpty() && (m_naming != StateNaming::Listed || !known))
            return;
        for (const State& state : listed)
            if (stateNamed(m_states, state.name) < 0)
                m_states.append(state);
        if (!m_states.isEmpty())
            m_naming = StateNaming::Listed;
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
        m_naming = next < 0 ? StateNaming::Listed : StateNaming::Told;
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
            if (const int to = stateNamed(m_states, stateName(name)); to >= 0)
                m_tabled.append({from, to, shortened(text(event), 24), spanOf(note, leaf, at, at + int(name.size()))});
            at += int(name.size()) + 1;
        }
    }

    int stateOfCell(int cell, const QString& remark) {
        const Block& block = m_passage.note.blocks[cell];
        const QString name = stateName(block.text);
        if (!isStateName(name))
            return -1;
        if (const int known = stateNamed(m_states, name); known >= 0)
            return known;
        m_states.append({name, remark, sourceSpan(m_passage.note, block, 0, int(block.text.size()))});
        return int(m_states.size()) - 1;
    }

    /// 「待派单」: who puts states in quotes does it with all of them.
    void statesInQuotes() {
        const QList<State> quoted = quotedStates(m_passage, leaves());
        if (quoted.size() < 4)
            return;
        m_states = quoted;
        m_naming = StateNaming::Quoted;
    }

    /// NEW, RUNNABLE, `Pending`, 就绪状态: names that sentences treat as states.
    void statesInSentences() {
        const bool told = statesOfMoves(true) >= fewestTold;
        if (!told)
            m_states.clear();
        const QRegularExpression& spelled = Rules::shipped().pattern(Pattern::StateWord);
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
                for (const auto& [begin, end] : reachedWords(leaf))
                    addState(leaf, leaf.text.mid(begin, end - begin), begin, end);
            if (told && !marksStates(leaf))
                continue;
            for (const auto& [begin, end] : leaf.marked)
                addState(leaf, leaf.text.mid(begin, end - begin), begin, end);
            if (!told)
                statesAfterMoves(leaf);
        }
        m_naming = StateNaming::Told;
    }

    /// 进入就绪状态 matches four characters before 状态: the verb is no part of the name.
    [[nodiscard]] QString trimmedState(QString name) const {
        const QString folded = foldForRules(name);
        for (int i = 0; i < folded.size(); ++i)
            if (const WordMatch w = m_rules.longestAt(folded, i);
                w.length > 0 && i + w.length < folded.size() &&
                !w.roles.testAnyFlags(WordRole::Neutral | WordRole::Noun))
                return name.mid(i + w.length);
        return name;
    }

    /// Are two of the states known so far in bold or code here?
    [[nodiscard]] bool marksStates(const Leaf& leaf) const {
        return std::count_if(leaf.marked.begin(), leaf.marked.end(), [&](const std::pair<int, int>& m) {
                   return stateNamed(m_states, leaf.text.mid(m.first, m.second - m.first)) >= 0;
               }) >= 2;
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
        if (stateNamed(m_states, name) < 0 && isStateName(name))
            m_states.append({name, {}, spanOf(m_passage.note, leaf, begin, end)});
    }

    [[nodiscard]] QList<int> leaves() const {
        QList<int> all;
        for (int i = m_passage.topic.first; i < m_passage.topic.last; ++i)
            if (m_passage.note.blocks[i].kind == BlockKind::Paragraph)
                all.append(i);
        return all;
    }

    /// Nothing if sentences and tables tell fewer moves than `fewest`.
    [[nodiscard]] std::optional<Graph> drawn(int fewest) const {
        StateMoves moves(m_passage, m_states, m_naming);
        for (const TabledMove& move : m_tabled)
            moves.add(move.from, move.to, move.event, move.span);
        moves.readSentences(leaves());
        if (moves.edges().isEmpty() && m_lifecycle && m_naming == StateNaming::Listed)
            for (int i = 0; i + 1 < m_states.size(); ++i)
                moves.add(i, i + 1, QString(), m_states[i + 1].span);
        return moves.edges().size() >= fewest ? std::optional(moves.graph()) : std::nullopt;
    }

    const Passage& m_passage;
    const Rules& m_rules;
    bool m_lifecycle;
    StateNaming m_naming = StateNaming::Told;
    QList<State> m_states;
    QList<TabledMove> m_tabled;
};

} // namespace

std::optional<Graph> readStates(const Passage& passage) {
    return StatesReader(passage).read();
}

} // namespace tujian::prose
