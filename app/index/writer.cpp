#include "index/writer.h"
#include "index/body.h"
#include "index/pack.h"
#include "text/fold.h"
#include <QVariant>
#include <initializer_list>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Runs one after the other until one fails.
Result<void> all(std::initializer_list<std::function<Result<void>()>> steps) {
    for (const auto& step : steps)
        if (auto done = step(); !done)
            return done;
    return {};
}

QString joined(const QStringList& list) {
    return list.join(QChar(0x1f));
}

/// Has it a diagram besides the outline?
bool isDrawn(const TopicRow& row) {
    return std::any_of(row.diagrams.begin(), row.diagrams.end(),
                       [](const QString& id) { return !id.sliced(id.lastIndexOf(u'/') + 1).startsWith(u"outline"); });
}

} // namespace

Result<void> Writer::exec(const QString& sql, const QVariantList& values) {
    auto found = prepared.find(sql);
    if (found == prepared.end())
        found = prepared.try_emplace(sql, db.raw(), sql).first;
    if (const QSqlError error = found->second.run(values); error.isValid())
        return tl::make_unexpected(db.errorOf(error));
    lastId = sqlite3_last_insert_rowid(db.raw());
    return {};
}

Result<void> Writer::remove(const QString& file) {
    auto note = db.run(u"SELECT id FROM note WHERE file=?"_s, {file});
    if (!note)
        return tl::make_unexpected(note.error());
    if (!note->next())
        return {};
    const QVariantList id{note->value(0)};
    note->finish();
    const auto step = [&](const QString& sql) { return [this, sql, id] { return exec(sql, id); }; };
    return all({step(u"INSERT INTO fts(fts, rowid, title, terms, body, extra, path)"
                     " SELECT 'delete', c.id, c.title, c.terms, c.body, c.extra, c.path"
                     " FROM content c JOIN topic t ON t.id=c.id WHERE t.note=?"_s),
                step(u"DELETE FROM content WHERE id IN (SELECT id FROM topic WHERE note=?)"_s),
                step(u"DELETE FROM topic WHERE note=?"_s), step(u"DELETE FROM tag WHERE note=?"_s),
                step(u"DELETE FROM graph WHERE note=?"_s), step(u"DELETE FROM link WHERE note=?"_s),
                step(u"DELETE FROM note WHERE id=?"_s)});
}

Result<void> Writer::put(const NoteRows& rows) {
    if (auto removed = remove(rows.file.file); !removed)
        return removed;
    const auto inserted =
        exec(u"INSERT INTO note(file, folded, size, modified, terms, diagnostics, claims, drawn)"
             " VALUES(?,?,?,?,?,?,?,?)"_s,
             {rows.file.file, fold(rows.file.file), rows.file.size, rows.file.modified, packTerms(rows.terms),
              packDiagnostics(rows.note.diagnostics + rows.reading.diagnostics),
              packClaims(claimsOf(rows.note, rows.reading)), rows.diagramsRead});
    if (!inserted)
        return inserted;
    const qint64 note = lastId;
    return all({[&] { return putTopics(rows, note); }, [&] { return putGraphs(rows, note); },
                [&] { return putLinks(rows, note); }});
}

Result<void> Writer::putDiagrams(const NoteRows& rows) {
    auto found = db.run(u"SELECT id FROM note WHERE file=? AND size=? AND modified=?"_s,
                        {rows.file.file, rows.file.size, rows.file.modified});
    if (!found)
        return tl::make_unexpected(found.error());
    if (!found->next())
        return {};
    const qint64 note = found->value(0).toLongLong();
    found->finish();
    auto done = all({[&] { return exec(u"DELETE FROM graph WHERE note=?"_s, {note}); },
                     [&] {
                         return exec(u"UPDATE note SET diagnostics=?, claims=?, drawn=1 WHERE id=?"_s,
                                     {packDiagnostics(rows.note.diagnostics + rows.reading.diagnostics),
                                      packClaims(claimsOf(rows.note, rows.reading)), note});
                     },
                     [&] { return putGraphs(rows, note); }});
    for (int t = 0; done && t < rows.topics.size(); ++t)
        if (const TopicRow& row = rows.topics[t]; !row.diagrams.isEmpty())
            done = exec(u"UPDATE topic SET diagrams=?, drawn=? WHERE note=? AND tid=?"_s,
                        {joined(row.diagrams), isDrawn(row), note, row.id});
    return done;
}

