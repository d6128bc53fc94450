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
        joinCompounds();
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
            int end = latinEnd(m_text, i, m_clause.end);
            if (!m_chinese)
                end = capitalisedEnd(i, end);
            const auto spelled = QStringView(m_leaf.text).mid(i, end - i);
            if (looksLikeName(spelled, m_chinese, i == m_clause.begin && m_clause.opensSentence) && m_chinese == false)
                return name(i, end);
            if (m_chinese && spelled.size() >= 2)
                return name(i, end);
            return end;
        }
        return i + 1;
    }

    /// Active Directory, Argo Rollouts: an English name goes on while its words are capitalised.
    [[nodiscard]] int capitalisedEnd(int begin, int end) const {
        const QString& text = m_leaf.text;
        if (!text[begin].isUpper() || (begin == m_clause.begin && m_clause.opensSentence))
            return end;
        while (end + 1 < m_clause.end && text[end] == u' ' && text[end + 1].isUpper() &&
               Rules::shipped().longestAt(QStringView(m_text).left(m_clause.end), end + 1).length == 0)
            end = latinEnd(m_text, end + 1, m_clause.end);
        return end;
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
        for (const QString& noun : std::as_const(m_cast.promoted))
            if (text.startsWith(noun) && isHan(noun.front().unicode()))
                return int(noun.size());
        if (const int role = Rules::shipped().rolePrefix(text); role > 0 && !before.isEmpty()) {
            Token noun = t;
            noun.end = t.begin + role;
            if (isNamedByVerb(before.last(), noun))
                return role;
        }
        const bool named = !before.isEmpty() && before.last().end == t.begin &&
                           (before.last().kind != TokenKind::Word || before.last().is(WordRole::Message));
        if (const int role = Rules::shipped().rolePrefix(text); role > 0 && named)
            return role;
        const auto [at, length] = Rules::shipped().firstRole(text);
        return length > 0 ? at + length : 0;
    }

    /// 渠道网关, leader消费者, CSI Controller: a noun right before a known role names another than the role alone.
    void joinCompounds() {
        QList<Token> joined;
        for (const Token& t : std::as_const(m_tokens)) {
            // 线程连上主库: what stands between two actors is what one does to the other
            const bool between = joined.size() >= 2 && joined[joined.size() - 2].kind == TokenKind::Actor &&
                                 joined.last().kind == TokenKind::Text;
            if (!joined.isEmpty() && !between && isCompound(joined.last(), t)) {
                const int begin = joined.takeLast().begin;
                joined.append({TokenKind::Actor, {}, m_cast.byName(m_leaf, begin, t.end), begin, t.end});
                continue;
            }
            if (!joined.isEmpty() && isProperName(joined.last(), t)) {
                joined.last() = {TokenKind::Actor, {}, m_cast.byName(m_leaf, t.begin, t.end), t.begin, t.end};
                continue;
            }
            joined.append(t);
        }
        m_tokens = joined;
    }

    /// 物理网卡 ens33: a role and, right behind it, who has it.
    [[nodiscard]] bool isProperName(const Token& role, const Token& t) const {
        const auto name = folded(t);
        const bool spelt = t.kind == TokenKind::Text && t.is(WordRole::Neutral) && name.front().isLetter() &&
                           std::any_of(name.begin(), name.end(), [](QChar c) { return c.isDigit() || c == u'-'; });
        return m_chinese && spelt && role.kind == TokenKind::Actor && isHan(m_text[role.begin].unicode()) &&
               Rules::shipped().roleSuffix(folded(role)) > 0 && adjacent(role, t);
    }

    [[nodiscard]] bool isCompound(const Token& before, const Token& t) const {
        if (!m_chinese)
            return false;
        const bool latinBefore = isLatin(m_text[before.end - 1]);
        if (isLatin(m_text[t.begin])) { // CSI Controller
            const bool role = t.kind == TokenKind::Text && t.is(WordRole::Neutral) && roleLength(t) == t.end - t.begin;
            return role && latinBefore && before.kind == TokenKind::Actor && t.begin == before.end + 1;
        }
        const bool role = t.kind == TokenKind::Actor && Rules::shipped().roleSuffix(folded(t)) == t.end - t.begin;
        if (!role || before.kind != TokenKind::Text || !adjacent(before, t))
            return false;
        if (latinBefore)
            return before.is(WordRole::Neutral) && before.end == t.begin;
        const int width = displayWidth(folded(before));
        const bool noun = before.end == t.begin && !before.is(WordRole::Neutral) && width >= 4 && width <= 8 &&
                          isHan(m_text[before.begin].unicode());
        return noun && !Rules::shipped().qualifies(folded(before).toString());
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
                // 一线值班小李: the role before a name
                const bool named = !joined.isEmpty() && joined.last().kind == TokenKind::Actor &&
                                   joined.last().end == t.begin && m_cast.promoted.contains(folded(t).toString()) &&
                                   Rules::shipped().roleSuffix(folded(joined.last())) > 0;
                if (named)
                    joined.removeLast();
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
        if (noun && isNamedByVerb(before, t))
            return true;
        return name && touching && noun && adjacent(before, t) && (t.kind == TokenKind::Text || m_chinese || phrase);
    }

    /// 向告警中心推送: what the noun is for is part of its name, where no verb can stand.
    [[nodiscard]] bool isNamedByVerb(const Token& before, const Token& t) const {
        if (!m_chinese || before.kind != TokenKind::Word || before.end != t.begin ||
            !before.roles.testAnyFlags(WordRoles(WordRole::Verb)) || isLatin(m_text[t.begin]))
            return false;
        const Token* marker = nullptr;
        for (const Token& x : m_tokens)
            if (x.end <= before.begin && !x.is(WordRole::Link))
                marker = &x;
        const bool marked = marker && marker->kind == TokenKind::Word && marker->end == before.begin &&
                            m_text[marker->begin] != u'去' && // 去感知集群: goes and does
                            marker->roles.testAnyFlags(WordRole::Target | WordRole::Source | WordRole::Passive |
                                                       WordRole::With | WordRole::Object) &&
                            !marker->roles.testAnyFlags(WordRoles(WordRole::Verb));
        return marked || (!marker && Rules::shipped().isNamedByVerb(folded(t).toString()));
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

/// Chinese nouns are short; English ones are up to three words.
bool isPlainNoun(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const int width = displayWidth(text);
    const int widest = isHan(text.front().unicode()) ? 16 : 28;
    return t.kind == TokenKind::Text && !t.is(WordRole::Neutral) && width >= 4 && width <= widest &&
           !text.contains(u'\n') && text.count(u' ') < mostNounWords;
}

/// order-svc, GroupCoordinator, dn1: spelt as nothing but a name is. Not a file, a flag or a version.
bool isSpeltAsName(const Leaf& leaf, const Token& t) {
    const auto text = QStringView(leaf.text).mid(t.begin, t.end - t.begin);
    const bool odd = std::any_of(text.begin() + 1, text.end(),
                                 [](QChar c) { return c.isUpper() || c.isDigit() || c == u'-' || c == u'_'; });
    const bool shouted = std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral) && text.size() >= 2 && text.front().isLetter() && odd &&
           !shouted && !text.contains(u'.') && !text.contains(u'/') && !text.contains(u'(');
}

