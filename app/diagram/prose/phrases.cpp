#include "diagram/prose/phrases.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

class PhraseFolder {
public:
    PhraseFolder(const Leaf& leaf, const Cast& cast, QList<Token>& tokens)
        : m_leaf(leaf)
        , m_cast(cast)
        , m_tokens(tokens) {}

    void fold() {
        foldClefts();
        foldRelativeClauses();
        foldPlaces();
        foldNounVerbs();
        foldParticiples();
    }

private:
    /// 前端调的是 trade-api: as if it were 前端调 trade-api.
    void foldClefts() {
        for (int i = 0; i + 3 < m_tokens.size(); ++i) {
            const Token& is = m_tokens[i + 2];
            const bool cleft = isVerb(m_tokens[i]) && m_tokens[i + 1].kind == TokenKind::Word &&
                               m_tokens[i + 1].is(WordRole::Of) && is.kind == TokenKind::Word &&
                               is.is(WordRole::Link) && m_leaf.folded[is.end - 1] == u'是';
            if (cleft && (m_tokens[i + 3].kind == TokenKind::Actor || isWeakName(m_tokens[i + 3])))
                m_tokens.remove(i + 1, 2);
        }
    }

    /// "scheduler发来的资源配置": the verb before 的 belongs to the noun, not to the clause; where another actor heads
    /// the phrase ("node的kubelet"), the first one only qualifies it.
    void foldRelativeClauses() {
        for (int i = 0; i < m_tokens.size(); ++i) {
            if (!m_tokens[i].is(WordRole::Of) || m_tokens[i].kind != TokenKind::Word)
                continue;
            int head = headAfter(i);
            const bool where = isPlace(m_tokens[i]) && head >= 0 && !relays(m_cast, m_tokens[head].actor);
            if (where || m_tokens[i].end - m_tokens[i].begin == 3) // 主分片所在的节点
                head = -1;                                         // 仓库里的镜像: the place is what is acted on
            if (head >= 0 && !actsItself(head) && ownerActs(i)) {
                m_tokens[head] = asText(m_tokens[head]); // 采集web-canary的指标
                head = -1;
            }
            int k = i - 1;
            int verbs = 0;
            while (k >= 0 && !stopsPhrase(m_tokens[k]) && i - k <= 5) {
                if (isWeakName(m_tokens[k]) && head >= 0) {
                    m_tokens[k] = asText(m_tokens[k]); // node1上的kubelet
                    break;
                }
                if (m_tokens[k].kind == TokenKind::Actor) {
                    if (head >= 0)
                        m_tokens[k].roles |= WordRole::Modifier; // a qualifier
                    else
                        m_tokens[k].roles |= WordRole::Of; // stands for what it has
                    break;
                }
                if (isVerb(m_tokens[k]) && ++verbs > 1)
                    break;
                --k;
            }
            if (head >= 0 && k >= 0 && describesObject(k, i, head)) {
                m_tokens[k].roles &= ~WordRoles(WordRole::Modifier);
                continue;
            }
            foldWhatIsAsked(i, k);
            const bool actor = k >= 0 && m_tokens[k].kind == TokenKind::Actor;
            const bool noun = i >= 1 && m_tokens[i - 1].kind == TokenKind::Text;
            const bool finished = i >= 2 && m_tokens[i - 1].is(WordRole::Done) &&
                                  m_tokens[i - 1].end - m_tokens[i - 1].begin == 1; // 选好的
            const int done = finished ? 2 : 1;
            foldVerbs(actor ? k + 1 : noun ? i : std::max(0, i - done), i);
            if (k == 1 && isVerb(m_tokens[0]) && m_tokens[1].kind == TokenKind::Actor && head < 0 &&
                hasVerbAfter(m_tokens, i))
                m_tokens[0] = asText(m_tokens[0]); // 访问节点的流量
        }
    }

    /// 控制器提交同名的Pod: what stands between the clause's only verb and 的 describes what is acted on.
    [[nodiscard]] bool describesObject(int actor, int of, int head) const {
        if (m_tokens[actor].kind != TokenKind::Actor || of < actor + 3 || m_tokens[of - 1].kind == TokenKind::Actor)
            return false;
        const Token& verb = m_tokens[actor + 1];
        const bool plain = std::all_of(m_tokens.begin() + actor + 2, m_tokens.begin() + of, [](const Token& t) {
            return (t.kind == TokenKind::Text && !isWeakName(t)) || (t.kind == TokenKind::Word && t.is(WordRole::Link));
        });
        return plain && isVerb(verb) && verb.roles.testAnyFlags(WordRole::Give | WordRole::Act) &&
               !verb.roles.testAnyFlags(WordRole::Receive | WordRole::Watch) && head + 1 == m_tokens.size() &&
               std::none_of(m_tokens.begin(), m_tokens.begin() + actor, isVerb);
    }

    /// 发送删除Pod的请求: the verb in front of a message's content is part of the message.
    void foldWhatIsAsked(int of, int actor) {
        const bool message = of + 1 < m_tokens.size() && m_tokens[of + 1].is(WordRole::Message);
        if (!message || actor < 2 || m_tokens[actor].kind != TokenKind::Actor || !isVerb(m_tokens[actor - 1]) ||
            !isVerb(m_tokens[actor - 2]) || !m_tokens[actor - 2].is(WordRole::Give))
            return;
        m_tokens[actor - 1] = asText(m_tokens[actor - 1]);
        m_tokens[actor] = asText(m_tokens[actor]);
    }

