#include "index/search.h"
#include "index/clause.h"
#include "index/hit.h"
#include "text/pinyin.h"
#include "text/token.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QVariant>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Above so many rows only those with the word in the heading are ranked; the others follow in the notes' order.
constexpr int rankedRows = 5000;

struct Row {
    qint64 id = 0;
    double score = 0;
    quint64 groups = 0; ///< a bit for each of the first 64 groups that it answers
};

/// A condition on topics, and its values.
struct Condition {
    QString sql;
    QVariantList values;
};

QString afterTag(const QString& tag) {
    return tag + QChar(u'/' + 1); // every child "tag/…" sorts between "tag/" and this
}

QString contains(const QString& value) {
    QString escaped = value;
    for (const QChar special : {QChar(u'\\'), QChar(u'%'), QChar(u'_')})
        escaped.replace(special, QString(u'\\') + special);
    return u'%' + escaped + u'%';
}

class GroupSearch {
public:
    GroupSearch(Database& database, const QueryGroup& query, QList<Clause> wanted)
        : db(database)
        , group(query)
        , clauses(std::move(wanted)) {}

    Result<QList<Row>> run(int limit, int& total) {
        const Condition where = conditions();
        if (clauses.isEmpty())
            return plainRows(where, total);
        if (auto weighed = weighClauses(); !weighed)
            return tl::make_unexpected(weighed.error());
        db.fts.plan.phrases.clear();
        const QString match = matchExpression(clauses, db.fts.plan.phrases);
        if (clauses.size() == 1) {
            const auto count = countRows(match, where);
            if (!count)
                return tl::make_unexpected(count.error());
            total = *count;
            if (total > rankedRows)
                return firstOfMany(match, where, needsProof(group) ? std::max(limit, rankedRows / 2) : limit);
        }
        auto rows = rankedBy(u"{title terms body extra path} : ("_s + match + u')', where);
        if (rows)
            total = static_cast<int>(rows->size());
        return rows;
    }

private:
    /// Filters, as conditions on the topic's number.
    [[nodiscard]] Condition conditions() const {
        Condition all;
        for (const Filter& filter : group.filters) {
            const Condition one = conditionOf(filter);
            if (one.sql.isEmpty())
                continue;
            all.sql += u" AND id "_s + (filter.negated ? u"NOT IN ("_s : u"IN ("_s) + one.sql + u')';
            all.values += one.values;
        }
        return all;
    }

    [[nodiscard]] Condition conditionOf(const Filter& filter) const {
        switch (filter.kind) {
        case FilterKind::Tag:
            return tagCondition(filter);
        case FilterKind::In:
            return {u"SELECT t.id FROM topic t JOIN note n ON n.id=t.note WHERE n.folded LIKE ? ESCAPE '\\'"_s,
                    {contains(filter.value)}};
        case FilterKind::Todo:
            return {u"SELECT id FROM topic WHERE todo"_s, {}};
        case FilterKind::Diagram:
            return {u"SELECT id FROM topic WHERE drawn"_s, {}};
        case FilterKind::Word:
        case FilterKind::Phrase:
        case FilterKind::Title:
            // Quoted: that its words follow one another somewhere does not mean that it stands there.
            return filter.negated && !filter.quoted ? textCondition(filter) : Condition();
        }
        return {};
    }

    /// A parent matches its children. With words beside it, a tag of the whole note holds for each of its topics.
    [[nodiscard]] Condition tagCondition(const Filter& filter) const {
        Condition own{u"SELECT topic FROM tag WHERE 0"_s, {}};
        Condition whole{u"SELECT t.id FROM topic t JOIN tag g ON g.note=t.note WHERE g.whole AND (0"_s, {}};
        for (const QString& tag : tagsMeant(filter.value)) {
            own.sql += u" OR tag=? OR (tag>=? AND tag<?)"_s;
            whole.sql += u" OR g.tag=? OR (g.tag>=? AND g.tag<?)"_s;
            const QVariantList range{tag, tag + u'/', afterTag(tag)};
            own.values += range;
            whole.values += range;
        }
        if (clauses.isEmpty() && !filter.negated)
            return own;
        return {own.sql + u" UNION "_s + whole.sql + u')', own.values + whole.values};
    }

