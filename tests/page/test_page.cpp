#include "document.h"
#include "mapping.h"
#include "test_notation.h"
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

Note noteOf(const QString& text) {
    return parseNote(u"a.md"_s, text);
}

QString plain(const Note& note, const PageOptions& options = {}) {
    return documentOf(buildPage(note, options))->toPlainText();
}

QString seedText() {
    QFile file(QStringLiteral(TUJIAN_SOURCE "/../shared/seed/interview-notes.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The hrefs of a note's page, as the document has them.
QStringList hrefs(const QString& markdown) {
    QStringList found;
    const auto document = documentOf(buildPage(noteOf(markdown)));
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString href = it.fragment().charFormat().anchorHref();
            if (!href.isEmpty() && (found.isEmpty() || found.last() != href))
                found.append(href);
        }
    }
    return found;
}

/// Milliseconds to fill, lay out and paint the start of a document.
qint64 showing(const std::function<void(QTextDocument&)>& fill) {
    qint64 best = 1000000;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTextDocument document;
        fill(document);
        document.setTextWidth(760);
        QImage image(760, 1000, QImage::Format_RGB32);
        QPainter painter(&image);
        document.drawContents(&painter, QRectF(0, 0, 760, 1000));
        painter.end();
        best = qMin(best, timer.elapsed());
    }
    return best;
}

} // namespace

class TestPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSeedNoteFits();
    void everyMixtureFits();
    void hardNotesFit();
    void foldedAndFocusedPagesFit();
    void wordsLeadBackToTheirPlace();
    void aRangeIsFoundAgain();
    void marksAndMarkersLeadSomewhere();
    void codeLeadsBackLineByLine();
    void outsideAddressesOnly_data();
    void outsideAddressesOnly();
    void hrefsAreTakenApart();
    void headingsAreAnchors();
    void foldingHidesAndSaysSo();
    void focusShowsOneTopic();
    void listsKeepTheirNumbers();
    void lineEnds();
    void remoteImagesAreLinks();
    void nothingOfANoteBecomesMarkup();
    void aHugeTableIsCut();
    void coloursFollowTheTheme();
    void aNoteIsShownFast();
    void aMegabyteIsBuiltFast();
};

void TestPage::theSeedNoteFits() {
    const QString text = seedText();
    if (text.isEmpty())
        QSKIP("the seed note is not here");
    QCOMPARE(mismatch(noteOf(text)), QString());
}

void TestPage::everyMixtureFits() {
    int blocks = 0;
    for (quint32 seed = 1; seed <= 1500; ++seed) {
        const QString text = randomNote(seed);
        const Note note = noteOf(text);
        const Page page = buildPage(note);
        const QString wrong = mismatch(page, note, *documentOf(page));
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2\n%3"_s.arg(seed).arg(wrong, text)));
        blocks += int(page.blocks.size());
    }
    QVERIFY(blocks > 20000);
}

void TestPage::hardNotesFit() {
    for (const QString& text : hardNotes())
        QVERIFY2(mismatch(noteOf(text)).isEmpty(), qPrintable(mismatch(noteOf(text)) + u'\n' + text.left(200)));
}

void TestPage::foldedAndFocusedPagesFit() {
    for (quint32 seed = 2000; seed < 2300; ++seed) {
        const Note note = noteOf(randomNote(seed));
        for (int topic = 0; topic < note.topics.size(); ++topic) {
            PageOptions options;
            options.folded = {topic};
            QVERIFY2(mismatch(note, options).isEmpty(), qPrintable(mismatch(note, options)));
            options.partBegin = int(note.text.size()) / 3;
            options.partEnd = int(note.text.size()) * 2 / 3 + 1;
            QVERIFY2(mismatch(note, options).isEmpty(), qPrintable(mismatch(note, options)));
            options.focusTopic = (topic * 7 + 1) % int(note.topics.size());
            QVERIFY2(mismatch(note, options).isEmpty(), qPrintable(mismatch(note, options)));
        }
    }
}