/// How often a passage uses a noun as what.
struct Uses {
    int subject = 0;
    int receiver = 0;
    int object = 0;
    int all = 0;
    bool name = false; ///< isSpeltAsName
};

/// Twice somebody in a sentence, or once and met again, if it is spelt as a name.
bool isSomebodyHere(const Uses& uses) {
    const int parts = uses.subject + uses.receiver + (uses.subject > 0 ? uses.object : 0);
    return uses.name ? parts >= 1 && uses.all >= 2 : parts >= 2 && uses.subject >= 1;
}

class NounCount {
public:
    void read(const Leaf& leaf, const QList<Token>& tokens) {
        const Token* before = nullptr;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const Token& t = tokens[i];
            if (t.is(WordRole::Link))
                continue;
            const bool name = isSpeltAsName(leaf, t);
            if (name || isPlainNoun(leaf, t)) {
                Uses& uses = m_uses[leaf.folded.mid(t.begin, t.end - t.begin)];
                uses.name = name;
                ++uses.all;
                uses.subject += !before && acts(leaf, tokens, i);
                uses.object += before && before->is(WordRole::Act);
                uses.receiver += before && introducesReceiver(*before);
            }
            before = &t;
        }
    }

    [[nodiscard]] QSet<QString> somebodies() const {
        QSet<QString> found;
        for (auto uses = m_uses.cbegin(); uses != m_uses.cend(); ++uses)
            if (isSomebodyHere(*uses))
                found.insert(uses.key());
        return found;
    }

private:
    [[nodiscard]] static bool acts(const Leaf& leaf, const QList<Token>& tokens, qsizetype i) {
        for (++i; i < tokens.size() && tokens[i].is(WordRole::Link);)
            ++i;
        if (i >= tokens.size() || tokens[i].kind != TokenKind::Word)
            return false;
        const bool where = tokens[i].is(WordRole::Modifier) && leaf.folded[tokens[i].begin] == u'在';
        return where || tokens[i].roles.testAnyFlags(WordRole::Verb | WordRole::Target | WordRole::Object);
    }

    QHash<QString, Uses> m_uses;
};

} // namespace

QList<Token> tokensOf(const Leaf& leaf, const Clause& clause, Cast& cast) {
    return Scanner(leaf, clause, cast).scan();
}

void promoteNouns(const QList<const Leaf*>& leaves, Cast& cast) {
    NounCount count;
    for (const Leaf* leaf : leaves) {
        Cast scratch(cast.note(), cast.lexicon());
        const auto clauses = clausesOf(leaf->folded);
        for (const Clause& clause : clauses)
            count.read(*leaf, tokensOf(*leaf, clause, scratch));
    }
    cast.promoted = count.somebodies();
}

} // namespace tujian::prose