    /// A tag as typed; where no topic has it, those that its letters spell.
    [[nodiscard]] QStringList tagsMeant(const QString& typed) const {
        auto q = db.run(u"SELECT 1 FROM tag WHERE tag=? OR (tag>=? AND tag<?) LIMIT 1"_s,
                        {typed, typed + u'/', afterTag(typed)});
        QStringList meant{typed};
        if (!q || q->next())
            return meant;
        auto all = db.run(u"SELECT DISTINCT tag FROM tag ORDER BY tag"_s);
        while (all && all->next())
            if (const QString tag = all->value(0).toString(); meant.size() < 20 && pinyinMatches(typed, tag))
                meant.append(tag);
        return meant;
    }

    static Condition textCondition(const Filter& filter) {
        QList<PhraseRank> unused;
        Clause clause{{Phrase{phraseTokens(filter.value)}}, filter.kind == FilterKind::Title};
        return {u"SELECT rowid FROM fts WHERE fts MATCH ?"_s, {within(matchExpression(clause, 0, unused))}};
    }

    Result<QList<Row>> plainRows(const Condition& where, int& total) const {
        auto rows = read(u"SELECT id, 0 FROM topic WHERE 1"_s + where.sql + u" ORDER BY id"_s, where.values);
        if (rows)
            total = static_cast<int>(rows->size());
        return rows;
    }

    /// Rare words say more about what is wanted than frequent ones.
    Result<void> weighClauses() {
        auto& weights = db.fts.plan.clauseWeight;
        weights = QList<double>(clauses.size(), 1.0);
        if (clauses.size() < 2)
            return {};
        auto all = db.run(u"SELECT count(*) FROM topic"_s);
        if (!all || !all->next())
            return all ? Result<void>() : tl::make_unexpected(all.error());
        const double topics = std::max(1.0, all->value(0).toDouble());
        for (int i = 0; i < clauses.size(); ++i) {
            QList<PhraseRank> unused;
            const auto found = countRows(matchExpression(clauses[i], 0, unused), {});
            if (!found)
                return tl::make_unexpected(found.error());
            weights[i] = 0.5 + std::log(1.0 + topics / (1.0 + *found));
        }
        return {};
    }

    /// Rows that have the words in themselves: a single word that only the headings above have is no find.
    [[nodiscard]] static QString within(const QString& match) {
        return u"{title terms body extra} : ("_s + match + u')';
    }

    /// The plus keeps SQLite from asking the full-text table anew for every single row of the condition.
    static QString onRows(const Condition& where) { return QString(where.sql).replace(u" id "_s, u" +rowid "_s); }

    [[nodiscard]] Result<int> countRows(const QString& match, const Condition& where) const {
        const QString id = onRows(where);
        auto q =
            db.run(u"SELECT count(*) FROM fts WHERE fts MATCH ?"_s + id, QVariantList{within(match)} + where.values);
        if (!q)
            return tl::make_unexpected(q.error());
        return q->next() ? q->value(0).toInt() : 0;
    }

    [[nodiscard]] Result<QList<Row>> rankedBy(const QString& match, const Condition& where) const {
        const QString condition = onRows(where);
        auto rows = read(u"SELECT rowid, tujian_rank(fts) FROM fts WHERE fts MATCH ?"_s + condition,
                         QVariantList{match} + where.values);
        if (rows)
            erase_if(*rows, [](const Row& row) { return row.score < 0; });
        return rows;
    }

    /// Those with the word in the heading are ranked; then those that carry it as a tag, then the others.
    Result<QList<Row>> firstOfMany(const QString& match, const Condition& where, int limit) const {
        auto rows = rankedBy(u"{title} : ("_s + match + u')', where);
        for (const QString& wider : {u"{terms} : ("_s + match + u')', within(match)}) {
            if (!rows || rows->size() >= limit)
                return rows;
            const auto more = read(u"SELECT rowid, 0 FROM fts WHERE fts MATCH ?"_s + onRows(where) + u" LIMIT ?"_s,
                                   QVariantList{wider} + where.values + QVariantList{limit * 2});
            if (!more)
                return more;
            addNew(*rows, *more);
        }
        return rows;
    }

    static void addNew(QList<Row>& rows, const QList<Row>& more) {
        QSet<qint64> known;
        for (const Row& row : std::as_const(rows))
            known.insert(row.id);
        for (const Row& row : more)
            if (!known.contains(row.id))
                rows.append(row);
    }

