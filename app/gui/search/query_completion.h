#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

/// Something that the query may go on with: [begin, end) of it is replaced by `insert`.
struct QuerySuggestion {
    int begin = 0;
    int end = 0;
    QString insert;
    QString label; ///< as listed
    QString hint;  ///< what it means
    friend bool operator==(const QuerySuggestion&, const QuerySuggestion&) = default;
};

/// What a notebook has that a query can name.
struct QueryNames {
    QStringList tags;
    QStringList notes; ///< paths
    QStringList saved; ///< queries that the reader kept
};

/// The query's grammar, a line for each part: what to type and what it does.
QList<QuerySuggestion> queryGrammar();

/// What the word at the cursor may become: a tag after `tag:`, a note after `in:`, a keyword or a tag's name after its
/// first letters; by pinyin too. For an empty query what was saved, then the grammar.
QList<QuerySuggestion> completeQuery(const QString& query, int cursor, const QueryNames& names, int limit = 6);

} // namespace tujian
