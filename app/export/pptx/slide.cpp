#include "export/pptx/slide.h"
#include "export/pptx/diagram.h"
#include "export/pptx/timing.h"
#include "export/xmltext.h"
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype kLongestNotes = 60'000;
constexpr qsizetype kLongestTitle = 1000;

constexpr char kTreeHead[] =
    R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>)"
    R"(<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>)"
    R"(</p:grpSpPr>)";
constexpr char kEnd[] = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>";

/// One slide being written.
class SlidePage {
public:
    SlidePage(const SlideTask& theTask, const PptxHouse& theHouse, const DeckOptions& theOptions,
              PptxRelations& theRelations)
        : task(theTask)
        , house(theHouse)
        , options(theOptions)
        , relations(theRelations)
        , canvas(xml, PptxPalette(theHouse.dark))
        , frame(houseFrame(theHouse, hasCaption(theTask))) {}

    static bool hasCaption(const SlideTask& task) {
        return task.page->placed && (task.step > 0 || task.animated) && !task.page->placed->steps.isEmpty();
    }

    QByteArray write(const QHash<QString, int>& targets) {
        xml.openRoot("p:sld");
        xml.open("p:cSld");
        xml.open("p:spTree");
        xml.raw(kTreeHead);
        if (task.page->opening)
            writeOpening();
        else
            writeContents(targets);
        xml.close(2);
        xml.raw(kEnd);
        if (task.animated)
            writeTiming(xml, steps);
        xml.close();
        return xml.bytes();
    }

private:
    void writeOpening() {
        holder("ctrTitle", -1, u"Title"_s);
        paragraph(task.title, 0);
        xml.close(2);
        if (task.page->path.isEmpty())
            return;
        holder("subTitle", house.subtitleIndex, u"Subtitle"_s);
        paragraph(task.page->path.join(u" › "_s), 0);
        xml.close(2);
    }

    void writeContents(const QHash<QString, int>& targets) {
        const SheetTitle title = fitTitle(task.title, frame);
        holder("title", -1, u"Title"_s);
        paragraph(xmlShort(title.text, kLongestTitle),
                  house.ours && title.size < sheet::kTitle * frame.unit ? title.size : 0);
        xml.close(2);
        if (task.page->placed)
            writePicture(targets);
        else if (!task.text.lines.isEmpty())
            writeText();
        writeFoot();
    }

    /// Opens a placeholder up to its text's body: the text's paragraphs follow, then close(2).
    void holder(const char* type, int index, const QString& name) {
        xml.open("p:sp");
        xml.open("p:nvSpPr");
        canvas.properties("p:cNvPr", canvas.takeId(), {name, {}, {}});
        xml.raw(R"(<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>)");
        xml.open("p:nvPr");
        xml.open("p:ph");
        if (*type != '\0')
            xml.attribute("type", QString::fromLatin1(type));
        if (index >= 0)
            xml.attribute("idx", decimal(index));
        xml.close(3);
        xml.leaf("p:spPr");
        xml.open("p:txBody");
        xml.raw("<a:bodyPr/><a:lstStyle/>");
    }

    /// `size` 0: as the layout has it.
    void paragraph(const QString& text, double size) {
        xml.open("a:p");
        if (isRightToLeft(text))
            xml.leaf("a:pPr", {{"rtl", u"1"_s}});
        xml.open("a:r");
        xml.open("a:rPr", {{"lang", languageOf(text)}, {"altLang", u"en-US"_s}});
        if (size > 0)
            xml.attribute("sz", decimal(qRound(size * 100)));
        xml.close();
        xml.text("a:t", text);
        xml.close(2);
    }

    void writeText() {
        const QByteArray type = house.textType.toLatin1();
        if (house.textIndex < 0) {
            looseText();
            return;
        }
        holder(type.constData(), house.textIndex, u"Text"_s);
        for (const SheetLine& line : task.text.lines)
            writePoint(line);
        xml.close(2);
    }

