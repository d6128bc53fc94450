#include "index/index.h"
#include "index/database.h"
#include "index/pack.h"
#include "index/search.h"
#include "index/writer.h"
#include "text/fold.h"
#include <QSet>
#include <QVariant>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

struct Index::Data {
    std::unique_ptr<Database> db;
    Vocabulary vocabulary;
    qint64 vocabularyOf = -1; ///< the database's version it was read at; -1: not read

    const Vocabulary& currentVocabulary() {
        const qint64 now = db->version();
        if (vocabularyOf != now || vocabularyOf < 0) {
            vocabulary = Vocabulary([this] { return column(u"SELECT word FROM word"_s); }, [this] { return names(); });
            vocabularyOf = now;
        }
        return vocabulary;
    }

    [[nodiscard]] QStringList column(const QString& sql) const {
        QStringList values;
        auto q = db->run(sql);
        while (q && q->next())
            values.append(q->value(0).toString());
        return values;
    }

    [[nodiscard]] QList<NoteFile> notes(const QString& sql) const {
        QList<NoteFile> files;
        auto q = db->run(sql);
        while (q && q->next())
            files.append(NoteFile{q->value(0).toString(), q->value(1).toLongLong(), q->value(2).toLongLong()});
        return files;
    }

    [[nodiscard]] QStringList names() const {
        QStringList all = column(u"SELECT DISTINCT title FROM topic UNION SELECT DISTINCT tag FROM tag"_s);
        return all;
    }

    /// Damage met in the midst of work: an empty index that the next refresh fills is better than one that fails.
    Error sawTo(const Error& error) {
        if (error.code == ErrorCode::Index && !db->isWhole())
            (void)db->recreate();
        vocabularyOf = -1;
        return error;
    }

    Result<void> inTransaction(const std::function<Result<void>()>& work) {
        if (auto begun = db->begin(); !begun)
            return begun;
        auto done = work().and_then([this] { return db->commit(); });
        if (!done) {
            db->rollback();
            return tl::make_unexpected(sawTo(done.error()));
        }
        vocabularyOf = -1;
        return {};
    }
};

Index::Index(std::unique_ptr<Data> data)
    : d(std::move(data)) {}
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Result<Index> Index::open(const QString& database, const QString& madeBy, IndexCheck check) {
    auto db = Database::open(database, madeBy, check == IndexCheck::Quick);
    if (!db)
        return tl::make_unexpected(db.error());
    auto data = std::make_unique<Data>();
    data->db = std::move(*db);
    return Index(std::move(data));
}

QList<NoteFile> Index::files() const {
    return d->notes(u"SELECT file, size, modified FROM note ORDER BY file"_s);
}

QList<NoteFile> Index::undrawn() const {
    return d->notes(u"SELECT file, size, modified FROM note WHERE NOT drawn ORDER BY file"_s);
}

Result<void> Index::put(const QList<NoteRows>& notes) {
    return d->inTransaction([&]() -> Result<void> {
        Writer writer(*d->db);
        for (const NoteRows& rows : notes)
            if (auto done = writer.put(rows); !done)
                return done;
        return writer.putWords();
    });
}

Result<void> Index::putDiagrams(const QList<NoteRows>& notes) {
    return d->inTransaction([&]() -> Result<void> {
        Writer writer(*d->db);
        for (const NoteRows& rows : notes)
            if (auto done = writer.putDiagrams(rows); !done)
                return done;
        return {};
    });
}

Result<void> Index::remove(const QStringList& files) {
    return d->inTransaction([&]() -> Result<void> {
        Writer writer(*d->db);
        for (const QString& file : files)
            if (auto done = writer.remove(file); !done)
                return done;
        return {};
    });
}

Result<void> Index::clear() {
    d->vocabularyOf = -1;
    return d->db->recreate();
}

Result<void> Index::verify() {
    return d->db->isWhole() ? Result<void>() : clear();
}

int Index::topicCount() const {
    auto q = d->db->run(u"SELECT count(*) FROM topic"_s);
    return q && q->next() ? q->value(0).toInt() : 0;
}

bool Index::isReplaced() const {
    return d->db->isReplaced();
}

void Index::rest() const {
    d->db->rest();
}

void Index::interrupt() {
    d->db->interrupt();
}

namespace {

/// Strings that come again and again (files, titles above, tags), each kept once.
class Shared {
public:
    QString operator()(const QString& text) {
        const auto known = all.constFind(text);
        return known != all.constEnd() ? *known : *all.insert(text);
    }
    QStringList list(const QString& joined) {
        QStringList parts;
        for (const QStringView part : QStringView(joined).split(QChar(0x1f)))
            if (!part.isEmpty())
                parts.append((*this)(part.toString()));
        return parts;
    }

private:
    QSet<QString> all;
};

} // namespace

