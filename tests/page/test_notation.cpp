#include "test_notation.h"
#include "document.h"
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

/// A note's page as a document, held against its map.
struct Shown {
    Note note;
    Page page;
    std::unique_ptr<QTextDocument> document;

    explicit Shown(const QString& text, const PageOptions& options = {})
        : note(parseNote(u"a.md"_s, text))
        , page(buildPage(note, options))
        , document(documentOf(page)) {
        wrong = mismatch(page, note, *document);
    }
    [[nodiscard]] QString text() const { return document->toPlainText(); }
    [[nodiscard]] QTextCharFormat formatOf(const QString& word) const {
        return document->find(word, 0, QTextDocument::FindCaseSensitively).charFormat();
    }
    [[nodiscard]] QTextCharFormat formatAt(int position) const {
        QTextCursor cursor(document.get());
        cursor.setPosition(position + 1);
        return cursor.charFormat();
    }
    QString wrong; ///< empty: the map fits
};

} // namespace

void NotationTest::calloutsHaveTheirTitles() {
    const Shown shown(
        u"> [!warning] Beware of **the** dog\n> It bites.\n\n> [!tip]\n> Stroke it.\n\n> [!note] alone\n"_s);
    QCOMPARE(shown.wrong, QString());
    QVERIFY(!shown.text().contains(u"Warning"_s)); // its own words instead
    const QTextBlock title = shown.document->find(u"Beware of the dog"_s).block();
    QVERIFY(title.isValid());
    QVERIFY(title.text().startsWith(u"⚠ "_s));
    QVERIFY(!title.text().contains(u"It bites"_s));
    QCOMPARE(title.next().text(), u"It bites."_s);
    QVERIFY(shown.formatOf(u"Beware"_s).fontWeight() > QFont::Normal);
    QVERIFY(shown.text().contains(u"✓ Tip\nStroke it."_s));
    QVERIFY(shown.text().contains(u"✎ alone"_s));
    const auto at = int(shown.note.text.indexOf(u"dog"_s));
    QCOMPARE(rangesOf(shown.page, shown.note, at, at + 3).size(), 1); // a hit in the title is found on the page
}

void NotationTest::calloutsAreClosedAndOpened() {
    const QString text = u"> [!tip]- Closed\n> hidden\n\n> [!note]+ Open\n> shown\n\n> [!note] Fixed\n> always\n"_s;
    const Shown written(text);
    QCOMPARE(written.wrong, QString());
    QVERIFY(written.text().contains(u"Closed"_s) && !written.text().contains(u"hidden"_s));
    QVERIFY(written.text().contains(u"shown"_s) && written.text().contains(u"always"_s));
    const int closed = 0;
    const int open = written.note.blocks.at(closed).next;
    const auto href = written.formatOf(u"▸"_s).anchorHref();
    QCOMPARE(href, u"turn:%1"_s.arg(closed));
    QCOMPARE(readHref(href), (Href{HrefKind::Turn, u"0"_s, {}}));
    QCOMPARE(written.text().count(u"▾"_s), 1); // one cannot be closed
    QCOMPARE(closedAround(written.note, {}, int(text.indexOf(u"hidden"_s))), closed);
    QCOMPARE(closedAround(written.note, {}, int(text.indexOf(u"Closed"_s))), -1);
    QCOMPARE(closedAround(written.note, {}, int(text.indexOf(u"shown"_s))), -1);
    PageOptions turned;
    turned.turned = {closed, open};
    const Shown other(text, turned);
    QCOMPARE(other.wrong, QString());
    QVERIFY(other.text().contains(u"hidden"_s) && !other.text().contains(u"shown"_s));
    QCOMPARE(closedAround(other.note, turned, int(text.indexOf(u"shown"_s))), open);
}

void NotationTest::detailsAreClosedAndOpened() {
    const QString text = u"<details>\n<summary>More</summary>\n\nwithin\n\n</details>\n\nbehind\n"_s;
    const Shown open(text);
    QVERIFY(open.text().contains(u"within"_s));
    const QString href = open.formatOf(u"▾"_s).anchorHref();
    PageOptions turned;
    turned.turned = {href.mid(5).toInt()};
    const Shown closed(text, turned);
    QCOMPARE(closed.wrong, QString());
    QCOMPARE(closed.text(), u"▸ More\nbehind"_s);
}

void NotationTest::footnotesAreRaisedNumbers() {
    const Shown shown(u"one[^b] two[^a] none[^c] `code[^a]`\n\n[^a]: first text\n[^b]: second text\n"_s);
    QCOMPARE(shown.wrong, QString());
    QVERIFY2(shown.text().startsWith(u"one1 two2 none[^c] code[^a]\n"_s), qPrintable(shown.text()));
    const QTextCharFormat mark = shown.formatAt(3);
    QCOMPARE(mark.verticalAlignment(), QTextCharFormat::AlignSuperScript);
    QCOMPARE(mark.anchorHref(), u"footnote:b"_s);
    QVERIFY(shown.formatOf(u"none"_s).anchorHref().isEmpty()); // what is not explained leads nowhere
    QVERIFY2(shown.text().contains(u"2 first text ↩"_s), qPrintable(shown.text()));
    QVERIFY2(shown.text().contains(u"1 second text ↩"_s), qPrintable(shown.text()));
    QCOMPARE(shown.document->find(u"first"_s).block().lineCount(),
             shown.document->find(u"second"_s).block().lineCount());
}

