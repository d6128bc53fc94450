#include "export/pptx/palette.h"
#include <utility>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

struct KindSlot {
    QStringView kind;
    QStringView slot;
};

/// Six accents for seventeen kinds: those that stand beside each other in the notes' diagrams have different ones.
constexpr KindSlot kSlots[] = {
    {u"control-plane", u"accent1"}, {u"state", u"accent1"},   {u"node-agent", u"accent2"}, {u"config", u"accent2"},
    {u"workload", u"accent3"},      {u"process", u"accent3"}, {u"queue", u"accent3"},      {u"network", u"accent4"},
    {u"security", u"accent4"},      {u"tool", u"accent4"},    {u"storage", u"accent5"},    {u"client", u"accent6"},
    {u"data", u"accent6"},
};

/// Whose stroke the accents are, in their order.
constexpr QStringView kAccents[] = {u"control-plane", u"node-agent", u"workload", u"network", u"storage", u"client"};

void colourEntry(PptxXml& xml, const char* name, const QColor& colour) {
    xml.open(name);
    xml.leaf("a:srgbClr", {{"val", colour.name().mid(1).toUpper()}});
    xml.close();
}

void colourScheme(PptxXml& xml, const Theme& theme) {
    const bool dark = isDark(theme);
    const QColor step = theme.colours(u"step"_s).fill;
    xml.open("a:clrScheme", {{"name", u"Tujian"_s}});
    colourEntry(xml, "a:dk1", dark ? theme.background : theme.text);
    colourEntry(xml, "a:lt1", dark ? theme.text : theme.background);
    colourEntry(xml, "a:dk2", dark ? step : theme.badge);
    colourEntry(xml, "a:lt2", dark ? theme.badge : step);
    const char* names[] = {"a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5", "a:accent6"};
    for (int i = 0; i < 6; ++i)
        colourEntry(xml, names[i], theme.colours(kAccents[i].toString()).stroke);
    colourEntry(xml, "a:hlink", theme.colours(u"control-plane"_s).icon);
    colourEntry(xml, "a:folHlink", theme.colours(u"process"_s).icon);
    xml.close();
}

void fonts(PptxXml& xml, const char* element) {
    xml.open(element);
    xml.leaf("a:latin", {{"typeface", u"Arial"_s}});
    xml.leaf("a:ea", {{"typeface", u"Microsoft YaHei"_s}});
    xml.leaf("a:cs", {{"typeface", u"Arial"_s}});
    xml.leaf("a:font", {{"script", u"Hans"_s}, {"typeface", u"Microsoft YaHei"_s}});
    xml.leaf("a:font", {{"script", u"Hant"_s}, {"typeface", u"Microsoft JhengHei"_s}});
    xml.leaf("a:font", {{"script", u"Jpan"_s}, {"typeface", u"Yu Gothic"_s}});
    xml.close();
}

/// PowerPoint refuses a theme without exactly three entries in each of these lists.
constexpr char kFormats[] =
    R"(<a:fmtScheme name="Tujian"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>)"
    R"(<a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>)"
    R"(</a:fillStyleLst><a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>)"
    R"(<a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="28575"><a:solidFill>)"
    R"(<a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/>)"
    R"(</a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle>)"
    R"(</a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill>)"
    R"(<a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>)"
    R"(</a:bgFillStyleLst></a:fmtScheme>)";

} // namespace

bool isDark(const Theme& theme) {
    return theme.background.lightness() < 128;
}

QStringView PptxPalette::slotOf(QStringView kind) {
    for (const KindSlot& each : kSlots)
        if (each.kind == kind)
            return each.slot;
    return u"tx2";
}

void PptxPalette::write(PptxXml& xml, PptxColour colour) const {
    xml.open("a:solidFill");
    xml.open("a:schemeClr", {{"val", colour.slot.toString()}});
    if (colour.tint > 0) {
        // On a dark ground a quiet colour is a darker one, but never as dark as the ground; on a light one a lighter.
        xml.leaf("a:lumMod", {{"val", decimal(m_dark ? 100000 - colour.tint * 720 : (100 - colour.tint) * 1000)}});
        if (!m_dark)
            xml.leaf("a:lumOff", {{"val", decimal(colour.tint * 1000)}});
    }
    xml.close(2);
}

QByteArray themePart(const Theme& theme, const QString& name) {
    PptxXml xml;
    xml.open("a:theme", {{"xmlns:a", u"http://schemas.openxmlformats.org/drawingml/2006/main"_s}, {"name", name}});
    xml.open("a:themeElements");
    colourScheme(xml, theme);
    xml.open("a:fontScheme", {{"name", u"Tujian"_s}});
    fonts(xml, "a:majorFont");
    fonts(xml, "a:minorFont");
    xml.close();
    xml.raw(kFormats);
    xml.close();
    xml.leaf("a:objectDefaults");
    xml.leaf("a:extraClrSchemeLst");
    xml.close();
    return xml.bytes();
}

} // namespace tujian
