#include "test_pptx.h"
#include "export/deck.h"
#include "export/pagetext.h"
#include "export/pptx/connector.h"
#include "export/pptx/route.h"
#include "layout/curve.h"
#include "layout/layout.h"
#include "package_check.h"
#include "samples.h"
#include "schema_check.h"
#include <QRegularExpression>
#include <QTest>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

DeckOptions plainOptions(DeckSteps steps = DeckSteps::None) {
    DeckOptions options;
    options.title = u"笔记"_s;
    options.theme = *namedTheme(u"light");
    options.steps = steps;
    return options;
}

DeckPage pageOf(const Graph& graph, DiagramView view = DiagramView::Graph) {
    LayoutOptions layout;
    layout.view = view;
    DeckPage page;
    page.title = graph.title.isEmpty() ? u"图"_s : graph.title;
    page.topic = u"k8s.md#pod的创建过程"_s;
    page.path = {u"Pod"_s, u"创建过程"_s};
    page.notes = u"第一句。\n第二句。"_s;
    if (const Result<PlacedGraph> placed = layoutGraph(graph, layout))
        page.placed = *placed;
    return page;
}

DeckPage textPage(const QList<SlidePoint>& points) {
    DeckPage page;
    page.title = u"要点"_s;
    page.topic = u"k8s.md"_s;
    page.points = points;
    return page;
}

QByteArray bytesOf(const QList<DeckPage>& pages, const DeckOptions& options) {
    return toPptx(pages, options).value_or(QByteArray());
}

QByteArray slidePart(const QByteArray& pptx, int number) {
    return packagecheck::partsOf(pptx).value(u"ppt/slides/slide%1.xml"_s.arg(number));
}