    /// For a template without a layout for text.
    void looseText() {
        ShapeText text;
        text.lines = QStringList{};
        text.wraps = true;
        xml.open("p:sp");
        xml.open("p:nvSpPr");
        canvas.properties("p:cNvPr", canvas.takeId(), {u"Text"_s, {}, {}});
        xml.raw(R"(<p:cNvSpPr txBox="1"/><p:nvPr/>)");
        xml.close();
        xml.open("p:spPr");
        canvas.placement(frame.body);
        xml.raw(R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>)");
        xml.close();
        xml.open("p:txBody");
        xml.raw(R"(<a:bodyPr wrap="square"><a:noAutofit/></a:bodyPr><a:lstStyle/>)");
        for (const SheetLine& line : task.text.lines)
            writePoint(line);
        xml.close(2);
    }

    void writePoint(const SheetLine& line) {
        const SlidePoint& point = line.point;
        const bool bullet = point.depth > 0 && !point.code;
        const QStringList rows = point.code ? point.text.split(u'\n') : QStringList{point.text};
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const double indent = bullet ? sheet::kIndent * frame.unit : 0;
            xml.open("a:p");
            xml.open("a:pPr", {{"marL", decimal(emuOf(line.left))}, {"indent", decimal(-emuOf(indent))}});
            if (bullet && point.depth > 1)
                xml.attribute("lvl", decimal(std::min(8, point.depth - 1)));
            if (isRightToLeft(rows[i]))
                xml.attribute("rtl", u"1"_s);
            if (point.code)
                xml.raw(R"(<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>)");
            if (point.code && i > 0)
                xml.raw(R"(<a:spcBef><a:spcPts val="0"/></a:spcBef>)");
            if (!bullet)
                xml.leaf("a:buNone");
            xml.close();
            ShapeText look;
            look.size = line.size;
            look.mono = point.code;
            if (rows[i].isEmpty())
                xml.leaf("a:endParaRPr", {{"lang", u"zh-CN"_s}, {"sz", decimal(qRound(line.size * 100))}});
            else
                canvas.run(rows[i], look);
            xml.close();
        }
    }

    void writePicture(const QHash<QString, int>& targets) {
        const PlacedGraph& graph = *task.page->placed;
        DiagramPlace place;
        place.scale = pictureScale(frame, graph.size);
        place.origin = pictureOrigin(frame, graph.size, place.scale);
        place.step = task.animated ? 0 : task.step;
        place.loose = task.animated;
        place.connectors = task.connectors;
        for (const PlacedNode& node : graph.nodes)
            if (const int target = targets.value(node.link); target > 0)
                place.links.insert(node.link, relations.add(u"slide"_s, u"slide%1.xml"_s.arg(target)));
        steps.shapes = writeDiagram(canvas, graph, place);
        if (!hasCaption(task))
            return;
        for (const GraphStep& step : graph.steps)
            if (task.animated || step.n == task.step)
                writeCaption(step);
    }

    void writeCaption(const GraphStep& step) {
        const SheetCaption caption = fitCaption(step.text, frame);
        const QString name = QString::number(step.n);
        const double disc = 26 * frame.unit;
        const int group = canvas.beginGroup({name, step.text, {}}, frame.caption);
        ShapeText number;
        number.lines = {name};
        number.size = (step.n > 99 ? 11 : 14) * frame.unit;
        number.bold = true;
        number.colour = canvas.palette.ground();
        canvas.shape({name, {}, {}}, QRectF(frame.caption.left(), frame.caption.center().y() - disc / 2, disc, disc),
                     {"ellipse", -1, -1, canvas.palette.accent()}, number);
        ShapeText words;
        words.lines = caption.lines;
        words.size = caption.size;
        words.centred = false;
        canvas.shape({name, {}, {}}, frame.caption.adjusted(36 * frame.unit, 0, 0, 0), {}, words);
        canvas.endGroup();
        if (task.animated)
            steps.captions.insert(step.n, group);
    }

    /// The way back to the notes.
    void writeFoot() {
        const DeckPage& page = *task.page;
        if (page.topic.isEmpty() || page.topic == u".")
            return;
        const QString file = page.topic.section(u'#', 0, 0);
        QStringList words{file};
        words += page.path;
        ShapeText text;
        text.size = sheet::kFoot * frame.unit;
        text.centred = false;
        text.colour = canvas.palette.quiet();
        text.lines = {xmlShort(words.join(u" › "_s), 110)};
        QString link;
        if (options.linked)
            link = relations.add(u"hyperlink"_s, noteLink(page.topic, options.linkBase), true);
        canvas.shape({page.topic, page.topic, link}, frame.foot, {}, text);
    }

    const SlideTask& task;
    const PptxHouse& house;
    const DeckOptions& options;
    PptxRelations& relations;
    PptxXml xml;
    PptxCanvas canvas;
    SheetFrame frame;
    AnimatedSteps steps;
};

} // namespace

