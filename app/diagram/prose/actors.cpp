#include "diagram/prose/actors.h"
#include "diagram/prose/rules.h"
#include "text/fold.h"
#include <array>

using namespace Qt::StringLiterals;

namespace tujian::prose {

namespace {

struct RoleKind {
    QStringView word;
    QStringView kind;
    QStringView icon;
};
/// What a name that no glossary knows is likely to be, by the noun it ends with.
constexpr std::array roleKinds{
    RoleKind{u"客户端", u"client", u"client"},
    RoleKind{u"用户", u"client", u"user"},
    RoleKind{u"浏览器", u"client", u"browser"},
    RoleKind{u"client", u"client", u"client"},
    RoleKind{u"user", u"client", u"user"},
    RoleKind{u"browser", u"client", u"browser"},
    RoleKind{u"数据库", u"data", u"database"},
    RoleKind{u"库", u"data", u"database"},
    RoleKind{u"database", u"data", u"database"},
    RoleKind{u"db", u"data", u"database"},
    RoleKind{u"缓存", u"data", u"cache"},
    RoleKind{u"cache", u"data", u"cache"},
    RoleKind{u"队列", u"queue", u"queue"},
    RoleKind{u"queue", u"queue", u"queue"},
    RoleKind{u"网关", u"network", u"gateway"},
    RoleKind{u"gateway", u"network", u"gateway"},
    RoleKind{u"负载均衡", u"network", u"proxy"},
    RoleKind{u"负载均衡器", u"network", u"proxy"},
    RoleKind{u"balancer", u"network", u"proxy"},
    RoleKind{u"proxy", u"network", u"proxy"},
    RoleKind{u"控制器", u"control-plane", u"controller"},
    RoleKind{u"controller", u"control-plane", u"controller"},
    RoleKind{u"节点", u"node", u"node"},
    RoleKind{u"node", u"node", u"node"},
    RoleKind{u"服务器", u"node", u"server"},
    RoleKind{u"服务端", u"node", u"server"},
    RoleKind{u"server", u"node", u"server"},
    RoleKind{u"服务", u"process", u"process"},
    RoleKind{u"service", u"process", u"process"},
    RoleKind{u"进程", u"process", u"process"},
    RoleKind{u"线程", u"process", u"process"},
    RoleKind{u"磁盘", u"storage", u"volume"},
    RoleKind{u"文件", u"storage", u"file"},
    RoleKind{u"仓库", u"storage", u"storage-class"},
};

} // namespace

bool takesPart(const Term& term) {
    static const QSet<QString> things{u"control-plane"_s, u"node-agent"_s, u"node"_s,     u"workload"_s, u"network"_s,
                                      u"storage"_s,       u"config"_s,     u"security"_s, u"client"_s,   u"external"_s,
                                      u"data"_s,          u"queue"_s,      u"process"_s};
    return term.actor || things.contains(term.kind);
}

Cast::Cast(const Note& note, const Lexicon& lexicon)
    : m_note(note)
    , m_lexicon(lexicon) {}

int Cast::add(Actor actor, const QString& key) {
    m_actors.append(std::move(actor));
    m_byKey.insert(key, int(m_actors.size()) - 1);
    return int(m_actors.size()) - 1;
}

void Cast::met(int actor, const QString& spelling) {
    Actor& a = m_actors[actor];
    if (spelling != a.label && !a.aliases.contains(spelling))
        a.aliases.append(spelling);
}

int Cast::byTerm(const Leaf& leaf, const Mention& mention) {
    const QString key = u"\x01%1"_s.arg(mention.term);
    const QString spelling = leaf.text.mid(mention.begin, mention.end - mention.begin).simplified();
    if (const int known = m_byKey.value(key, -1); known >= 0) {
        met(known, spelling);
        return known;
    }
    const QString folded = foldForRules(spelling);
    const bool back = Rules::shipped().refersBack(folded) || Rules::shipped().standsForSomebody(folded);
    if (const int same = back ? sameRole(folded) : -1; same >= 0) {
        met(same, spelling);
        return same;
    }
    Actor actor;
    actor.term = mention.term;
    actor.label = mention.edits > 0 ? m_lexicon.terms()[mention.term].name : spelling;
    if (mention.edits > 0)
        actor.aliases.append(spelling);
    actor.span = spanOf(m_note, leaf, mention.begin, mention.end);
    return add(std::move(actor), key);
}

int Cast::sameRole(QStringView folded) const {
    const bool back = Rules::shipped().refersBack(folded.toString());
    if (!back && (isHan(folded.front().unicode()) || Rules::shipped().roleSuffix(folded) != folded.size()))
        return -1; // Chinese has no article: 副本 is any
    const auto ends = [&](const QString& name) {
        const QString f = foldForRules(name);
        return f.size() > folded.size() && f.endsWith(folded);
    };
    const auto isCalledSo = [&](const Actor& actor) {
        if (ends(actor.label))
            return true;
        const QStringList aliases = actor.term < 0 || !back ? QStringList() : m_lexicon.terms()[actor.term].aliases;
        return std::any_of(aliases.begin(), aliases.end(), ends);
    };
    if (!back && std::count_if(m_actors.begin(), m_actors.end(), isCalledSo) != 1)
        return -1;
    for (int i = int(m_actors.size()) - 1; i >= 0; --i)
        if (isCalledSo(m_actors[i]))
            return i;
    return -1;
}

/// "the relay", met before as "the relay agent"; resizer, met as external-resizer; 总监, met as 部门总监; -1 if none or
/// several were.
int Cast::sameName(const QString& folded) const {
    const bool person = Rules::shipped().isPerson(folded) || folded.contains(u' ');
    const auto mayName = [&](const QString& label) { // most names are told apart without being folded
        return label.size() > folded.size() &&
               (person || label[label.size() - folded.size() - 1] == u'-' || label[folded.size()].isSpace());
    };
    const auto names = [&](QStringView name) {
        if (name.endsWith(folded) && (person || name[name.size() - folded.size() - 1] == u'-'))
            return true;
        const QStringView rest = name.sliced(folded.size() + 1);
        return name.startsWith(folded) && name[folded.size()] == u' ' && !rest.isEmpty() &&
               Rules::shipped().roleSuffix(rest) == rest.size();
    };
    int found = -1;
    for (int i = 0; i < m_actors.size(); ++i) {
        if (!mayName(m_actors.at(i).label) || !names(foldForRules(m_actors.at(i).label)))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

/// queriers, met as querier, or the other way round; -1: neither
int Cast::sameButForNumber(const QString& key) const {
    constexpr qsizetype shortest = 4;
    if (key.size() < shortest || key.front().unicode() >= 0x80)
        return -1;
    const int many = m_byKey.value(key + u's', -1);
    return many < 0 && key.endsWith(u's') ? m_byKey.value(key.chopped(1), -1) : many;
}

int Cast::byName(const Leaf& leaf, int begin, int end) {
    const QString spelling = cleanName(QStringView(leaf.text).mid(begin, end - begin));
    const QString key = nameKey(spelling);
    if (const int known = m_byKey.value(key, -1); known >= 0) {
        met(known, spelling);
        return known;
    }
    const QString folded = foldForRules(spelling);
    if (const int same = sameButForNumber(key); same >= 0) {
        met(same, spelling);
        return same;
    }
    const int role = sameRole(folded);
    if (const int same = role >= 0 ? role : sameName(folded); same >= 0) {
        m_byKey.insert(key, same);
        met(same, spelling);
        return same;
    }
    Actor actor;
    actor.label = spelling;
    actor.span = spanOf(m_note, leaf, begin, end);
    return add(std::move(actor), key);
}

void Cast::absorb(int part, int whole, const Leaf& leaf, int begin, int end) {
    if (part == whole || part < 0 || m_actors[part].span != spanOf(m_note, leaf, begin, end))
        return;
    for (auto known = m_byKey.begin(); known != m_byKey.end(); ++known)
        if (*known == part)
            *known = whole;
}

GraphNode nodeOf(const Actor& actor, const Lexicon& lexicon) {
    GraphNode node;
    node.label = actor.label;
    node.aliases = actor.aliases;
    node.span = actor.span;
    node.kind = u"plain"_s;
    if (actor.term >= 0) {
        const Term& term = lexicon.terms()[actor.term];
        node.id = nameKey(term.name);
        node.kind = term.kind.isEmpty() ? node.kind : term.kind;
        node.icon = term.icon;
        node.note = term.definition;
        node.link = term.topic;
        return node;
    }
    node.id = nameKey(actor.label);
    const QString folded = foldForRules(actor.label);
    for (const RoleKind& role : roleKinds) {
        if (!folded.endsWith(role.word))
            continue;
        node.kind = role.kind.toString();
        node.icon = role.icon.toString();
        break;
    }
    return node;
}

} // namespace tujian::prose
