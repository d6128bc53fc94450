#include "diagram/prose/telling.h"
#include "diagram/prose/phrases.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

constexpr int widestLabel = 26;

/// "sends the request to the" → "sends the request": what led to the receiver goes with it.
QString withoutTail(QString label) {
    static const QStringList tails{u" the"_s, u" a"_s, u" an"_s, u" to"_s, u" and"_s, u" of"_s, u" its"_s};
    for (qsizetype i = 0; i < tails.size(); ++i)
        if (label.endsWith(tails[i])) {
            label.chop(tails[i].size());
            i = -1;
        }
    return label;
}

} // namespace

int Teller::doer(const Group& g, const Speaking& who) const {
    if (g.subject >= 0)
        return g.subject;
    if (who.subject >= 0 || who.before >= 0)
        return who.subject >= 0 ? who.subject : who.before;
    const bool answers = g.is(WordRole::Receive) && m_discourse.holder >= 0;
    return answers ? m_discourse.holder : m_discourse.subject;
}

/// What travels (no actor is named) starts from where it was last.
int Teller::whereItIs() const {
    return m_who->subject >= 0 ? m_who->subject : m_discourse.holder >= 0 ? m_discourse.holder : m_discourse.subject;
}

void Teller::tell(const Group& g, Speaking& who, int labelEnd) {
    m_who = &who;
    m_labelEnd = labelEnd;
    if (!g.agents.isEmpty())
        return tellPassive(g);
    if (!g.sources.isEmpty())
        return tellFrom(g);
    const bool goesOn = m_discourse.travelling && (g.is(WordRole::Give) || g.firstVerb < 0);
    const bool goes = g.is(WordRole::Flow) || g.arrives || goesOn;
    if (g.firstVerb >= 0 || !g.vias.isEmpty() || g.arrives)
        m_discourse.travelling = goes && m_who->subject < 0;
    const bool travels =
        (g.is(WordRole::Flow) || (g.passive && !g.is(WordRole::Reply)) || m_discourse.travelling) && g.subject < 0;
    const int from = travels ? whereItIs() : doer(g, *m_who);
    if (travels && from < 0 && g.hasSomebody()) { // where it came from is not said: that is where it is now
        m_discourse.holder = g.targets.isEmpty() ? (g.objects.isEmpty() ? -1 : g.objects.last()) : g.targets.last();
        return;
    }
    if (!g.targets.isEmpty() || !g.vias.isEmpty())
        return tellWay(g, from, g.targets);
    if (!g.partners.isEmpty())
        return tellEach(g, from, g.partners);
    if (!g.objects.isEmpty())
        return tellObject(g, from);
    if (g.is(WordRole::Reply) && !g.passive)
        return tellReply(g, from);
    if (g.firstVerb >= 0)
        tellEach(g, from, g.places);
}

/// A 被 B 转发到 C: B → C; A 由 B 管理: B → A.
void Teller::tellPassive(const Group& g) {
    const int agent = g.agents.first();
    const bool ownTurn = m_who->subject < 0 && g.targets.isEmpty() && g.objects.isEmpty();
    if (ownTurn) {
        m_who->subject = agent; // 由主节点进行选举
        m_who->said = true;
        return;
    }
    if (!g.targets.isEmpty()) {
        // "comes out at the router, is forwarded by the kernel to the gateway": it was at the router
        if (m_discourse.travelling && m_who->subject < 0)
            add(g, m_discourse.holder, agent, false);
        return tellWay(g, agent, g.targets);
    }
    if (m_who->subject >= 0 && g.objects.isEmpty())
        return add(g, agent, m_who->subject, false);
    tellEach(g, agent, g.objects);
    if (m_who->subject < 0) {
        m_who->subject = agent;
        m_who->said = true;
    }
}

void Teller::tellFrom(const Group& g) {
    const int to = doer(g, *m_who);
    if (g.is(WordRole::Flow)) { // "from cupsd the job goes through …": nobody acts
        m_discourse.travelling = true;
        m_who->subject = -1;
        m_who->said = false;
    }
    if (!g.targets.isEmpty() || !g.vias.isEmpty())
        return tellWay(g, g.sources.first(), g.targets);
    if (g.is(WordRole::Flow) && !g.objects.isEmpty())
        return add(g, g.sources.first(), g.objects.last(), false);
    if (g.is(WordRole::Flow)) { // 从eth0出来: that is where it is now
        m_discourse.holder = g.sources.last();
        return;
    }
    if (g.firstVerb < 0 && (!m_who->said || g.is(WordRole::Give)))
        return;                              // 从 URL 到页面: a range
    const bool asks = g.is(WordRole::Pivot); // "requests a code from the server"
    const bool takesAway = (g.is(WordRole::Remove) || asks) && to >= 0;
    for (int source : g.sources)
        if (relays(m_cast, source) || takesAway || g.is(WordRole::Receive))
            takesAway ? add(g, to, source, false) : add(g, source, to, false);
}

