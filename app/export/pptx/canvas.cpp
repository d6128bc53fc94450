#include "export/pptx/canvas.h"
#include "export/xmltext.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestDescription = 4000;

void writeIconPath(PptxXml& xml, const QPainterPath& path) {
    const auto point = [&xml](const QPainterPath::Element& element) {
        xml.leaf("a:pt",
                 {{"x", decimal(std::lround(element.x * 1000))}, {"y", decimal(std::lround(element.y * 1000))}});
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            xml.open("a:cubicBezTo");
            point(element);
            point(path.elementAt(++i));
            point(path.elementAt(++i));
        } else {
            xml.open(element.type == QPainterPath::MoveToElement ? "a:moveTo" : "a:lnTo");
            point(element);
        }
        xml.close();
    }
}

} // namespace

bool isRightToLeft(const QString& text) {
    return text.isRightToLeft();
}

QString languageOf(const QString& text) {
    for (const QChar c : text)
        if (c.unicode() >= 0x2e80)
            return u"zh-CN"_s;
    return u"en-US"_s;
}

void PptxCanvas::properties(const char* element, int id, const ShapeName& name) {
    xml.open(element, {{"id", decimal(id)}, {"name", xmlShort(name.name, kLongestName)}});
    if (!name.description.isEmpty())
        xml.attribute("descr", xmlShort(name.description, kLongestDescription));
    if (!name.link.isEmpty()) {
        xml.open("a:hlinkClick", {{"r:id", name.link}});
        if (name.jump)
            xml.attribute("action", u"ppaction://hlinksldjump"_s);
        xml.close();
    }
    xml.close();
}

void PptxCanvas::placement(const QRectF& box, const char* element) {
    xml.open(element);
    xml.leaf("a:off", {{"x", decimal(emuOf(box.x()))}, {"y", decimal(emuOf(box.y()))}});
    xml.leaf("a:ext", {{"cx", decimal(emuOf(box.width()))}, {"cy", decimal(emuOf(box.height()))}});
    xml.close();
}

void PptxCanvas::outline(PptxColour colour, double width, bool dashed) {
    xml.open("a:ln", {{"w", decimal(emuOf(width))}, {"cap", dashed ? u"flat"_s : u"rnd"_s}});
    palette.write(xml, colour);
    xml.leaf("a:prstDash", {{"val", dashed ? u"dash"_s : u"solid"_s}});
    xml.leaf("a:round");
}

/// Up to the geometry, which follows.
int PptxCanvas::beginShape(const ShapeName& name, const QRectF& box) {
    const int id = takeId();
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    properties("p:cNvPr", id, name);
    xml.leaf("p:cNvSpPr");
    xml.leaf("p:nvPr");
    xml.close();
    xml.open("p:spPr");
    placement(box);
    return id;
}

int PptxCanvas::shape(const ShapeName& name, const QRectF& box, const ShapeLook& look, const ShapeText& text) {
    const int id = beginShape(name, box);
    xml.open("a:prstGeom", {{"prst", QString::fromLatin1(look.geometry)}});
    xml.open("a:avLst");
    const bool two = look.otherRounding >= 0;
    if (look.rounding >= 0)
        xml.leaf("a:gd",
                 {{"name", two ? u"adj1"_s : u"adj"_s}, {"fmla", u"val %1"_s.arg(std::min(50000, look.rounding))}});
    if (two)
        xml.leaf("a:gd", {{"name", u"adj2"_s}, {"fmla", u"val %1"_s.arg(std::min(50000, look.otherRounding))}});
    xml.close(2);
    if (look.fill)
        palette.write(xml, *look.fill);
    else
        xml.leaf("a:noFill");
    if (look.stroke) {
        outline(*look.stroke, look.width, look.dashed);
    } else {
        xml.open("a:ln");
        xml.leaf("a:noFill");
    }
    xml.close(2);
    textBody(text);
    xml.close();
    return id;
}

int PptxCanvas::icon(const ShapeName& name, const QRectF& box, const QPainterPath& path, PptxColour colour,
                     double width) {
    const int id = beginShape(name, box);
    xml.open("a:custGeom");
    for (const char* list : {"a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"})
        xml.leaf(list);
    xml.leaf("a:rect", {{"l", u"0"_s}, {"t", u"0"_s}, {"r", u"r"_s}, {"b", u"b"_s}});
    xml.open("a:pathLst");
    xml.open("a:path", {{"w", u"24000"_s}, {"h", u"24000"_s}, {"fill", u"none"_s}});
    writeIconPath(xml, path);
    xml.close(3);
    xml.leaf("a:noFill");
    outline(colour, width, false);
    xml.close(3);
    return id;
}

