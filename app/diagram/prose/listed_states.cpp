#include "diagram/prose/listed_states.h"
#include "diagram/prose/arrows.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestState = 24;
constexpr int longestReach = 12;

} // namespace

QString stateName(const QString& text) {
    QString name = cleanName(text);
    static const QRegularExpression brackets(uR"(\s*[(（][^()（）]*[)）]\s*$)"_s);
    const QString bare = cleanName(QString(name).remove(brackets));
    return bare.isEmpty() ? name : bare;
}

bool isStateName(const QString& name) {
    static constexpr QStringView odd = u",，;；。!！?？\n→>";
    return !name.isEmpty() && displayWidth(name) <= widestState &&
           std::none_of(name.begin(), name.end(), [](QChar c) { return odd.contains(c); });
}

bool isSpeltAsState(const QString& name) {
    const auto match = Rules::shipped().pattern(Pattern::SpeltAsState).match(name);
    return match.hasMatch() && match.capturedLength() == name.size();
}

bool standsAsState(const Leaf& leaf, int at) {
    const auto before = QStringView(leaf.folded).left(at).trimmed();
    for (auto begin = std::max<qsizetype>(0, before.size() - longestReach); begin < before.size(); ++begin)
        if (Rules::shipped().cueAt(Cue::StandsAs, before, begin) == before.size() - begin)
            return true;
    return false;
}

QList<State> listedStates(const Passage& passage, int list) {
    QList<State> found;
    int items = 0;
    for (int item : childrenOf(passage.note, list, 0, 0)) {
        ++items;
        const int paragraph = ownParagraph(passage.note, item);
        if (paragraph < 0)
            continue;
        const Block& block = passage.note.blocks[paragraph];
        const Definition d = definitionOf(block.text);
        const QString name = stateName(d.nameEnd > 0 ? d.name : block.text);
        if (!isStateName(name) || !arrowsIn(name).isEmpty())
            continue;
        const int end = d.nameEnd > 0 ? d.nameEnd : int(block.text.size());
        found.append({name, d.nameEnd > 0 ? block.text.mid(d.restBegin).simplified() : QString(),
                      sourceSpan(passage.note, block, 0, end)});
    }
    return found.size() >= 2 && found.size() * 5 >= items * 4 ? found : QList<State>();
}

QStringView withoutQuotes(QStringView text) {
    static constexpr QStringView quotes = u" \"“”'‘’「」『』`*";
    while (!text.isEmpty() && quotes.contains(text.back()))
        text.chop(1);
    while (!text.isEmpty() && quotes.contains(text.front()))
        text = text.mid(1);
    return text;
}

int reachedFrom(QStringView before, int from) {
    while (!before.isEmpty() && withoutQuotes(before.last(1)).isEmpty())
        before.chop(1);
    for (int at = std::max(from, int(before.size()) - longestReach); at < before.size(); ++at)
        if (Rules::shipped().cueAt(Cue::Reaches, before, at) == before.size() - at)
            return at;
    return -1;
}

QList<std::pair<int, int>> reachedWords(const Leaf& leaf) {
    static const QRegularExpression word(uR"(\b([A-Za-z][A-Za-z_-]{2,})[\s`*了]*$)"_s);
    QList<std::pair<int, int>> found;
    for (const Clause& clause : leaf.clauses) {
        const QString said = leaf.folded.mid(clause.begin, clause.end - clause.begin);
        const auto match = word.match(said);
        const int begin = clause.begin + int(match.capturedStart(1));
        const bool chinese = std::any_of(said.begin(), said.end(), [](QChar c) { return isHan(c.unicode()); });
        if (match.hasMatch() && chinese && reachedFrom(QStringView(leaf.folded).left(begin), clause.begin) >= 0)
            found.append({begin, begin + int(match.capturedLength(1))});
    }
    return found;
}

QList<State> quotedStates(const Passage& passage, const QList<int>& paragraphs) {
    static const QRegularExpression quoted(uR"([「『“"]([^「」『』“”"\n]{1,12})[」』”"])"_s);
    QList<State> found;
    int quotes = 0;
    int reached = 0;
    QString all;
    for (int block : paragraphs) {
        const Leaf& leaf = passage.leaves.of(block);
        all += leaf.text;
        auto matches = quoted.globalMatch(leaf.text);
        while (matches.hasNext()) {
            const auto match = matches.next();
            ++quotes;
            reached += reachedFrom(QStringView(leaf.folded).left(match.capturedStart()), 0) >= 0;
            const QString name = match.captured(1);
            const auto same = [&](const State& s) { return nameKey(s.name) == nameKey(name); };
            if (isStateName(name) && std::none_of(found.begin(), found.end(), same))
                found.append({name, QString(),
                              spanOf(passage.note, leaf, int(match.capturedStart(1)), int(match.capturedEnd(1)))});
        }
    }
    const bool again = std::any_of(found.begin(), found.end(), [&](const State& s) { return all.count(s.name) > 1; });
    return found.size() >= 3 && again && reached * 2 > quotes ? found : QList<State>();
}

int columnOf(const Passage& passage, const QList<int>& head, Cue cue) {
    for (int c = cue == Cue::FromColumn ? 0 : 1; c < head.size(); ++c)
        if (Rules::shipped().has(cue, foldForRules(passage.note.blocks[head[c]].text)))
            return c;
    return -1;
}

bool isTableOfMoves(const Passage& passage, int table) {
    if (passage.note.blocks[table].kind != BlockKind::Table)
        return false;
    const QList<int> rows = childrenOf(passage.note, table, 0, 0);
    const QList<int> head = rows.isEmpty() ? rows : childrenOf(passage.note, rows.first(), 0, 0);
    return columnOf(passage, head, Cue::FromColumn) >= 0 && columnOf(passage, head, Cue::NextColumn) >= 0;
}

} // namespace tujian::prose