QList<TopicRow> Index::topics() const {
    Shared shared;
    QList<TopicRow> topics;
    auto q = d->db->run(u"SELECT t.tid, t.title, t.level, t.path, n.file, t.line, t.tags, t.derived, t.todo, t.diagrams"
                        " FROM topic t JOIN note n ON n.id=t.note ORDER BY n.file, t.id"_s);
    while (q && q->next())
        topics.append(TopicRow{q->value(0).toString(), shared(q->value(1).toString()), q->value(2).toInt(),
                               shared.list(q->value(3).toString()), shared(q->value(4).toString()), q->value(5).toInt(),
                               shared.list(q->value(6).toString()), shared.list(q->value(7).toString()),
                               q->value(8).toBool(), shared.list(q->value(9).toString())});
    return topics;
}

QList<Term> Index::terms() const {
    QList<Term> terms;
    auto q = d->db->run(u"SELECT terms FROM note ORDER BY file"_s);
    while (q && q->next())
        terms.append(unpackTerms(q->value(0).toByteArray()));
    return terms;
}

QList<Graph> Index::graphs(const QString& topic) const {
    QList<Graph> graphs;
    auto q = d->db->run(u"SELECT data FROM graph WHERE topic=? ORDER BY id"_s, {topic});
    while (q && q->next())
        graphs.append(unpackGraph(q->value(0).toByteArray()));
    return graphs;
}

QList<Claim> Index::claims() const {
    QList<Claim> claims;
    auto q = d->db->run(u"SELECT claims FROM note ORDER BY file"_s);
    while (q && q->next())
        claims.append(unpackClaims(q->value(0).toByteArray()));
    return claims;
}

QList<Diagnostic> Index::diagnostics() const {
    QList<Diagnostic> all;
    auto q = d->db->run(u"SELECT diagnostics FROM note ORDER BY file"_s);
    while (q && q->next()) {
        QList<Diagnostic> some = unpackDiagnostics(q->value(0).toByteArray());
        std::stable_sort(some.begin(), some.end(),
                         [](const Diagnostic& a, const Diagnostic& b) { return a.span.line < b.span.line; });
        all.append(some);
    }
    return all;
}

namespace {

QList<LinkRow> readLinks(Result<QSqlQuery> q) {
    QList<LinkRow> rows;
    while (q && q->next()) {
        LinkRow row;
        row.file = q->value(0).toString();
        row.topic = q->value(1).toString();
        row.link.kind = static_cast<LinkKind>(q->value(2).toInt());
        row.link.target = q->value(3).toString();
        row.link.anchor = q->value(4).toString();
        row.link.text = q->value(5).toString();
        row.link.span = Span{row.file, q->value(6).toInt(), q->value(7).toInt(), q->value(8).toInt()};
        rows.append(row);
    }
    return rows;
}

const QString selectLinks =
    u"SELECT n.file, l.topic, l.kind, l.target, l.anchor, l.text, l.spanbegin, l.spanend, l.line"
    " FROM link l JOIN note n ON n.id=l.note "_s;

} // namespace

QList<LinkRow> Index::links(const QString& file) const {
    return readLinks(d->db->run(selectLinks + u"WHERE n.file=? ORDER BY l.id"_s, {file}));
}

QList<LinkRow> Index::backlinks(const QString& file) const {
    const QString name = file.sliced(file.lastIndexOf(u'/') + 1);
    const QString bare = name.contains(u'.') ? name.left(name.lastIndexOf(u'.')) : name;
    QList<LinkRow> rows =
        readLinks(d->db->run(selectLinks + u"WHERE l.kind IN (?,?) ORDER BY n.file, l.id"_s,
                             {static_cast<int>(LinkKind::Relative), static_cast<int>(LinkKind::Wiki)}));
    erase_if(rows, [&](const LinkRow& row) {
        const QString& target = row.link.target;
        const QString last = target.sliced(target.lastIndexOf(u'/') + 1);
        const bool sameNote = target.isEmpty() && row.file == file;
        return !sameNote && fold(last) != fold(name) && fold(last) != fold(bare);
    });
    return rows;
}

Result<SearchAnswer> Index::search(const QString& query, int limit, const Lexicon& lexicon) const {
    auto answer = searchTopics(*d->db, query, limit, lexicon, d->currentVocabulary());
    if (!answer)
        return tl::make_unexpected(d->sawTo(answer.error()));
    return answer;
}

} // namespace tujian