int PptxCanvas::beginGroup(const ShapeName& name, const QRectF& box) {
    const int id = takeId();
    xml.open("p:grpSp");
    xml.open("p:nvGrpSpPr");
    properties("p:cNvPr", id, name);
    xml.leaf("p:cNvGrpSpPr");
    xml.leaf("p:nvPr");
    xml.close();
    xml.open("p:grpSpPr");
    xml.open("a:xfrm");
    // Members have the slide's coordinates.
    for (const auto& [offset, extent] : {std::pair("a:off", "a:ext"), std::pair("a:chOff", "a:chExt")}) {
        xml.leaf(offset, {{"x", decimal(emuOf(box.x()))}, {"y", decimal(emuOf(box.y()))}});
        xml.leaf(extent, {{"cx", decimal(emuOf(box.width()))}, {"cy", decimal(emuOf(box.height()))}});
    }
    xml.close(2);
    return id;
}

int PptxCanvas::connector(const ShapeName& name, const ConnectorFrame& frame, Glue from, Glue to, const Line& line) {
    const int id = takeId();
    xml.open("p:cxnSp");
    xml.open("p:nvCxnSpPr");
    properties("p:cNvPr", id, name);
    xml.open("p:cNvCxnSpPr");
    if (from.shape > 0)
        xml.leaf("a:stCxn", {{"id", decimal(from.shape)}, {"idx", decimal(from.site)}});
    if (to.shape > 0)
        xml.leaf("a:endCxn", {{"id", decimal(to.shape)}, {"idx", decimal(to.site)}});
    xml.close();
    xml.leaf("p:nvPr");
    xml.close();
    xml.open("p:spPr");
    xml.open("a:xfrm");
    if (frame.turned)
        xml.attribute("rot", u"5400000"_s);
    if (frame.flipX)
        xml.attribute("flipH", u"1"_s);
    if (frame.flipY)
        xml.attribute("flipV", u"1"_s);
    xml.leaf("a:off", {{"x", decimal(emuOf(frame.box.x()))}, {"y", decimal(emuOf(frame.box.y()))}});
    xml.leaf("a:ext", {{"cx", decimal(emuOf(frame.box.width()))}, {"cy", decimal(emuOf(frame.box.height()))}});
    xml.close();
    xml.open("a:prstGeom", {{"prst", frame.preset}});
    xml.open("a:avLst");
    for (qsizetype i = 0; i < frame.adjustments.size(); ++i)
        xml.leaf("a:gd", {{"name", u"adj%1"_s.arg(i + 1)}, {"fmla", u"val %1"_s.arg(frame.adjustments[i])}});
    xml.close(2);
    outline(line.colour, line.width, line.dashed);
    if (line.arrow)
        xml.leaf("a:tailEnd", {{"type", u"triangle"_s}, {"w", u"med"_s}, {"len", u"med"_s}});
    xml.close(3);
    return id;
}

void PptxCanvas::run(const QString& words, const ShapeText& text, const QString& link) {
    xml.open("a:r");
    xml.open("a:rPr", {{"lang", languageOf(words)},
                       {"altLang", u"en-US"_s},
                       {"sz", decimal(std::clamp(qRound(text.size * 100), 100, 400000))}});
    xml.attribute("b", text.bold ? u"1"_s : u"0"_s);
    palette.write(xml, text.colour);
    xml.leaf("a:latin", {{"typeface", text.mono ? u"Consolas"_s : u"+mn-lt"_s}});
    xml.leaf("a:ea", {{"typeface", u"+mn-ea"_s}});
    xml.leaf("a:cs", {{"typeface", u"+mn-cs"_s}});
    if (!link.isEmpty())
        xml.leaf("a:hlinkClick", {{"r:id", link}});
    xml.close();
    xml.text("a:t", words);
    xml.close();
}

void PptxCanvas::textBody(const ShapeText& text) {
    xml.open("p:txBody");
    xml.open("a:bodyPr", {{"wrap", text.wraps ? u"square"_s : u"none"_s},
                          {"lIns", decimal(emuOf(text.left))},
                          {"tIns", u"0"_s},
                          {"rIns", decimal(emuOf(text.right))},
                          {"bIns", u"0"_s},
                          {"rtlCol", u"0"_s},
                          {"anchor", QString::fromLatin1(text.anchor)}});
    xml.leaf("a:noAutofit");
    xml.close();
    xml.leaf("a:lstStyle");
    xml.open("a:p");
    xml.open("a:pPr", {{"algn", text.centred ? u"ctr"_s : u"l"_s}});
    if (isRightToLeft(text.lines.join(QChar(u' '))))
        xml.attribute("rtl", u"1"_s);
    if (text.lineHeight > 0) {
        xml.open("a:lnSpc");
        xml.leaf("a:spcPts", {{"val", decimal(std::clamp(qRound(text.lineHeight * 100), 0, 158400))}});
        xml.close();
    }
    xml.leaf("a:buNone");
    xml.close();
    for (qsizetype i = 0; i < text.lines.size(); ++i) {
        if (i > 0) {
            xml.open("a:br");
            xml.leaf("a:rPr",
                     {{"lang", u"zh-CN"_s}, {"sz", decimal(std::clamp(qRound(text.size * 100), 100, 400000))}});
            xml.close();
        }
        run(text.lines[i], text);
    }
    if (text.lines.isEmpty())
        xml.leaf("a:endParaRPr", {{"lang", u"zh-CN"_s}});
    xml.close(2);
}

} // namespace tujian
