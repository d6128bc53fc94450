#include "diagram/prose/tokens.h"
#include "diagram/prose/names.h"
#include "text/fold.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

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
        joinNames(m_leaf, m_clause, m_cast, m_tokens);
        if (!m_chinese)
            findVerb();
        return m_tokens;
    }

private:
    int next(int i) {
        if (m_text[i] == u'(' || m_text[i] == u'（')
            return skipBracket(i);
        const Mention* mention = mentionAt(i);
        const WordMatch word = wordAt(i);
        if (mention && mention->end - mention->begin >= word.length && !isVerbHere(*mention, word)) {
            flush(i);
            const int numbered =
                m_chinese ? withNumber(m_text, m_clause.end, mention->end) : mention->end; // 从节点A is not any 从节点
            const int end = numbered > mention->end ? numbered : withApposition(mention->end);
            const int actor = numbered > mention->end ? m_cast.byName(m_leaf, i, end) : m_cast.byTerm(m_leaf, *mention);
            m_tokens.append({TokenKind::Actor, {}, actor, i, end});
            m_open = end;
            return end;
        }
        if (const int end = markedEnd(i); end > i)
            return name(i, end);
        if (const int length = std::max(promotedCompound(i, word), verbCompound(i, word)); length > 0) {
            flush(i);
            m_tokens.append({TokenKind::Actor, {}, m_cast.byName(m_leaf, i, i + length), i, i + length});
            m_open = i + length;
            return m_open;
        }
        if (word.roles == WordRoles(WordRole::Noun)) {
            const bool somebody =
                word.length > 2 &&
                Rules::shipped().makesDoer(QStringView(m_text).left(i + word.length), i + word.length - 1);
            return somebody ? doer(i + word.length) : i + word.length;
        }
        if (isDoer(i, word))
            return doer(i + word.length + 1);
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
            end = m_chinese ? spacedEnd(end) : capitalisedEnd(i, end);
            const auto spelled = QStringView(m_leaf.text).mid(i, end - i);
            if (looksLikeName(spelled, m_chinese, opensSentence(i)) && m_chinese == false)
                return name(i, end);
            if (m_chinese && spelled.size() >= 2)
                return name(i, end);
            return end;
        }
        return i + 1;
    }

    [[nodiscard]] WordMatch wordAt(int i) const {
        const WordMatch word =
            isShouted(i) ? WordMatch{} : Rules::shipped().longestAt(QStringView(m_text).left(m_clause.end), i);
        if (word.roles == WordRoles(WordRole::Noun) && m_text[i] == u'从' &&
            Rules::shipped().rolePrefix(QStringView(m_text).mid(i + word.length, m_clause.end - i - word.length)) > 0)
            return Rules::shipped().longestAt(QStringView(m_text).left(i + 1), i); // 从节点网卡出去
        if (const WordMatch apart = verbApart(i); apart.length > word.length)
            return apart;
        const bool inside = word.length == 1 && isHan(m_text[i].unicode()) &&
                            word.roles.testAnyFlags(WordRoles(WordRole::Verb)) && isInsideNoun(i);
        return inside ? WordMatch{} : word;
    }

    /// "looks it up": a verb of two words with a pronoun between them.
    [[nodiscard]] WordMatch verbApart(int i) const {
        static constexpr std::array<QStringView, 2> between{u" it ", u" them "};
        if (m_chinese || !isLatin(m_text[i]) || (i > 0 && isLatin(m_text[i - 1])))
            return {};
        const int end = latinEnd(m_text, i, m_clause.end);
        const auto rest = QStringView(m_text).mid(end, m_clause.end - end);
        for (QStringView pronoun : between) {
            if (!rest.startsWith(pronoun))
                continue;
            const int particle = end + int(pronoun.size());
            const int last = latinEnd(m_text, particle, m_clause.end);
            const QString whole = m_text.mid(i, end - i) + u' ' + m_text.mid(particle, last - particle);
            if (const WordMatch verb = Rules::shipped().longestAt(whole, 0); verb.length == whole.size())
                return {last - i, verb.roles};
        }
        return {};
    }

    /// 播放, 没问题: a verb of one character behind a piece of text that is nobody.
    [[nodiscard]] bool isInsideNoun(int i) const {
        const auto before = QStringView(m_text).mid(m_open, i - m_open).trimmed();
        return !before.isEmpty() && isHan(before.back().unicode()) &&
               !Rules::shipped().precedesShortVerb(before.back()) && Rules::shipped().roleSuffix(before) == 0 &&
               !Rules::shipped().isPerson(before);
    }

    /// "The gateway debounces the events": where no other word is one, what stands right behind somebody and is spelt
    /// as a verb of the third person is what they do.
    void findVerb() {
        const auto verb = [](const Token& t) {
            return t.kind == TokenKind::Word && t.roles.testAnyFlags(WordRoles(WordRole::Verb));
        };
        if (std::any_of(m_tokens.begin(), m_tokens.end(), verb))
            return;
        const auto links = [](const Token& t) { return t.kind == TokenKind::Word && t.is(WordRole::Link); };
        auto who = std::find_if_not(m_tokens.begin(), m_tokens.end(), links);
        if (who == m_tokens.end() || who->kind != TokenKind::Actor)
            return;
        auto said = std::find_if_not(who + 1, m_tokens.end(), links);
        if (said == m_tokens.end() || said + 1 == m_tokens.end() || said->kind != TokenKind::Text ||
            said->is(WordRole::Neutral))
            return;
        const int end = latinEnd(m_text, said->begin, said->end);
        const auto word = QStringView(m_text).mid(said->begin, end - said->begin);
        if (word.size() < 4 || !word.endsWith(u's') || word.endsWith(u"ss") || word.endsWith(u"us"))
            return;
        Token rest = *said;
        said->kind = TokenKind::Word;
        said->roles = WordRole::Act;
        said->end = end;
        rest.begin = end + 1;
        if (rest.begin < rest.end)
            m_tokens.insert(said + 1, rest);
    }

    /// IT among Chinese words is a name, not "it".
    [[nodiscard]] bool isShouted(int i) const {
        if (!m_chinese || !isLatin(m_text[i]))
            return false;
        const int end = latinEnd(m_text, i, m_clause.end);
        const auto spelled = QStringView(m_leaf.text).mid(i, end - i);
        return spelled.size() >= 2 && std::all_of(spelled.begin(), spelled.end(), [](QChar c) { return c.isUpper(); });
    }

    [[nodiscard]] bool opensSentence(int i) const {
        return m_clause.opensSentence &&
               QStringView(m_text).mid(m_clause.begin, i - m_clause.begin).trimmed().isEmpty();
    }

    /// device plugin, statefulset controller: among Chinese words the Latin ones that follow each other are one name.
    [[nodiscard]] int spacedEnd(int end) const {
        const auto named = [&](int at) {
            return std::any_of(m_leaf.mentions.begin(), m_leaf.mentions.end(),
                               [&](const Mention& m) { return m.begin == at; }) ||
                   markedEnd(at) > at;
        };
        while (end + 2 < m_clause.end && m_text[end] == u' ' && m_text[end + 1].isLetter() &&
               isLatin(m_text[end + 1]) && !named(end + 1) &&
               Rules::shipped().longestAt(QStringView(m_text).left(m_clause.end), end + 1).length == 0)
            end = latinEnd(m_text, end + 1, m_clause.end);
        return end;
    }

    /// Active Directory, Argo Rollouts: an English name goes on while its words are capitalised.
    [[nodiscard]] int capitalisedEnd(int begin, int end) const {
        const QString& text = m_leaf.text;
        if (!text[begin].isUpper() || opensSentence(begin))
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
        if (mention.end < m_clause.end && m_text[mention.end] == u'、')
            return false; // 浏览器缓存、CDN…: things of a list
        const bool actor =
            std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) { return t.kind == TokenKind::Actor; });
        const bool verb = std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) {
            return t.kind == TokenKind::Word && t.roles.testAnyFlags(WordRoles(WordRole::Verb));
        });
        return actor && !verb;
    }

    /// 登录服务, where elsewhere in the passage it can only be a name: the verb in front belongs to it.
    [[nodiscard]] int promotedCompound(int i, const WordMatch& word) const {
        if (word.length == 0 || !word.roles.testAnyFlags(WordRoles(WordRole::Verb)))
            return 0;
        qsizetype longest = 0;
        const auto rest = QStringView(m_text).mid(i, m_clause.end - i);
        for (const QString& noun : std::as_const(m_cast.promoted))
            if (noun.size() > word.length && rest.startsWith(noun))
                longest = std::max(longest, noun.size());
        return int(longest);
    }

    /// The length of the role noun, in the plural or not, that `text` begins with; 0 if it does not.
    [[nodiscard]] static int roleWord(QStringView text) {
        if (const int one = Rules::shipped().rolePrefix(text); one > 0)
            return one;
        const auto end = std::find_if_not(text.begin(), text.end(), isLatin);
        const auto word = text.left(end - text.begin());
        return word.endsWith(u's') && Rules::shipped().rolePrefix(word.chopped(1)) == word.size() - 1 ? int(word.size())
                                                                                                      : 0;
    }

    /// "the relay agent": behind an article and before a role noun a verb is part of the name; so it is without
    /// the role noun afterwards.
    [[nodiscard]] int verbCompound(int i, const WordMatch& word) const {
        if (m_chinese || !word.roles.testAnyFlags(WordRoles(WordRole::Verb)))
            return 0;
        static constexpr std::array<QStringView, 4> articles{u"the ", u"a ", u"an ", u"its "};
        const auto before = QStringView(m_text).mid(m_clause.begin, i - m_clause.begin);
        const auto behind = QStringView(m_text).mid(i + word.length, m_clause.end - i - word.length);
        const int role = behind.startsWith(u' ') ? roleWord(behind.mid(1)) : 0;
        const bool article = std::any_of(articles.begin(), articles.end(), [&](QStringView a) {
            return before.endsWith(a) && (before.size() == a.size() || before[before.size() - a.size() - 1] == u' ');
        });
        if (!article || role > 0)
            return article ? word.length + 1 + role : 0;
        const QString head = m_text.mid(i, word.length) + u' '; // "the relay", met as the relay agent
        const QList<Actor>& met = m_cast.actors();
        const bool known =
            std::any_of(met.begin(), met.end(), [&](const Actor& a) { return foldForRules(a.label).startsWith(head); });
        return known && hasPlaceForSomebody() ? word.length : 0;
    }

    /// At the start, or behind a word that introduces somebody.
    [[nodiscard]] bool hasPlaceForSomebody() const {
        const auto said =
            std::find_if(m_tokens.crbegin(), m_tokens.crend(), [](const Token& t) { return !t.is(WordRole::Link); });
        return said == m_tokens.crend() ||
               said->roles.testAnyFlags(WordRole::Target | WordRole::Via | WordRole::Source | WordRole::Passive);
    }

    /// 打包器, 播放器: a verb and what makes somebody of it; a short verb may be the end of a longer one.
    [[nodiscard]] bool isDoer(int i, const WordMatch& word) const {
        if (!word.roles.testAnyFlags(WordRoles(WordRole::Verb)) || word.roles.testFlag(WordRole::Pivot) ||
            !isHan(m_text[i].unicode()) ||
            !Rules::shipped().makesDoer(QStringView(m_text).left(m_clause.end), i + word.length))
            return false;
        return word.length > 1 || (i > m_open && isHan(m_text[i - 1].unicode()));
    }

    int doer(int end) {
        int begin = m_open;
        while (!isHan(m_text[begin].unicode()))
            ++begin;
        m_tokens.append({TokenKind::Actor, {}, m_cast.byName(m_leaf, begin, end), begin, end});
        m_open = end;
        return end;
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

    const Leaf& m_leaf;
    Clause m_clause;
    Cast& m_cast;
    const QString& m_text;
    bool m_chinese = false;
    qsizetype m_nextMention = 0;
    int m_open = m_clause.begin;
    QList<Token> m_tokens;
};

} // namespace

QList<Token> tokensOf(const Leaf& leaf, const Clause& clause, Cast& cast) {
    return Scanner(leaf, clause, cast).scan();
}

} // namespace tujian::prose
