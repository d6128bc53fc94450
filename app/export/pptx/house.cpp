#include "export/pptx/house.h"
#include "export/pptx/palette.h"
#include "export/pptx/xml.h"
#include "export/sheet.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

enum class Holder { Title, CentredTitle, Subtitle, Body, Number };

struct HolderText {
    const char* type;
    const char16_t* name;
    const char16_t* prompt;
    int index; ///< 0: none is written
};

HolderText holderText(Holder holder) {
    switch (holder) {
    case Holder::Title:
        return {"title", u"Title", u"Title", 0};
    case Holder::CentredTitle:
        return {"ctrTitle", u"Title", u"Title", 0};
    case Holder::Subtitle:
        return {"subTitle", u"Subtitle", u"Subtitle", 1};
    case Holder::Body:
        return {"body", u"Text", u"Text", 1};
    case Holder::Number:
        break;
    }
    return {"sldNum", u"Slide Number", u"", 12};
}

void box(PptxXml& xml, const QRectF& at) {
    xml.open("a:xfrm");
    xml.leaf("a:off", {{"x", decimal(emuOf(at.x()))}, {"y", decimal(emuOf(at.y()))}});
    xml.leaf("a:ext", {{"cx", decimal(emuOf(at.width()))}, {"cy", decimal(emuOf(at.height()))}});
    xml.close();
}

void treeHead(PptxXml& xml) {
    xml.raw(R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>)"
            R"(<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>)"
            R"(</p:grpSpPr>)");
}

void runStyle(PptxXml& xml, double points, bool bold, const char* slot, const char* font, int tint = 0) {
    xml.open("a:defRPr", {{"sz", decimal(qRound(points * 100))}, {"b", bold ? u"1"_s : u"0"_s}, {"kern", u"1200"_s}});
    xml.open("a:solidFill");
    xml.open("a:schemeClr", {{"val", QString::fromLatin1(slot)}});
    if (tint > 0) {
        xml.leaf("a:lumMod", {{"val", decimal((100 - tint) * 1000)}});
        xml.leaf("a:lumOff", {{"val", decimal(tint * 1000)}});
    }
    xml.close(2);
    const QString name = QString::fromLatin1(font);
    xml.leaf("a:latin", {{"typeface", u"+%1-lt"_s.arg(name)}});
    xml.leaf("a:ea", {{"typeface", u"+%1-ea"_s.arg(name)}});
    xml.leaf("a:cs", {{"typeface", u"+%1-cs"_s.arg(name)}});
    xml.close();
}

/// What a kind of placeholder has of its own, where it is no plain title or text: side and size of its words.
void holderStyle(PptxXml& xml, Holder kind, const char* align, double unit) {
    xml.open("a:lstStyle");
    if (align != nullptr) {
        xml.open("a:lvl1pPr", {{"marL", u"0"_s}, {"indent", u"0"_s}, {"algn", QString::fromLatin1(align)}});
        xml.leaf("a:buNone");
        if (kind == Holder::CentredTitle)
            runStyle(xml, sheet::kOpening * unit, true, "tx1", "mj");
        else if (kind == Holder::Subtitle)
            runStyle(xml, 18 * unit, false, "tx1", "mn", 35);
        else
            runStyle(xml, sheet::kFoot * unit, false, "tx1", "mn", 35);
        xml.close();
    }
    xml.close();
}

