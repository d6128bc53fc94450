#include "export/deck.h"
#include "export/export.h"
#include "export/sheet.h"
#include "layout/layout.h"
#include "samples.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

constexpr int longEnough = 240'000; // milliseconds: only a hang crosses it

bool run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(longEnough) && process.exitCode() == 0;
}

/// A word of a page, in points.
struct PageWord {
    QString text;
    QRectF box;
};

struct PdfPage {
    QSizeF size;
    QList<PageWord> words;
    [[nodiscard]] QString text() const {
        QString all;
        for (const PageWord& word : words)
            all += word.text;
        return all;
    }
};

QRectF boxOf(const QRegularExpressionMatch& match) {
    return {QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
            QPointF(match.captured(3).toDouble(), match.captured(4).toDouble())};
}

QList<PdfPage> readPages(const QByteArray& html) {
    static const QRegularExpression page(u"<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">"_s);
    static const QRegularExpression word(
        u"<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*)</word>"_s);
    QList<PdfPage> pages;
    for (const QString& line : QString::fromUtf8(html).split(u'\n')) {
        if (const auto match = page.match(line); match.hasMatch())
            pages.append({{match.captured(1).toDouble(), match.captured(2).toDouble()}, {}});
        if (const auto match = word.match(line); match.hasMatch() && !pages.isEmpty())
            pages.last().words.append({match.captured(5), boxOf(match)});
    }
    return pages;
}

DeckOptions plainOptions() {
    DeckOptions options;
    options.title = u"笔记"_s;
    options.theme = *namedTheme(u"light");
    return options;
}

DeckPage pageOf(const Graph& graph, DiagramView view = DiagramView::Graph) {
    LayoutOptions layout;
    layout.view = view;
    DeckPage page;
    page.title = u"Pod 的创建过程"_s;
    page.topic = u"k8s.md"_s;
    if (const Result<PlacedGraph> placed = layoutGraph(graph, layout))
        page.placed = *placed;
    return page;
}

} // namespace

/// Slides opened by LibreOffice: where things stand on its pages, and that no text is lost.
class RenderingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void boxesStandWhereOursStand_data();
    void boxesStandWhereOursStand();
    void textOfADeckIsThere();
    void hostileDeckOpens();
    void bookmarksOfThePdf();

private:
    QList<PdfPage> opened(const QByteArray& pptx);
    QTemporaryDir m_folder;
    QString m_office;
};

void RenderingTest::initTestCase() {
    m_office = QStandardPaths::findExecutable(u"soffice"_s);
    if (m_office.isEmpty() || QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("LibreOffice and pdftotext are not both installed");
}

QList<PdfPage> RenderingTest::opened(const QByteArray& pptx) {
    const QString file = m_folder.filePath(u"slides.pptx"_s);
    if (!writeFile(file, pptx))
        return {};
    const QString profile = u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s);
    if (!run(m_office, {profile, u"--headless"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, m_folder.path(), file}))
        return {};
    const QString html = m_folder.filePath(u"words.html"_s);
    if (!run(u"pdftotext"_s, {u"-bbox"_s, m_folder.filePath(u"slides.pdf"_s), html}))
        return {};
    QFile words(html);
    return words.open(QIODevice::ReadOnly) ? readPages(words.readAll()) : QList<PdfPage>();
}

void RenderingTest::boxesStandWhereOursStand_data() {
    QTest::addColumn<int>("view");
    QTest::addColumn<Graph>("graph");
    QTest::newRow("components") << int(DiagramView::Graph) << samples::components();
    QTest::newRow("a sequence") << int(DiagramView::Graph) << samples::creation();
    QTest::newRow("lifelines") << int(DiagramView::Lifelines) << samples::creation();
}

