#include "diagram/prose/clause.h"
#include "text/fold.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestLabel = 26;

enum class Slot { None, Subject, Target, Via, Source, Agent, Object, With, Ignored };

/// One verb with what belongs to it.
struct Group {
    int subject = -1; ///< of its own: who was told to do it
    WordRoles roles;
    int firstVerb = -1; ///< token index
    bool negated = false;
    bool passive = false;
    bool occasion = false;
    bool moves = false;          ///< 将/把 named what is moved
    bool hasWhatItSends = false; ///< the object stands for a message of its: 收到客户端的请求
    QList<int> targets, vias, sources, agents, objects, partners;
    QList<std::pair<int, int>> left; ///< ranges that the label leaves out

    [[nodiscard]] bool is(WordRole role) const { return roles.testAnyFlags(WordRoles(role)); }
    [[nodiscard]] bool hasSomebody() const {
        return !(targets.isEmpty() && vias.isEmpty() && sources.isEmpty() && agents.isEmpty() && objects.isEmpty() &&
                 partners.isEmpty());
    }
};

bool isVerb(const Token& t) {
    return t.kind == TokenKind::Word && t.roles.testAnyFlags(WordRoles(WordRole::Verb));
}

bool isWeakName(const Token& t) {
    return t.kind == TokenKind::Text && t.is(WordRole::Neutral);
}

class ClauseReader {
public:
    ClauseReader(const Leaf& leaf, const Clause& clause, Cast& cast, Discourse& discourse)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_cast(cast)
        , m_discourse(discourse)
        , m_tokens(tokensOf(leaf, clause, cast)) {}

    QList<Relation> read() {
        markOccasion();
        foldRelativeClauses();
        foldPlaces();
        foldNounVerbs();
        for (m_at = 0; m_at < m_tokens.size(); ++m_at)
            take(m_tokens[m_at]);
        close();
        finish();
        return m_found;
    }

private:
    // --- what kind of clause -------------------------------------------------------------------------------------

    void markOccasion() {
        for (const Token& t : m_tokens) {
            if (t.kind == TokenKind::Word && t.is(WordRole::OccasionStart))
                m_group.occasion = m_occasion = true;
            if (!(t.kind == TokenKind::Word && t.is(WordRole::Link)))
                break;
        }
        if (!m_tokens.isEmpty() && m_tokens.last().is(WordRole::OccasionEnd))
            m_group.occasion = m_occasion = true;
    }

    /// "scheduler发来的资源配置": the verb before 的 belongs to the noun, not to the clause; where another actor heads
    /// the phrase ("node的kubelet"), the first one only qualifies it.
    void foldRelativeClauses() {
        for (int i = 0; i < m_tokens.size(); ++i) {
            if (!m_tokens[i].is(WordRole::Of) || m_tokens[i].kind != TokenKind::Word)
                continue;
            int head = headAfter(i);
            const bool where = isPlace(m_tokens[i]) && head >= 0 && !relays(m_tokens[head].actor);
            if (where || m_tokens[i].end - m_tokens[i].begin == 3) // 主分片所在的节点
                head = -1;                                         // 仓库里的镜像: the place is what is acted on
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
            const bool actor = k >= 0 && m_tokens[k].kind == TokenKind::Actor;
            const bool noun = i >= 1 && m_tokens[i - 1].kind == TokenKind::Text;
            foldVerbs(actor ? k + 1 : noun ? i : std::max(0, i - 1), i);
            if (k == 1 && isVerb(m_tokens[0]) && m_tokens[1].kind == TokenKind::Actor && head < 0 && hasVerbAfter(i))
                m_tokens[0] = asText(m_tokens[0]); // 访问节点的流量
        }
    }