void NotationTest::footnotesLeadToAndFro() {
    const Shown shown(u"word[^n] and again[^n]\n\n[^n]: told\n\n    and more\n"_s);
    const auto back = shown.formatOf(u"↩"_s).anchorHref();
    QCOMPARE(readHref(back), (Href{HrefKind::FootnoteUse, u"n"_s, {}}));
    QCOMPARE(shown.text().count(u"↩"_s), 1);
    const auto mark = int(shown.note.text.indexOf(u"[^n]"_s));
    const QList<PageRange> there = rangesOf(shown.page, shown.note, mark, mark + 4);
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.constFirst(), (PageRange{0, 4, 5})); // the whole mark is the one number
}

void NotationTest::linksToNowhereLookSo() {
    const QString text = u"[good](b.md) [dead](c.md)\n"_s;
    PageOptions options;
    options.deadLinks = {1};
    const Shown shown(text, options);
    const QTextCharFormat good = shown.formatOf(u"good"_s);
    const QTextCharFormat dead = shown.formatOf(u"dead"_s);
    QVERIFY(!good.fontUnderline() && dead.fontUnderline());
    QVERIFY(good.foreground() != dead.foreground());
    QCOMPARE(dead.anchorHref(), u"note:c.md"_s); // whoever asks is told why
}

void NotationTest::markedWordsHaveAGround() {
    const Shown shown(u"说 ==这个== and `a==b` if a==1 and b==2; ==**x** y==, == no ==\n"_s);
    QCOMPARE(shown.wrong, QString());
    QCOMPARE(shown.text(), u"说 这个 and a==b if a==1 and b==2; x y, == no =="_s);
    QVERIFY(shown.formatOf(u"这个"_s).background().style() != Qt::NoBrush);
    QVERIFY(shown.formatOf(u"x"_s).background().style() != Qt::NoBrush);
    QCOMPARE(shown.formatOf(u"说"_s).background().style(), Qt::NoBrush);
    const auto at = int(shown.note.text.indexOf(u"这个"_s));
    QCOMPARE(rangesOf(shown.page, shown.note, at, at + 2).constFirst(), (PageRange{0, 2, 4}));
}

void NotationTest::codeInHeadingsIsAsLarge() {
    const Shown shown(u"# Use `kubectl`\n\nand `etcd`\n"_s);
    const auto size = [&shown](const QString& word) { return shown.formatOf(word).font().pixelSize(); };
    QVERIFY(size(u"kubectl"_s) > size(u"etcd"_s));
    QVERIFY(size(u"kubectl"_s) <= size(u"Use"_s));
}

void NotationTest::wideTablesComeInPieces() {
    QString head = u"| name |"_s;
    QString rule = u"| --- |"_s;
    QString row = u"| row |"_s;
    for (int i = 1; i < 18; ++i) {
        head += u" column%1 |"_s.arg(i);
        rule += u" --- |"_s;
        row += u" somewhere%1 |"_s.arg(i);
    }
    const QString text = head + u'\n' + rule + u'\n' + row + u'\n';
    const Shown shown(text);
    QCOMPARE(shown.wrong, QString());
    const QString page = shown.text();
    QCOMPARE(page.count(u"row"_s), page.count(u"name"_s));
    QVERIFY(page.count(u"row"_s) > 1); // each piece begins with the first column
    for (int i = 1; i < 18; ++i)
        QCOMPARE(page.count(u"somewhere%1\n"_s.arg(i)) + int(page.endsWith(u"somewhere%1"_s.arg(i))), 1);
    QVERIFY(page.indexOf(u"own window"_s) < page.indexOf(u"name"_s)); // the way to the whole stands above
    // In the room of a page no word is broken.
    shown.document->setTextWidth(600);
    QVERIFY(shown.document->size().width() <= 600);
    for (QTextBlock block = shown.document->begin(); block.isValid(); block = block.next()) {
        if (block.text().startsWith(u"somewhere"_s))
            QCOMPARE(block.layout()->lineCount(), 1);
    }
    PageOptions whole;
    whole.splitTables = whole.wideTables = false;
    QCOMPARE(Shown(text, whole).text().count(u"row"_s), 1);
    const Shown small(u"| a | b |\n| --- | --- |\n| c | d |\n"_s);
    QVERIFY(!small.text().contains(u"own window"_s));
}

void NotationTest::aPartShowsItsStretch() {
    const QString text = u"# A\n\none\n\n- two\n- three\n\n```\nfour\nfive\nsix\n```\n\nseven\n"_s;
    PageOptions options;
    options.partBegin = int(text.indexOf(u"three"_s));
    options.partEnd = int(text.indexOf(u"six"_s));
    const Shown middle(text, options);
    QCOMPARE(middle.wrong, QString());
    QVERIFY(!middle.text().contains(u"one"_s) && !middle.text().contains(u"two"_s));
    QVERIFY(middle.text().contains(u"three"_s) && middle.text().contains(u"five"_s));
    QVERIFY(!middle.text().contains(u"six"_s) && !middle.text().contains(u"seven"_s));
    options.partBegin = options.partEnd;
    options.partEnd = int(text.size());
    const Shown last(text, options);
    QCOMPARE(last.wrong, QString());
    QVERIFY(last.text().contains(u"six"_s) && last.text().contains(u"seven"_s) && !last.text().contains(u"five"_s));
}

void NotationTest::foldedTopicsAreNamed() {
    PageOptions options;
    options.folded = {1, 2};
    QCOMPARE(Shown(u"# A\n\none\n\n# B\n"_s, options).page.folded, QList<int>{1}); // there is nothing in the other
}
