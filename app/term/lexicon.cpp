#include "term/lexicon.h"
#include "term/repair.h"
#include "text/fold.h"
#include "text/trie.h"
#include <QHash>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool isLatin(QChar c) {
    return isWordChar(c.unicode());
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

/// Walks folded text along spellings without separators.
struct Match {
    qsizetype end = -1;
    int term = -1;
};

Match longestAt(const Trie& spellings, const QString& text, qsizetype at) {
    Match best;
    int node = Trie::root;
    for (qsizetype i = at; i < text.size(); ++i) {
        if (i > at && isSeparator(text[i]) && !isSeparator(text[i - 1]))
            continue;
        node = spellings.next(node, text[i]);
        if (node == Trie::none)
            break;
        const int term = spellings.value(node);
        if (term == Trie::none)
            continue;
        if (const qsizetype end = wordEdgeAfter(text, i + 1); end > 0)
            best = {end, term};
    }
    return best;
}

/// repo-server beside realserver: a short part of a joined name that is not in the other at all is another word, not a
/// typing error. Letters that changed places are one.
bool keepsItsParts(const QString& word, const QString& spelling) {
    constexpr qsizetype shortPart = 5;
    const auto parts = word.split(u'-', Qt::SkipEmptyParts);
    return parts.size() < 2 || std::all_of(parts.begin(), parts.end(), [&](const QString& part) {
               if (part.size() > shortPart || spelling.contains(part))
                   return true;
               for (qsizetype i = 0; i + 1 < part.size(); ++i) {
                   QString swapped = part;
                   std::swap(swapped[i], swapped[i + 1]);
                   if (spelling.contains(swapped))
                       return true;
               }
               return false;
           });
}

} // namespace

/// A layer of spellings over an earlier one: what one note adds to a thousand terms costs what it adds.
struct Lexicon::Data {
    std::shared_ptr<const Data> below; ///< null: the lowest
    QList<Term> terms;                 ///< of all layers
    QHash<QString, int> byKey;         ///< of this layer, as the rest
    Trie spellings;
    Repair repair;

    [[nodiscard]] int find(const QString& key) const {
        for (const Data* layer = this; layer; layer = layer->below.get())
            if (const auto known = layer->byKey.constFind(key); known != layer->byKey.constEnd())
                return *known;
        return -1;
    }

    /// The longest; of two as long, the later layer's.
    [[nodiscard]] Match match(const QString& text, qsizetype at) const {
        Match best;
        for (const Data* layer = this; layer; layer = layer->below.get()) {
            if (!layer->spellings.begins(text[at]))
                continue;
            const Match found = longestAt(layer->spellings, text, at);
            if (found.end > best.end)
                best = found;
        }
        return best.term >= 0 && wordEdgeBefore(text, at) ? best : Match{};
    }

    [[nodiscard]] Repair::Guess guess(const QString& word) const {
        QList<const Repair*> layers;
        for (const Data* layer = this; layer; layer = layer->below.get())
            layers.append(&layer->repair);
        return Repair::guess(layers, word);
    }

    /// A name that is known already is the same thing said again: what is new about it is added.
    void addTerm(Term term) {
        int at = find(nameKey(term.name));
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
        const QString key = nameKey(spelling);
        if (key.isEmpty() || (key.size() == 1 && !isLatin(key.front())))
            return; // a single Chinese character is in too many words
        byKey.insert(key, term);
        spellings.at(key) = term;
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
    return d->find(nameKey(name));
}

Lexicon Lexicon::with(const QList<Term>& more) const {
    if (more.isEmpty())
        return *this;
    auto layer = std::make_shared<Data>();
    layer->below = d;
    layer->terms = d->terms;
    for (const Term& term : more)
        layer->addTerm(term);
    Lexicon joined = *this;
    joined.d = std::move(layer);
    return joined;
}

QList<Mention> Lexicon::mentions(QStringView text) const {
    QList<Mention> found;
    const FoldedText folded = foldWithOrigin(text);
    const QString& t = folded.text;
    const auto add = [&](qsizetype begin, qsizetype end, int term, int edits) {
        found.append({folded.origin[begin], folded.origin[end], term, edits});
    };
    for (qsizetype i = 0; i < t.size();) {
        if (const Match match = d->match(t, i); match.term >= 0) {
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
        const QString word = t.mid(i, end - i);
        const auto guess = d->guess(withoutSeparators(word));
        if (guess.term >= 0 && keepsItsParts(word, guess.spelling))
            add(i, end, guess.term, guess.edits);
        i = end;
    }
    return found;
}

} // namespace tujian
