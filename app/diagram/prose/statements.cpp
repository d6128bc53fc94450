#include "diagram/prose/statements.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestName = 28;
constexpr int mostWords = 4;

bool isHanText(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()); });
}

/// Reads the statements of one paragraph.
class StatementReader {
public:
    /// `promised`: the heading says that parts will be named, so that 有 and "has" mean it.
    StatementReader(const Leaf& leaf, bool promised)
        : m_leaf(leaf)
        , m_promised(promised) {}

    QList<Statement> read() {
        const QList<Clause>& clauses = m_leaf.clauses;
        for (qsizetype i = 0; i < clauses.size(); ++i) {
            if (clauses[i].opensSentence && !startsWithPronoun(clauses[i]))
                m_subject = {};
            const int end = sentenceEnd(clauses, i);
            readClause(clauses[i], end);
            if (m_subject.begin == m_subject.end) {
                m_subject = firstName({clauses[i].begin, clauses[i].end}, &m_subjectOpens);
            }
        }
        return m_found;
    }

private:
    [[nodiscard]] QStringView text(Range r) const { return QStringView(m_leaf.folded).mid(r.begin, r.end - r.begin); }

    [[nodiscard]] static int sentenceEnd(const QList<Clause>& clauses, qsizetype i) {
        while (i + 1 < clauses.size() && !clauses[i + 1].opensSentence)
            ++i;
        return clauses[i].end;
    }

    void readClause(const Clause& clause, int sentenceEnd) {
        const Rules& rules = Rules::shipped();
        const auto view = QStringView(m_leaf.folded).left(clause.end);
        Statement s;
        qsizetype fewest = 1;
        if (const auto [at, length] = rules.find(Cue::Contains, view, clause.begin); length > 0) {
            s.whole = named({clause.begin, at});
            s.parts = listed({at + length, sentenceEnd});
            s.said = {clause.begin, s.parts.isEmpty() ? clause.end : s.parts.last().end};
        } else if (const auto [end, size] = rules.find(Cue::ComposedOf, view, clause.begin); size > 0) {
            const auto by = int(view.lastIndexOf(u'由', end));
            if (by < clause.begin)
                return;
            s.whole = named({clause.begin, by});
            s.parts = listed({by + 1, end});
            s.said = {clause.begin, end + size};
        } else if (const auto [in, word] = rules.find(Cue::BelongsTo, view, clause.begin); word > 0) {
            s.whole = firstName({in + word, clause.end});
            s.parts = {firstName({clause.begin, in})};
            s.said = {clause.begin, clause.end};
            s.remark = true;
        } else if (const auto [has, wide] = rules.find(Cue::Has, view, clause.begin);
                   m_promised && wide > 0 && !isDenied(clause, has)) {
            bool opens = true;
            s.whole = firstName({clause.begin, has}, &opens);
            if (s.whole.begin == s.whole.end)
                s.whole = m_subjectOpens ? m_subject : Range{};
            else if (!opens)
                s.whole = {};
            s.parts = listed({has + wide, sentenceEnd});
            s.said = {clause.begin, s.parts.isEmpty() ? clause.end : s.parts.last().end};
            fewest = 2;
        }
        if (s.whole.begin < s.whole.end && s.parts.size() >= fewest) {
            m_subject = s.whole;
            m_found.append(s);
        }
    }

    /// 没有, "does not have"
    [[nodiscard]] bool isDenied(const Clause& clause, int at) const {
        for (int i = clause.begin; i <= at; ++i)
            if (Rules::shipped().longestAt(m_leaf.folded, i).roles.testFlag(WordRole::Negation))
                return true;
        return false;
    }

    [[nodiscard]] bool startsWithPronoun(const Clause& clause) const {
        return Rules::shipped().cueAt(Cue::ItAgain, m_leaf.folded, firstLetter(clause.begin)) > 0;
    }

    [[nodiscard]] int firstLetter(int at) const {
        while (at < m_leaf.folded.size() && m_leaf.folded[at].isSpace())
            ++at;
        return at;
    }

    /// What the sentence is about: "Dock is the cluster layer and" → Dock; "and it" → who was spoken of.
    [[nodiscard]] Range named(Range r) const {
        const Range name = firstName(r);
        const bool again = name.begin == name.end ||
                           Rules::shipped().cueAt(Cue::ItAgain, m_leaf.folded, name.begin) >= name.end - name.begin;
        return again ? m_subject : name;
    }

    /// The name a clause begins with, its articles and its predicate left out. `opens`: no other words stand before it.
    [[nodiscard]] Range firstName(Range r, bool* opens = nullptr) const {
        const QRegularExpression& front = Rules::shipped().pattern(Pattern::WholeFront);
        const QRegularExpression& back = Rules::shipped().pattern(Pattern::WholeBack);
        const auto shorten = [&](const QRegularExpression& pattern, bool atFront) {
            const auto match = pattern.match(text(r).toString());
            if (match.hasMatch())
                atFront ? r.begin += int(match.capturedLength()) : r.end -= int(match.capturedLength());
        };
        r = behindCleft(r);
        shorten(front, true);
        shorten(back, false);
        r = trimmed(r);
        const Range name = nameIn(r);
        if (opens)
            *opens = name.begin == r.begin;
        return isName(name) ? name : Range{};
    }

    /// "真正处理请求的是 worker", "都放在 worker 下面": worker is what it is about.
    [[nodiscard]] Range behindCleft(Range r) const {
        const QRegularExpression& cleft = Rules::shipped().pattern(Pattern::WholeCleft);
        const auto match = cleft.match(text(r).toString());
        if (!match.hasMatch())
            return r;
        const int group = match.lastCapturedIndex();
        return {r.begin + int(match.capturedStart(group)), r.begin + int(match.capturedEnd(group))};
    }

