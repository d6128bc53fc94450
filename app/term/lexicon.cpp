#include "term/lexicon.h"
#include "term/repair.h"
#include "text/fold.h"
#include <QHash>
#include <bitset>
#include <mutex>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isSeparator(QChar c) {
    return c == u' ' || c == u'-' || c == u'_';
}

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
}

QString withoutSeparators(const QString& folded) {
    QString key;
    key.reserve(folded.size());
    for (QChar c : folded)
        if (!isSeparator(c))
            key += c;
    return key;
}

/// A name that runs on through '-', '_' or '.' ("foo-gateway", "spec.pod") is one word: "gateway" is not found in it.
bool joinsWord(QChar c) {
    return c == u'-' || c == u'_' || c == u'.';
}

bool wordEdgeBefore(const QString& text, qsizetype at) {
    if (at == 0 || !isLatin(text[at]))
        return true;
    const QChar before = text[at - 1];
    if (isLatin(before))
        return false;
    return !(joinsWord(before) && at >= 2 && isLatin(text[at - 2]));
}

/// The end of the match if it ends at a word edge, a plural s allowed for; -1 if not.
qsizetype wordEdgeAfter(const QString& text, qsizetype end) {
    if (!isLatin(text[end - 1]))
        return end;
    const auto edge = [&](qsizetype i) {
        if (i >= text.size())
            return true;
        if (isLatin(text[i]))
            return false;
        return !(joinsWord(text[i]) && i + 1 < text.size() && isLatin(text[i + 1]));
    };
    if (edge(end))
        return end;
    if (text[end] == u's' && edge(end + 1))
        return end + 1;
    if (text[end] == u'e' && end + 1 < text.size() && text[end + 1] == u's' && edge(end + 2))
        return end + 2;
    return -1;
}

/// Spellings in a trie whose steps are folded characters without separators.
class Trie {
public:
    void add(const QString& key, int term) {
        int node = 0;
        for (QChar c : key) {
            int& next = m_steps[step(node, c)];
            if (next == 0)
                next = ++m_last;
            node = next;
        }
        m_terms[node] = term;
        m_first.set(key.front().unicode());
    }

    struct Match {
        qsizetype end = -1;
        int term = -1;
    };
    [[nodiscard]] Match longestAt(const QString& text, qsizetype at) const {
        Match best;
        if (!m_first.test(text[at].unicode()) || !wordEdgeBefore(text, at))
            return best;
        int node = 0;
        for (qsizetype i = at; i < text.size(); ++i) {
            if (i > at && isSeparator(text[i]) && !isSeparator(text[i - 1]))
                continue;
            const auto next = m_steps.find(step(node, text[i]));
            if (next == m_steps.end())
                break;
            node = next->second;
            const auto term = m_terms.find(node);
            if (term == m_terms.end())
                continue;
            const qsizetype end = wordEdgeAfter(text, i + 1);
            if (end > 0)
                best = {end, term->second};
        }
        return best;
    }

private:
    static quint64 step(int node, QChar c) { return (quint64(node) << 16) | c.unicode(); }
    std::unordered_map<quint64, int> m_steps;
    std::unordered_map<int, int> m_terms;
    std::bitset<65536> m_first;
    int m_last = 0;
};

} // namespace

struct Lexicon::Data {
    QList<Term> terms;
    QHash<QString, int> byKey;
    Trie trie;
    Repair repair;

    /// A name that is known already is the same thing said again: what is new about it is added.
    void addTerm(Term term) {
        int at = byKey.value(withoutSeparators(fold(term.name)), -1);
        const QStringList aliases = term.aliases;
        if (at < 0) {
            at = int(terms.size());
            addSpelling(term.name, at);
            terms.append(std::move(term));
        } else {
            merge(terms[at], term);
        }
        for (const QString& alias : aliases)
            addSpelling(alias, at);
    }

    static void merge(Term& known, const Term& more) {
        const auto take = [](QString& to, const QString& from) {
            if (!from.isEmpty())
                to = from;
        };
        take(known.definition, more.definition);
        take(known.topic, more.topic);
        take(known.kind, more.kind);
        take(known.icon, more.icon);
        take(known.documentation, more.documentation);
        known.actor = known.actor || more.actor;
        for (const QString& alias : more.aliases)
            if (!known.aliases.contains(alias))
                known.aliases.append(alias);
    }

    void addSpelling(const QString& spelling, int term) {
        const QString key = withoutSeparators(fold(spelling));
        if (key.isEmpty() || (key.size() == 1 && !isLatin(key.front())))
            return; // a single Chinese character is in too many words
        byKey.insert(key, term);
        trie.add(key, term);
        if (std::all_of(key.begin(), key.end(), isLatin))
            repair.add(key, term);
    }
};

Lexicon::Lexicon()
    : Lexicon(QList<Term>{}) {}

Lexicon::Lexicon(QList<Term> terms) {
    auto data = std::make_shared<Data>();
    for (Term& term : terms)
        data->addTerm(std::move(term));
    d = std::move(data);
}

const QList<Term>& Lexicon::terms() const {
    return d->terms;
}

int Lexicon::find(QStringView name) const {
    return d->byKey.value(withoutSeparators(fold(name)), -1);
}

Lexicon Lexicon::with(const QList<Term>& more) const {
    return more.isEmpty() ? *this : Lexicon(d->terms + more);
}

QList<Mention> Lexicon::mentions(QStringView text) const {
    QList<Mention> found;
    const FoldedText folded = foldWithOrigin(text);
    const QString& t = folded.text;
    const auto add = [&](qsizetype begin, qsizetype end, int term, int edits) {
        found.append({folded.origin[begin], folded.origin[end], term, edits});
    };
    for (qsizetype i = 0; i < t.size();) {
        if (const auto match = d->trie.longestAt(t, i); match.term >= 0) {
            add(i, match.end, match.term, 0);
            i = match.end;
            continue;
        }
        if (!isLatin(t[i])) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < t.size() && (isLatin(t[end]) || (joinsWord(t[end]) && end + 1 < t.size() && isLatin(t[end + 1]))))
            ++end;
        const auto guess = d->repair.guess(withoutSeparators(t.mid(i, end - i)));
        if (guess.term >= 0)
            add(i, end, guess.term, guess.edits);
        i = end;
    }
    return found;
}

} // namespace tujian
