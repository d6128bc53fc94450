#include "test_queries.h"
#include "session/work.h"
#include "text/fold.h"
#include <QFile>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace tujian;
using namespace Qt::StringLiterals;

namespace {

/// The shipped notes, indexed once in memory.
struct Shipped {
    OpenNotebook open;
    std::optional<Index> index;
    Shipped() {
        if (auto opened = openNotebook(QStringLiteral(TUJIAN_SOURCE "/notes")))
            open = *opened;
        if (auto made = Index::open(u":memory:"_s); made && refreshIndex(open, *made) && drawIndex(open, *made))
            index.emplace(std::move(*made));
    }
    [[nodiscard]] QList<Hit> find(const QString& query, int limit) const {
        const auto answer = index->search(query, limit, open.searchLexicon);
        return answer ? answer->hits : QList<Hit>();
    }
};

const Shipped& shipped() {
    static const Shipped notes;
    return notes;
}

bool leadsTo(const Hit& hit, const QString& wanted) {
    return wanted.endsWith(u".md") ? hit.file == wanted : hit.title == wanted;
}

QStringList linesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

} // namespace

void QueriesTest::inTheFirstFive() {
    QVERIFY(shipped().index);
    int asked = 0;
    QStringList missed;
    for (const QString& line : linesOf(QStringLiteral(TUJIAN_TEST_DATA "/queries.tsv"))) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 3)
            continue;
        ++asked;
        const QStringList wanted = cells[2].split(u'|');
        const QList<Hit> hits = shipped().find(cells[1], 5);
        const bool found = std::any_of(hits.begin(), hits.end(), [&wanted](const Hit& hit) {
            return std::any_of(wanted.begin(), wanted.end(), [&](const QString& one) { return leadsTo(hit, one); });
        });
        QStringList got;
        for (const Hit& hit : hits)
            got.append(hit.file + u"#"_s + hit.title);
        if (!found)
            missed.append(cells[1] + u" → "_s + got.join(u" ; "_s));
    }
    QVERIFY2(asked >= 60, qPrintable(QString::number(asked)));
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void QueriesTest::quotedFindsNothingElse() {
    for (const QString& phrase : {u"创建 Pod"_s, u"load average"_s, u"kube-proxy"_s, u"滚动更新"_s}) {
        const QList<Hit> hits = shipped().find(u'"' + phrase + u'"', 500);
        QVERIFY2(!hits.isEmpty(), qPrintable(phrase));
        for (const Hit& hit : hits) {
            const auto note = readNote(shipped().open.book, hit.file);
            QVERIFY(note && fold(note->text).contains(fold(phrase)));
        }
    }
}

void QueriesTest::literalScanFindsNoMore_data() {
    QTest::addColumn<QString>("word");
    for (const QString& word : {u"锁"_s, u"调度"_s, u"缓存"_s, u"优雅终止"_s, u"端口映射"_s, u"宽限期"_s})
        QTest::newRow(qPrintable(word)) << word;
}

/// Every note that has the characters in its text is found.
void QueriesTest::literalScanFindsNoMore() {
    QFETCH(QString, word);
    QSet<QString> found;
    for (const Hit& hit : shipped().find(word, 5000))
        found.insert(hit.file);
    for (const NoteFile& file : shipped().open.book.files) {
        const auto note = readNote(shipped().open.book, file.file);
        if (note && note->text.contains(word))
            QVERIFY2(found.contains(file.file), qPrintable(file.file));
    }
}