    /// Somebody, not a thing that somebody has: logs, images, an interface.
    [[nodiscard]] bool actsItself(int i) const {
        const auto name = QStringView(m_leaf.folded).mid(m_tokens[i].begin, m_tokens[i].end - m_tokens[i].begin);
        return relays(m_cast, m_tokens[i].actor) && !Rules::shipped().isMeans(name);
    }

    [[nodiscard]] bool ownerActs(int of) const {
        if (of < 1 || m_tokens[of].end - m_tokens[of].begin > 2)
            return false;
        const Token& owner = m_tokens[of - 1];
        return isWeakName(owner) || (owner.kind == TokenKind::Actor && actsItself(of - 1));
    }

    /// 里的, 中的, 上的
    [[nodiscard]] static bool isPlace(const Token& of) { return of.end - of.begin == 2; }

    /// pod的绑定信息: a verb right behind 的 is a noun.
    void foldNounVerbs() {
        for (int i = 1; i < m_tokens.size(); ++i) {
            const bool behindOf = m_tokens[i - 1].kind == TokenKind::Word && m_tokens[i - 1].is(WordRole::Of) &&
                                  m_tokens[i - 1].end == m_tokens[i].begin;
            const bool beforeNoun = i + 1 < m_tokens.size() && m_tokens[i + 1].begin == m_tokens[i].end &&
                                    m_tokens[i + 1].is(WordRole::Message);
            if (behindOf && beforeNoun && isVerb(m_tokens[i]))
                m_tokens[i] = asText(m_tokens[i]);
        }
    }

    /// "the rendered manifests": behind an article and before what it is about, a participle only describes it.
    void foldParticiples() {
        static const QList<QStringView> articles{u"the", u"a", u"an", u"its", u"this", u"each"};
        for (int i = 1; i + 1 < m_tokens.size(); ++i) {
            const auto word = QStringView(m_leaf.folded).mid(m_tokens[i].begin, m_tokens[i].end - m_tokens[i].begin);
            const Token& before = m_tokens[i - 1];
            const auto article = QStringView(m_leaf.folded).mid(before.begin, before.end - before.begin);
            if (isVerb(m_tokens[i]) && (word.endsWith(u"ed") || word.endsWith(u"ing")) && articles.contains(article) &&
                m_tokens[i + 1].kind != TokenKind::Word)
                m_tokens[i] = asText(m_tokens[i]);
        }
    }

    /// 集群中ingress规则: where something is only qualifies it.
    void foldPlaces() {
        static constexpr QStringView inside = u"中里内上";
        for (int i = 0; i + 2 < m_tokens.size(); ++i) {
            const Token& place = m_tokens[i + 1];
            if (m_tokens[i].kind == TokenKind::Actor && place.kind == TokenKind::Text && place.end - place.begin == 1 &&
                inside.contains(m_leaf.folded[place.begin]) && m_tokens[i + 2].kind == TokenKind::Actor)
                m_tokens[i].roles |= WordRole::Modifier;
        }
    }

    /// A verb that belongs to a noun says nothing and interrupts nothing.
    static Token asText(Token t) {
        t.kind = TokenKind::Text;
        t.roles = WordRole::Link;
        return t;
    }

    [[nodiscard]] static bool stopsPhrase(const Token& t) {
        return t.kind == TokenKind::Word &&
               t.roles.testAnyFlags(WordRole::Target | WordRole::Object | WordRole::Via | WordRole::Source |
                                    WordRole::Passive | WordRole::With | WordRole::Of) &&
               !isVerb(t);
    }

    [[nodiscard]] int headAfter(int of) const {
        for (int i = of + 1; i < m_tokens.size() && i <= of + 2; ++i) {
            if (m_tokens[i].kind == TokenKind::Actor) { // api server的node status: something of the api server
                const bool attribute = i + 1 < m_tokens.size() && isWeakName(m_tokens[i + 1]) &&
                                       m_tokens[i + 1].begin == m_tokens[i].end + 1;
                return attribute ? -1 : i;
            }
            const bool passes = m_tokens[i].kind == TokenKind::Text || m_tokens[i].is(WordRole::Link);
            if (!passes)
                return -1;
        }
        return -1;
    }

    void foldVerbs(int from, int to) {
        for (int i = from; i < to; ++i)
            if (isVerb(m_tokens[i]))
                m_tokens[i] = asText(m_tokens[i]);
    }

    const Leaf& m_leaf;
    const Cast& m_cast;
    QList<Token>& m_tokens;
};

} // namespace

bool isVerb(const Token& t) {
    return t.kind == TokenKind::Word && t.roles.testAnyFlags(WordRoles(WordRole::Verb));
}

bool isWeakName(const Token& t) {
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral);
}

bool hasVerbAfter(const QList<Token>& tokens, qsizetype i) {
    return std::any_of(tokens.begin() + i + 1, tokens.end(), isVerb);
}

bool isPerson(const Cast& cast, int actor) {
    return actor >= 0 && Rules::shipped().isPerson(foldForRules(cast.actors()[actor].label));
}

bool relays(const Cast& cast, int actor) {
    const int term = cast.actors()[actor].term;
    return term < 0 || cast.lexicon().terms()[term].actor;
}

void foldPhrases(const Leaf& leaf, const Cast& cast, QList<Token>& tokens) {
    PhraseFolder(leaf, cast, tokens).fold();
}

} // namespace tujian::prose
