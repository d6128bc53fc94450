#include "export/pptx/slide.h"
#include "export/pptx/body.h"
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
              const QString& theLayout, PptxRelations& theRelations)
        : task(theTask)
        , house(theHouse)
        , options(theOptions)
        , layout(theLayout)
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
        openHolder(canvas, "ctrTitle", -1, u"Title"_s);
        const SheetTitle title = fitOpening(task.title, frame);
        paragraph(house.ours ? title.text : xmlShort(task.title, kLongestTitle),
                  house.ours && title.size < sheet::kOpening * frame.unit ? title.size : 0);
        xml.close(2);
        writeFoot();
        if (task.page->path.isEmpty() || house.subtitleIndex < 0)
            return;
        openHolder(canvas, "subTitle", house.subtitleIndex, u"Subtitle"_s);
        paragraph(task.page->path.join(u" › "_s), 0);
        xml.close(2);
    }

    void writeContents(const QHash<QString, int>& targets) {
        const SheetTitle title = fitTitle(task.title, frame);
        openHolder(canvas, "title", -1, u"Title"_s);
        paragraph(xmlShort(title.text, kLongestTitle),
                  house.ours && title.size < sheet::kTitle * frame.unit ? title.size : 0);
        xml.close(2);
        if (task.page->placed)
            writePicture(targets);
        else if (!task.text.lines.isEmpty())
            writeBody(canvas, task.text, frame, house);
        writeFoot();
        writeNumber();
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
        const QString words = fitFoot(page.topic, page.path, frame);
        if (words.isEmpty())
            return;
        ShapeText text;
        text.size = sheet::kFoot * frame.unit;
        text.centred = false;
        text.colour = canvas.palette.quiet();
        text.lines = {xmlLegal(words)};
        QString link;
        if (options.linked)
            link = relations.add(u"hyperlink"_s, noteLink(page.topic, options.linkBase), true);
        canvas.shape({page.topic, page.topic, link}, frame.foot, {}, text);
    }

    /// Counted by the viewing program, so that it stays right when slides are moved.
    void writeNumber() {
        if (!house.numberIndex.contains(layout))
            return;
        openHolder(canvas, "sldNum", house.numberIndex.value(layout), u"Slide Number"_s);
        xml.raw(R"(<a:p><a:fld id="{7C1D2B3A-0001-4000-8000-000000000001}" type="slidenum"><a:rPr lang="zh-CN"/>)"
                R"(<a:t>‹#›</a:t></a:fld></a:p>)");
        xml.close(2);
    }

    const SlideTask& task;
    const PptxHouse& house;
    const DeckOptions& options;
    const QString& layout;
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
    const bool text = !task.page->placed && hasWords(task.text);
    const QString layout = task.page->opening ? house.titleLayout : text ? house.textLayout : house.titleOnlyLayout;
    PptxRelations relations;
    relations.add(u"slideLayout"_s, u"../"_s + layout.mid(folder.size()));
    const QByteArray bytes = SlidePage(task, house, options, layout, relations).write(targets);
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
