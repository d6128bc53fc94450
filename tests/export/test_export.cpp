#include "test_export.h"
#include "export/export.h"
#include "layout/layout.h"
#include "paint/svgpath.h"
#include "samples.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

DisplayList listOf(const Graph& graph, const QString& theme = u"light"_s) {
    const Result<PlacedGraph> placed = layoutGraph(graph);
    return placed ? displayList(*placed, *namedTheme(theme)) : DisplayList();
}

/// Text that tries to break out of every notation.
Graph hostile() {
    Graph graph = samples::components();
    graph.id = u"a.md#b/\"hierarchy\""_s;
    graph.title = u"<title> & \"quotes\" \\ 'x' \u0001"_s;
    graph.nodes[0].label = u"<script>alert(1)</script> & \"q\" \\N \\"_s;
    graph.nodes[0].id = u"node \"one\" \\ <&>"_s;
    graph.nodes[1].label = u"a\u0000b\u0008c"_s + QChar(0xD800) + QChar(0xFFFF);
    graph.nodes[1].note = u"line\nbreak &lt; \""_s;
    graph.nodes[2].link = u"javascript:alert(1)"_s;
    graph.nodes[3].link = u"k8s.md#组件"_s;
    graph.clusters[0].label = u"]]> --> \" \\ %1 %2"_s;
    graph.edges[0].from = graph.nodes[0].id;
    graph.edges[0].label = u"%1 \"%2\" \\l <b>"_s;
    return graph;
}

QStringList idsIn(const QByteArray& svg, bool& wellFormed) {
    QStringList ids;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().hasAttribute(u"id"_s))
            ids.append(xml.attributes().value(u"id"_s).toString());
    wellFormed = !xml.hasError();
    return ids;
}

} // namespace

void ExportTest::theTableOfFormats() {
    QCOMPARE(exportFormats().size(), 5);
    QVERIFY(formatNamed(u"svg") != nullptr && formatNamed(u"svg")->display);
    QVERIFY(formatNamed(u"pdf") != nullptr && formatNamed(u"pdf")->manyInOneFile);
    QVERIFY(formatNamed(u"dot") != nullptr && !formatNamed(u"dot")->display);
    QVERIFY(formatNamed(u"gif") == nullptr);
}

void ExportTest::svgIsWellFormedWithIdsTitlesAndText() {
    const Graph graph = samples::creation();
    const QByteArray svg = toSvg(listOf(graph), u"Pod 的创建"_s);
    bool wellFormed = false;
    const QStringList ids = idsIn(svg, wellFormed);
    QVERIFY(wellFormed);
    for (const GraphNode& node : graph.nodes)
        QVERIFY2(ids.contains(u"node-"_s + node.id), qPrintable(node.id));
    QVERIFY(ids.contains(u"edge-0"_s));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    const QString text = QString::fromUtf8(svg);
    QVERIFY(text.contains(u"<title>Pod 的创建</title>"));
    QVERIFY(text.contains(u">kube-apiserver</text>"));
    QVERIFY(text.contains(u"Noto Sans CJK SC"));
}

void ExportTest::svgOfHostileTextIsHarmless() {
    const Graph graph = hostile();
    const QByteArray svg = toSvg(listOf(graph), graph.title);
    bool wellFormed = false;
    const QStringList ids = idsIn(svg, wellFormed);
    QVERIFY(wellFormed);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains("javascript:"));
    QVERIFY(svg.contains("<a href=\"k8s.md#"));
    QVERIFY(!svg.contains('\x01') && !svg.contains('\x08'));
}

void ExportTest::svgRefersToNothingOutside() {
    const QByteArray svg = toSvg(listOf(samples::resources(12)), u"x"_s);
    for (const char* word : {"<image", "xlink", "url(", "@import", "<use", "<style"})
        QVERIFY2(!svg.contains(word), word);
    QCOMPARE(svg.count("http"), 1); // the namespace
}