/// A zip of these parts: what a test makes of a package that it changed.
QByteArray zipped(const packagecheck::Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    for (auto part = parts.begin(); part != parts.end(); ++part)
        zip_file_add(archive, part.key().toUtf8().constData(),
                     zip_source_buffer(archive, part->constData(), zip_uint64_t(part->size()), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(source, &stat);
    zip_source_open(source);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

/// A company's template: other names, colours and size, with a slide in a section.
QByteArray companyTemplate() {
    DeckOptions options = plainOptions();
    options.wide = false;
    packagecheck::Parts parts = packagecheck::partsOf(bytesOf({textPage({{u"旧的一页"_s, 1, false, {}}})}, options));
    QByteArray& types = parts[u"[Content_Types].xml"_s];
    types.replace("presentationml.presentation.main", "presentationml.template.main");
    parts[u"ppt/theme/theme1.xml"_s].replace("name=\"Tujian\"", "name=\"Company\"");
    parts[u"ppt/theme/theme1.xml"_s].replace("2473DB", "112233");
    parts[u"ppt/presentation.xml"_s].replace(
        "</p:presentation>",
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
        "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\"><p14:section name=\"Old\" "
        "id=\"{00000000-0000-0000-0000-000000000001}\"><p14:sldIdLst><p14:sldId id=\"256\"/></p14:sldIdLst>"
        "</p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>");
    return zipped(parts);
}

} // namespace

void PptxTest::packagesAreSound_data() {
    QTest::addColumn<QByteArray>("pptx");
    QList<DeckPage> all;
    for (const auto& [name, graph] : samples::all())
        if (graph.nodes.size() < 60)
            all.append(pageOf(graph));
    QVERIFY(all.size() > 5);
    QTest::newRow("diagrams") << bytesOf(all, plainOptions());
    const DeckPage creation = pageOf(samples::creation());
    QTest::newRow("a slide a step") << bytesOf({creation}, plainOptions(DeckSteps::Slides));
    QTest::newRow("animation") << bytesOf({creation}, plainOptions(DeckSteps::Animation));
    const DeckPage lifelines = pageOf(samples::creation(), DiagramView::Lifelines);
    QTest::newRow("lifelines") << bytesOf({lifelines}, plainOptions());
    QTest::newRow("lifelines, steps") << bytesOf({lifelines}, plainOptions(DeckSteps::Slides));
    QTest::newRow("lifelines, animation") << bytesOf({lifelines}, plainOptions(DeckSteps::Animation));
    DeckOptions dark = plainOptions();
    dark.theme = *namedTheme(u"dark");
    dark.wide = false;
    DeckPage opening = textPage({});
    opening.opening = true;
    opening.path = {u"上"_s};
    QTest::newRow("a deck") << bytesOf(
        {opening, textPage({{u"一"_s, 1, false, {}}, {u"a: b\n"_s, 0, true, {}}}), creation}, dark);
    DeckOptions company = plainOptions(DeckSteps::Slides);
    company.templateBytes = companyTemplate();
    QTest::newRow("a template's") << bytesOf({opening, textPage({{u"一"_s, 2, false, {}}}), creation}, company);
}

void PptxTest::packagesAreSound() {
    QFETCH(QByteArray, pptx);
    QVERIFY(!pptx.isEmpty());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
}

void PptxTest::theCheckerFindsWhatIsWrong() {
    const packagecheck::Parts good = packagecheck::partsOf(bytesOf({pageOf(samples::components())}, plainOptions()));
    const auto broken = [&good](const QString& part, const QByteArray& was, const QByteArray& is) {
        packagecheck::Parts parts = good;
        parts[part].replace(was, is);
        return packagecheck::problemsOf(zipped(parts)).join(u'\n');
    };
    const QString slide = u"ppt/slides/slide1.xml"_s;
    QVERIFY(broken(u"ppt/slides/_rels/slide1.xml.rels"_s, "slideLayout2.xml", "gone.xml").contains(u"leads nowhere"));
    QVERIFY(broken(u"[Content_Types].xml"_s, "/docProps/app.xml", "/docProps/gone.xml").contains(u"not there"));
    QVERIFY(broken(slide, "id=\"3\"", "id=\"2\"").contains(u"twice"));
    QVERIFY(broken(slide, "</p:sld>", "").contains(slide));
    QVERIFY(broken(slide, "<a:stCxn id=\"", "<a:stCxn id=\"9").contains(u"glued to nothing"));
    QVERIFY(broken(slide, "prst=\"roundRect\"", "prst=\"roundRect\" r:id=\"rId99\"").contains(u"has not"));
    QVERIFY(broken(u"ppt/theme/theme1.xml"_s, "<a:effectStyle><a:effectLst/></a:effectStyle>", "").contains(u"three"));
    QVERIFY(broken(u"ppt/slideMasters/slideMaster1.xml"_s, "p:clrMap ", "p:other ").contains(u"clrMap"));
    const QString noLayout =
        broken(u"ppt/slides/_rels/slide1.xml.rels"_s, "relationships/slideLayout", "relationships/x");
    QVERIFY(noLayout.contains(u"needs one relationship to a slideLayout"));
    const QString noMaster =
        broken(u"ppt/slideLayouts/_rels/slideLayout2.xml.rels"_s, "relationships/slideMaster", "relationships/x");
    QVERIFY(noMaster.contains(u"needs one relationship to a slideMaster"));
    for (const QByteArray list : {"fillStyleLst", "lnStyleLst", "bgFillStyleLst"})
        QVERIFY(
            broken(u"ppt/theme/theme1.xml"_s, "</a:" + list + ">", "<a:noFill/></a:" + list + ">").contains(u"three"));
    QVERIFY(broken(u"ppt/presentation.xml"_s, "id=\"256\"", "id=\"255\"").contains(u"255"));
    QVERIFY(broken(slide, "name=\"Title\"", "name=\"T\x01\"").contains(slide)); // not even in an attribute
}

/// The order of children, what must be there, and the ranges of attributes, as the schemas have them.
void PptxTest::theSchemaCheckFindsWhatIsWrong() {
    SlidePoint table;
    table.table = {{{u"甲"_s}, {u"乙"_s}}, {}, true};
    const QList<DeckPage> pages{pageOf(samples::creation()), textPage({table})};
    const QByteArray pptx = bytesOf(pages, plainOptions(DeckSteps::Animation));
    const QByteArray picture = slidePart(pptx, 1);
    const QByteArray rows = slidePart(pptx, 2);
    const auto broken = [](QByteArray part, const QByteArray& was, const QByteArray& is) {
        if (!part.contains(was))
            return u"not there: "_s + QString::fromLatin1(was);
        return packagecheck::schemaProblems(part.replace(was, is)).join(u'\n');
    };
    QVERIFY(packagecheck::schemaProblems(picture).isEmpty() && packagecheck::schemaProblems(rows).isEmpty());
    QVERIFY(broken(picture, "<a:bodyPr/>", "").contains(u"children of p:txBody"));
    QVERIFY(broken(picture, "<p:cNvSpPr/><p:nvPr/>", "<p:nvPr/><p:cNvSpPr/>").contains(u"children of p:nvSpPr"));
    QVERIFY(broken(picture, "<a:noAutofit/>", "<a:spAutoFit/><a:noAutofit/>").contains(u"unknown"));
    QVERIFY(broken(picture, "<a:buNone/></a:pPr>", "<a:buNone/><a:lnSpc><a:spcPts val=\"1\"/></a:lnSpc></a:pPr>")
                .contains(u"children of a:pPr"));
    QVERIFY(broken(picture, "algn=\"ctr\"", "algn=\"centre\"").contains(u"a:pPr algn"));
    QVERIFY(broken(picture, "rot=\"5400000\"", "rot=\"5400000.5\"").contains(u"a:xfrm rot"));
    QVERIFY(broken(picture, "<a:ext cx=\"", "<a:ext cx=\"-").contains(u"a:ext cx"));
    QVERIFY(broken(picture, "presetClass=\"entr\"", "presetClass=\"in\"").contains(u"p:cTn presetClass"));
    QVERIFY(broken(picture, "<p:prevCondLst>", "<p:nextCondLst/><p:prevCondLst>").contains(u"children of p:seq"));
    QVERIFY(broken(picture, "<p:spTgt spid=", "<p:spTgt shape=").contains(u"p:spTgt lacks spid"));
    QVERIFY(broken(rows, "<a:lnL ", "<a:lnB/><a:lnL ").contains(u"children of a:tcPr"));
    QVERIFY(broken(rows, "<a:tblGrid>", "<a:tblGrid/><a:tblGrid>").contains(u"children of a:tbl"));
    QVERIFY(broken(rows, "anchor=\"ctr\"", "anchor=\"middle\"").contains(u"a:tcPr anchor"));
}

void PptxTest::boxesStandAsPlaced() {
    for (const Graph& graph : {samples::components(), samples::mixed(), samples::creation()}) {
        const DeckPage page = pageOf(graph);
        const QByteArray slide = slidePart(bytesOf({page}, plainOptions()), 1);
        const SheetFrame frame = sheetFrame({960, 540}, 1, false);
        const double scale = pictureScale(frame, page.placed->size);
        if (unitFor(page.placed->size, true, false) > 1)
            continue; // on a larger sheet
        const QPointF origin = pictureOrigin(frame, page.placed->size, scale);
        const QList<packagecheck::Shape> shapes = packagecheck::shapesOf(slide);
        const auto stands = [&](const QRectF& box, const QString& text) {
            const QRectF wanted(origin + box.topLeft() * scale, box.size() * scale);
            for (const packagecheck::Shape& shape : shapes)
                if (shape.text == text && (shape.box.topLeft() - wanted.topLeft()).manhattanLength() < 0.1 &&
                    qAbs(shape.box.width() - wanted.width()) < 0.1 && qAbs(shape.box.height() - wanted.height()) < 0.1)
                    return true;
            return false;
        };
        const auto words = [](const QList<PlacedLine>& lines) {
            QString text;
            for (const PlacedLine& line : lines)
                text += line.text;
            return text;
        };
        for (const PlacedNode& node : page.placed->nodes)
            QVERIFY2(stands(node.box, words(node.lines)), qPrintable(node.id));
        for (const PlacedCluster& cluster : page.placed->clusters) {
            QVERIFY2(stands(cluster.box, {}), qPrintable(cluster.id));
            QVERIFY2(stands(cluster.titleBox, words(cluster.lines)), qPrintable(cluster.id));
        }
        for (const PlacedEdge& edge : page.placed->edges)
            if (!edge.lines.isEmpty())
                QVERIFY(stands(edge.labelBox, words(edge.lines)));
        for (const packagecheck::Shape& shape : shapes)
            QVERIFY(shape.element != u"pic");
    }
}

void PptxTest::edgesAreGluedConnectors() {
    for (const Graph& graph : {samples::components(), samples::mixed(), samples::creation(), samples::resources(12)}) {
        const DeckPage page = pageOf(graph);
        int glued = 0;
        for (const packagecheck::Shape& shape : packagecheck::shapesOf(slidePart(bytesOf({page}, plainOptions()), 1)))
            if (shape.element == u"cxnSp") {
                QVERIFY(shape.from > 0 && shape.to > 0);
                QVERIFY(shape.geometry.endsWith(u"1") || shape.geometry.contains(u"entConnector") ||
                        shape.geometry.contains(u"urvedConnector"));
                QVERIFY(shape.description.contains(u" → "));
                ++glued;
            }
        QCOMPARE(glued, int(page.placed->edges.size()));
    }
}

void PptxTest::connectorsKeepOutOfBoxes_data() {
    QTest::addColumn<Graph>("graph");
    for (const auto& [name, graph] : samples::all())
        if (!graph.edges.isEmpty() && graph.nodes.size() <= 60)
            QTest::newRow(qPrintable(name)) << graph;
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(u"random %1"_s.arg(seed))) << samples::random(seed);
}

void PptxTest::connectorsKeepOutOfBoxes() {
    QFETCH(Graph, graph);
    const DeckPage page = pageOf(graph);
    QVERIFY(page.placed);
    const QList<Connector> connectors = routeConnectors(*page.placed);
    QCOMPARE(connectors.size(), page.placed->edges.size());
    for (qsizetype i = 0; i < connectors.size(); ++i) {
        const PlacedEdge& edge = page.placed->edges[i];
        const QList<QPointF> drawn = samplePath(edge.path, 6);
        const QList<QPointF> line = connectorPath(connectors[i]);
        for (const PlacedNode& node : page.placed->nodes) {
            const QRectF inner = node.box.adjusted(2, 2, -2, -2);
            if (node.id != edge.from && node.id != edge.to && !crossesBox(drawn, inner))
                QVERIFY2(!crossesBox(line, inner),
                         qPrintable(u"%1 → %2 crosses %3"_s.arg(edge.from, edge.to, node.id)));
        }
        for (qsizetype j = 0; j < i; ++j) {
            const PlacedEdge& other = page.placed->edges[j];
            const bool same =
                (other.from == edge.from && other.to == edge.to) || (other.from == edge.to && other.to == edge.from);
            if (same)
                QVERIFY2(connectorPath(connectors[j]) != line, qPrintable(edge.from + u" → "_s + edge.to));
        }
    }
}

/// Every preset, from every side to every side, begins and ends at its sites.
void PptxTest::presetsEndWhereTheyShould() {
    const QPointF from(100, 100);
    for (const QPointF to : {QPointF(220, 180), QPointF(30, 170), QPointF(20, 20), QPointF(190, 40), QPointF(100, 200)})
        for (int site = 0; site < 4; ++site)
            for (const QList<double>& bends : {QList<double>{}, {40}, {40, 25}, {20, 60, 90}})
                for (const ConnectorShape shape : {ConnectorShape::Elbow, ConnectorShape::Curved}) {
                    const Connector connector{shape, site, 0, from, to, bends};
                    const QList<QPointF> line = connectorPath(connector);
                    QVERIFY((line.first() - from).manhattanLength() < 0.01);
                    QVERIFY((line.last() - to).manhattanLength() < 0.01);
                    const ConnectorFrame frame = connectorFrame(connector);
                    QCOMPARE(frame.adjustments.size(), bends.size());
                    QCOMPARE(frame.turned, site % 2 == 0);
                    QVERIFY(frame.preset.endsWith(QString::number(bends.size() + 2)));
                }
}

void PptxTest::themeFontsAndColoursOnly() {
    const QByteArray slide = slidePart(bytesOf({pageOf(samples::creation())}, plainOptions()), 1);
    QVERIFY(!slide.contains("srgbClr"));
    QVERIFY(slide.contains("schemeClr val=\"accent1\""));
    static const QRegularExpression face(u"typeface=\"([^\"]*)\""_s);
    for (auto found = face.globalMatch(QString::fromUtf8(slide)); found.hasNext();)
        QVERIFY(found.next().captured(1).startsWith(u"+mn-"));
    QVERIFY(slide.contains("<a:ea typeface=\"+mn-ea\"/>"));
}

void PptxTest::stepsStandStill() {
    const DeckPage page = pageOf(samples::creation());
    const QByteArray pptx = bytesOf({page}, plainOptions(DeckSteps::Slides));
    const int last = samples::creation().lastStep();
    QVERIFY(!slidePart(pptx, last).isEmpty());
    QVERIFY(slidePart(pptx, last + 1).isEmpty());
    QHash<QString, QRectF> seen;
    qsizetype before = 0;
    for (int step = 1; step <= last; ++step) {
        const QList<packagecheck::Shape> shapes = packagecheck::shapesOf(slidePart(pptx, step));
        qsizetype count = 0;
        for (const packagecheck::Shape& shape : shapes) {
            if (shape.element == u"grpSp" || shape.name == QString::number(step))
                continue;
            const QString key = shape.element + shape.name + shape.description + shape.text;
            if (shape.element == u"cxnSp" || page.placed->nodes.first().lines.first().text == shape.text) {
                QVERIFY(!seen.contains(key) || seen.value(key) == shape.box);
                seen.insert(key, shape.box);
            }
            count += shape.element == u"cxnSp" ? 1 : 0;
        }
        QVERIFY(count > before);
        before = count;
        QVERIFY(packagecheck::textOf(slidePart(pptx, step)).contains(samples::creation().steps[step - 1].text.left(8)));
    }
}

void PptxTest::animationRevealsEachStepOnce() {
    const QByteArray pptx = bytesOf({pageOf(samples::creation())}, plainOptions(DeckSteps::Animation));
    const QByteArray slide = slidePart(pptx, 1);
    QCOMPARE(slide.count("nodeType=\"clickEffect\""), samples::creation().lastStep());
    QSet<QByteArray> appeared;
    static const QRegularExpression target(u"filter=\"fade\".*?spid=\"(\\d+)\""_s);
    for (auto found = target.globalMatch(QString::fromUtf8(slide)); found.hasNext();) {
        const QByteArray id = found.next().captured(1).toLatin1();
        QVERIFY(!appeared.contains(id));
        appeared.insert(id);
    }
    int connectors = 0;
    for (const packagecheck::Shape& shape : packagecheck::shapesOf(slide))
        if (shape.element == u"cxnSp") {
            QVERIFY(appeared.contains(QByteArray::number(shape.id)));
            ++connectors;
        }
    QCOMPARE(connectors, int(samples::creation().edges.size()));
}

void PptxTest::lifelinesHangOnBars() {
    const DeckPage page = pageOf(samples::creation(), DiagramView::Lifelines);
    const QList<packagecheck::Shape> shapes = packagecheck::shapesOf(slidePart(bytesOf({page}, plainOptions()), 1));
    QHash<int, packagecheck::Shape> byId;
    for (const packagecheck::Shape& shape : shapes)
        byId.insert(shape.id, shape);
    qsizetype lines = 0;
    qsizetype messages = 0;
    for (const packagecheck::Shape& shape : shapes) {
        if (shape.element != u"cxnSp")
            continue;
        const packagecheck::Shape from = byId.value(shape.from);
        const packagecheck::Shape to = byId.value(shape.to);
        if (from.geometry == u"rect" && to.geometry == u"rect") {
            QVERIFY(from.id != to.id);
            ++messages;
        } else {
            QCOMPARE(from.text, to.text); // an actor and its repeat at the foot
            QVERIFY(from.box.bottom() < to.box.top());
            ++lines;
        }
    }
    QCOMPARE(lines, page.placed->lifelines.size());
    QCOMPARE(messages, page.placed->edges.size());
}

void PptxTest::notesTitlesAndLinks() {
    DeckOptions options = plainOptions();
    options.linkBase = u"../notes/"_s;
    const packagecheck::Parts parts = packagecheck::partsOf(bytesOf({pageOf(samples::creation())}, options));
    const QByteArray slide = parts.value(u"ppt/slides/slide1.xml"_s);
    QVERIFY(slide.contains("<p:ph type=\"title\"/>"));
    QCOMPARE(packagecheck::textOf(parts.value(u"ppt/notesSlides/notesSlide1.xml"_s)), u"第一句。第二句。"_s);
    const QByteArray rels = parts.value(u"ppt/slides/_rels/slide1.xml.rels"_s);
    QVERIFY(rels.contains("Target=\"../notes/k8s.md#pod%E7%9A%84"));
    QVERIFY(rels.contains("TargetMode=\"External\""));
    QVERIFY(packagecheck::textOf(slide).contains(u"k8s.md › Pod › 创建过程"));
    options.linked = false;
    QVERIFY(!packagecheck::partsOf(bytesOf({pageOf(samples::creation())}, options))
                 .value(u"ppt/slides/_rels/slide1.xml.rels"_s)
                 .contains("External"));
}

void PptxTest::hostileText() {
    Graph graph = samples::components();
    graph.title = u"<title> & \"q\" ]]> \u0001\u000b"_s + QChar(0xD800) + QChar(0xFFFF);
    graph.nodes[0].label = u"😀 نص عربي \u0008 & <a>"_s;
    graph.nodes[1].label = QString(10000, u'长');
    graph.nodes[1].note = QString(10000, u'长');
    graph.nodes[2].label = u"שלום"_s;
    DeckPage page = pageOf(graph);
    page.title = graph.title + QString(10000, u'题');
    page.notes = u"\u0000\u0002 备注 \uFFFE 😀"_s;
    page.topic = u"a b#%/\"<>.md"_s;
    page.path = {u"\u0003"_s};
    const QByteArray pptx = bytesOf({page}, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
    const QString text = packagecheck::textOf(slidePart(pptx, 1));
    QVERIFY(text.contains(u"😀"));
    QVERIFY(text.contains(u"…")); // what is cut shows it
    QVERIFY(text.contains(u"<title> & \"q\" ]]>"));
    QVERIFY(slidePart(pptx, 1).contains("rtl=\"1\""));
    bool described = false;
    for (const packagecheck::Shape& shape : packagecheck::shapesOf(slidePart(pptx, 1)))
        described = described || shape.description.size() > 3000;
    QVERIFY(described); // the whole of a long label is in what is read out
}

void PptxTest::numberedPointsKeepTheirNumbers() {
    SlidePoint numbered{u"第七"_s, 1, false, {}};
    numbered.number = 7;
    const SlidePoint bullet{u"点"_s, 1, false, {}};
    const QByteArray pptx = bytesOf({textPage({numbered, bullet})}, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx), QStringList());
    const QByteArray slide = slidePart(pptx, 1);
    QCOMPARE(slide.count("<a:buAutoNum type=\"arabicPeriod\" startAt=\"7\"/>"), 1);
}

/// However long a paragraph or code is, every character of it is on some slide.
void PptxTest::longTextIsAllThere() {
    QString paragraph;
    for (int i = 0; i < 2000; ++i)
        paragraph += u"第%1句，"_s.arg(i);
    QString code;
    for (int i = 0; i < 90; ++i)
        code += u"line%1: value\n"_s.arg(i);
    const DeckPage page = textPage({{paragraph, 1, false, {}}, {code.trimmed(), 0, true, {}}});
    const QByteArray pptx = bytesOf({page}, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
    const packagecheck::Parts parts = packagecheck::partsOf(pptx);
    QString all;
    int slides = 0;
    for (int number = 1; parts.contains(u"ppt/slides/slide%1.xml"_s.arg(number)); ++number, ++slides)
        for (const packagecheck::Shape& shape :
             packagecheck::shapesOf(parts.value(u"ppt/slides/slide%1.xml"_s.arg(number))))
            if (shape.name == u"Text" || shape.name == u"Code")
                all += shape.text;
    QVERIFY(slides > 5);
    QVERIFY(all.contains(u"第1999句") && all.contains(u"line89: value"));
    QCOMPARE(all.count(u"句，"), 2000);
    const SheetFrame frame = sheetFrame({960, 540}, 1, false);
    for (const SheetText& text : fitText(page.points, frame))
        QVERIFY(text.lines.last().top + text.lines.last().height <= frame.body.height());
}

/// A table is one: its cells hold the notes' words, under, between and over text that keeps out of its way.
void PptxTest::tablesAreNative() {
    SlidePoint table;
    table.table = {{{u"组件"_s, u"端口"_s}, {u"kube-apiserver & <etcd>"_s, u"6443"_s}, {u"kubelet"_s}}, {1, 3}, true};
    const DeckPage page = textPage({{u"前"_s, 1, false, {}},
                                    table,
                                    {u"中"_s, 2, false, {}},
                                    {u"a: 1\n  b: 2"_s, 0, true, {}},
                                    {u"后"_s, 1, false, {}}});
    const QByteArray pptx = bytesOf({page}, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
    const QByteArray slide = slidePart(pptx, 1);
    QCOMPARE(slide.count("<a:tbl>"), 1);
    QCOMPARE(slide.count("<a:tr "), 3);
    QCOMPARE(slide.count("<a:tc>"), 6);
    QCOMPARE(slide.count("<a:gridCol "), 2);
    QVERIFY(slide.contains("firstRow=\"1\"") && slide.contains("algn=\"r\""));
    QVERIFY(slide.contains("kube-apiserver &amp; &lt;etcd&gt;"));
    QRectF last;
    QString order;
    for (const packagecheck::Shape& shape : packagecheck::shapesOf(slide)) {
        if (shape.box.isEmpty() || shape.text.contains(u"k8s.md"))
            continue;
        QVERIFY2(last.isEmpty() || shape.box.top() >= last.bottom() - 0.1, qPrintable(shape.name));
        last = shape.box;
        order += shape.name + u' ';
    }
    QCOMPARE(order, u"Text Table Text Code Text "_s);
}

/// Tables that are longer than a slide go on under the same head; a row that is taller than a slide becomes text.
void PptxTest::longTablesAreAllThere() {
    SlidePoint table;
    table.table = {{{u"序"_s, u"说明"_s}}, {}, true};
    for (int i = 0; i < 60; ++i)
        table.table.rows.append({u"第%1行"_s.arg(i), u"说明"_s.repeated(1 + i)});
    SlidePoint tall;
    tall.table = {{{u"甲"_s, u"乙"_s}, {u"字"_s.repeated(3000), u"完"_s}}, {}, true};
    const QByteArray pptx = bytesOf({textPage({table}), textPage({tall})}, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
    int heads = 0;
    int rows = 0;
    qsizetype characters = 0;
    for (int number = 1; !slidePart(pptx, number).isEmpty(); ++number) {
        const QByteArray slide = slidePart(pptx, number);
        heads += slide.contains("firstRow") ? 1 : 0;
        rows += int(slide.count("<a:tr "));
        characters += packagecheck::textOf(slide).count(u'字');
        for (const packagecheck::Shape& shape : packagecheck::shapesOf(slide))
            QVERIFY(shape.box.bottom() <= 540);
    }
    QVERIFY(heads > 2);
    QCOMPARE(rows, 60 + heads);
    QCOMPARE(characters, 3000);
}

void PptxTest::sameBytesEachTime() {
    const QList<DeckPage> pages{pageOf(samples::creation()), textPage({{u"一"_s, 1, false, {}}})};
    const QByteArray first = bytesOf(pages, plainOptions(DeckSteps::Slides));
    QTest::qWait(0);
    qputenv("TZ", "Asia/Shanghai");
    QCOMPARE(bytesOf(pages, plainOptions(DeckSteps::Slides)), first);
    qunsetenv("TZ");
}

void PptxTest::templateIsKept() {
    DeckOptions options = plainOptions();
    options.templateBytes = companyTemplate();
    options.templateName = u"company.potx"_s;
    const packagecheck::Parts parts =
        packagecheck::partsOf(bytesOf({pageOf(samples::creation()), textPage({{u"新"_s, 1, false, {}}})}, options));
    QVERIFY(parts.value(u"ppt/theme/theme1.xml"_s).contains("name=\"Company\""));
    QVERIFY(parts.value(u"ppt/theme/theme1.xml"_s).contains("112233"));
    QVERIFY(parts.value(u"ppt/presentation.xml"_s).contains("cx=\"9144000\"")); // its size: 4:3
    QVERIFY(!parts.value(u"ppt/presentation.xml"_s).contains("section"));
    QVERIFY(!parts.value(u"[Content_Types].xml"_s).contains("template.main"));
    for (const QByteArray& part : parts)
        QVERIFY(!part.contains(QStringLiteral("旧的一页").toUtf8()));
    const packagecheck::Parts before = packagecheck::partsOf(options.templateBytes);
    for (const QString& part : {u"ppt/slideMasters/slideMaster1.xml"_s, u"ppt/slideLayouts/slideLayout3.xml"_s})
        QCOMPARE(parts.value(part), before.value(part));
    for (const packagecheck::Shape& shape : packagecheck::shapesOf(parts.value(u"ppt/slides/slide1.xml"_s)))
        QVERIFY(shape.box.right() <= 720.5 && shape.box.bottom() <= 540.5);
}

/// A theme that the template has beside its own stays: the notes' goes under another name.
void PptxTest::themesOfATemplateStay() {
    packagecheck::Parts company = packagecheck::partsOf(companyTemplate());
    const QByteArray theirs = company.value(u"ppt/theme/theme1.xml"_s).replace("Company", "Theirs");
    company[u"ppt/theme/theme2.xml"_s] = theirs;
    company[u"ppt/_rels/presentation.xml.rels"_s].replace("/notesMaster\"", "/something\""); // it has none for notes
    DeckOptions options = plainOptions();
    options.templateBytes = zipped(company);
    DeckPage page = textPage({{u"新"_s, 1, false, {}}});
    page.notes = u"说一说"_s;
    const packagecheck::Parts parts = packagecheck::partsOf(bytesOf({page}, options));
    QCOMPARE(parts.value(u"ppt/theme/theme2.xml"_s), theirs);
    QVERIFY(parts.contains(u"ppt/theme/theme3.xml"_s));
}

void PptxTest::templatesThatAreNone() {
    DeckOptions options = plainOptions();
    options.templateName = u"company.potx"_s;
    packagecheck::Parts noMaster = packagecheck::partsOf(companyTemplate());
    noMaster.remove(u"ppt/slideMasters/slideMaster1.xml"_s);
    for (const QByteArray& bytes :
         {QByteArray("not a zip"), zipped({{u"a.txt"_s, "x"}}), zipped(noMaster), companyTemplate().left(900)}) {
        options.templateBytes = bytes;
        const Result<QByteArray> made = toPptx({pageOf(samples::chain(2))}, options);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Unreadable);
        QVERIFY(made.error().message.contains(u"company.potx"));
    }
}

void PptxTest::cancelled() {
    DeckOptions options = plainOptions();
    int asked = 0;
    options.progress = [&asked](int done, int total) { return ++asked < 3 && done <= total; };
    const Result<QByteArray> made = toPptx(QList<DeckPage>(10, textPage({{u"一"_s, 1, false, {}}})), options);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(!toPptx({}, plainOptions()));
}

void PptxTest::aHundredSlides() {
    const DeckPage diagram = pageOf(samples::chain(3));
    QList<DeckPage> pages;
    for (int i = 0; i < 50; ++i)
        pages << diagram << textPage({{u"第%1页"_s.arg(i), 1, false, {}}});
    const QByteArray pptx = bytesOf(pages, plainOptions());
    QCOMPARE(packagecheck::problemsOf(pptx).join(u'\n'), QString());
    QVERIFY(!slidePart(pptx, 100).isEmpty());
}