    [[nodiscard]] Result<QList<Row>> read(const QString& sql, const QVariantList& values) const {
        auto q = db.run(sql, values);
        if (!q)
            return tl::make_unexpected(q.error());
        QList<Row> rows;
        while (q->next())
            rows.append(Row{q->value(0).toLongLong(), q->value(1).toDouble()});
        // An interrupt or damage in mid-flight ends the rows early and says so only here.
        if (q->lastError().isValid())
            return tl::make_unexpected(db.errorOf(q->lastError()));
        return rows;
    }

    Database& db;
    const QueryGroup& group;
    QList<Clause> clauses;
};

/// Rows of all groups, each once with its best score, best first.
class Merged {
public:
    void add(const QList<Row>& rows, int group) {
        for (Row row : rows) {
            row.groups = group < 64 ? quint64(1) << group : 0;
            const auto known = places.constFind(row.id);
            if (known == places.constEnd()) {
                places.insert(row.id, all.size());
                all.append(row);
            } else {
                all[*known].score = std::max(all[*known].score, row.score);
                all[*known].groups |= row.groups;
            }
        }
    }
    [[nodiscard]] int size() const { return static_cast<int>(all.size()); }
    [[nodiscard]] QList<Row> best(int limit) const {
        QList<Row> sorted = all;
        const auto middle = sorted.begin() + std::min<qsizetype>(limit, sorted.size());
        std::partial_sort(sorted.begin(), middle, sorted.end(), [](const Row& a, const Row& b) {
            return a.score != b.score ? a.score > b.score : a.id < b.id;
        });
        sorted.erase(middle, sorted.end());
        return sorted;
    }

private:
    QList<Row> all;
    QHash<qint64, qsizetype> places;
};

/// The groups that a row must prove one of; none: it is a find as it is.
QList<QueryGroup> toProve(const QList<QueryGroup>& groups, quint64 answered) {
    QList<QueryGroup> needed;
    for (int i = 0; i < std::min<qsizetype>(groups.size(), 64); ++i) {
        if ((answered >> i & 1) == 0)
            continue;
        if (!needsProof(groups[i]))
            return {};
        needed.append(groups[i]);
    }
    return needed;
}

/// The best rows as hits. Where phrases are quoted, rows whose text does not have them are passed over and taken off
/// the total: all of them up to a few hundred rows, beyond that those met on the way.
Result<void> readHits(const Database& database, const Merged& merged, const QList<QueryGroup>& groups,
                      const QList<Clause>& wanted, int limit, SearchAnswer& answer) {
    constexpr int proved = 300;
    const bool doubtful = std::any_of(groups.begin(), groups.end(), needsProof);
    const QList<Row> rows = merged.best(doubtful ? merged.size() : limit);
    for (int i = 0; i < rows.size() && (answer.hits.size() < limit || (doubtful && i < proved)); ++i) {
        auto hit =
            readHit(database, rows[i].id, wanted, doubtful ? toProve(groups, rows[i].groups) : QList<QueryGroup>());
        if (!hit)
            return tl::make_unexpected(hit.error());
        if (!*hit) {
            --answer.total;
        } else if (answer.hits.size() < limit) {
            (*hit)->score = rows[i].score;
            answer.hits.append(**hit);
        }
    }
    return {};
}

QString problemOf(const ParsedQuery& parsed) {
    if (parsed.ignored.isEmpty())
        return {};
    return QCoreApplication::translate("index", "Not understood and left out: %1").arg(parsed.ignored.join(u", "_s));
}

} // namespace

Result<SearchAnswer> searchTopics(Database& database, const QString& query, int limit, const Lexicon& lexicon,
                                  const Vocabulary& vocabulary) {
    QElapsedTimer timer;
    timer.start();
    limit = std::clamp(limit, 0, 10'000);
    const ParsedQuery parsed = parseQuery(query);
    SearchAnswer answer;
    answer.query = query;
    answer.problem = problemOf(parsed);
    Merged merged;
    QList<Clause> wanted;
    int number = 0;
    for (const QueryGroup& group : parsed.groups) {
        const QList<Clause> clauses = textClauses(group, lexicon, vocabulary);
        int total = 0;
        const auto rows = GroupSearch(database, group, clauses).run(limit, total);
        if (!rows)
            return tl::make_unexpected(rows.error());
        merged.add(*rows, number++);
        answer.total = std::max({answer.total, total, merged.size()});
        wanted.append(clauses);
    }
    if (auto read = readHits(database, merged, parsed.groups, wanted, limit, answer); !read)
        return tl::make_unexpected(read.error());
    answer.elapsedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return answer;
}

} // namespace tujian