    /// "卷归 volumeManager 管", "nginx 起来之后用 ps 看": a Latin name among Chinese words that say more than its kind.
    [[nodiscard]] Range nameIn(Range r) const {
        static const QRegularExpression latin(uR"([A-Za-z][A-Za-z0-9_.\-/]*(?: [A-Za-z][A-Za-z0-9_.\-/]*)*)"_s);
        const QString all = text(r).toString();
        const auto match = latin.match(all);
        if (!match.hasMatch() || !isHanText(all))
            return r;
        const bool within = match.capturedStart() > 0 && match.capturedEnd() < all.size();
        return within || saysMore(r) ? Range{r.begin + int(match.capturedStart()), r.begin + int(match.capturedEnd())}
                                     : r;
    }

    [[nodiscard]] bool saysMore(Range r) const {
        const auto telling = WordRole::Verb | WordRole::OccasionEnd | WordRole::Of | WordRole::Modifier;
        for (int i = r.begin; i < r.end; ++i)
            if (Rules::shipped().longestAt(QStringView(m_leaf.folded).left(r.end), i).roles.testAnyFlags(telling))
                return true;
        return false;
    }

    [[nodiscard]] Range trimmed(Range r) const {
        const auto odd = [&](int i) {
            const QChar c = m_leaf.folded[i];
            return c.isSpace() || QStringView(u"*`\"“”。.；;：:").contains(c);
        };
        while (r.begin < r.end && odd(r.begin))
            ++r.begin;
        while (r.end > r.begin && odd(r.end - 1))
            --r.end;
        return r;
    }

    [[nodiscard]] bool isName(Range r) const {
        const auto name = text(r);
        return std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); }) && !name.endsWith(u'的') &&
               displayWidth(name) <= widestName && name.count(u' ') < mostWords &&
               std::none_of(name.begin(), name.end(), [](QChar c) { return QStringView(u",，?？!！=").contains(c); });
    }

    // --- the list ------------------------------------------------------------------------------------------------

    /// "three layers: A, B and C, which differ…" → A, B, C
    [[nodiscard]] QList<Range> listed(Range r) const {
        if (const int colon = colonIn(r); colon >= 0)
            r.begin = colon + 1;
        QList<Range> parts;
        bool last = false;
        for (Range piece : pieces(r)) {
            const bool ends = last;
            piece = part(piece, last);
            if (!isName(piece))
                break;
            parts.append(piece);
            if (ends || last)
                break;
        }
        return parts;
    }

    [[nodiscard]] int colonIn(Range r) const {
        const auto view = text(r);
        const auto colon = std::find_if(view.begin(), view.end(), [](QChar c) { return c == u':' || c == u'：'; });
        return colon == view.end() ? -1 : r.begin + int(colon - view.begin());
    }

    /// Cut at what stands between the things of a list. In Chinese a comma ends the list if 、 or 和 make it.
    [[nodiscard]] QList<Range> pieces(Range r) const {
        const QRegularExpression& between = Rules::shipped().pattern(Pattern::BetweenParts);
        const QRegularExpression& enumerates = Rules::shipped().pattern(Pattern::Enumerates);
        const QString all = text(r).toString();
        const bool chinese = isHanText(all);
        QList<Range> found;
        int begin = r.begin;
        auto matches = between.globalMatch(all);
        while (matches.hasNext()) {
            const auto m = matches.next();
            const int at = r.begin + int(m.capturedStart());
            if (at < begin || insideBracket(r, at))
                continue;
            found.append({begin, at});
            const bool comma = m.captured().trimmed() == u"," || m.captured() == u"，" || m.captured().contains(u';') ||
                               m.captured() == u"；";
            const bool listEnds = comma && chinese && all.left(m.capturedStart()).contains(enumerates);
            const bool afterAnd = comma && !chinese && all.left(m.capturedStart()).contains(u" and ");
            if (listEnds || afterAnd)
                return found;
            begin = r.begin + int(m.capturedEnd());
        }
        found.append({begin, r.end});
        return found;
    }

    [[nodiscard]] bool insideBracket(Range r, int at) const {
        int depth = 0;
        for (int i = r.begin; i < at; ++i)
            depth += m_leaf.folded[i] == u'(' || m_leaf.folded[i] == u'（'   ? 1
                     : m_leaf.folded[i] == u')' || m_leaf.folded[i] == u'）' ? -1
                                                                             : 0;
        return depth > 0;
    }

    /// Without articles, brackets and what counts the list ("三个组件", 等).
    [[nodiscard]] Range part(Range r, bool& last) const {
        const QRegularExpression& front = Rules::shipped().pattern(Pattern::PartFront);
        static const QRegularExpression bracket(uR"(\s*[(（].*$)"_s);
        const QRegularExpression& counted = Rules::shipped().pattern(Pattern::PartCount);
        const QRegularExpression& clause = Rules::shipped().pattern(Pattern::PartEnd);
        if (const auto m = front.match(text(r).toString()); m.hasMatch())
            r.begin += int(m.capturedLength());
        for (const QRegularExpression* pattern : {&bracket, &counted, &clause}) {
            const auto m = pattern->match(text(r).toString());
            if (!m.hasMatch() || m.capturedStart() == 0)
                continue;
            r.end -= int(m.capturedLength());
            last = last || pattern != &bracket;
        }
        return trimmed(r);
    }

    const Leaf& m_leaf;
    bool m_promised;
    Range m_subject;
    bool m_subjectOpens = false; ///< it was the first thing said
    QList<Statement> m_found;
};

} // namespace

QList<Statement> statementsIn(const Leaf& leaf, bool promised) {
    return StatementReader(leaf, promised).read();
}

} // namespace tujian::prose