/// A placeholder; `type` overrides the one of the kind.
void holder(PptxXml& xml, int id, Holder kind, const QRectF& at, double unit, const char* anchor,
            const char* align = nullptr) {
    const HolderText text = holderText(kind);
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    xml.leaf("p:cNvPr", {{"id", decimal(id)}, {"name", QString::fromUtf16(text.name)}});
    xml.raw(R"(<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>)");
    xml.open("p:nvPr");
    xml.open("p:ph", {{"type", QString::fromLatin1(text.type)}});
    if (text.index > 0)
        xml.attribute("idx", decimal(text.index));
    if (kind == Holder::Number)
        xml.attribute("sz", u"quarter"_s);
    xml.close(3);
    xml.open("p:spPr");
    if (!at.isEmpty()) {
        box(xml, at);
        xml.raw(R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>)");
    }
    xml.close();
    xml.open("p:txBody");
    xml.open("a:bodyPr", {{"lIns", u"0"_s}, {"tIns", u"0"_s}, {"rIns", u"0"_s}, {"bIns", u"0"_s}});
    xml.attribute("anchor", QString::fromLatin1(anchor));
    xml.raw("<a:normAutofit/>");
    xml.close();
    holderStyle(xml, kind, align, unit);
    xml.open("a:p");
    if (kind == Holder::Number)
        xml.raw(R"(<a:fld id="{7C1D2B3A-0001-4000-8000-000000000001}" type="slidenum"><a:rPr lang="zh-CN"/>)"
                R"(<a:t>‹#›</a:t></a:fld>)");
    else {
        xml.open("a:r");
        xml.leaf("a:rPr", {{"lang", u"zh-CN"_s}});
        xml.text("a:t", QString::fromUtf16(text.prompt));
        xml.close();
    }
    xml.close(3);
}

const char* levelName(int level) {
    static const char* const names[] = {"a:lvl1pPr", "a:lvl2pPr", "a:lvl3pPr", "a:lvl4pPr", "a:lvl5pPr",
                                        "a:lvl6pPr", "a:lvl7pPr", "a:lvl8pPr", "a:lvl9pPr"};
    return names[level];
}

void textStyles(PptxXml& xml, double unit) {
    xml.open("p:txStyles");
    xml.open("p:titleStyle");
    xml.open("a:lvl1pPr", {{"algn", u"l"_s}, {"eaLnBrk", u"1"_s}, {"hangingPunct", u"1"_s}});
    xml.raw(R"(<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>)");
    runStyle(xml, sheet::kTitle * unit, true, "tx1", "mj");
    xml.close(2);
    xml.open("p:bodyStyle");
    for (int level = 0; level < 9; ++level) {
        const double indent = sheet::kIndent * unit;
        xml.open(levelName(level), {{"marL", decimal(emuOf(indent * (level + 1)))},
                                    {"indent", decimal(-emuOf(indent))},
                                    {"algn", u"l"_s},
                                    {"eaLnBrk", u"1"_s},
                                    {"hangingPunct", u"1"_s}});
        xml.raw(R"(<a:lnSpc><a:spcPct val="95000"/></a:lnSpc>)");
        xml.open("a:spcBef");
        const double gap = (level == 0 ? sheet::kGap : sheet::kCloseGap) * unit;
        xml.leaf("a:spcPts", {{"val", decimal(std::min(158400, qRound(gap * 100)))}});
        xml.close();
        xml.raw(R"(<a:buClr><a:schemeClr val="accent4"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>)");
        runStyle(xml, (level == 0 ? sheet::kBody : sheet::kBody - 2) * unit, false, "tx1", "mn");
        xml.close();
    }
    xml.close();
    xml.open("p:otherStyle");
    xml.open("a:defPPr");
    xml.raw(R"(<a:defRPr lang="zh-CN"/>)");
    xml.close();
    for (int level = 0; level < 9; ++level) {
        xml.open(levelName(level), {{"marL", u"0"_s}, {"algn", u"l"_s}});
        runStyle(xml, 18, false, "tx1", "mn");
        xml.close();
    }
    xml.close(2);
}

void background(PptxXml& xml) {
    xml.raw(R"(<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>)");
}

