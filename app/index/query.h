#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

/// One part of a query that is not a bare word.
enum class FilterKind { Phrase, Word, Title, Tag, In, Todo, Diagram };
struct Filter {
    FilterKind kind = FilterKind::Phrase;
    bool negated = false;
    QString value; ///< folded; of Title the words after `title:`
    bool quoted = false;
    friend bool operator==(const Filter&, const Filter&) = default;
};

/// What must hold together; groups are joined by OR.
struct QueryGroup {
    QString words;           ///< the bare words, folded, as one line
    QList<Filter> filters;   ///< Word only negated: bare ones are in `words`
    bool unfinished = false; ///< the last bare word ends the query: it may still be being typed
    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && filters.isEmpty(); }
    friend bool operator==(const QueryGroup&, const QueryGroup&) = default;
};

struct ParsedQuery {
    QList<QueryGroup> groups; ///< none is empty
    QStringList ignored;      ///< what was not understood, as typed
    friend bool operator==(const ParsedQuery&, const ParsedQuery&) = default;
};

/// The reader's grammar: words, "phrases", tag: title: in: is: has:, a minus before any of them, OR, parentheses.
/// Never fails; at most a few dozen groups.
ParsedQuery parseQuery(const QString& query);

/// Does it ask which topics have diagrams? Then they must have been read (Index::undrawn()).
bool asksForDiagrams(const ParsedQuery& query);

} // namespace tujian
