#include "index/clause.h"
#include "index/literal.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include "text/token.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int mostPhrases = 24; ///< per clause
constexpr int mostSpelled = 12;

constexpr double joinedQuality = 0.9;
constexpr double misspeltQuality = 0.8;
constexpr double aliasQuality = 0.7;
constexpr double pluralQuality = 0.9;
constexpr double spelledQuality = 0.6;
constexpr double nearQuality = 0.5;
constexpr double beginningQuality = 0.4;

bool isLatinWord(const QString& word) {
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/// A single character stands for too much to be somebody else's name.
bool isUsefulName(const QStringList& tokens) {
    return !tokens.isEmpty() && (tokens.size() > 1 || tokens[0].size() > 1);
}

class Expander {
public:
    Expander(QString text, const Lexicon& terms, const Vocabulary& known)
        : line(std::move(text))
        , lexicon(terms)
        , vocabulary(known) {}

    QList<Clause> run(bool unfinished) {
        const QList<Piece> all = pieces(line);
        const QList<Mention> mentions = lexicon.mentions(line);
        for (qsizetype i = 0; i < all.size();) {
            const Mention* const mention = mentionOver(mentions, all[i]);
            qsizetype end = i + 1;
            while (mention != nullptr && end < all.size() && all[end].begin < mention->end)
                ++end;
            const bool last = unfinished && end == all.size() && all[end - 1].end == line.size();
            if (mention != nullptr)
                takeTerm(all.sliced(i, end - i), *mention);
            else
                takeWord(all[i]);
            if (last && !all[end - 1].han)
                addBeginning();
            i = end;
        }
        return clauses;
    }

private:
    [[nodiscard]] QString textOf(const Piece& piece) const { return line.sliced(piece.begin, piece.end - piece.begin); }

    /// The mention that covers the piece from its begin to its end; one inside a longer Chinese run says nothing of the
    /// whole, which is searched as typed.
    static const Mention* mentionOver(const QList<Mention>& mentions, const Piece& piece) {
        for (const Mention& mention : mentions)
            if (mention.begin <= piece.begin && mention.end >= piece.end)
                return &mention;
        return nullptr;
    }

    void add(const QStringList& tokens, double quality, bool namesOnly = false) {
        if (tokens.isEmpty() || clauses.last().phrases.size() >= mostPhrases)
            return;
        for (const Phrase& phrase : std::as_const(clauses.last().phrases))
            if (phrase.tokens == tokens && !phrase.prefix)
                return;
        clauses.last().phrases.append(Phrase{tokens, false, namesOnly, quality});
    }

    /// The words as typed, and without the hyphens and spaces between them.
    void addLiteral(const QString& text, double quality) {
        const QStringList tokens = phraseTokens(text);
        add(tokens, quality);
        if (tokens.size() > 1 && std::all_of(tokens.begin(), tokens.end(), isLatinWord))
            add({tokens.join(QString())}, quality * joinedQuality);
    }

    void takeTerm(const QList<Piece>& covered, const Mention& mention) {
        clauses.append(Clause());
        const QString typed = line.sliced(covered.first().begin, covered.last().end - covered.first().begin);
        addLiteral(typed, 1);
        const Term& term = lexicon.terms()[mention.term];
        QStringList names = term.aliases;
        names.prepend(term.name);
        for (const QString& name : std::as_const(names))
            if (isUsefulName(phraseTokens(name)))
                addLiteral(name, mention.edits > 0 ? misspeltQuality : aliasQuality);
        addMisspellings(names, mention.term);
        addSpelled(typed, mention.edits > 0);
    }

    /// Words of the notes that the lexicon reads as this term with typing errors.
    void addMisspellings(const QStringList& names, int term) {
        for (const QString& name : names) {
            const QString joined = phraseTokens(name).join(QString());
            if (!isLatinWord(joined) || forgivenEdits(joined.size()) == 0)
                continue;
            for (const QString& word : vocabulary.near(joined, forgivenEdits(joined.size()))) {
                const QList<Mention> read = lexicon.mentions(word);
                if (read.size() == 1 && read[0].term == term && read[0].edits > 0)
                    add({word}, misspeltQuality);
            }
        }
    }

    void takeWord(const Piece& piece) {
        clauses.append(Clause());
        const QString word = textOf(piece);
        addLiteral(word, 1);
        if (piece.han || !isLatinWord(word))
            return;
        if (word.size() > 3)
            add({word.endsWith(u's') ? word.chopped(1) : word + u's'}, pluralQuality);
        addSpelled(word, true);
        if (forgivenEdits(word.size()) > 0 && !vocabulary.hasWord(word))
            for (const QString& other : vocabulary.near(word, forgivenEdits(word.size())))
                add({other}, nearQuality);
    }

    void addSpelled(const QString& word, bool wanted) {
        if (!wanted || word.size() < 2 || !isLatinWord(word))
            return;
        for (const QString& name : vocabulary.spelledBy(word, mostSpelled))
            add(phraseTokens(name), spelledQuality, true);
        addSpelledTerms(word);
    }

    /// Terms whose Chinese name or alias is spelled whole, by all their names. So many letters that are no word of the
    /// notes hardly mean anything else: then the term will do anywhere.
    void addSpelledTerms(const QString& word) {
        constexpr qsizetype telling = 4;
        const bool namesOnly = word.size() < telling || vocabulary.hasWord(word);
        for (const Term& term : lexicon.terms()) {
            QStringList names = term.aliases;
            names.prepend(term.name);
            const bool spelled = std::any_of(names.begin(), names.end(), [&word](const QString& name) {
                if (name.isEmpty() || !isHan(name[0].unicode()))
                    return false;
                const QString folded = fold(name);
                const auto range = pinyinFind(word, folded);
                return range && range->begin == 0 && range->end == folded.size();
            });
            if (!spelled)
                continue;
            for (const QString& name : std::as_const(names))
                add(phraseTokens(name), spelledQuality, namesOnly);
        }
    }

    void addBeginning() {
        Phrase typed = clauses.last().phrases.value(0);
        if (typed.tokens.isEmpty() || typed.tokens.last().size() < 2)
            return;
        typed.prefix = true;
        typed.quality = beginningQuality;
        clauses.last().phrases.append(typed);
    }

    QString line;
    const Lexicon& lexicon;
    const Vocabulary& vocabulary;
    QList<Clause> clauses;
};

QString phraseExpression(const Phrase& phrase) {
    QStringList quoted;
    for (const QString& token : phrase.tokens)
        quoted.append(u'"' + QString(token).replace(u'"', u"\"\""_s) + u'"');
    QString all = quoted.join(u" + "_s);
    if (phrase.prefix)
        all += u" *"_s;
    return phrase.namesOnly ? u"{title terms} : "_s + all : all;
}

} // namespace