void colourMap(PptxXml& xml, bool dark) {
    xml.open("p:clrMap", {{"bg1", dark ? u"dk1"_s : u"lt1"_s},
                          {"tx1", dark ? u"lt1"_s : u"dk1"_s},
                          {"bg2", dark ? u"dk2"_s : u"lt2"_s},
                          {"tx2", dark ? u"lt2"_s : u"dk2"_s}});
    for (const char* name : {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"})
        xml.attribute(name, QString::fromLatin1(name));
    xml.close();
}

QByteArray masterPart(const SheetFrame& frame, bool dark, int layouts) {
    PptxXml xml;
    xml.openRoot("p:sldMaster");
    xml.open("p:cSld");
    background(xml);
    xml.open("p:spTree");
    treeHead(xml);
    holder(xml, 2, Holder::Title, frame.title, frame.unit, "ctr");
    holder(xml, 3, Holder::Body, frame.body, frame.unit, "t");
    holder(xml, 4, Holder::Number, frame.number, frame.unit, "ctr", "r");
    xml.close(2);
    colourMap(xml, dark);
    xml.open("p:sldLayoutIdLst");
    for (int i = 1; i <= layouts; ++i)
        xml.leaf("p:sldLayoutId", {{"id", decimal(2147483648 + i)}, {"r:id", u"rId%1"_s.arg(i)}});
    xml.close();
    textStyles(xml, frame.unit);
    xml.close();
    return xml.bytes();
}

void accentBar(PptxXml& xml, const QRectF& at) {
    xml.raw(R"(<p:sp><p:nvSpPr><p:cNvPr id="5" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>)");
    box(xml, at);
    xml.raw(R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent4"/></a:solidFill>)"
            R"(<a:ln><a:noFill/></a:ln></p:spPr></p:sp>)");
}

QByteArray layoutPart(const SheetFrame& frame, const char* type, const char16_t* name) {
    PptxXml xml;
    xml.openRoot("p:sldLayout", {{"type", QString::fromLatin1(type)}, {"preserve", u"1"_s}});
    xml.open("p:cSld", {{"name", QString::fromUtf16(name)}});
    xml.open("p:spTree");
    treeHead(xml);
    if (qstrcmp(type, "title") == 0) {
        holder(xml, 2, Holder::CentredTitle, frame.opening, frame.unit, "b", "l");
        holder(xml, 3, Holder::Subtitle, frame.subtitle, frame.unit, "t", "l");
        accentBar(xml, frame.bar);
    } else {
        holder(xml, 2, Holder::Title, {}, frame.unit, "ctr");
        if (qstrcmp(type, "tx") == 0)
            holder(xml, 3, Holder::Body, {}, frame.unit, "t");
    }
    holder(xml, 4, Holder::Number, {}, frame.unit, "ctr", "r");
    xml.close(2);
    xml.raw("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>");
    xml.close();
    return xml.bytes();
}

/// The properties, without a date: same notes in, same bytes out.
void addProperties(PptxHouse& house) {
    PptxXml app;
    app.open("Properties", {{"xmlns", u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s}});
    app.text("Application", u"Tujian"_s);
    app.close();
    house.package.insert(u"docProps/app.xml"_s, {app.bytes(), QString::fromUtf16(pptxtype::app)});
}

void presentationFrame(PptxHouse& house) {
    house.beforeSlides = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
                         R"(<p:presentation xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" )"
                         R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" )"
                         R"(xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" saveSubsetFonts="1">)"
                         R"(<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>)";
    house.notesAt = house.beforeSlides.size();
    house.afterSlides = "<p:sldSz cx=\"" + QByteArray::number(emuOf(house.slide.width())) + "\" cy=\"" +
                        QByteArray::number(emuOf(house.slide.height())) +
                        "\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>";
}

QByteArray notesMasterPart() {
    PptxXml xml;
    xml.openRoot("p:notesMaster");
    xml.open("p:cSld");
    background(xml);
    xml.open("p:spTree");
    treeHead(xml);
    xml.raw(R"(<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" )"
            R"(noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>)");
    box(xml, QRectF(54, 54, 432, 243));
    xml.raw(R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill>)"
            R"(<a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>)");
    holder(xml, 3, Holder::Body, QRectF(54, 315, 432, 342), 1, "t");
    xml.close(2);
    colourMap(xml, false);
    xml.raw(R"(<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/>)"
            R"(</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>)"
            R"(</a:lvl1pPr></p:notesStyle>)");
    xml.close();
    return xml.bytes();
}

} // namespace