QString noteLink(const QString& topic, const QString& base) {
    QString link = base + QString::fromLatin1(QUrl::toPercentEncoding(topic.section(u'#', 0, 0), "/"));
    if (topic.contains(u'#'))
        link += u'#' + QString::fromLatin1(QUrl::toPercentEncoding(topic.section(u'#', 1)));
    return link;
}

void SlideWriter::write(const SlideTask& task, int number, const QHash<QString, int>& targets) {
    const QString folder = house.presentation.left(house.presentation.lastIndexOf(u'/') + 1);
    const QString path = folder + u"slides/slide%1.xml"_s.arg(number);
    const bool text = !task.page->placed && !task.text.lines.isEmpty();
    const QString layout = task.page->opening ? house.titleLayout : text ? house.textLayout : house.titleOnlyLayout;
    PptxRelations relations;
    relations.add(u"slideLayout"_s, u"../"_s + layout.mid(folder.size()));
    const QByteArray bytes = SlidePage(task, house, options, relations).write(targets);
    if (!task.notes.isEmpty())
        writeNotes(task, path, number, relations);
    house.package.insert(path, {bytes, QString::fromUtf16(pptxtype::slide)});
    house.package.insert(relationsPath(path), {relations.xml(), {}});
    ids.append(house.relations.add(u"slide"_s, u"slides/slide%1.xml"_s.arg(number)));
}

void SlideWriter::writeNotes(const SlideTask& task, const QString& slide, int number, PptxRelations& relations) {
    const QString folder = house.presentation.left(house.presentation.lastIndexOf(u'/') + 1);
    const QString path = folder + u"notesSlides/notesSlide%1.xml"_s.arg(number);
    PptxXml xml;
    xml.openRoot("p:notes");
    xml.open("p:cSld");
    xml.open("p:spTree");
    xml.raw(kTreeHead);
    xml.raw(R"(<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" )"
            R"(noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>)"
            R"(<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>)"
            R"(<p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>)");
    for (const QString& line : xmlShort(task.notes, kLongestNotes).split(u'\n')) {
        xml.open("a:p");
        if (!line.isEmpty()) {
            xml.open("a:r");
            xml.leaf("a:rPr", {{"lang", languageOf(line)}, {"altLang", u"en-US"_s}});
            xml.text("a:t", line);
            xml.close();
        }
        xml.close();
    }
    xml.raw("</p:txBody></p:sp>");
    xml.close(2);
    xml.raw(kEnd);
    xml.close();
    PptxRelations own;
    own.add(u"notesMaster"_s, u"../"_s + house.notesMaster.mid(folder.size()));
    own.add(u"slide"_s, u"../slides/"_s + slide.section(u'/', -1));
    house.package.insert(path, {xml.bytes(), QString::fromUtf16(pptxtype::notes)});
    house.package.insert(relationsPath(path), {own.xml(), {}});
    relations.add(u"notesSlide"_s, u"../notesSlides/notesSlide%1.xml"_s.arg(number));
}

} // namespace tujian