void TestPage::wordsLeadBackToTheirPlace() {
    const QString text =
        u"# 标题 one\n\n* 第一 **粗体词** 后 &amp; 尾词\n  1. 内层词 `代码词`\n\n> 引用词\n\n| 列 |\n| --- |\n| 格词 |\n"_s;
    const Note note = noteOf(text);
    const Page page = buildPage(note);
    const auto document = documentOf(page);
    for (const QString& word : {u"标题"_s, u"粗体词"_s, u"尾词"_s, u"内层词"_s, u"代码词"_s, u"引用词"_s, u"格词"_s}) {
        const QTextCursor cursor = document->find(word);
        QVERIFY2(!cursor.isNull(), qPrintable(word));
        const QTextBlock block = document->findBlock(cursor.selectionStart());
        QCOMPARE(sourceAt(page, note, block.blockNumber(), cursor.selectionStart() - block.position()),
                 int(text.indexOf(word)));
    }
}

void TestPage::aRangeIsFoundAgain() {
    const QString text = u"前句。**目标**句子在此。\n\n* 另一项\n* 目标在这\n"_s;
    const Note note = noteOf(text);
    const Page page = buildPage(note);
    const auto document = documentOf(page);
    const auto shown = [&](int begin, int end) {
        QStringList pieces;
        for (const PageRange& range : rangesOf(page, note, begin, end))
            pieces += document->findBlockByNumber(range.docBlock).text().mid(range.begin, range.end - range.begin);
        return pieces;
    };
    const int sentence = int(text.indexOf(u"**目标"));
    QCOMPARE(shown(sentence, int(text.indexOf(u"\n\n"))), QStringList{u"目标句子在此。"_s});
    QCOMPARE(shown(int(text.indexOf(u"另一")), int(text.size())), (QStringList{u"另一项"_s, u"目标在这"_s}));
    QCOMPARE(shown(0, int(text.size())).size(), 3);
    QCOMPARE(shown(int(text.indexOf(u"句子")), int(text.indexOf(u"句子"))), QStringList{u"句"_s});
    QVERIFY(rangesOf(page, note, -5, -1).size() <= 1);
    QVERIFY(rangesOf(page, note, 100000, 200000).isEmpty());
}

void TestPage::marksAndMarkersLeadSomewhere() {
    const QString text = u"* 甲\n* 乙\n"_s;
    const Note note = noteOf(text);
    const Page page = buildPage(note);
    QCOMPARE(sourceAt(page, note, 1, 0), int(text.indexOf(u"乙")));
    QCOMPARE(sourceAt(page, note, 1, 100), int(text.indexOf(u"乙")) + 1);
    QCOMPARE(sourceAt(page, note, -1, 0), -1);
    QCOMPARE(sourceAt(page, note, 99, 0), -1);
    QCOMPARE(sourceAt(buildPage(noteOf(QString())), noteOf(QString()), 0, 0), -1);
}

void TestPage::codeLeadsBackLineByLine() {
    const QString text = u"* 项\n\n  ```yaml\n  kind: Pod\n\n  \tname: 名\n  ```\n"_s;
    const Note note = noteOf(text);
    const Page page = buildPage(note);
    const auto document = documentOf(page);
    for (const QString& word : {u"kind"_s, u"Pod"_s, u"name"_s, u"名"_s}) {
        const QTextCursor cursor = document->find(word);
        QVERIFY2(!cursor.isNull(), qPrintable(word));
        const QTextBlock block = document->findBlock(cursor.selectionStart());
        QCOMPARE(sourceAt(page, note, block.blockNumber(), cursor.selectionStart() - block.position()),
                 int(text.indexOf(word)));
    }
}

void TestPage::outsideAddressesOnly_data() {
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("href");
    QTest::newRow("https") << u"[a](https://a.b/c?d=1&e=2#f)"_s << u"https://a.b/c?d=1&e=2#f"_s;
    QTest::newRow("mail") << u"[a](mailto:a@b.c)"_s << u"mailto:a@b.c"_s;
    QTest::newRow("script") << u"[a](javascript:alert(1))"_s << QString();
    QTest::newRow("script, blank") << u"[a](<java script:alert(1)>)"_s << QString();
    QTest::newRow("script, entity") << u"[a](java&#10;script:alert(1))"_s << QString();
    QTest::newRow("upper case") << u"[a](JavaScript:x)"_s << QString();
    QTest::newRow("file") << u"[a](file:///etc/passwd)"_s << QString();
    QTest::newRow("data") << u"[a](data:text/html,x)"_s << QString();
    QTest::newRow("no scheme") << u"[a](//evil.example/x)"_s << QString();
    QTest::newRow("own scheme") << u"[a](note:secret)"_s << QString();
    QTest::newRow("drive") << u"[a](C:/x.md)"_s << QString();
    QTest::newRow("note") << u"[a](dir/b.md)"_s << u"note:dir/b.md"_s;
    QTest::newRow("note, anchor") << u"[a](b.md#标题)"_s << u"note:b.md#%E6%A0%87%E9%A2%98"_s;
    QTest::newRow("anchor") << u"[a](#pod)"_s << u"#pod"_s;
    QTest::newRow("wiki") << u"[[b: c|d]]"_s << u"note:b%3A%20c"_s;
}