PptxHouse ownHouse(const Theme& theme, bool wide, double unit) {
    PptxHouse house;
    house.unit = unit;
    house.slide = QSizeF(wide ? 960 : 720, 540) * unit;
    house.dark = isDark(theme);
    house.presentation = u"ppt/presentation.xml"_s;
    const SheetFrame frame = sheetFrame(house.slide, unit, false);
    const QString layoutType = QString::fromUtf16(pptxtype::layout);
    const auto layout = [&](int number, const char* type, const char16_t* name) {
        QString path = u"ppt/slideLayouts/slideLayout%1.xml"_s.arg(number);
        house.package.insert(path, {layoutPart(frame, type, name), layoutType});
        PptxRelations toMaster;
        toMaster.add(u"slideMaster"_s, u"../slideMasters/slideMaster1.xml"_s);
        house.package.insert(relationsPath(path), {toMaster.xml(), {}});
        house.numberIndex.insert(path, holderText(Holder::Number).index);
        return path;
    };
    house.titleLayout = layout(1, "title", u"Title Slide");
    house.titleOnlyLayout = layout(2, "titleOnly", u"Title Only");
    house.textLayout = layout(3, "tx", u"Title and Text");
    house.textType = u"body"_s;
    const QString master = u"ppt/slideMasters/slideMaster1.xml"_s;
    house.package.insert(master, {masterPart(frame, house.dark, 3), QString::fromUtf16(pptxtype::master)});
    PptxRelations ofMaster;
    for (int i = 1; i <= 3; ++i)
        ofMaster.add(u"slideLayout"_s, u"../slideLayouts/slideLayout%1.xml"_s.arg(i));
    ofMaster.add(u"theme"_s, u"../theme/theme1.xml"_s);
    house.package.insert(relationsPath(master), {ofMaster.xml(), {}});
    house.package.insert(u"ppt/theme/theme1.xml"_s,
                         {themePart(theme, u"Tujian"_s), QString::fromUtf16(pptxtype::theme)});
    house.relations.add(u"slideMaster"_s, u"slideMasters/slideMaster1.xml"_s);
    house.relations.add(u"theme"_s, u"theme/theme1.xml"_s);
    addProperties(house);
    presentationFrame(house);
    return house;
}

void addNotesMaster(PptxHouse& house, const Theme& theme) {
    if (!house.notesMaster.isEmpty())
        return;
    const QString folder = house.presentation.left(house.presentation.lastIndexOf(u'/') + 1);
    house.notesMaster = folder + u"notesMasters/notesMaster1.xml"_s;
    QString themePath = folder + u"theme/theme2.xml"_s;
    for (int number = 3; house.package.contains(themePath); ++number)
        themePath = folder + u"theme/theme%1.xml"_s.arg(number);
    PptxRelations relations;
    relations.add(u"theme"_s, u"../theme/"_s + themePath.section(u'/', -1));
    house.package.insert(house.notesMaster, {notesMasterPart(), QString::fromUtf16(pptxtype::notesMaster)});
    house.package.insert(relationsPath(house.notesMaster), {relations.xml(), {}});
    house.package.insert(themePath, {themePart(theme, u"Tujian Notes"_s), QString::fromUtf16(pptxtype::theme)});
    const QString id = house.relations.add(u"notesMaster"_s, u"notesMasters/notesMaster1.xml"_s);
    house.beforeSlides.insert(
        house.notesAt,
        "<p:notesMasterIdLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><p:notesMasterId r:id=\"" +
            id.toUtf8() + "\"/></p:notesMasterIdLst>");
}

SheetFrame houseFrame(const PptxHouse& house, bool caption) {
    SheetFrame frame = sheetFrame(house.slide, house.unit, caption);
    if (!house.titleBox.isEmpty() && house.titleBox.bottom() < house.slide.height() * 0.45) {
        frame.title = house.titleBox;
        frame.picture.setTop(house.titleBox.bottom() + 6 * house.unit);
        frame.body.setTop(house.titleBox.bottom() + 10 * house.unit);
    }
    if (!house.textBox.isEmpty())
        frame.body = house.textBox;
    return frame;
}

} // namespace tujian
