#include "test_names.h"
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

void NamesTest::initTestCase() {
    Result<Index> index = Index::open(u":memory:"_s);
    QVERIFY(index.has_value());
    m_index = std::make_unique<Index>(*std::move(index));
    m_open = m_shelf.open();
    QVERIFY(refreshIndex(m_open, *m_index).has_value());
}

void NamesTest::inTheFirstFive_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("note");
    int rows = 0;
    const YamlNode notes = table(u"names.yaml"_s);
    for (const YamlNode& row : notes.items) {
        for (const YamlNode& name : row[u"names"].items) {
            QTest::addRow("%s", qPrintable(name.text())) << name.text() << row[u"note"].text();
            ++rows;
        }
    }
    QVERIFY(rows >= 60);
}

void NamesTest::inTheFirstFive() {
    QFETCH(QString, name);
    QFETCH(QString, note);
    const Result<SearchAnswer> answer = m_index->search(name, 5, m_open.searchLexicon);
    QVERIFY(answer.has_value());
    QStringList found;
    for (const Hit& hit : answer->hits)
        found.append(hit.topic);
    const bool among =
        std::any_of(answer->hits.begin(), answer->hits.end(), [&](const Hit& hit) { return hit.file == note; });
    QVERIFY2(among, qPrintable(found.join(u", "_s)));
}

void NamesTest::everyNoteHasNames() {
    QStringList named;
    const YamlNode notes = table(u"names.yaml"_s);
    for (const YamlNode& row : notes.items)
        named.append(row[u"note"].text());
    for (const NoteFile& note : m_shelf.open().book.files)
        QVERIFY2(note.file == u"index.md"_s || named.contains(note.file), qPrintable(note.file));
}