    /// A verb that belongs to a noun says nothing and interrupts nothing.
    /// 里的, 中的, 上的
    [[nodiscard]] bool isPlace(const Token& of) const { return of.end - of.begin == 2; }

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
            if (m_tokens[i].kind == TokenKind::Actor)
                return i;
            const bool passes = m_tokens[i].kind == TokenKind::Text || m_tokens[i].is(WordRole::Link);
            if (!passes)
                return -1;
        }
        return -1;
    }

    [[nodiscard]] bool hasVerbAfter(int i) const {
        return std::any_of(m_tokens.begin() + i + 1, m_tokens.end(), isVerb);
    }

    void foldVerbs(int from, int to) {
        for (int i = from; i < to; ++i)
            if (isVerb(m_tokens[i]))
                m_tokens[i] = asText(m_tokens[i]);
    }

    // --- left to right -------------------------------------------------------------------------------------------

    void take(const Token& t) {
        switch (t.kind) {
        case TokenKind::Actor:
            return takeActor(t, t.actor);
        case TokenKind::Text:
            return takeText(t);
        case TokenKind::Word:
            return takeWord(t);
        }
    }

    /// 返回给它: to the one who turned to the doer last.
    void takePronoun(const Token& t) {
        const int self = m_group.subject >= 0 ? m_group.subject : m_subject >= 0 ? m_subject : m_discourse.subject;
        if (m_pending != Slot::Target || self < 0)
            return;
        for (auto said = m_discourse.said.crbegin(); said != m_discourse.said.crend(); ++said)
            if (said->to == self && said->from != self)
                return takeActor(t, said->from);
    }

    void takeText(const Token& t) {
        if (t.is(WordRole::Link))
            return;
        if (isWeakName(t) && mayAct(t))
            return takeActor(t, m_cast.byName(m_leaf, t.begin, t.end));
        if (m_pending == Slot::Target || m_pending == Slot::Object || m_pending == Slot::Source)
            m_pending = Slot::None;
    }

    /// A name that no glossary knows takes part where the clause has a place for somebody.
    [[nodiscard]] bool mayAct(const Token& t) const {
        if (isValue(t))
            return false;
        switch (m_pending) {
        case Slot::Target:
        case Slot::Source:
        case Slot::Agent:
        case Slot::With:
            return true;
        case Slot::Via:
        case Slot::Object:
        case Slot::Ignored:
            return false;
        default:
            break;
        }
        if (m_group.firstVerb < 0)
            return m_subject < 0 && m_group.subject < 0 && !m_clause.afterColon && opensClause();
        const QString word = m_leaf.folded.mid(t.begin, t.end - t.begin);
        const bool joined = word.contains(u'-') || word.contains(u'_') || isMarked(t);
        return m_group.roles.testAnyFlags(WordRole::Pivot | WordRole::Flow) ||
               (joined && m_group.is(WordRole::Act) && !m_group.hasSomebody());
    }

    /// At the start, or with nothing but text before it, and a word of the rules right behind it.
    [[nodiscard]] bool opensClause() const {
        const bool before = std::all_of(m_tokens.begin(), m_tokens.begin() + m_at, [](const Token& t) {
            return t.kind == TokenKind::Text || t.roles.testAnyFlags(WordRole::Link | WordRole::OccasionStart);
        });
        if (!before || m_at + 1 >= m_tokens.size())
            return false;
        const Token& next = m_tokens[m_at + 1];
        const bool role =
            next.kind == TokenKind::Word &&
            next.roles.testAnyFlags(WordRole::Modifier | WordRole::Object | WordRole::Target | WordRole::Via);
        return !(next.kind == TokenKind::Word && next.is(WordRole::Of)) && (role || hasVerbAfter(int(m_at)));
    }

    /// 30s, “dead”, **Terminating**状态: a value, a state, a message; nobody.
    [[nodiscard]] bool isValue(const Token& t) const {
        static constexpr QStringView quotes = u"\"“”'‘’";
        const bool quoted = t.begin > 0 && quotes.contains(m_leaf.text[t.begin - 1]);
        return quoted || m_leaf.folded[t.begin].isDigit() || Rules::shipped().valueNounAt(m_leaf.folded, t.end);
    }

    [[nodiscard]] bool isMarked(const Token& t) const {
        return std::any_of(m_leaf.marked.begin(), m_leaf.marked.end(),
                           [&](const std::pair<int, int>& m) { return m.first == t.begin && m.second == t.end; });
    }

    void takeActor(const Token& t, int actor) {
        if (t.is(WordRole::Modifier))
            return; // a qualifier: the slot waits for the head
        const Slot slot = m_pending == Slot::None ? slotByPlace(t) : m_pending;
        m_pending = Slot::None;
        m_lastSlot = slot;
        put(slot, actor, t);
    }

    [[nodiscard]] Slot slotByPlace(const Token& t) const {
        const bool firstInClause = m_group.firstVerb < 0 && m_group.subject < 0;
        if (firstInClause && m_negateNext)
            return Slot::Ignored; // 跳过kube-proxy
        if (firstInClause)
            return m_subject < 0 ? Slot::Subject : Slot::Ignored;
        if (m_group.is(WordRole::Reply))
            return Slot::Target;
        const auto takesObject = WordRole::Act | WordRole::Pivot | WordRole::Receive | WordRole::Watch | WordRole::Flow;
        if (m_group.roles.testAnyFlags(takesObject)) {
            if (m_group.moves && m_at > 0 && isVerb(m_tokens[m_at - 1]))
                return Slot::Target; // 把对象写入etcd
            return m_group.objects.isEmpty() ? Slot::Object : Slot::Ignored;
        }
        const bool indirect = m_group.is(WordRole::Give) && m_at > 0 && isVerbOrLink(m_tokens[m_at - 1]) &&
                              isEnglish(m_tokens[m_group.firstVerb]);
        return indirect ? Slot::Target : Slot::Ignored;
    }

    [[nodiscard]] static bool isVerbOrLink(const Token& t) { return isVerb(t) || t.is(WordRole::Link); }

    void put(Slot slot, int actor, const Token& t) {
        const auto leaveOut = [&] {
            const int from = m_slotWord >= 0 ? m_slotWord : t.begin;
            m_group.left.append({from, t.end});
        };
        switch (slot) {
        case Slot::Subject:
            m_subject = actor;
            m_subjectSaid = true;
            break;
        case Slot::Target:
            m_group.targets.append(actor);
            leaveOut();
            break;
        case Slot::Via:
            if (!relays(actor))
                break; // 通过webhook: a means, it stays in the label
            m_group.vias.append(actor);
            leaveOut();
            break;
        case Slot::Source:
            m_group.sources.append(actor);
            leaveOut();
            break;
        case Slot::Agent:
            m_group.agents.append(actor);
            leaveOut();
            break;
        case Slot::With:
            m_group.partners.append(actor);
            leaveOut();
            break;
        case Slot::Object:
            m_group.objects.append(actor);
            m_group.moves = m_group.moves || (m_slotWord >= 0 && m_group.firstVerb < 0);
            m_group.hasWhatItSends = t.is(WordRole::Of) || isMessageOf();
            break;
        case Slot::None:
        case Slot::Ignored:
            break;
        }
        m_slotWord = -1;
    }

    [[nodiscard]] bool relays(int actor) const {
        const int term = m_cast.actors()[actor].term;
        return term < 0 || m_cast.lexicon().terms()[term].actor;
    }

    void takeWord(const Token& t) {
        if (t.is(WordRole::Pronoun) && m_pending == Slot::Target)
            return takePronoun(t);
        if (t.is(WordRole::Negation)) {
            m_negateNext = m_deniedAny = true;
            if (m_group.firstVerb < 0)
                m_group.negated = true;
            return;
        }
        if (t.is(WordRole::OccasionEnd) && m_at + 1 < m_tokens.size() && m_group.firstVerb >= 0) {
            m_group.occasion = true; // "收到请求后通知…" without a comma
            close();
            m_group.occasion = m_occasion = false;
            m_before = m_subject >= 0 ? m_subject : m_before; // "镜像构建好之后Jenkins推送…": another may act now
            m_subject = -1;
            return;
        }
        if (isVerb(t) && !isMessageHere(t) && !isWayHere(t))
            return takeVerb(t);
        takeMarker(t);
    }

    /// "client request", 客户端请求
    [[nodiscard]] bool isMessageOf() const {
        return m_at + 1 < m_tokens.size() && m_tokens[m_at + 1].is(WordRole::Message);
    }

    /// 请求 is a verb before a name and a message elsewhere.
    [[nodiscard]] bool isMessageHere(const Token& t) const {
        if (!t.is(WordRole::Message))
            return false;
        const Token* next = after(m_at);
        return !next || !(next->kind == TokenKind::Actor || isWeakName(*next));
    }

    /// 经过/走: a way if the clause goes on with a verb, else the act itself.
    [[nodiscard]] bool isWayHere(const Token& t) const {
        return t.is(WordRole::Via) && (hasVerbAfter(int(m_at)) || m_group.firstVerb >= 0);
    }

    [[nodiscard]] const Token* after(qsizetype i) const {
        for (++i; i < m_tokens.size(); ++i)
            if (!m_tokens[i].is(WordRole::Link))
                return &m_tokens[i];
        return nullptr;
    }

    void takeVerb(const Token& t) {
        if (m_group.firstVerb >= 0 && m_group.hasSomebody())
            closeBefore(t);
        if (m_group.firstVerb < 0) {
            m_group.firstVerb = int(m_at);
            m_group.negated = m_group.negated || m_negateNext;
        } else if (m_negateNext) {
            m_group.negated = true;
        }
        m_negateNext = false;
        m_group.roles |= t.roles & (WordRole::Verb | WordRoles(WordRole::Remove));
        m_group.passive = m_group.passive || isEnglishPassive(t);
        m_pending = Slot::None;
    }

    /// A new verb begins. Who was told goes on as its subject; in Chinese, what a marker introduced just before the
    /// verb (通过X发送, 向X返回) belongs to the new one.
    void closeBefore(const Token& verb) {
        const bool told = m_group.is(WordRole::Pivot) && !(m_group.objects.isEmpty() && m_group.targets.isEmpty());
        const int teller = !told ? -1 : m_group.targets.isEmpty() ? m_group.objects.last() : m_group.targets.last();
        Group next;
        next.occasion = m_occasion;
        next.subject = told ? teller : m_group.subject;
        if (!isEnglish(verb)) {
            next.vias.swap(m_group.vias);
            next.sources.swap(m_group.sources);
            next.partners.swap(m_group.partners);
            if (!m_group.roles.testAnyFlags(WordRole::Give | WordRole::Flow | WordRole::Reply | WordRole::Pivot))
                next.targets.swap(m_group.targets);
        }
        close();
        m_group = next;
    }

    /// "is sent", "was scheduled"
    [[nodiscard]] bool isEnglishPassive(const Token& t) const {
        if (m_at == 0 || !m_tokens[m_at - 1].is(WordRole::Link))
            return false;
        const auto word = [&](const Token& x) { return QStringView(m_leaf.folded).mid(x.begin, x.end - x.begin); };
        static const QList<QStringView> be{u"is", u"are", u"was", u"were", u"be", u"been", u"being", u"gets"};
        static const QList<QStringView> past{u"sent",  u"written", u"put",  u"given",
                                             u"taken", u"chosen",  u"read", u"wrote"};
        return be.contains(word(m_tokens[m_at - 1])) && (word(t).endsWith(u"ed") || past.contains(word(t)));
    }

    void takeMarker(const Token& t) {
        if (t.is(WordRole::Of))
            return;
        const Slot slot = slotOf(t);
        if (slot == Slot::None)
            return;
        m_pending = slot;
        m_slotWord = t.begin;
        if (slot == Slot::Agent && t.begin < m_leaf.folded.size() && m_leaf.folded[t.begin] == u'被')
            m_group.passive = true;
    }

    [[nodiscard]] Slot slotOf(const Token& t) const {
        const Token* next = after(m_at);
        const bool somebodyNext = next && (next->kind == TokenKind::Actor || isWeakName(*next));
        if (t.is(WordRole::Target))
            return isComplement(t) || (isFor(t) && !(somebodyNext && hasVerbAfter(int(m_at)))) ? Slot::None
                                                                                               : Slot::Target;
        if (t.is(WordRole::Via))
            return Slot::Via;
        if (t.is(WordRole::Source))
            return Slot::Source;
        if (t.is(WordRole::Passive))
            return Slot::Agent;
        if (t.is(WordRole::Object))
            return Slot::Object;
        if (t.is(WordRole::With))
            return somebodyNext && talksLater() ? Slot::With
                   : isEnglish(t)               ? Slot::Ignored
                   : somebodyNext && m_at > 0   ? m_lastSlot
                                                : Slot::None;
        if (t.is(WordRole::And))
            return somebodyNext && m_lastSlot != Slot::Subject ? m_lastSlot : Slot::None;
        if (t.is(WordRole::Modifier))
            return m_group.is(WordRole::Give) && m_group.firstVerb >= 0 && placesIn(t) ? Slot::Target : Slot::Ignored;
        return m_pending;
    }

    [[nodiscard]] bool isEnglish(const Token& t) const { return m_leaf.folded[t.begin].unicode() < 0x80; }

    /// 检测到, 收到: the 到 belongs to the verb.
    [[nodiscard]] bool isComplement(const Token& t) const {
        if (m_at == 0 || m_leaf.folded[t.begin] != u'到')
            return false;
        const Token& before = m_tokens[m_at - 1];
        return isVerb(before) && before.end == t.begin &&
               before.roles.testAnyFlags(WordRole::Watch | WordRole::Receive) &&
               !before.roles.testAnyFlags(WordRole::Give | WordRole::Act);
    }

    /// 为service提供…: a receiver only before somebody and a verb (标记为…, 视为… name a result).
    [[nodiscard]] bool isFor(const Token& t) const { return m_leaf.folded[t.begin] == u'为'; }

    /// "stores it in etcd", 存储在etcd中
    [[nodiscard]] bool placesIn(const Token& t) const {
        static const QList<QStringView> places{u"in", u"on", u"inside", u"在"};
        return places.contains(QStringView(m_leaf.folded).mid(t.begin, t.end - t.begin));
    }

    [[nodiscard]] bool talksLater() const {
        return m_group.is(WordRole::Talk) ||
               std::any_of(m_tokens.begin() + m_at + 1, m_tokens.end(),
                           [](const Token& t) { return t.kind == TokenKind::Word && t.is(WordRole::Talk); });
    }

    // --- what a verb and its people say --------------------------------------------------------------------------

    void close() {
        const Group g = m_group;
        m_group = Group{};
        m_group.occasion = m_occasion;
        m_group.subject = g.subject;
        m_pending = Slot::None;
        if (g.firstVerb >= 0 && g.negated)
            m_deniedAny = true;
        if (!g.negated && (g.firstVerb >= 0 || g.hasSomebody()))
            tell(g);
    }

    [[nodiscard]] int doer(const Group& g) const {
        if (g.subject >= 0)
            return g.subject;
        if (m_subject >= 0 || m_before >= 0)
            return m_subject >= 0 ? m_subject : m_before;
        const bool answers = g.is(WordRole::Receive) && m_discourse.holder >= 0;
        return answers ? m_discourse.holder : m_discourse.subject;
    }

    /// What travels (no actor is named) starts from where it was last.
    [[nodiscard]] int whereItIs() const {
        return m_subject >= 0 ? m_subject : m_discourse.holder >= 0 ? m_discourse.holder : m_discourse.subject;
    }

    void tell(const Group& g) {
        if (!g.agents.isEmpty())
            return tellPassive(g);
        if (!g.sources.isEmpty())
            return tellFrom(g);
        const bool travels = (g.is(WordRole::Flow) || g.passive) && g.subject < 0;
        const int from = travels ? whereItIs() : doer(g);
        if (!g.targets.isEmpty() || !g.vias.isEmpty())
            return tellWay(g, from, g.targets);
        if (!g.partners.isEmpty())
            return tellEach(g, from, g.partners);
        if (!g.objects.isEmpty())
            return tellObject(g, from);
        if (g.is(WordRole::Reply) && !g.passive)
            tellReply(g, from);
    }

    /// A 被 B 转发到 C: B → C; A 由 B 管理: B → A.
    void tellPassive(const Group& g) {
        const int agent = g.agents.first();
        const bool ownTurn = m_subject < 0 && g.targets.isEmpty() && g.objects.isEmpty();
        if (ownTurn) {
            m_subject = agent; // 由主节点进行选举
            m_subjectSaid = true;
            return;
        }
        if (!g.targets.isEmpty())
            return tellWay(g, agent, g.targets);
        if (m_subject >= 0 && g.objects.isEmpty())
            return add(g, agent, m_subject, false);
        tellEach(g, agent, g.objects);
        if (m_subject < 0) {
            m_subject = agent;
            m_subjectSaid = true;
        }
    }

    void tellFrom(const Group& g) {
        const int to = doer(g);
        if (!g.targets.isEmpty())
            return tellWay(g, g.sources.first(), g.targets);
        if (g.is(WordRole::Flow) && !g.objects.isEmpty())
            return add(g, g.sources.first(), g.objects.last(), false);
        if (g.is(WordRole::Give) && !g.is(WordRole::Receive) && g.firstVerb < 0)
            return;
        const bool takesAway = g.is(WordRole::Remove) && to >= 0;
        for (int source : g.sources)
            if (relays(source) || takesAway || g.is(WordRole::Receive))
                takesAway ? add(g, to, source, false) : add(g, source, to, false);
    }

    void tellWay(const Group& g, int from, const QList<int>& targets) {
        int at = from;
        for (int via : g.vias) {
            add(g, at, via, false);
            at = via;
        }
        const QList<int>& ends = targets.isEmpty() ? g.objects : targets;
        for (int target : ends)
            add(g, at, target, g.is(WordRole::Reply));
    }

    void tellEach(const Group& g, int from, const QList<int>& to) {
        for (int t : to)
            add(g, from, t, false);
    }

    void tellObject(const Group& g, int from) {
        const bool takes = g.is(WordRole::Receive) && !g.is(WordRole::Act);
        if (!takes)
            return tellEach(g, from, g.objects);
        for (int sender : g.objects)
            if (g.hasWhatItSends)
                add(g, sender, from, false);
    }

    void tellReply(const Group& g, int from) {
        for (auto said = m_discourse.said.crbegin(); said != m_discourse.said.crend(); ++said) {
            if (said->to == from && said->from != from && !said->reply)
                return add(g, from, said->from, true);
        }
    }

    void add(const Group& g, int from, int to, bool reply) {
        if (from < 0 || to < 0 || from == to)
            return;
        Relation r;
        r.from = from;
        r.to = to;
        r.reply = reply && spokeBefore(to, from);
        r.weak = g.occasion;
        r.label = label(g);
        r.begin = m_clause.begin;
        r.end = m_clause.end;
        r.explicitSubject = m_subjectSaid || g.subject >= 0 || !g.agents.isEmpty() || !g.sources.isEmpty() ||
                            m_discourse.named.contains(from);
        const bool saidInPassing = r.weak && (from == to || !g.roles.testAnyFlags(WordRole::Give | WordRole::Flow) ||
                                              g.targets.isEmpty() || !m_subjectSaid);
        if (saidInPassing)
            return;
        m_found.append(r);
        m_discourse.said.append(r);
        if (from != to)
            m_discourse.holder = to;
    }

    [[nodiscard]] bool spokeBefore(int a, int b) const {
        return std::any_of(m_discourse.said.begin(), m_discourse.said.end(),
                           [&](const Relation& r) { return r.from == a && r.to == b; });
    }

    /// The verb with what follows, without the receiver and the way.
    [[nodiscard]] QString label(const Group& g) const {
        const int begin = g.firstVerb >= 0 ? m_tokens[g.firstVerb].begin : m_clause.begin;
        const bool open = g.is(WordRole::Pivot) || m_at >= m_tokens.size() || m_at <= g.firstVerb;
        const int end = open ? m_clause.end : m_tokens[m_at].begin;
        QString text = without(g, begin, end);
        if (const int object = objectPhrase(g); object >= 0)
            text = cleanName(text) + without(g, object, begin); // 将X存储到Y: 存储X
        return shortened(cleanName(text), widestLabel);
    }

    /// Where the words after 将/把 begin, if they stand before the verb; -1 if not.
    [[nodiscard]] int objectPhrase(const Group& g) const {
        for (int i = 0; i < g.firstVerb; ++i)
            if (m_tokens[i].kind == TokenKind::Word && m_tokens[i].is(WordRole::Object))
                return m_tokens[i].end;
        return -1;
    }

    /// The text from `begin` to `end` without people that have an end of the arrow to themselves, and without brackets.
    [[nodiscard]] QString without(const Group& g, int begin, int end) const {
        QString text;
        int depth = 0;
        for (int i = begin; i < end; ++i) {
            const QChar c = m_leaf.text[i];
            depth += c == u'(' || c == u'（' ? 1 : 0;
            const bool out = std::any_of(g.left.begin(), g.left.end(),
                                         [&](const std::pair<int, int>& r) { return i >= r.first && i < r.second; });
            if (!out && depth <= 0)
                text += c;
            depth -= c == u')' || c == u'）' ? 1 : 0;
        }
        return text;
    }

    // --- after the clause ----------------------------------------------------------------------------------------

    void finish() {
        const bool undergoes = m_occasion && std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) {
                                   return t.kind == TokenKind::Word && t.is(WordRole::Done);
                               });
        m_subject = m_subject >= 0 ? m_subject : m_before;
        if (m_subjectSaid && !undergoes) {
            m_discourse.subject = m_subject;
            m_discourse.named.insert(m_subject);
        }
        const bool acts = std::any_of(m_tokens.begin(), m_tokens.end(), isVerb);
        const int self = m_subject >= 0 ? m_subject : m_discourse.subject;
        if (m_found.isEmpty() && acts && !m_occasion && !m_deniedAny && self >= 0) {
            Relation r{self,
                       self,
                       shortened(cleanName(QStringView(m_leaf.text).mid(m_clause.begin, m_clause.end - m_clause.begin)),
                                 widestLabel),
                       false,
                       false,
                       m_subjectSaid,
                       m_clause.begin,
                       m_clause.end};
            m_found.append(r);
        }
    }

    const Leaf& m_leaf;
    Clause m_clause;
    Cast& m_cast;
    Discourse& m_discourse;
    QList<Token> m_tokens;
    QList<Relation> m_found;
    Group m_group;
    qsizetype m_at = 0;
    Slot m_pending = Slot::None;
    Slot m_lastSlot = Slot::None;
    int m_slotWord = -1;
    int m_subject = -1;
    int m_before = -1; ///< the subject of an occasion in front of the same clause
    bool m_subjectSaid = false;
    bool m_negateNext = false;
    bool m_occasion = false;
    bool m_deniedAny = false;
};

} // namespace

QList<Relation> readClause(const Leaf& leaf, const Clause& clause, Cast& cast, Discourse& discourse) {
    return ClauseReader(leaf, clause, cast, discourse).read();
}

} // namespace tujian::prose
