#include "note/note.h"
#include "sample.h"
#include "text/fold.h"
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// A note as somebody reads it who knows nothing of the index: what its blocks show, and what only the source has of
/// code, front matter and addresses. `joined`: lines that go on in the next one without the break.
QString visibleText(const Note& note, bool joined = false) {
    QString text;
    for (const Block& block : note.blocks)
        if (!block.text.isEmpty())
            text += (joined ? QString(block.text).remove(u'\n') : block.text) + u"\n\n"_s;
    if (note.text.startsWith(u"---\n"))
        text += note.text.left(note.text.indexOf(u"\n---", 4) + 4); // with its fences
    for (const Link& link : note.links)
        text += link.target + u'\n' + link.anchor + u'\n';
    return text;
}

bool isHanOnly(QStringView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'\u4e00' && c <= u'\u9fff'; });
}

} // namespace

/// The search against a literal scan, over the shipped notes and the real ones: what the scan finds is found, and a
/// quoted phrase finds nothing that the scan does not.
class TestLiteral : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void chineseIsFound_data();
    void chineseIsFound();
    void englishIsFound();
    void quotedFindsNothingElse();

private:
    [[nodiscard]] QSet<QString> found(const QString& query) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList chineseStrings(int length, int count);
    QHash<QString, QString> texts;       ///< visible text by file
    QHash<QString, QString> joinedTexts; ///< likewise, without line breaks inside blocks
    std::unique_ptr<Index> index;
    Lexicon lexicon;
    std::mt19937 random{20240607};
};

void TestLiteral::initTestCase() {
    lexicon = Lexicon(shippedTerms());
    QStringList paths;
    QDirIterator notes(QStringLiteral(TUJIAN_SOURCE "/notes"), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (notes.hasNext())
        paths.append(notes.next());
    paths.append(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    paths.sort();
    QList<NoteRows> rows;
    for (const QString& path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // the real notes are not everywhere
        rows.append(sample::rowsOf(path, QString::fromUtf8(file.readAll()), lexicon));
        texts.insert(path, visibleText(rows.last().note));
        joinedTexts.insert(path, visibleText(rows.last().note, true));
    }
    QVERIFY(rows.size() > 20);
    index = std::make_unique<Index>(sample::indexOf(rows));
}

QSet<QString> TestLiteral::found(const QString& query) const {
    const auto answer = index->search(query, 10'000, lexicon);
    QSet<QString> files;
    for (const Hit& hit : answer ? answer->hits : QList<Hit>())
        files.insert(hit.file);
    return files;
}

/// Of the notes, always in the same order.
QStringList TestLiteral::names() const {
    QStringList files = texts.keys();
    files.sort();
    return files;
}

/// Strings of the notes themselves, from anywhere in them.
QStringList TestLiteral::chineseStrings(int length, int count) {
    const QStringList files = names();
    QStringList strings;
    for (int tries = 0; strings.size() < count && tries < 100'000; ++tries) {
        const QString& text = texts[files[static_cast<qsizetype>(random() % static_cast<unsigned>(files.size()))]];
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(std::max<qsizetype>(1, text.size())));
        if (const QString string = text.mid(at, length); string.size() == length && isHanOnly(string))
            strings.append(string);
    }
    return strings;
}

void TestLiteral::chineseIsFound_data() {
    QTest::addColumn<int>("length");
    for (const int length : {1, 2, 4})
        QTest::newRow(qPrintable(QString::number(length))) << length;
}

void TestLiteral::chineseIsFound() {
    QFETCH(int, length);
    const QStringList strings = chineseStrings(length, 50);
    QCOMPARE(strings.size(), 50);
    for (const QString& string : strings) {
        const QSet<QString> files = found(string);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            QVERIFY2(!text.value().contains(string) || files.contains(text.key()),
                     qPrintable(string + u" of "_s + text.key()));
    }
}

void TestLiteral::englishIsFound() {
    static const QRegularExpression latin(u"[A-Za-z][A-Za-z0-9]{1,20}"_s);
    QSet<QString> seen;
    for (const QString& text : std::as_const(texts))
        for (auto match = latin.globalMatch(text); match.hasNext();)
            seen.insert(match.next().captured().toLower());
    QStringList words = seen.values();
    words.sort();
    std::shuffle(words.begin(), words.end(), random);
    for (const QString& word : words.mid(0, 100)) {
        // Chinese on either side does not hide a word.
        const QRegularExpression whole(u"(?<!\\w)%1(?!\\w)"_s.arg(word), QRegularExpression::CaseInsensitiveOption);
        const QSet<QString> files = found(word);
        for (auto text = texts.cbegin(); text != texts.cend(); ++text)
            QVERIFY2(!text.value().contains(whole) || files.contains(text.key()),
                     qPrintable(word + u" of "_s + text.key()));
    }
}

void TestLiteral::quotedFindsNothingElse() {
    const auto compared = [](QString text) {
        static const QRegularExpression emptyLine(u"\\n\\s*\\n"_s);
        static const QRegularExpression spaces(u"\\s+"_s);
        return fold(text.replace(emptyLine, u"¶"_s).replace(spaces, u" "_s));
    };
    QStringList strings = chineseStrings(2, 15) + chineseStrings(3, 15) + chineseStrings(6, 15);
    for (const QString& file : names()) {
        const QStringList words = texts[file].simplified().split(u' ');
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()));
        if (const QString pair = words.mid(at, 2).join(u' '); !pair.contains(u'"') && pair.size() < 60)
            strings.append(pair);
    }
    for (const QString& string : std::as_const(strings)) {
        const QSet<QString> files = found(u'"' + string + u'"');
        for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
            const bool there = compared(text.value()).contains(compared(string)) ||
                               compared(joinedTexts[text.key()]).contains(compared(string)) ||
                               compared(text.key().section(u'/', -1)).contains(compared(string)); // the note's name
            QVERIFY2(there || !files.contains(text.key()), qPrintable(string + u" not in "_s + text.key()));
        }
    }
}

int testLiteral(int argc, char** argv) {
    TestLiteral test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_literal.moc"
