#include "diagram/map/map.h"
#include "text/fold.h"
#include <QHash>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// How often each text was met; the most frequent first, then the one met first.
class Tally {
public:
    void add(const QString& text) {
        if (text.isEmpty())
            return;
        const auto known = m_at.constFind(text);
        if (known != m_at.constEnd()) {
            ++m_counts[*known].second;
            return;
        }
        m_at.insert(text, m_counts.size());
        m_counts.append({text, 1});
    }
    [[nodiscard]] QStringList ordered() const {
        QList<std::pair<QString, int>> sorted = m_counts;
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        QStringList texts;
        for (const auto& [text, count] : sorted)
            texts.append(text);
        return texts;
    }

private:
    QList<std::pair<QString, int>> m_counts;
    QHash<QString, qsizetype> m_at;
};

QString keyOf(QStringView name) {
    QString key = fold(name);
    key.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_'; });
    return key;
}

/// "storageclass(provisioner)" → "storageclass": what stands in brackets says more of a thing, it does not name
/// another.
QString withoutBrackets(const QString& label) {
    const qsizetype open = label.indexOf(u'(') >= 0 ? label.indexOf(u'(') : label.indexOf(u'（');
    const bool closed = label.endsWith(u')') || label.endsWith(u'）');
    return open > 0 && closed ? label.left(open).trimmed() : QString();
}

/// Which term a label names: itself or one of its aliases; a plural or a typing error of the whole label; what is left
/// without its brackets. -1: an unknown name.
int termOf(const ClaimEnd& end, const Lexicon& lexicon) {
    const QStringList names = QStringList{end.label} + end.aliases;
    for (const QString& name : names)
        if (const int term = lexicon.find(name); term >= 0)
            return term;
    const QList<Mention> mentions = lexicon.mentions(end.label);
    if (mentions.size() == 1 && mentions[0].begin == 0 && mentions[0].end == end.label.size())
        return mentions[0].term;
    const QString bare = withoutBrackets(end.label);
    return bare.isEmpty() ? -1 : lexicon.find(bare);
}

bool isHanOnly(const QString& name) {
    return std::none_of(name.begin(), name.end(), [](QChar c) { return isWordChar(c.unicode()); });
}

/// A common Chinese word ("调度器") that is an alias of a product's name (kube-scheduler): it may mean any other
/// scheduler too.
bool isLoose(const QString& label, const Term& term) {
    return isHanOnly(label) && !isHanOnly(term.name);
}

struct Gathered {
    int term = -1; ///< in the lexicon
    Tally spellings;
    Tally kinds;
    Tally topics;
    QString named; ///< topic whose title is the name
    Span span;
    std::set<std::pair<QString, int>> sentences;
};

struct Link {
    int from;
    int to;
    Tally verbs;
    QString relation;
    bool dashed = true;
    QList<MapReason> reasons;
    std::set<std::pair<QString, int>> sentences;
};

/// Collects claims, in the order of the text, into things and what connects them.
class Joiner {
public:
    explicit Joiner(const Lexicon& lexicon)
        : m_lexicon(lexicon) {}

    /// Notes what each file names beyond doubt, so that a loose alias is believed where its term is spoken of.
    void survey(const Claim& claim) {
        const QString& file = claim.span.file;
        for (const ClaimEnd& end : {claim.from, claim.to})
            if (const int term = lookUp(end); term >= 0 && !isLoose(end.label, m_lexicon.terms()[term]))
                m_named.insert({file, term});
        if (m_titles.contains({file, claim.topicTitle}))
            return;
        m_titles.insert({file, claim.topicTitle});
        for (const Mention& mention : m_lexicon.mentions(claim.topicTitle + u'\n' + file))
            m_named.insert({file, mention.term});
    }

    void add(const Claim& claim) {
        const int from = thing(claim.from, claim.span.file);
        const int to = thing(claim.to, claim.span.file);
        if (from == to)
            return; // two spellings of one thing
        speak(from, claim.from, claim);
        speak(to, claim.to, claim);
        Link& link = m_links[linkBetween(from, to, claim)];
        link.verbs.add(claim.verb);
        link.dashed = link.dashed && claim.dashed;
        const bool fresh = link.sentences.insert({claim.span.file, claim.span.begin}).second;
        if (fresh && link.reasons.size() < mostReasons)
            link.reasons.append({claim.topic, claim.topicTitle, claim.verb, claim.sentence, claim.span});
    }

