#include "diagram/prose/tokens.h"
#include "text/fold.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestNoun = 20;
constexpr int mostNounWords = 3;
constexpr int longestBracket = 120;

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

bool runsOn(QStringView t, int i) {
    const bool joint = t[i] == u'-' || t[i] == u'_' || t[i] == u'.' || t[i] == u'/';
    return isLatin(t[i]) || (joint && i + 1 < t.size() && isLatin(t[i + 1]));
}

int latinEnd(QStringView t, int i, int end) {
    while (i < end && runsOn(t, i))
        ++i;
    return i;
}

/// A Latin word that is written as a name: an upper-case letter inside or in front, a digit, or a joint.
bool looksLikeName(QStringView word, bool chineseAround, bool opensSentence) {
    if (word.size() < 2)
        return false;
    if (chineseAround)
        return true;
    const auto inside = word.mid(1);
    const bool odd = std::any_of(inside.begin(), inside.end(),
                                 [](QChar c) { return c.isUpper() || c.isDigit() || c == u'-' || c == u'_'; });
    return odd || (word.front().isUpper() && !opensSentence);
}

/// Reads one clause from left to right.
class Scanner {
public:
    Scanner(const Leaf& leaf, const Clause& clause, Cast& cast)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_cast(cast)
        , m_text(leaf.folded) {
        const auto part = QStringView(leaf.text).mid(clause.begin, clause.end - clause.begin);
        m_chinese = std::any_of(part.begin(), part.end(), [](QChar c) { return isHan(c.unicode()); });
    }

    QList<Token> scan() {
        int i = m_clause.begin;
        while (i < m_clause.end)
            i = next(i);
        flush(m_clause.end);
        splitRoles();
        joinRoles();
        return m_tokens;
    }

private:
    int next(int i) {
        if (m_text[i] == u'(' || m_text[i] == u'（')
            return skipBracket(i);
        const Mention* mention = mentionAt(i);
        const WordMatch word = Rules::shipped().longestAt(QStringView(m_text).left(m_clause.end), i);
        if (mention && mention->end - mention->begin >= word.length && !isVerbHere(*mention, word)) {
            flush(i);
            const int numbered = withNumber(mention->end); // 从节点A is not any 从节点
            const int end = numbered > mention->end ? numbered : withApposition(mention->end);
            const int actor = numbered > mention->end ? m_cast.byName(m_leaf, i, end) : m_cast.byTerm(m_leaf, *mention);
            m_tokens.append({TokenKind::Actor, {}, actor, i, end});
            m_open = end;
            return end;
        }
        if (const int end = markedEnd(i); end > i)
            return name(i, end);
        if (word.length > 0) {
            flush(i);
            if (!word.roles.testAnyFlags(WordRoles(WordRole::Neutral)))
                m_tokens.append({TokenKind::Word, word.roles, -1, i, i + word.length});
            else
                m_tokens.append({TokenKind::Text, {}, -1, i, i + word.length});
            m_open = i + word.length;
            return m_open;
        }
        if (isLatin(m_text[i])) {
            const int end = latinEnd(m_text, i, m_clause.end);
            const auto spelled = QStringView(m_leaf.text).mid(i, end - i);
            if (looksLikeName(spelled, m_chinese, i == m_clause.begin && m_clause.opensSentence) && m_chinese == false)
                return name(i, end);
            if (m_chinese && spelled.size() >= 2)
                return name(i, end);
            return end;
        }
        return i + 1;
    }

