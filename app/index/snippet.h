#pragma once
#include "index/body.h"
#include "index/clause.h"

namespace tujian {

/// A found stretch of a text, and the clause it answers.
struct Found {
    int begin = 0;
    int end = 0;
    int clause = 0;
    double quality = 1;
    friend bool operator==(const Found&, const Found&) = default;
};

/// Every place in `text` where a clause's phrases stand, left to right; the same tokens decide as in the index.
QList<Found> findClauses(const QString& text, const QList<Clause>& clauses);

/// A line of text around the best of the finds.
struct Snippet {
    QString text;
    QList<std::pair<int, int>> marks; ///< [start, length) in `text`
    int hitBegin = -1;                ///< in the text it was cut from: the find it was chosen for; -1 without one
    int hitEnd = -1;
};
Snippet snippetOf(const QString& text, const QList<Found>& found);

} // namespace tujian
