#include "index/hit.h"
#include "index/body.h"
#include "index/literal.h"
#include "index/snippet.h"
#include <QVariant>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// What a topic's row and texts say, as read.
struct TopicCells {
    Hit hit;
    Span heading;
    MappedText body;
    MappedText extra;
};

Result<TopicCells> readCells(const Database& database, qint64 row) {
    auto q = database.run(u"SELECT t.tid, t.title, t.path, n.file, t.line, t.headbegin, t.headend, c.body, c.bodymap,"
                          " c.extra, c.extramap FROM topic t JOIN note n ON n.id=t.note JOIN content c ON c.id=t.id"
                          " WHERE t.id=?"_s,
                          {row});
    if (!q)
        return tl::make_unexpected(q.error());
    TopicCells cells;
    if (!q->next())
        return cells;
    const QString path = q->value(2).toString();
    cells.hit.topic = q->value(0).toString();
    cells.hit.title = q->value(1).toString();
    cells.hit.path = path.isEmpty() ? QStringList() : path.split(QChar(0x1f));
    cells.hit.file = q->value(3).toString();
    cells.hit.line = q->value(4).toInt();
    cells.heading = Span{cells.hit.file, q->value(5).toInt(), q->value(6).toInt(), cells.hit.line};
    cells.body = MappedText{q->value(7).toString(), unpackMap(q->value(8).toByteArray())};
    cells.extra = MappedText{q->value(9).toString(), unpackMap(q->value(10).toByteArray())};
    return cells;
}

/// Does the heading answer every clause that this text answers?
bool answersAll(const QList<Found>& inTitle, const QList<Found>& inText) {
    return std::all_of(inText.begin(), inText.end(), [&](const Found& one) {
        return std::any_of(inTitle.begin(), inTitle.end(),
                           [&](const Found& other) { return other.clause == one.clause; });
    });
}

bool isQuoted(const Filter& filter) {
    return filter.quoted && (filter.kind == FilterKind::Phrase || filter.kind == FilterKind::Title);
}

bool proves(const TopicCells& cells, const QueryGroup& group) {
    return std::all_of(group.filters.begin(), group.filters.end(), [&cells](const Filter& filter) {
        if (!isQuoted(filter))
            return true;
        const QString literal = literalOf(filter.value);
        const auto in = [&literal](const QString& text) { return !findLiteral(text, literal).isEmpty(); };
        bool found = in(cells.hit.title);
        if (filter.kind == FilterKind::Phrase)
            found = found || in(cells.body.text) || in(cells.extra.text); // derived tags are not written there
        return found != filter.negated;
    });
}

} // namespace

bool needsProof(const QueryGroup& group) {
    return std::any_of(group.filters.begin(), group.filters.end(), isQuoted);
}

Result<std::optional<Hit>> readHit(const Database& database, qint64 row, const QList<Clause>& clauses,
                                   const QList<QueryGroup>& groups) {
    auto cells = readCells(database, row);
    if (!cells)
        return tl::make_unexpected(cells.error());
    if (!groups.isEmpty() &&
        std::none_of(groups.begin(), groups.end(), [&cells](const QueryGroup& group) { return proves(*cells, group); }))
        return std::optional<Hit>();
    Hit hit = cells->hit;
    const QList<Found> inTitle = findClauses(hit.title, clauses);
    QList<Clause> anywhere = clauses;
    erase_if(anywhere, [](const Clause& clause) { return clause.titleOnly; });
    const QList<Found> inBody = findClauses(cells->body.text, anywhere);
    const bool fromExtra = inBody.isEmpty() && inTitle.isEmpty() && !cells->extra.text.isEmpty();
    const MappedText& source = fromExtra ? cells->extra : cells->body;
    const QList<Found> found = fromExtra ? findClauses(source.text, anywhere) : inBody;
    const Snippet snippet = snippetOf(source.text, found);
    for (const Found& one : inTitle)
        hit.titleMarks.append({one.begin, one.end - one.begin});
    hit.snippet = snippet.text;
    hit.marks = snippet.marks;
    hit.hit = cells->heading;
    if (snippet.hitBegin >= 0 && (inTitle.isEmpty() || !answersAll(inTitle, found)))
        hit.hit = source.spanOf(hit.file, snippet.hitBegin, snippet.hitEnd);
    hit.line = hit.hit.line;
    return std::optional(hit);
}

} // namespace tujian