    /// 缓存, interrupts: a term and a verb; behind the first actor of a clause without a verb so far, a verb.
    [[nodiscard]] bool isVerbHere(const Mention& mention, const WordMatch& word) const {
        if (mention.end - mention.begin != word.length || !word.roles.testAnyFlags(WordRoles(WordRole::Verb)))
            return false;
        const bool actor =
            std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) { return t.kind == TokenKind::Actor; });
        const bool verb = std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) {
            return t.kind == TokenKind::Word && t.roles.testAnyFlags(WordRoles(WordRole::Verb));
        });
        return actor && !verb;
    }

    int skipBracket(int i) {
        flush(i);
        int depth = 0;
        int end = i + 1;
        for (int k = i; k < m_clause.end && k - i < longestBracket; ++k) {
            depth += m_text[k] == u'(' || m_text[k] == u'（' ? 1 : m_text[k] == u')' || m_text[k] == u'）' ? -1 : 0;
            if (depth == 0) {
                end = k + 1;
                break;
            }
        }
        m_open = end;
        return end;
    }

    const Mention* mentionAt(int i) {
        while (m_nextMention < m_leaf.mentions.size() && m_leaf.mentions[m_nextMention].begin < i)
            ++m_nextMention;
        if (m_nextMention >= m_leaf.mentions.size())
            return nullptr;
        const Mention& m = m_leaf.mentions[m_nextMention];
        const bool here = m.begin == i && m.end <= m_clause.end;
        return here && takesPart(m_cast.lexicon().terms()[m.term]) ? &m : nullptr;
    }

    int withApposition(int end) const {
        int at = end;
        while (at < m_clause.end && m_text[at] == u' ')
            ++at;
        const int length =
            at < m_clause.end ? Rules::shipped().appositionAt(QStringView(m_text).left(m_clause.end), at) : 0;
        return length > 0 ? at + length : end;
    }

    int markedEnd(int i) const {
        for (const auto& [begin, end] : m_leaf.marked)
            if (begin == i && end <= m_clause.end)
                return end;
        return -1;
    }

    int name(int begin, int end) {
        flush(begin);
        // A weak name: whether it takes part is for the clause to say (see Token::roles of clause.cpp).
        m_tokens.append({TokenKind::Text, WordRole::Neutral, -1, begin, end});
        m_open = end;
        return end;
    }

    /// What lies between the last token and here becomes text.
    void flush(int upTo) {
        int begin = m_open;
        int end = upTo;
        while (begin < end && !m_text[begin].isLetterOrNumber())
            ++begin;
        while (end > begin && !m_text[end - 1].isLetterOrNumber())
            --end;
        if (begin < end)
            m_tokens.append({TokenKind::Text, {}, -1, begin, end});
        m_open = upTo;
    }

    [[nodiscard]] QStringView folded(const Token& t) const { return QStringView(m_text).mid(t.begin, t.end - t.begin); }

    [[nodiscard]] bool adjacent(const Token& a, const Token& b) const {
        for (int i = a.end; i < b.begin; ++i)
            if (m_text[i] != u' ')
                return false;
        return true;
    }

    /// "物流服务发货" → 物流服务 + 发货; "仓库有变化" behind a name → 仓库 + 有变化.
    void splitRoles() {
        QList<Token> split;
        for (const Token& t : std::as_const(m_tokens)) {
            const int length = t.kind == TokenKind::Text && !t.is(WordRole::Neutral) ? lengthOfSomebody(t, split) : 0;
            if (length <= 0 || t.begin + length >= t.end) {
                split.append(t);
                continue;
            }
            Token front = t;
            Token rest = t;
            front.end = rest.begin = t.begin + length;
            split << front << rest;
        }
        m_tokens = split;
    }

    [[nodiscard]] int lengthOfSomebody(const Token& t, const QList<Token>& before) const {
        const QStringView text = folded(t);
        if (!m_chinese || roleLength(t) > 0)
            return 0;
        const bool named = !before.isEmpty() && before.last().end == t.begin &&
                           (before.last().kind != TokenKind::Word || before.last().is(WordRole::Message));
        if (const int role = Rules::shipped().rolePrefix(text); role > 0 && named)
            return role;
        const auto [at, length] = Rules::shipped().firstRole(text);
        return length > 0 ? at + length : 0;
    }

    /// Text that ends in a role noun is somebody; so is a name or term with such a noun right behind it.
    void joinRoles() {
        QList<Token> joined;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            Token t = m_tokens[i];
            if (!joined.isEmpty() && joinsBack(joined.last(), t)) {
                t.kind = TokenKind::Text;
                t.begin = joined.last().begin;
                joined.removeLast();
            }
            const bool qualifies = m_chinese && i + 1 < m_tokens.size() && m_tokens[i + 1].kind == TokenKind::Actor &&
                                   m_tokens[i + 1].begin == t.end; // 后端Pod
            if (t.kind == TokenKind::Actor && qualifies && Rules::shipped().rolePrefix(folded(t)) == t.end - t.begin) {
                t.kind = TokenKind::Text;
                t.roles = WordRole::Link;
            }
            if (t.kind == TokenKind::Text && !qualifies && isSomebody(t)) {
                t.kind = TokenKind::Actor;
                t.roles = {};
                t.end = withNumber(t.end);
                t.actor = m_cast.byName(m_leaf, nounBegin(t), t.end);
            }
            if (joined.isEmpty() || t.begin >= joined.last().end)
                joined.append(t);
        }
        m_tokens = joined;
    }

    [[nodiscard]] bool joinsBack(const Token& before, const Token& t) const {
        // 消息服务: what travels may be part of a name
        const bool named = before.kind == TokenKind::Word && before.is(WordRole::Message) && before.end == t.begin &&
                           !before.roles.testAnyFlags(WordRoles(WordRole::Verb));
        const bool phrase =
            !m_chinese && before.kind == TokenKind::Text && t.kind == TokenKind::Actor; // billing service
        const bool name = before.kind == TokenKind::Actor || named || phrase ||
                          (before.kind == TokenKind::Text && before.is(WordRole::Neutral));
        const bool touching = m_chinese ? before.end == t.begin || before.kind == TokenKind::Text : true;
        const bool noun = t.kind != TokenKind::Word && !t.is(WordRole::Neutral) && roleLength(t) == t.end - t.begin;
        return name && touching && noun && adjacent(before, t) && (t.kind == TokenKind::Text || m_chinese || phrase);
    }

    /// 从节点A, 主机2
    [[nodiscard]] int withNumber(int end) const {
        int i = end;
        while (i < m_clause.end && i - end < 3 && isLatin(m_text[i]))
            ++i;
        const bool alone = i >= m_clause.end || !isLatin(m_text[i]);
        return m_chinese && alone && isHan(m_text[end - 1].unicode()) ? i : end;
    }

    [[nodiscard]] static QString singular(QStringView noun) {
        const bool plural = noun.size() > 3 && noun.endsWith(u's') && isLatin(noun.front()) && !noun.endsWith(u"ss");
        return (plural ? noun.chopped(1) : noun).toString();
    }

    [[nodiscard]] int roleLength(const Token& t) const {
        QStringView noun = folded(t);
        if (const int length = Rules::shipped().roleSuffix(noun))
            return length;
        if (noun.size() > 3 && noun.endsWith(u's'))
            if (const int length = Rules::shipped().roleSuffix(noun.chopped(1)))
                return length + 1;
        return 0;
    }

    [[nodiscard]] bool isSomebody(const Token& t) const {
        if (m_cast.promoted.contains(folded(t).toString()))
            return true;
        const int begin = nounBegin(t);
        const int role = roleLength(t);
        const bool bare = role == t.end - begin;
        if (bare && !Rules::shipped().standsForSomebody(singular(folded(t).right(role))))
            return false;
        return role > 0 && displayWidth(QStringView(m_text).mid(begin, t.end - begin)) <= widestNoun;
    }

    /// An English noun phrase is at most three words; Chinese text is cut by the rules' words.
    [[nodiscard]] int nounBegin(const Token& t) const {
        int begin = t.end;
        int words = 0;
        while (begin > t.begin && words < mostNounWords) {
            while (begin > t.begin && m_text[begin - 1] != u' ')
                --begin;
            if (++words < mostNounWords && begin > t.begin)
                --begin;
        }
        return begin;
    }

    const Leaf& m_leaf;
    Clause m_clause;
    Cast& m_cast;
    const QString& m_text;
    bool m_chinese = false;
    qsizetype m_nextMention = 0;
    int m_open = m_clause.begin;
    QList<Token> m_tokens;
};