void TestPage::outsideAddressesOnly() {
    QFETCH(QString, markdown);
    QFETCH(QString, href);
    QCOMPARE(hrefs(markdown), href.isEmpty() ? QStringList() : QStringList{href});
}

void TestPage::hrefsAreTakenApart() {
    QCOMPARE(*readHref(u"note:a%20b/%E6%A0%87.md#x%20y"_s), (Href{HrefKind::Note, u"a b/标.md"_s, u"x y"_s}));
    QCOMPARE(*readHref(u"note:b"_s), (Href{HrefKind::Note, u"b"_s, {}}));
    QCOMPARE(*readHref(u"#%E6%A0%87"_s), (Href{HrefKind::Topic, {}, u"标"_s}));
    QCOMPARE(*readHref(u"fold:x"_s), (Href{HrefKind::Fold, {}, u"x"_s}));
    QCOMPARE(*readHref(u"HTTPS://a.b"_s), (Href{HrefKind::Outside, u"HTTPS://a.b"_s, {}}));
    QVERIFY(!readHref(u"javascript:x"_s));
    QVERIFY(!readHref(QString()));
}

void TestPage::headingsAreAnchors() {
    const auto document = documentOf(buildPage(noteOf(u"# Pod 创建\n\n文\n\n# Pod 创建\n"_s)));
    QStringList names;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            names += it.fragment().charFormat().anchorNames();
    }
    QCOMPARE(names, (QStringList{u"pod-创建"_s, u"pod-创建-1"_s}));
}

void TestPage::foldingHidesAndSaysSo() {
    const QString text = u"# 甲\n\n文一\n\n## 乙\n\n文二\n\n# 丙\n\n文三\n"_s;
    const Note note = noteOf(text);
    PageOptions options;
    options.folded = {1};
    QCOMPARE(plain(note, options), u"甲 ⋯\n丙\n文三"_s);
    QVERIFY(buildPage(note, options).html.contains(u"fold:%E7%94%B2"_s));
    options.folded = {2, 3};
    QCOMPARE(plain(note, options), u"甲\n文一\n乙 ⋯\n丙 ⋯"_s);
    options.folded = {0, -1, 99};
    QCOMPARE(plain(note, options), plain(note));
}

void TestPage::focusShowsOneTopic() {
    const Note note = noteOf(u"前\n\n# 甲\n\n文一\n\n## 乙\n\n文二\n\n# 丙\n\n文三\n"_s);
    PageOptions options;
    options.focusTopic = 2;
    QCOMPARE(plain(note, options), u"乙\n文二"_s);
    options.focusTopic = 1;
    QCOMPARE(plain(note, options), u"甲\n文一\n乙\n文二"_s);
    options.focusTopic = 99;
    QCOMPARE(plain(note, options), plain(note));
}

void TestPage::listsKeepTheirNumbers() {
    QCOMPARE(plain(noteOf(u"5. 五\n6. 六\n6. 又六\n\n- [x] 好\n- [ ] 未\n"_s)), u"5. 五\n6. 六\n6. 又六\n☑ 好\n☐ 未"_s);
    QCOMPARE(plain(noteOf(u"* a\n  * b\n    * c\n"_s)), u"• a\n◦ b\n▪ c"_s);
}

void TestPage::lineEnds() {
    QCOMPARE(plain(noteOf(u"短行\n另一行"_s)), u"短行\n另一行"_s);
    QCOMPARE(plain(noteOf(u"hard  \nbreak"_s)), u"hard\nbreak"_s);
    const QString english = u"words "_s.repeated(12).trimmed();
    QCOMPARE(plain(noteOf(english + u'\n' + english)), english + u' ' + english);
    const QString chinese = u"汉字"_s.repeated(20);
    QCOMPARE(plain(noteOf(chinese + u'\n' + chinese)), chinese + chinese);
}

