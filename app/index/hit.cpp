#include "index/hit.h"
#include "index/body.h"
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
    QString title;
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

} // namespace

Result<Hit> readHit(const Database& database, qint64 row, const QList<Clause>& clauses) {
    auto cells = readCells(database, row);
    if (!cells)
        return tl::make_unexpected(cells.error());
    Hit hit = cells->hit;
    const QList<Found> inTitle = findClauses(hit.title, clauses);
    QList<Clause> anywhere = clauses;
    erase_if(anywhere, [](const Clause& clause) { return clause.titleOnly; });
    const QList<Found> inBody = findClauses(cells->body.text, anywhere);
    const bool fromExtra = inBody.isEmpty() && inTitle.isEmpty() && !cells->extra.text.isEmpty();
    const MappedText& source = fromExtra ? cells->extra : cells->body;
    const QList<Found> found = fromExtra ? findClauses(source.text, anywhere) : inBody;
    const Snippet snippet = snippetOf(source.text, found);
    hit.snippet = snippet.text;
    hit.marks = snippet.marks;
    hit.hit = cells->heading;
    if (snippet.hitBegin >= 0 && (inTitle.isEmpty() || !answersAll(inTitle, found)))
        hit.hit = source.spanOf(hit.file, snippet.hitBegin, snippet.hitEnd);
    hit.line = hit.hit.line;
    return hit;
}

} // namespace tujian