/// Without a word of text and yet with all its words: each where it stands as text.
void ExportTest::svgWithOutlinesNeedsNoFonts() {
    const DisplayList list = listOf(samples::creation());
    const QByteArray svg = toSvg(list, u"Pod 的创建"_s, SvgText::Outlines);
    QVERIFY(!svg.contains("<text"));
    QList<DisplayItem> lines = list.items;
    lines.removeIf([](const DisplayItem& item) { return item.shape != DisplayShape::Text; });
    QXmlStreamReader xml(svg);
    QVERIFY(!lines.isEmpty());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || !xml.attributes().hasAttribute(u"aria-label"_s))
            continue;
        const DisplayItem line = lines.takeFirst();
        QCOMPARE(xml.attributes().value(u"aria-label"_s).toString(), line.line.text);
        const auto outline = pathFromSvg(xml.attributes().value(u"d"_s));
        QVERIFY(outline.has_value());
        const QRectF room(line.line.baseline.x() - 1, line.line.baseline.y() - line.style.size * 1.1,
                          line.line.width + 2, line.style.size * 1.5);
        QVERIFY2(room.contains(outline->boundingRect()), qPrintable(line.line.text));
    }
    QVERIFY(!xml.hasError());
    QVERIFY(lines.isEmpty());
    QVERIFY(toSvg(list, u"x"_s).contains("<text"));
}

void ExportTest::sameBytesEachTime() {
    const Graph graph = samples::components();
    QCOMPARE(toSvg(listOf(graph), u"x"_s), toSvg(listOf(graph), u"x"_s));
    QCOMPARE(toDot(graph), toDot(graph));
    QCOMPARE(*toPng(listOf(graph), 1), *toPng(listOf(graph), 1));
}

void ExportTest::pngHasTheSizeAsked() {
    const DisplayList list = listOf(samples::chain(4), u"dark"_s);
    const Result<QByteArray> png = toPng(list, 2);
    QVERIFY(png);
    const QImage image = QImage::fromData(*png, "PNG");
    QCOMPARE(image.size(), (list.size * 2).toSize());
    QCOMPARE(image.pixelColor(2, 2), list.background);
    const QImage clear = QImage::fromData(toPng(list, 1, true).value_or(QByteArray()), "PNG");
    QCOMPARE(clear.pixelColor(2, 2).alpha(), 0);
}

void ExportTest::pngOfAnImpossibleSizeIsRefused() {
    DisplayList list = listOf(samples::chain(3));
    for (const double scale : {1e6, 0.0, -1.0, std::nan("")}) {
        const Result<QByteArray> png = toPng(list, scale);
        QVERIFY(!png);
        QCOMPARE(png.error().code, ErrorCode::Usage);
    }
}

void ExportTest::pdfHasAPageForEach() {
    const QList<DisplayList> pages{listOf(samples::chain(3)), listOf(samples::creation()), listOf(samples::states())};
    const Result<QByteArray> pdf = toPdf(pages, {u"图"_s});
    QVERIFY(pdf);
    QVERIFY(pdf->startsWith("%PDF-"));
    QCOMPARE(pdf->count("/Type /Page\n"), 3);
    QVERIFY(!pdf->contains("/Subtype /Image")); // vectors throughout
    QVERIFY(!toPdf({}, {}));
}

void ExportTest::dotIsReadBackByGraphviz() {
#ifdef DOT_PROGRAM
    for (const Graph& graph :
         {samples::components(), samples::creation(), samples::mixed(), samples::random(7), hostile()}) {
        QProcess dot;
        dot.start(QStringLiteral(DOT_PROGRAM), {u"-Tplain"_s});
        dot.write(toDot(graph));
        dot.closeWriteChannel();
        QVERIFY(dot.waitForFinished(30000));
        QCOMPARE(dot.exitCode(), 0);
        QVERIFY2(dot.readAllStandardError().isEmpty(), qPrintable(graph.id));
        const QByteArray plain = dot.readAllStandardOutput();
        int edges = 0;
        for (const QByteArray& line : plain.split('\n'))
            edges += line.startsWith("edge ") ? 1 : 0;
        QCOMPARE(edges, static_cast<int>(graph.edges.size()));
    }
#else
    QSKIP("the dot program is not installed");
#endif
}

void ExportTest::dotCarriesStepsAndLeavesOutLaterOnes() {
    const Graph graph = samples::creation();
    QVERIFY(toDot(graph).contains(QStringLiteral("7. 上报运行状态").toUtf8()));
    const QByteArray first = toDot(graph, 2);
    QVERIFY(first.contains(QStringLiteral("2. 认证").toUtf8()));
    QVERIFY(!first.contains(QStringLiteral("3. 监听").toUtf8()));
}

void ExportTest::filesAreReplacedOrLeftAlone() {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"图.svg"_s);
    QVERIFY(writeFile(path, "one"));
    QVERIFY(writeFile(path, "two"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    for (const QString& bad : {folder.filePath(u"none/x.svg"_s), folder.path()}) {
        const Result<void> written = writeFile(bad, "x");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Unwritable);
        QVERIFY(written.error().message.contains(QDir::toNativeSeparators(bad)));
    }
}