void TestPage::remoteImagesAreLinks() {
    const Page page =
        buildPage(noteOf(u"![近](i/图 1.png) ![远](https://a.b/c.png) ![](http://a.b/d.png) ![f](file:///x.png)"_s));
    QVERIFY(!page.html.contains(u"<img src=\"http"_s));
    QVERIFY(!page.html.contains(u"<img src=\"file"_s));
    QVERIFY(page.html.contains(u"<a href=\"https://a.b/c.png\""_s));
    QVERIFY(page.html.contains(u">▣ 远</a>"_s));
    const Page local = buildPage(noteOf(u"![近](i/a.png)"_s));
    QVERIFY2(local.html.contains(u"<img src=\"i/a.png\" alt=\"近\""_s), qPrintable(local.html));
}

void TestPage::nothingOfANoteBecomesMarkup() {
    const QString evil = u"<img src=x onerror=y> <style>*{}</style> \"'><table>"_s;
    const QString text = u"# "_s + evil + u"\n\n`"_s + evil + u"`\n\n```\n"_s + evil +
                         u"\n```\n\n![a\"><table>](b\"c.png \"d\\\">e\")\n\n[[x\"><table>]]\n"_s;
    const Page page = buildPage(noteOf(text));
    const auto document = documentOf(page);
    QCOMPARE(mismatch(page, noteOf(text), *document), QString());
    QCOMPARE(page.html.count(u"<table"_s), 1); // the code's panel
    QCOMPARE(page.html.count(u"<style"_s), 0);
    QVERIFY(document->toPlainText().contains(evil));
}

void TestPage::aHugeTableIsCut() {
    QString text = u"| a | b |\n| --- | --- |\n"_s + u"| 1 | 2 |\n"_s.repeated(20000);
    const Note note = noteOf(text);
    const Page page = buildPage(note);
    QCOMPARE(page.diagnostics.size(), 1);
    QCOMPARE(page.diagnostics.first().code, u"table-too-large"_s);
    QCOMPARE(page.diagnostics.first().span.line, 1);
    QVERIFY(page.blocks.size() < 21000);
    QCOMPARE(mismatch(page, note, *documentOf(page)), QString());
}

void TestPage::coloursFollowTheTheme() {
    const Note note = noteOf(u"# a\n\n[b](c.md)\n"_s);
    PageOptions options;
    const QString light = buildPage(note, options).html;
    options.dark = true;
    QVERIFY(buildPage(note, options).html != light);
    options.accent = u"#123456"_s;
    QVERIFY(buildPage(note, options).html.contains(u"#123456"_s));
    options.accent = u"red}p{x"_s;
    QVERIFY(!buildPage(note, options).html.contains(u"red}"_s));
    QCOMPARE(buildPage(note, options).html, buildPage(note, options).html);
}

void TestPage::aNoteIsShownFast() {
    const QString text = seedText();
    if (text.isEmpty())
        QSKIP("the seed note is not here");
#ifdef TUJIAN_SANITIZED
    QSKIP("a sanitized build measures nothing");
#endif
    const Note note = noteOf(text);
    const QString html = buildPage(note).html;
    QString bare;
    for (const Block& block : note.blocks) {
        if (!block.text.isEmpty())
            bare += u"<p>"_s + block.text.toHtmlEscaped() + u"</p>"_s;
    }
    const qint64 ours = showing([&html](QTextDocument& document) { document.setHtml(html); });
    const qint64 least = showing([&bare](QTextDocument& document) { document.setHtml(bare); });
    qInfo("page %lld ms, bare paragraphs %lld ms", ours, least);
    QVERIFY(ours <= 60 + 4 * least);
}

void TestPage::aMegabyteIsBuiltFast() {
    const QString piece =
        u"## 标题 %1\n\n正文一句，含 **粗体** 与 `代码`，再写一些字凑长度。\n\n* 第一项 kubelet 上报\n* 第二项\n\n```yaml\nkind: Pod\n```\n\n"_s;
    QString text;
    for (int i = 0; text.toUtf8().size() < 1000000 && i < 20000; i += 100) {
        for (int j = 0; j < 100; ++j)
            text += piece.arg(i + j);
    }
    const Note note = noteOf(text);
    QElapsedTimer timer;
    timer.start();
    const Page page = buildPage(note);
    const qint64 built = timer.elapsed();
    qInfo("1 MB: built in %lld ms, %lld blocks", built, qint64(page.blocks.size()));
    QVERIFY(built < 5000); // quadratic work would take minutes
}

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    TestPage page;
    NotationTest notation;
    return QTest::qExec(&page, argc, argv) + QTest::qExec(&notation, argc, argv);
}

#include "test_page.moc"