Result<void> Writer::putTopics(const NoteRows& rows, qint64 note) {
    const QList<TopicText> texts = topicTexts(rows);
    for (int t = 0; t < texts.size() && t < rows.topics.size(); ++t)
        if (auto done = putTopic(rows, t, texts[t], note); !done)
            return done;
    return {};
}

Result<void> Writer::putTopic(const NoteRows& rows, int topic, const TopicText& text, qint64 note) {
    const TopicRow& row = rows.topics[topic];
    const Span head = rows.note.topics[topic].headingSpan;
    if (auto done = exec(u"INSERT INTO topic(note, tid, title, level, path, line, tags, derived, todo, diagrams, drawn,"
                         " headbegin, headend) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                         {note, row.id, row.title, row.level, joined(row.path), row.line, joined(row.tags),
                          joined(row.derivedTags), row.todo, joined(row.diagrams), isDrawn(row), head.begin, head.end});
        !done)
        return done;
    const qint64 id = lastId;
    return all({[&] {
                    return exec(u"INSERT INTO content(id, title, terms, body, extra, path, bodymap, extramap)"
                                " VALUES(?,?,?,?,?,?,?,?)"_s,
                                {id, text.title, text.terms, text.body.text, text.extra.text, text.path,
                                 packMap(text.body.map), packMap(text.extra.map)});
                },
                [&] {
                    return exec(u"INSERT INTO fts(rowid, title, terms, body, extra, path) VALUES(?,?,?,?,?,?)"_s,
                                {id, text.title, text.terms, text.body.text, text.extra.text, text.path});
                },
                [&] { return putTags(rows, topic, id, note); }});
}

/// Tags of topic 0 come from the front matter: they hold for the whole note.
Result<void> Writer::putTags(const NoteRows& rows, int topic, qint64 row, qint64 note) {
    const QStringList tags = rows.topics[topic].tags + rows.topics[topic].derivedTags;
    for (qsizetype i = 0; i < tags.size(); ++i) {
        const bool whole = topic == 0 && i < rows.topics[topic].tags.size();
        if (auto done = exec(u"INSERT OR IGNORE INTO tag(tag, topic, note, whole) VALUES(?,?,?,?)"_s,
                             {fold(tags[i]), row, note, whole});
            !done)
            return done;
    }
    return {};
}

Result<void> Writer::putGraphs(const NoteRows& rows, qint64 note) {
    for (const Graph& graph : rows.reading.graphs)
        // Every topic has an outline: together they are larger than the notes, and soon made from them.
        if (auto done = graph.kind == GraphKind::Outline ? Result<void>()
                                                         : exec(u"INSERT INTO graph(note, topic, data) VALUES(?,?,?)"_s,
                                                                {note, graph.topic, packGraph(graph)});
            !done)
            return done;
    return {};
}

Result<void> Writer::putLinks(const NoteRows& rows, qint64 note) {
    for (const Link& link : rows.note.links) {
        const int topic = std::max(0, rows.note.topicAt(link.span.begin));
        const QString id = topic < rows.note.topics.size() ? rows.note.topics[topic].id : QString();
        if (auto done = exec(u"INSERT INTO link(note, topic, kind, target, anchor, text, spanbegin, spanend, line)"
                             " VALUES(?,?,?,?,?,?,?,?,?)"_s,
                             {note, id, static_cast<int>(link.kind), link.target, link.anchor, link.text,
                              link.span.begin, link.span.end, link.span.line});
            !done)
            return done;
    }
    return {};
}

Result<void> Writer::putWords() {
    for (const QByteArray& word : std::as_const(db.fts.words))
        if (auto done = exec(u"INSERT OR IGNORE INTO word VALUES(?)"_s, {QString::fromLatin1(word)}); !done)
            return done;
    db.fts.words.clear();
    return {};
}

} // namespace tujian
