#include "export/pptx/body.h"
#include "export/pptx/table.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kPlateRadius = 6;

bool isWords(const SheetLine& line) {
    return !line.isTable() && !line.point.code;
}

class BodyWriter {
public:
    BodyWriter(PptxCanvas& theCanvas, const SheetText& theText, const SheetFrame& theFrame, const PptxHouse& theHouse)
        : canvas(theCanvas)
        , xml(theCanvas.xml)
        , text(theText)
        , frame(theFrame)
        , house(theHouse) {}

    void write() {
        const bool alone = std::all_of(text.lines.begin(), text.lines.end(), isWords);
        for (qsizetype i = 0; i < text.lines.size();) {
            qsizetype end = i + 1;
            while (isWords(text.lines[i]) && end < text.lines.size() && isWords(text.lines[end]))
                ++end;
            if (isWords(text.lines[i]))
                writeWords(i, end, alone);
            else if (text.lines[i].isTable())
                writeTable(canvas, text.lines[i].table, text.lines[i].point,
                           frame.body.topLeft() + QPointF(0, text.lines[i].top));
            else
                writeCode(text.lines[i]);
            i = end;
        }
    }

private:
    void writeWords(qsizetype begin, qsizetype end, bool alone) {
        const double top = frame.body.top() + text.lines[begin].top;
        const double bottom =
            end < text.lines.size() ? frame.body.top() + text.lines[end].top - 2 * frame.unit : frame.body.bottom();
        const QRectF box(frame.body.left(), top, frame.body.width(), std::max(1.0, bottom - top));
        const bool held = !holderUsed && house.textIndex >= 0;
        if (held)
            openHolder(canvas, house.textType.toLatin1(), house.textIndex, u"Text"_s, alone ? QRectF() : box);
        else
            openBox(box);
        holderUsed = true;
        for (qsizetype i = begin; i < end; ++i)
            writePoint(text.lines[i], !held);
        xml.close(2);
    }

    void openBox(const QRectF& box) {
        xml.open("p:sp");
        xml.open("p:nvSpPr");
        canvas.properties("p:cNvPr", canvas.takeId(), {u"Text"_s, {}, {}});
        xml.raw(R"(<p:cNvSpPr txBox="1"/><p:nvPr/>)");
        xml.close();
        xml.open("p:spPr");
        canvas.placement(box);
        xml.raw(R"(<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>)");
        xml.close();
        xml.open("p:txBody");
        xml.raw(R"(<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr>)"
                "<a:lstStyle/>");
    }

    /// `loose`: outside a placeholder nothing has bullets of its own.
    void writePoint(const SheetLine& line, bool loose) {
        const SlidePoint& point = line.point;
        const bool bullet = point.depth > 0;
        xml.open("a:p");
        xml.open("a:pPr", {{"marL", decimal(emuOf(line.left))},
                           {"indent", decimal(bullet ? -emuOf(sheet::kIndent * frame.unit) : 0)}});
        if (bullet && point.depth > 1)
            xml.attribute("lvl", decimal(std::min(8, point.depth - 1)));
        if (isRightToLeft(point.text))
            xml.attribute("rtl", u"1"_s);
        if (loose)
            xml.raw(R"(<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPts val="500"/></a:spcBef>)");
        if (!bullet)
            xml.leaf("a:buNone");
        else if (point.number > 0)
            xml.leaf("a:buAutoNum", {{"type", u"arabicPeriod"_s}, {"startAt", decimal(std::min(point.number, 32767))}});
        else if (loose)
            xml.raw(R"(<a:buFont typeface="Arial"/><a:buChar char="•"/>)");
        xml.close();
        ShapeText look;
        look.size = line.size;
        canvas.run(point.text, look);
        xml.close();
    }

    void writeCode(const SheetLine& line) {
        const QRectF box(frame.body.left(), frame.body.top() + line.top, frame.body.width(), line.height);
        ShapeText code;
        code.lines = line.point.text.split(u'\n');
        code.size = line.size;
        code.lineHeight = line.advance;
        code.mono = true;
        code.centred = false;
        code.wraps = true;
        code.left = code.right = line.left;
        const int rounding = qRound(kPlateRadius * frame.unit / std::min(box.width(), box.height()) * 100000);
        canvas.shape({u"Code"_s, {}, {}}, box, {"roundRect", rounding, -1, canvas.palette.plate()}, code);
    }

    PptxCanvas& canvas;
    PptxXml& xml;
    const SheetText& text;
    const SheetFrame& frame;
    const PptxHouse& house;
    bool holderUsed = false;
};

} // namespace

bool hasWords(const SheetText& text) {
    return std::any_of(text.lines.begin(), text.lines.end(), isWords);
}

void writeBody(PptxCanvas& canvas, const SheetText& text, const SheetFrame& frame, const PptxHouse& house) {
    BodyWriter(canvas, text, frame, house).write();
}

void openHolder(PptxCanvas& canvas, const QByteArray& type, int index, const QString& name, const QRectF& box) {
    PptxXml& xml = canvas.xml;
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    canvas.properties("p:cNvPr", canvas.takeId(), {name, {}, {}});
    xml.raw(R"(<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>)");
    xml.open("p:nvPr");
    xml.open("p:ph");
    if (!type.isEmpty())
        xml.attribute("type", QString::fromLatin1(type));
    if (index >= 0)
        xml.attribute("idx", decimal(index));
    xml.close(3);
    xml.open("p:spPr");
    if (!box.isEmpty())
        canvas.placement(box);
    xml.close();
    xml.open("p:txBody");
    xml.raw("<a:bodyPr/><a:lstStyle/>");
}

} // namespace tujian
