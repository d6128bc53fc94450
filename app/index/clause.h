#pragma once
#include "index/query.h"
#include "index/rank.h"
#include "index/vocabulary.h"
#include "term/lexicon.h"
#include <QStringList>

namespace tujian {

/// Tokens that follow one another somewhere.
struct Phrase {
    QStringList tokens;
    bool prefix = false;    ///< the last token may go on
    bool namesOnly = false; ///< in headings and tags only (pinyin)
    double quality = 1;     ///< 1: as typed
    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// One thing the reader asked for: any of `phrases` will do.
struct Clause {
    QList<Phrase> phrases;
    bool titleOnly = false;
    QString literal; ///< not empty: quoted, nothing else will do (see literal.h); `phrases` only finds candidates
    friend bool operator==(const Clause&, const Clause&) = default;
};

/// What a group's words may mean: aliases and repairs of terms, misspellings in the notes, pinyin, beginnings.
QList<Clause> expandWords(const QString& words, bool unfinished, const Lexicon& lexicon, const Vocabulary& vocabulary);

/// All clauses of a group that text must meet: its words, phrases and title words.
QList<Clause> textClauses(const QueryGroup& group, const Lexicon& lexicon, const Vocabulary& vocabulary);

/// As an FTS5 expression; `ranks` gets one entry per phrase, numbered from `firstClause`.
QString matchExpression(const QList<Clause>& clauses, QList<PhraseRank>& ranks);
QString matchExpression(const Clause& clause, int number, QList<PhraseRank>& ranks);

} // namespace tujian