    TermMap map() {
        TermMap made;
        for (qsizetype i = 0; i < m_things.size(); ++i)
            made.terms.append(termFrom(m_things[i], m_keys[i]));
        for (const Link& link : std::as_const(m_links))
            made.edges.append(MapEdge{link.from, link.to, link.verbs.ordered(), link.relation, link.dashed,
                                      int(link.sentences.size()), link.reasons});
        return made;
    }

private:
    int lookUp(const ClaimEnd& end) {
        const auto known = m_byLabel.constFind(end.label);
        return known != m_byLabel.constEnd() ? *known : *m_byLabel.insert(end.label, termOf(end, m_lexicon));
    }

    int thing(const ClaimEnd& end, const QString& file) {
        int term = lookUp(end);
        if (term >= 0 && isLoose(end.label, m_lexicon.terms()[term]) && !m_named.contains({file, term}))
            term = -1;
        const QString key = keyOf(term >= 0 ? m_lexicon.terms()[term].name : end.label);
        const auto known = m_byKey.constFind(key);
        if (known != m_byKey.constEnd())
            return *known;
        const int at = int(m_things.size());
        m_byKey.insert(key, at);
        m_keys.append(key);
        m_things.append(Gathered{term, {}, {}, {}, {}, {}, {}});
        return at;
    }

    void speak(int at, const ClaimEnd& end, const Claim& claim) {
        Gathered& thing = m_things[at];
        if (thing.sentences.empty())
            thing.span = claim.span;
        if (!thing.sentences.insert({claim.span.file, claim.span.begin}).second)
            return;
        thing.spellings.add(end.label);
        thing.topics.add(claim.topic);
        if (end.kind != u"plain")
            thing.kinds.add(end.kind);
        if (thing.named.isEmpty() && keyOf(claim.topicTitle) == m_keys[at])
            thing.named = claim.topic;
    }

    qsizetype linkBetween(int from, int to, const Claim& claim) {
        // Containing is another statement than talking: both may hold between two things.
        const auto [found, fresh] = m_linkAt.insert({{from, to, claim.relation == u"contains"}, m_links.size()});
        if (fresh)
            m_links.append(Link{from, to, {}, claim.relation, true, {}, {}});
        return found->second;
    }

    [[nodiscard]] MapTerm termFrom(const Gathered& thing, const QString& key) const {
        MapTerm made;
        made.id = key;
        made.spellings = thing.spellings.ordered();
        made.name = made.spellings.value(0);
        const QStringList kinds = thing.kinds.ordered();
        made.kind = kinds.value(0, u"plain"_s);
        if (thing.term >= 0) {
            const Term& term = m_lexicon.terms()[thing.term];
            made.name = term.name;
            made.kind = term.kind.isEmpty() ? made.kind : term.kind;
            made.icon = term.icon;
            made.definition = term.definition;
            made.topic = term.topic;
        }
        made.spellings.removeAll(made.name);
        if (made.topic.isEmpty())
            made.topic = thing.named.isEmpty() ? thing.topics.ordered().value(0) : thing.named;
        made.span = thing.span;
        return made;
    }

    const Lexicon& m_lexicon;
    QHash<QString, int> m_byLabel;              ///< the lexicon's term of each label met: looked up once
    QSet<std::pair<QString, int>> m_named;      ///< file, term
    QSet<std::pair<QString, QString>> m_titles; ///< file, title: looked at
    QHash<QString, int> m_byKey;
    QStringList m_keys;
    QList<Gathered> m_things;
    QList<Link> m_links;
    std::map<std::tuple<int, int, bool>, qsizetype> m_linkAt;
};

} // namespace

int TermMap::find(QStringView id) const {
    for (int i = 0; i < terms.size(); ++i)
        if (terms[i].id == id)
            return i;
    return -1;
}

Lexicon mapLexicon(const Lexicon& base, const QList<Term>& ofNotes) {
    QList<Term> taken;
    for (const Term& term : ofNotes)
        if (const int known = base.find(term.name); known < 0 || !isLoose(term.name, base.terms()[known]))
            taken.append(term);
    return base.with(taken);
}

TermMap joinClaims(QList<Claim> claims, const Lexicon& lexicon) {
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::tie(a.span.file, a.span.begin) < std::tie(b.span.file, b.span.begin);
    });
    Joiner joiner(lexicon);
    for (const Claim& claim : std::as_const(claims))
        joiner.survey(claim);
    for (const Claim& claim : std::as_const(claims))
        joiner.add(claim);
    // Counts and order are made by the filter that lets everything pass: in one place for both.
    MapFilter all;
    all.parts = true;
    return filterMap(joiner.map(), all);
}

} // namespace tujian