bool introducesReceiver(const Token& t) {
    return t.kind == TokenKind::Word &&
           t.roles.testAnyFlags(WordRole::Target | WordRole::Pivot | WordRole::Source | WordRole::Passive);
}

bool isPlainNoun(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const int width = displayWidth(text);
    return t.kind == TokenKind::Text && !t.is(WordRole::Neutral) && width >= 4 && width <= 16 && !text.contains(u'\n');
}

} // namespace

QList<Token> tokensOf(const Leaf& leaf, const Clause& clause, Cast& cast) {
    return Scanner(leaf, clause, cast).scan();
}

void promoteNouns(const QList<Leaf>& leaves, Cast& cast) {
    QHash<QString, int> asSubject;
    QHash<QString, int> asReceiver;
    for (const Leaf& leaf : leaves) {
        Cast scratch(cast.note(), cast.lexicon());
        const auto clauses = clausesOf(leaf.folded);
        for (const Clause& clause : clauses) {
            const QList<Token> tokens = tokensOf(leaf, clause, scratch);
            qsizetype first = 0;
            while (first < tokens.size() && tokens[first].is(WordRole::Link))
                ++first;
            for (qsizetype i = first; i < tokens.size(); ++i) {
                if (!isPlainNoun(leaf, tokens[i]))
                    continue;
                const QString noun = leaf.folded.mid(tokens[i].begin, tokens[i].end - tokens[i].begin);
                const bool before =
                    i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Word &&
                    tokens[i + 1].roles.testAnyFlags(WordRole::Verb | WordRole::Target | WordRole::Object);
                if (i == first && before)
                    ++asSubject[noun];
                if (i > first && introducesReceiver(tokens[i - 1]))
                    ++asReceiver[noun];
            }
        }
    }
    for (auto noun = asSubject.cbegin(); noun != asSubject.cend(); ++noun)
        if (noun.value() + asReceiver.value(noun.key()) >= 2)
            cast.promoted.insert(noun.key());
}

} // namespace tujian::prose
