#include "diagram/prose/names.h"
#include "diagram/prose/rules.h"
#include "diagram/prose/token_words.h"
#include "text/fold.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestNoun = 20;
constexpr int mostNounWords = 3;

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

bool isChinese(const Leaf& leaf, const Clause& clause) {
    const auto part = QStringView(leaf.text).mid(clause.begin, clause.end - clause.begin);
    return std::any_of(part.begin(), part.end(), [](QChar c) { return isHan(c.unicode()); });
}

class NameJoiner {
public:
    NameJoiner(const Leaf& leaf, const Clause& clause, Cast& cast, QList<Token>& tokens)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_cast(cast)
        , m_text(leaf.folded)
        , m_chinese(isChinese(leaf, clause))
        , m_tokens(tokens) {}

    void join() {
        splitRoles();
        joinCompounds();
        joinRoles();
    }

private:
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
        if (const int promoted = promotedPrefix(text); promoted > 0)
            return promoted;
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

    /// The longest, so that no set's order shows.
    [[nodiscard]] int promotedPrefix(QStringView text) const {
        qsizetype longest = 0;
        for (const QString& noun : std::as_const(m_cast.promoted))
            if (text.startsWith(noun) && isHan(noun.front().unicode()))
                longest = std::max(longest, noun.size());
        return int(longest);
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
            if (before.kind == TokenKind::Text && t.kind == TokenKind::Text && t.is(WordRole::Neutral) &&
                t.begin == before.end + 1 && Rules::shipped().isPerson(folded(before)) && !latinBefore)
                return true; // 财务 BP
            const bool known = t.kind == TokenKind::Actor || (t.kind == TokenKind::Text && t.is(WordRole::Neutral));
            const bool role = known && roleLength(t) == t.end - t.begin;
            return role && latinBefore && before.kind == TokenKind::Actor && t.begin == before.end + 1;
        }
        const bool role = t.kind == TokenKind::Actor && Rules::shipped().roleSuffix(folded(t)) == t.end - t.begin;
        if (role && latinBefore && before.kind == TokenKind::Actor && t.begin == before.end + 1)
            return true; // CDN 源站
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
            const Token part = t;
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
                t.end = withNumber(m_text, m_clause.end, t.end);
                t.actor = m_cast.byName(m_leaf, nounBegin(t), t.end);
                if (!m_chinese) // the istio-proxy sidecar, later on "the sidecar"
                    m_cast.absorb(part.actor, t.actor, m_leaf, part.begin, part.end);
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
        // billing service, user database
        const bool phrase = !m_chinese && ((before.kind == TokenKind::Text && t.kind == TokenKind::Actor) ||
                                           (before.kind == TokenKind::Actor && t.begin == before.end + 1));
        const bool name = before.kind == TokenKind::Actor || named || phrase ||
                          (before.kind == TokenKind::Text && before.is(WordRole::Neutral));
        const bool latin = isLatin(m_text[before.end - 1]) && t.begin == before.end + 1; // Kourier 网关
        const bool touching = !m_chinese || before.end == t.begin || before.kind == TokenKind::Text || latin;
        if (isNounHere(before, t))
            return true;
        const bool noun = t.kind != TokenKind::Word && !t.is(WordRole::Neutral) && roleLength(t) == t.end - t.begin;
        if (noun && isNamedByVerb(before, t))
            return true;
        return name && touching && noun && adjacent(before, t) && (t.kind == TokenKind::Text || m_chinese || phrase);
    }

    /// 送给, 发往
    [[nodiscard]] bool isGiving(const Token& t) const {
        return t.kind == TokenKind::Word && t.is(WordRole::Give) && endsInTarget(m_leaf, t);
    }

    /// "the Debian mirror": behind an article and a name, a verb without its ending is a noun.
    [[nodiscard]] bool isNounHere(const Token& before, const Token& t) const {
        if (m_chinese || t.kind != TokenKind::Word || before.kind == TokenKind::Word || t.begin != before.end + 1)
            return false;
        const auto front = QStringView(m_text).left(before.begin);
        const bool article = front.endsWith(u"the ") || front.endsWith(u" a ") || front.endsWith(u" an ");
        return article && Rules::shipped().rolePrefix(folded(t)) == t.end - t.begin;
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
                            (marker->roles.testAnyFlags(WordRole::Target | WordRole::Source | WordRole::Passive |
                                                        WordRole::With | WordRole::Object | WordRole::Of) ||
                             m_text[marker->begin] == u'经') &&
                            !marker->roles.testAnyFlags(WordRoles(WordRole::Verb));
        const bool given = marker && marker->end == before.begin && isGiving(*marker); // 送给转码集群
        return marked || given || (!marker && Rules::shipped().isNamedByVerb(folded(t).toString()));
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
        if (!m_cast.promoted.isEmpty() && m_cast.promoted.contains(folded(t).toString()))
            return true;
        const int begin = nounBegin(t);
        const int role = roleLength(t);
        const bool bare = role == t.end - begin;
        if (bare && !Rules::shipped().standsForSomebody(singular(folded(t).right(role))))
            return role > 0 && !m_chinese && isDefinite(t) && m_cast.sameRole(folded(t)) >= 0;
        return role > 0 && displayWidth(QStringView(m_text).mid(begin, t.end - begin)) <= widestNoun;
    }

    /// "the box": one that was named before
    [[nodiscard]] bool isDefinite(const Token& t) const { return QStringView(m_text).left(t.begin).endsWith(u"the "); }

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
    bool m_chinese;
    QList<Token>& m_tokens;
};

} // namespace

int withNumber(const QString& text, int clauseEnd, int end) {
    int i = end;
    while (i < clauseEnd && i - end < 3 && isLatin(text[i]))
        ++i;
    const bool alone = i >= clauseEnd || !isLatin(text[i]);
    return alone && isHan(text[end - 1].unicode()) ? i : end;
}

void joinNames(const Leaf& leaf, const Clause& clause, Cast& cast, QList<Token>& tokens) {
    NameJoiner(leaf, clause, cast, tokens).join();
}

} // namespace tujian::prose
