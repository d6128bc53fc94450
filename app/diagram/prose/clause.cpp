#include "diagram/prose/clause.h"
#include "diagram/prose/phrases.h"
#include "diagram/prose/references.h"
#include "diagram/prose/slots.h"
#include "diagram/prose/telling.h"
#include "diagram/prose/token_words.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

class ClauseReader {
public:
    ClauseReader(const Leaf& leaf, const Clause& clause, Cast& cast, Discourse& discourse)
        : m_leaf(leaf)
        , m_clause(clause)
        , m_cast(cast)
        , m_discourse(discourse)
        , m_tokens(tokensOf(leaf, clause, cast))
        , m_teller(leaf, clause, cast, discourse, m_tokens) {}

    QList<Relation> read() {
        if (m_clause.opensSentence)
            m_discourse.told = -1;
        if (isDefinition(m_leaf, m_tokens))
            return define();
        markOccasion();
        foldPhrases(m_leaf, m_cast, m_tokens);
        for (m_at = 0; m_at < m_tokens.size(); ++m_at)
            take(m_tokens[m_at]);
        close();
        m_teller.finish(m_who, m_occasion, m_denied);
        return m_teller.found();
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

    /// Nothing is done, but it is spoken of who opens the clause.
    QList<Relation> define() {
        const Token& first = m_tokens.first();
        const bool meant = first.kind == TokenKind::Word && first.roles == WordRoles(WordRole::Latter);
        m_who.subject = meant                                                       ? whoWasMeant(m_discourse, first)
                        : first.kind == TokenKind::Actor && !first.is(WordRole::Of) ? first.actor
                                                                                    : -1;
        m_who.said = m_who.subject >= 0;
        m_teller.finish(m_who, false, true);
        return m_teller.found();
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

    void takePronoun(const Token& t) {
        const bool agent = m_pending == Slot::Agent;
        const bool opens = agent || (m_at == 0 && m_pending == Slot::None);
        const int self = opens ? -1 : m_teller.doer(m_group, m_who);
        const int who = opens       ? whoGoesOn(m_discourse, m_tokens, m_at, agent)
                        : self >= 0 ? whoTurnedTo(m_discourse, self)
                                    : -1;
        if (who >= 0 && (opens || m_pending == Slot::Target))
            takeActor(t, who);
    }

    /// 后者…, "the latter …", ", which …": only the first two say who the next clauses are about.
    void takeMeant(const Token& t, bool relative) {
        const int who = whoWasMeant(m_discourse, t);
        if (who < 0)
            return;
        Token meant = t;
        meant.roles = {};
        takeActor(meant, who);
        m_who.said = m_who.said && !relative;
    }

    void takeText(const Token& t) {
        if (t.is(WordRole::Link))
            return;
        if (isWeakName(t) && mayAct(t))
            return takeActor(t, m_cast.byName(m_leaf, t.begin, t.end));
        const bool given = m_at > 0 && isVerb(m_tokens[m_at - 1]) &&
                           m_group.roles.testAnyFlags(WordRole::Give | WordRole::Act) && m_group.targets.isEmpty();
        const bool person =
            isPersonText(m_leaf, t) && (given || m_pending == Slot::Target ||
                                        (m_group.firstVerb < 0 && m_who.subject < 0 && opensClause(m_tokens, m_at)));
        if (person || isStop(t) || (m_pending == Slot::Target && hasReceiver(t)))
            return takeActor(t, m_cast.byName(m_leaf, t.begin, t.end));
        if (m_pending == Slot::Ignored)
            m_lastSlot = Slot::Ignored;
        const Token* next = after(m_tokens, m_at);
        const bool qualifies = next && ((next->kind == TokenKind::Word && next->is(WordRole::Of)) || // 把其余的Pod
                                        (isWeakName(*next) && next->begin - t.end <= 1));            // 部门财务 BP
        if (!qualifies && (m_pending == Slot::Target || m_pending == Slot::Source))
            m_pending = Slot::None;
    }

    /// "goes through pdftopdf": on the way of what travels, a word without an article is a name.
    [[nodiscard]] bool isStop(const Token& t) const {
        const bool travels =
            m_group.firstVerb < 0 ? m_discourse.travelling || hasFlowAfter(m_tokens, m_at) : m_group.is(WordRole::Flow);
        const bool placed = m_pending == Slot::Via || m_pending == Slot::Source || m_pending == Slot::Target;
        return placed && travels && isEnglish(m_leaf, t) && m_slotWord >= 0 && m_tokens[m_at - 1].begin == m_slotWord &&
               t.end - t.begin > 3 && !QStringView(m_leaf.folded).mid(t.begin, t.end - t.begin).contains(u' ');
    }

    [[nodiscard]] bool hasReceiver(const Token& t) const {
        const bool gives = m_group.roles.testAnyFlags(WordRole::Give | WordRole::Flow | WordRole::Reply);
        return gives && (isEnglish(m_leaf, t) ? m_who.said && isReceiverNoun(m_leaf, m_tokens, m_at)
                                              : isReceiverNoun(m_leaf, m_tokens, m_at));
    }

    /// A name that no glossary knows takes part where the clause has a place for somebody.
    [[nodiscard]] bool mayAct(const Token& t) const {
        if (isValue(m_leaf, t))
            return false;
        switch (m_pending) {
        case Slot::Target:
        case Slot::Source:
        case Slot::Agent:
        case Slot::With:
        case Slot::Place:
            return true;
        case Slot::Via: // 经 veth-a1 进到网桥, but 通过 RPC
            return isJoined(m_leaf, t);
        case Slot::Object: // calls order-svc and stock-svc
            return isJoined(m_leaf, t) && m_at > 0 && m_tokens[m_at - 1].is(WordRole::And);
        case Slot::Ignored:
            return false;
        default:
            break;
        }
        if (m_group.firstVerb < 0)
            return m_who.subject < 0 && m_group.subject < 0 && !m_clause.afterColon && opensClause(m_tokens, m_at);
        const bool joined = isJoined(m_leaf, t) || isMarked(m_leaf, t);
        const Token* next = after(m_tokens, m_at);
        const bool named = isCamelCase(m_leaf, t) && !(next && (next->is(WordRole::Message) || next->is(WordRole::Of)));
        return m_group.roles.testAnyFlags(WordRole::Pivot | WordRole::Flow) ||
               (named && m_group.is(WordRole::Act) && !m_group.hasSomebody() && isVerb(m_tokens[m_at - 1])) ||
               (joined && m_group.roles.testAnyFlags(WordRole::Act | WordRole::Watch) && !m_group.hasSomebody());
    }

    void takeActor(const Token& t, int actor) {
        if (t.is(WordRole::Modifier) || isPredicate(m_leaf, m_tokens, m_at))
            return; // a qualifier: the slot waits for the head
        const Slot slot = m_pending == Slot::None ? slotByPlace(actor) : m_pending;
        m_pending = Slot::None;
        m_lastSlot = slot;
        mention(m_discourse, actor);
        put(slot, actor, t);
    }

    [[nodiscard]] Slot slotByPlace(int actor) const {
        const bool firstInClause = m_group.firstVerb < 0 && m_group.subject < 0;
        if (firstInClause && m_negateNext)
            return Slot::Ignored; // 跳过kube-proxy
        if (firstInClause)
            return m_who.subject < 0 ? Slot::Subject : Slot::Ignored;
        if (m_group.passive && isEnglish(m_leaf, m_tokens[m_group.firstVerb]) && !m_group.is(WordRole::Give))
            return Slot::Ignored; // "the family is revoked and the user ends up …"
        if (m_group.is(WordRole::Reply))
            return m_group.targets.isEmpty() ? Slot::Target : Slot::Ignored;
        const auto takesObject = WordRole::Act | WordRole::Pivot | WordRole::Receive | WordRole::Watch | WordRole::Flow;
        if (m_group.moves && m_at > 0 && isVerb(m_tokens[m_at - 1]))
            return Slot::Target; // 把对象写入etcd
        if (m_group.roles.testAnyFlags(takesObject))
            return m_group.objects.isEmpty() ? Slot::Object : Slot::Ignored;
        if (m_group.is(WordRole::Give) && m_group.targets.isEmpty() && isPerson(m_cast, actor) && m_at > 0 &&
            isVerb(m_tokens[m_at - 1]))
            return Slot::Target; // 提交部门总监审批
        const bool indirect = m_group.is(WordRole::Give) && m_at > 0 &&
                              (isVerb(m_tokens[m_at - 1]) || m_tokens[m_at - 1].is(WordRole::Link)) &&
                              isEnglish(m_leaf, m_tokens[m_group.firstVerb]);
        return indirect ? Slot::Target : Slot::Ignored;
    }

    void put(Slot slot, int actor, const Token& t) {
        const auto leaveOut = [&] {
            const int from = m_slotWord >= 0 ? m_slotWord : t.begin;
            m_group.left.append({from, t.end});
        };
        switch (slot) {
        case Slot::Subject:
            m_who.subject = actor;
            m_who.said = true;
            break;
        case Slot::Target:
            addTarget(actor);
            leaveOut();
            break;
        case Slot::Via:
            if (!relays(m_cast, actor) && !m_group.is(WordRole::Flow) && m_group.sources.isEmpty())
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
        case Slot::Place:
            m_group.places.append(actor);
            leaveOut();
            break;
        case Slot::Object:
            m_group.objects.append(actor);
            m_group.moves = m_group.moves || (m_slotWord >= 0 && m_group.firstVerb < 0);
            m_group.hasWhatItSends = t.is(WordRole::Of) || isMessageOf(m_tokens, m_at);
            break;
        case Slot::None:
        case Slot::Ignored:
            break;
        }
        m_slotWord = -1;
    }

    /// "returns the token to the client": what stood right behind the verb was no receiver after all.
    void addTarget(int actor) {
        const bool marked = m_slotWord >= 0 && m_marked;
        if (marked && m_group.placed) {
            m_group.objects += m_group.targets;
            m_group.targets.clear();
        }
        m_group.arrives = marked && m_group.firstVerb < 0 && isArrival(m_leaf, m_tokens, m_slotWord);
        m_group.placed = !marked && (m_group.targets.isEmpty() || m_group.placed);
        m_group.targets.append(actor);
    }

    void takeWord(const Token& t) {
        if (t.is(WordRole::Pronoun) && (m_at == 0 || m_pending == Slot::Target || m_pending == Slot::Agent))
            return takePronoun(t);
        if (t.is(WordRole::Pronoun) && m_group.is(WordRole::Pivot) && isVerb(m_tokens[m_at - 1]) &&
            m_discourse.holder >= 0 && m_discourse.holder != m_teller.doer(m_group, m_who))
            return takeActor(t, m_discourse.holder); // 告诉它…
        if (const bool relative = t.is(WordRole::Modifier); t.roles.testAnyFlags(WordRole::Latter | WordRole::Former) &&
                                                            !(relative && (m_at > 0 || m_clause.opensSentence)))
            return takeMeant(t, relative);
        if (t.is(WordRole::And) && m_group.firstVerb >= 0 && actsNext(m_leaf, m_tokens, m_at)) {
            close();
            m_who.before = m_who.subject >= 0 ? m_who.subject : m_who.before;
            m_who.subject = -1;
            return;
        }
        if (t.is(WordRole::Negation) && !isAttribute(m_tokens, m_at)) { // 不活跃的页 only says which
            m_negateNext = m_denied = true;
            if (m_group.firstVerb < 0)
                m_group.negated = true;
            return;
        }
        if (t.is(WordRole::OccasionEnd) && m_at + 1 < m_tokens.size() && m_group.firstVerb >= 0)
            return passOccasion(); // "收到请求后通知…" without a comma
        if (t.is(WordRole::Then) && m_occasion)
            return passOccasion(); // "如果有问题就退回给…"
        if (isVerb(t) && !isMessageHere(m_tokens, m_at) && !isWayHere(t))
            return takeVerb(t);
        takeMarker(t);
    }

    /// What was said so far only says when; "镜像构建好之后Jenkins推送…": another may act now.
    void passOccasion() {
        m_group.occasion = true;
        close();
        m_group.occasion = m_occasion = m_denied = m_negateNext = false;
        m_who.before = m_who.subject >= 0 ? m_who.subject : m_who.before;
        m_who.subject = -1;
    }

    /// 经过/走: a way if the clause goes on with a verb, else the act itself.
    [[nodiscard]] bool isWayHere(const Token& t) const {
        return t.is(WordRole::Via) && (hasVerbAfter(m_tokens, m_at) || m_group.firstVerb >= 0);
    }

    void takeVerb(const Token& t) {
        m_group.arrives = false;
        if (m_group.firstVerb >= 0 && (isActAsNoun(m_tokens, m_at) || opensAttribute(m_tokens, m_at)))
            return; // 提交绑定, 上报重启次数, 监听到分给本节点的Pod
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
        m_group.passive = m_group.passive || isEnglishPassive(m_leaf, m_tokens, m_at);
        m_group.moves = m_group.moves || m_pending == Slot::Object; // 把密码写进…
        m_pending = endsInTarget(m_leaf, t) ? Slot::Target : Slot::None;
        m_slotWord = -1;
    }

    /// A new verb begins. Who was told goes on as its subject; in Chinese, what a marker introduced just before the
    /// verb (通过X发送, 向X返回) belongs to the new one.
    void closeBefore(const Token& verb) {
        const bool told =
            (m_group.is(WordRole::Pivot) || (m_group.is(WordRole::Give) && followsGo(m_leaf, m_tokens, m_at))) &&
            m_group.sources.isEmpty() && !followsAnd(m_leaf, m_tokens, m_at) &&
            !(m_group.objects.isEmpty() && m_group.targets.isEmpty());
        const int teller = !told ? -1 : m_group.targets.isEmpty() ? m_group.objects.last() : m_group.targets.last();
        Group next;
        next.occasion = m_occasion;
        next.subject = told ? teller : m_group.subject;
        if (!isEnglish(m_leaf, verb)) {
            next.vias.swap(m_group.vias);
            next.sources.swap(m_group.sources);
            next.partners.swap(m_group.partners);
            if (!m_group.roles.testAnyFlags(WordRole::Give | WordRole::Flow | WordRole::Reply | WordRole::Pivot))
                next.targets.swap(m_group.targets);
        }
        close();
        m_group = next;
    }

    void takeMarker(const Token& t) {
        if (t.is(WordRole::Of) || t.roles == WordRoles(WordRole::Link))
            return; // "to the server": to goes on waiting
        const Slot slot = slotOf({m_leaf, m_cast, m_tokens, m_at, m_group, m_who.subject, m_teller.doer(m_group, m_who),
                                  m_pending, m_lastSlot});
        if (slot == Slot::None)
            return;
        m_pending = slot;
        m_slotWord = t.begin;
        m_marked = t.is(WordRole::Target);
        if (slot == Slot::Agent && t.begin < m_leaf.folded.size() && m_leaf.folded[t.begin] == u'被')
            m_group.passive = true;
    }

    // --- a verb is complete --------------------------------------------------------------------------------------

    void close() {
        const Group g = m_group;
        m_group = Group{};
        m_group.occasion = m_occasion;
        m_group.subject = g.subject;
        m_pending = Slot::None;
        const bool toEnd = m_at >= m_tokens.size() || m_at <= g.firstVerb;
        if (!g.negated && (g.firstVerb >= 0 || g.hasSomebody()))
            m_teller.tell(g, m_who, toEnd ? m_clause.end : m_tokens[m_at].begin);
    }

    const Leaf& m_leaf;
    Clause m_clause;
    Cast& m_cast;
    Discourse& m_discourse;
    QList<Token> m_tokens;
    Teller m_teller;
    Group m_group;
    qsizetype m_at = 0;
    Slot m_pending = Slot::None;
    Slot m_lastSlot = Slot::None;
    int m_slotWord = -1;
    bool m_marked = false; ///< that word says that a receiver follows
    Speaking m_who;
    bool m_negateNext = false;
    bool m_occasion = false;
    bool m_denied = false;
};

} // namespace

QList<Relation> readClause(const Leaf& leaf, const Clause& clause, Cast& cast, Discourse& discourse) {
    return clause.tooLong() ? QList<Relation>() : ClauseReader(leaf, clause, cast, discourse).read();
}

} // namespace tujian::prose