QList<Clause> expandWords(const QString& words, bool unfinished, const Lexicon& lexicon, const Vocabulary& vocabulary) {
    return Expander(words, lexicon, vocabulary).run(unfinished);
}

QList<Clause> textClauses(const QueryGroup& group, const Lexicon& lexicon, const Vocabulary& vocabulary) {
    QList<Clause> clauses = expandWords(group.words, group.unfinished, lexicon, vocabulary);
    for (const Filter& filter : group.filters) {
        if (filter.negated || (filter.kind != FilterKind::Phrase && filter.kind != FilterKind::Title))
            continue;
        QList<Clause> more;
        if (filter.quoted)
            more.append(Clause{{Phrase{phraseTokens(filter.value)}}, false, literalOf(filter.value)});
        else
            more = expandWords(filter.value, true, lexicon, vocabulary);
        for (Clause& clause : more) {
            clause.titleOnly = filter.kind == FilterKind::Title;
            if (!clause.phrases.isEmpty() && !clause.phrases[0].tokens.isEmpty())
                clauses.append(clause);
        }
    }
    return clauses;
}

QString matchExpression(const Clause& clause, int number, QList<PhraseRank>& ranks) {
    QStringList any;
    for (const Phrase& phrase : clause.phrases) {
        any.append(u'(' + phraseExpression(phrase) + u')');
        ranks.append(PhraseRank{number, phrase.quality, static_cast<int>(phrase.tokens.size())});
    }
    const QString all = u'(' + any.join(u" OR "_s) + u')';
    return clause.titleOnly ? u"{title} : "_s + all : all;
}

QString matchExpression(const QList<Clause>& clauses, QList<PhraseRank>& ranks) {
    QStringList all;
    for (int i = 0; i < clauses.size(); ++i)
        all.append(matchExpression(clauses[i], i, ranks));
    return all.join(u" AND "_s);
}

} // namespace tujian