void Teller::tellWay(const Group& g, int from, const QList<int>& targets) {
    int at = from;
    for (int via : g.vias) {
        add(g, at, via, false);
        at = via;
    }
    const QList<int>& ends = targets.isEmpty() ? g.objects : targets;
    for (int target : ends)
        add(g, at, target, g.is(WordRole::Reply));
}

void Teller::tellEach(const Group& g, int from, const QList<int>& to) {
    for (int t : to)
        add(g, from, t, false);
}

void Teller::tellObject(const Group& g, int from) {
    const bool takes = g.is(WordRole::Receive) && !g.is(WordRole::Act);
    if (!takes)
        return tellEach(g, from, g.objects);
    for (int sender : g.objects)
        if (g.hasWhatItSends)
            add(g, sender, from, false);
}

void Teller::tellReply(const Group& g, int from) {
    for (auto said = m_discourse.said.crbegin(); said != m_discourse.said.crend(); ++said) {
        if (said->to == from && said->from != from && !said->reply)
            return add(g, from, said->from, true);
    }
}

void Teller::add(const Group& g, int from, int to, bool reply) {
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
    r.explicitSubject = m_who->said || g.subject >= 0 || !g.agents.isEmpty() || !g.sources.isEmpty() ||
                        m_discourse.named.contains(from);
    const bool saidInPassing = r.weak && (from == to || !g.roles.testAnyFlags(WordRole::Give | WordRole::Flow) ||
                                          g.targets.isEmpty() || !m_who->said);
    if (saidInPassing)
        return;
    m_found.append(r);
    m_discourse.said.append(r);
    if (from != to)
        m_discourse.holder = m_discourse.told = to;
}

bool Teller::spokeBefore(int a, int b) const {
    return std::any_of(m_discourse.said.begin(), m_discourse.said.end(),
                       [&](const Relation& r) { return r.from == a && r.to == b; });
}

/// The verb with what follows, without the receiver and the way.
QString Teller::label(const Group& g) const {
    const int begin = g.firstVerb >= 0 ? m_tokens[g.firstVerb].begin : m_clause.begin;
    const int end = g.is(WordRole::Pivot) ? m_clause.end : m_labelEnd;
    QString text = without(g, begin, end);
    if (const int object = objectPhrase(g); object >= 0)
        text = cleanName(text) + without(g, object, begin); // 将X存储到Y: 存储X
    return shortened(withoutTail(cleanName(text)), widestLabel);
}

/// Where the words after 将/把 begin, if they stand before the verb; -1 if not.
int Teller::objectPhrase(const Group& g) const {
    for (int i = 0; i < g.firstVerb; ++i)
        if (m_tokens[i].kind == TokenKind::Word && m_tokens[i].is(WordRole::Object))
            return m_tokens[i].end;
    return -1;
}

/// The text from `begin` to `end` without people that have an end of the arrow to themselves, and without brackets.
QString Teller::without(const Group& g, int begin, int end) const {
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

void Teller::finish(Speaking who, bool occasion, bool denied) {
    const bool undergoes = occasion && std::any_of(m_tokens.begin(), m_tokens.end(), [](const Token& t) {
                               return t.kind == TokenKind::Word && t.is(WordRole::Done);
                           });
    who.subject = who.subject >= 0 ? who.subject : who.before;
    if (who.said && !undergoes) {
        m_discourse.subject = who.subject;
        m_discourse.named.insert(who.subject);
    }
    const bool acts = std::any_of(m_tokens.begin(), m_tokens.end(), isVerb);
    const int self = who.subject >= 0 ? who.subject : m_discourse.subject;
    if (m_found.isEmpty() && acts && !occasion && !denied && self >= 0) {
        Relation r{self,
                   self,
                   shortened(cleanName(QStringView(m_leaf.text).mid(m_clause.begin, m_clause.end - m_clause.begin)),
                             widestLabel),
                   false,
                   false,
                   who.said,
                   m_clause.begin,
                   m_clause.end};
        m_found.append(r);
    }
}

} // namespace tujian::prose