void RenderingTest::boxesStandWhereOursStand() {
    QFETCH(int, view);
    QFETCH(Graph, graph);
    const DeckPage page = pageOf(graph, static_cast<DiagramView>(view));
    QVERIFY(page.placed);
    const QList<PdfPage> pages = opened(toPptx({page}, plainOptions()).value_or(QByteArray()));
    QCOMPARE(pages.size(), 1);
    const double unit = unitFor(page.placed->size, true, false);
    QVERIFY(qAbs(pages[0].size.width() - 960 * unit) < 2);
    const SheetFrame frame = sheetFrame(QSizeF(960, 540) * unit, unit, false);
    const double scale = pictureScale(frame, page.placed->size);
    const QPointF origin = pictureOrigin(frame, page.placed->size, scale);
    int found = 0;
    for (const PlacedNode& node : page.placed->nodes) {
        if (node.lines.size() != 1 || node.lines[0].text.contains(u' '))
            continue; // names that are one word on the page too
        const PlacedLine& line = node.lines[0];
        const QPointF wanted = origin + QPointF(line.baseline.x() + line.width / 2, node.box.center().y()) * scale;
        double nearest = 1e9;
        for (const PageWord& word : pages[0].words)
            if (word.text == line.text)
                nearest = std::min(nearest, (word.box.center() - wanted).manhattanLength());
        QVERIFY2(nearest < 7 * scale, qPrintable(u"%1: %2 points away"_s.arg(line.text).arg(nearest)));
        ++found;
    }
    QVERIFY(found >= 3);
    const QRectF sheet(QPointF(), pages[0].size);
    for (const PageWord& word : pages[0].words)
        QVERIFY2(sheet.contains(word.box), qPrintable(word.text + u" hangs over the edge"_s));
    for (const PlacedEdge& edge : page.placed->edges)
        for (const PlacedLine& line : edge.lines)
            QVERIFY2(pages[0].text().contains(QString(line.text).remove(u' ')), qPrintable(line.text));
}

void RenderingTest::textOfADeckIsThere() {
    DeckPage text;
    text.title = u"要点与代码"_s;
    text.points = {{u"第一点：Pod 是最小的调度单位"_s, 1, false, {}},
                   {u"它下面的一点"_s, 2, false, {}},
                   {u"apiVersion: v1\nkind: Pod"_s, 0, true, {}}};
    DeckOptions options = plainOptions();
    options.steps = DeckSteps::Slides;
    const QList<PdfPage> pages = opened(toPptx({text, pageOf(samples::creation())}, options).value_or(QByteArray()));
    QCOMPARE(pages.size(), 1 + samples::creation().lastStep());
    for (const QString& words : {u"要点与代码"_s, u"最小的调度单位"_s, u"它下面的一点"_s, u"apiVersion:"_s})
        QVERIFY2(pages[0].text().contains(words), qPrintable(words));
    for (const PdfPage& page : pages)
        for (const PageWord& word : page.words)
            QVERIFY(QRectF(QPointF(), page.size).contains(word.box));
}

void RenderingTest::hostileDeckOpens() {
    Graph graph = samples::components();
    graph.nodes[0].label = u"😀 & <a> \u0001"_s;
    graph.nodes[1].label = QString(10000, u'长');
    graph.nodes[2].label = u"שלום עולם"_s;
    DeckPage text;
    text.title = QString(5000, u'题');
    text.points = {{QString(10000, u'字'), 1, false, {}}, {QString(3000, u'x'), 0, true, {}}};
    const QList<PdfPage> pages = opened(toPptx({pageOf(graph), text}, plainOptions()).value_or(QByteArray()));
    QVERIFY(pages.size() > 5);
    qsizetype characters = 0;
    for (const PdfPage& page : pages)
        for (const PageWord& word : page.words) {
            characters += word.text.count(u'字');
            QVERIFY(QRectF(QPointF(), page.size).adjusted(-1, -1, 1, 1).contains(word.box));
        }
    QCOMPARE(characters, 10000); // nothing clipped
}

void RenderingTest::bookmarksOfThePdf() {
    if (QStandardPaths::findExecutable(u"pdftohtml"_s).isEmpty())
        QSKIP("pdftohtml is not installed");
    DeckPage text;
    text.title = u"第一页 (a)"_s;
    text.points = {{u"一点"_s, 1, false, {}}};
    const QString file = m_folder.filePath(u"deck.pdf"_s);
    QVERIFY(writeFile(file, toDeckPdf({text, pageOf(samples::components())}, plainOptions()).value_or(QByteArray())));
    QProcess process;
    process.start(u"pdftohtml"_s, {u"-xml"_s, u"-stdout"_s, u"-i"_s, file});
    QVERIFY(process.waitForFinished(longEnough));
    const QString xml = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY(process.readAllStandardError().isEmpty()); // a damaged file is said there
    const QString outline = xml.mid(xml.indexOf(u"<outline>"_s));
    QVERIFY(outline.contains(u"page=\"1\">第一页 (a)</item>"));
    QVERIFY(outline.contains(u"page=\"2\">Pod 的创建过程</item>"));
}

QTEST_MAIN(RenderingTest)
#include "test_rendering.moc"
