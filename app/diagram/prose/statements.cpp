#include "diagram/prose/statements.h"
#include "diagram/prose/part_list.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int longestCount = 10;
constexpr int longestName = 60;
constexpr qsizetype mostClauses = 60; ///< of one list

/// Reads the statements of one paragraph.
class StatementReader {
public:
    /// `promised`: the heading says that parts will be named, so that 有 and "has" mean it.
    StatementReader(const Leaf& leaf, bool promised)
        : m_leaf(leaf)
        , m_list(leaf)
        , m_promised(promised) {}

    QList<Statement> read() {
        const QList<Clause>& clauses = m_leaf.clauses;
        for (const Clause& c : clauses)
            m_says.append(Rules::shipped().find(Cue::Contains, QStringView(m_leaf.folded).left(c.end), c.begin).second >
                          0);
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

    /// Where what is said in the clause ends: with the sentence, or where a clause says of another what it is made of.
    [[nodiscard]] int sentenceEnd(const QList<Clause>& clauses, qsizetype i) const {
        const qsizetype last = std::min(clauses.size(), i + mostClauses) - 1;
        while (i < last && !clauses[i + 1].opensSentence && !m_says[i + 1])
            ++i;
        return clauses[i].end;
    }

    void readClause(const Clause& clause, int sentenceEnd) {
        const Rules& rules = Rules::shipped();
        const auto view = QStringView(m_leaf.folded).left(clause.end);
        if (readOneOfThem(clause))
            return;
        if (m_promised)
            noteCounted(clause);
        Statement s;
        qsizetype fewest = 1;
        if (const auto [at, length] = rules.find(Cue::Contains, view, clause.begin); length > 0) {
            s.whole = named({clause.begin, at});
            s.parts = m_list.listed({at + length, sentenceEnd});
            s.said = {clause.begin, s.parts.isEmpty() ? clause.end : s.parts.last().end};
        } else if (const auto [end, size] = rules.find(Cue::ComposedOf, view, clause.begin); size > 0) {
            const auto by = int(view.lastIndexOf(u'由', end));
            if (by < clause.begin)
                return;
            s.whole = named({clause.begin, by});
            s.parts = m_list.listed({by + 1, end});
            s.said = {clause.begin, end + size};
        } else if (const auto [in, word] = rules.find(Cue::BelongsTo, view, clause.begin); word > 0) {
            s.whole = firstName({in + word, clause.end});
            s.parts = {named({clause.begin, in})};
            s.said = {clause.begin, clause.end};
            s.remark = true;
        } else if (const auto [has, wide] = hasIn(clause); wide > 0 && !isDenied(clause, has)) {
            bool opens = true;
            s.whole = firstName({clause.begin, has}, &opens);
            if (s.whole.begin == s.whole.end)
                s.whole = m_subjectOpens ? m_subject : Range{};
            else if (!opens)
                s.whole = {};
            s.parts = m_list.listed({has + wide, sentenceEnd});
            s.said = {clause.begin, s.parts.isEmpty() ? clause.end : s.parts.last().end};
            fewest = 2;
        }
        if (s.whole.begin < s.whole.end && s.parts.size() >= fewest) {
            m_subject = s.whole;
            m_found.append(s);
            if (const Range list = listBehind(s); list.begin < list.end)
                m_found.append({s.parts.first(), m_list.listed(list), s.said, false});
        }
    }

    /// 有, "has", 管两样东西
    [[nodiscard]] std::pair<int, int> hasIn(const Clause& clause) const {
        const auto view = QStringView(m_leaf.folded).left(clause.end);
        const auto plain = m_promised ? Rules::shipped().find(Cue::Has, view, clause.begin) : std::pair(-1, 0);
        if (plain.second > 0 || !m_promised)
            return plain;
        if (const int is = isList(clause); is >= 0)
            return {is, 1};
        const auto match =
            Rules::shipped().pattern(Pattern::HasSoMany).match(text({clause.begin, clause.end}).toString());
        return match.hasMatch()
                   ? std::pair(clause.begin + int(match.capturedStart()), std::max(1, int(match.capturedLength())))
                   : std::pair(-1, 0);
    }

    /// 采集端是 A、B 和 C: where 是 stands; -1 if nothing is enumerated behind it.
    [[nodiscard]] int isList(const Clause& clause) const {
        const auto said = text({clause.begin, clause.end});
        const auto is = said.indexOf(u'是', 1);
        static const QRegularExpression amount(uR"(\s\d+(?![\w.-]))"_s); // 每位是读 4、写 2、执行 1 之和
        const bool names = is > 0 && said.indexOf(u'、', is) > 0 && !amount.match(said.mid(is).toString()).hasMatch();
        return names ? clause.begin + int(is) : -1;
    }

    /// 一类是项目, "the other is …", where somebody said how many there are.
    bool readOneOfThem(const Clause& clause) {
        if (m_counted.begin == m_counted.end)
            return false;
        const auto match =
            Rules::shipped().pattern(Pattern::OneOfThem).match(text({clause.begin, clause.end}).toString());
        if (!match.hasMatch())
            return false;
        bool last = false;
        const Range name = m_list.part({clause.begin + int(match.capturedLength()), clause.end}, last);
        if (!m_list.isName(name))
            return false;
        m_found.append({m_counted, {name}, {clause.begin, clause.end}, false});
        m_subject = name;
        return true;
    }

    /// 企业空间里又有两类: those that are told next are of it.
    void noteCounted(const Clause& clause) {
        const QRegularExpression& many = Rules::shipped().pattern(Pattern::CountOnly);
        const auto [has, length] = hasIn(clause);
        const auto [in, wide] =
            Rules::shipped().find(Cue::Contains, QStringView(m_leaf.folded).left(clause.end), clause.begin);
        if (length == 0 && wide == 0)
            return;
        const QString said = text({clause.begin, clause.end}).toString();
        for (qsizetype i = std::max<qsizetype>(0, said.size() - longestCount); i < said.size(); ++i) {
            const bool number = QStringView(u"两二三四五六七八九").contains(said[i]) || said[i].isDigit();
            if (!number || !many.match(said.mid(i)).hasMatch())
                continue;
            const int end = wide > 0 ? in : has;
            const Range name = named({clause.begin, std::min(end, clause.begin + int(i))});
            if (name.begin < name.end)
                m_counted = m_subject = name;
            return;
        }
    }

    /// "is cut into shards: primaries and replicas": what the last part consists of in its turn.
    [[nodiscard]] Range listBehind(const Statement& s) const {
        const int colon = s.parts.size() == 1 ? s.parts.first().end : -1;
        if (colon < 0 || colon >= m_leaf.folded.size() || m_leaf.folded[colon] != u':' ||
            isHanText(text(s.parts.first())))
            return {};
        int end = colon;
        while (end < m_leaf.folded.size() && !QStringView(u".;\n").contains(m_leaf.folded[end]))
            ++end;
        return {colon + 1, end};
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
        if (const Range meant = meantBy(r); meant.begin < meant.end)
            return meant;
        const Range name = firstName(r);
        const bool again = name.begin == name.end ||
                           Rules::shipped().cueAt(Cue::ItAgain, m_leaf.folded, name.begin) >= name.end - name.begin;
        return again ? m_subject : name;
    }

    /// "the serving layer, which …": what stands behind the last article before `at`.
    [[nodiscard]] Range lastNamed(int at) const {
        const int first = std::max(0, at - longestName);
        const auto before = QStringView(m_leaf.folded).mid(first, at - first);
        int begin = -1;
        for (QStringView article : {QStringView(u" the "), QStringView(u" a "), QStringView(u" an ")})
            if (const auto found = before.lastIndexOf(article); found >= 0)
                begin = std::max(begin, first + int(found + article.size()));
        int end = at;
        while (end > begin && !m_leaf.folded[end - 1].isLetterOrNumber())
            --end;
        const Range name{begin, end};
        return begin >= 0 && m_list.isName(name) ? name : Range{};
    }

    /// "the former", 后者: of the parts that were told last.
    [[nodiscard]] Range meantBy(Range r) const {
        const auto said = text(r).trimmed();
        const WordRoles word = Rules::shipped().longestAt(said, 0).roles;
        if (word.testFlag(WordRole::Latter) && word.testFlag(WordRole::Modifier))
            return lastNamed(r.begin);
        if (m_found.isEmpty() || m_found.last().parts.size() < 2 || !(word & (WordRole::Former | WordRole::Latter)))
            return {};
        return word.testFlag(WordRole::Former) ? m_found.last().parts.first() : m_found.last().parts.last();
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
        r = withoutBracket(m_list.trimmed(r));
        r.end = beforeModifier(r);
        const Range name = nameIn(r);
        if (opens)
            *opens = name.begin == r.begin;
        return m_list.isName(name) ? name : Range{};
    }

    /// 平台（KubeSphere）: 平台
    [[nodiscard]] Range withoutBracket(Range r) const {
        static const QRegularExpression bracket(uR"(\s*[(（][^()（）]*[)）]$)"_s);
        const auto match = bracket.match(text(r).toString());
        if (match.hasMatch() && match.capturedStart() > 0)
            r.end -= int(match.capturedLength());
        return r;
    }

    /// 企业空间按部门开: 企业空间
    [[nodiscard]] int beforeModifier(Range r) const {
        if (!isHanText(text(r)))
            return r.end;
        for (int i = r.begin; i < r.end;) {
            const WordMatch word = Rules::shipped().longestAt(QStringView(m_leaf.folded).left(r.end), i);
            if (word.roles.testFlag(WordRole::Modifier) && i > r.begin + 1)
                return i;
            i += std::max(1, word.length);
        }
        return r.end;
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

    const Leaf& m_leaf;
    PartLister m_list;
    bool m_promised;
    QList<bool> m_says; ///< of each clause: does it say of something what it is made of?
    Range m_subject;
    Range m_counted;             ///< of which it was said how many parts there are
    bool m_subjectOpens = false; ///< it was the first thing said
    QList<Statement> m_found;
};

} // namespace

QList<Statement> statementsIn(const Leaf& leaf, bool promised) {
    return StatementReader(leaf, promised).read();
}

} // namespace tujian::prose
