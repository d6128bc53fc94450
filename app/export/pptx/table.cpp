#include "export/pptx/table.h"
#include "paint/table.h"

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

class TableWriter {
public:
    TableWriter(PptxCanvas& theCanvas, const PlacedTable& thePlaced, const SlidePoint& theSource)
        : canvas(theCanvas)
        , xml(theCanvas.xml)
        , placed(thePlaced)
        , source(theSource) {}

    int write(QPointF at) {
        const int id = canvas.takeId();
        xml.open("p:graphicFrame");
        xml.open("p:nvGraphicFramePr");
        canvas.properties("p:cNvPr", id, {u"Table"_s, source.text, {}});
        xml.raw(R"(<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>)");
        xml.close();
        canvas.placement(QRectF(at, placed.size), "p:xfrm");
        xml.open("a:graphic");
        xml.open("a:graphicData", {{"uri", u"http://schemas.openxmlformats.org/drawingml/2006/table"_s}});
        writeGrid();
        for (qsizetype row = 0; row < placed.rows.size(); ++row)
            writeRow(row);
        xml.close(4);
        return id;
    }

private:
    void writeGrid() {
        xml.open("a:tbl");
        xml.open("a:tblPr");
        if (placed.head)
            xml.attribute("firstRow", u"1"_s);
        xml.text("a:tableStyleId", u"{2D5ABB26-0587-4C30-8999-92F81FD0307C}"_s); // no style, no grid: lines are ours
        xml.close();
        xml.open("a:tblGrid");
        for (const double width : placed.columns)
            xml.leaf("a:gridCol", {{"w", decimal(emuOf(width))}});
        xml.close();
    }

    void writeRow(qsizetype row) {
        xml.open("a:tr", {{"h", decimal(emuOf(placed.rows[row]))}});
        for (qsizetype column = 0; column < placed.columns.size(); ++column)
            writeCell(row, column);
        xml.close();
    }

    void writeCell(qsizetype row, qsizetype column) {
        const QString words = source.table.rows[row].value(column);
        ShapeText text;
        text.size = placed.textSize;
        text.bold = placed.style(row).bold;
        xml.open("a:tc");
        xml.open("a:txBody");
        xml.raw("<a:bodyPr/><a:lstStyle/>");
        xml.open("a:p");
        static const char16_t* const sides[] = {u"l", u"l", u"ctr", u"r"};
        xml.open("a:pPr", {{"algn", QString::fromUtf16(sides[qBound(0, placed.cells[row][column].align, 3)])}});
        if (isRightToLeft(words))
            xml.attribute("rtl", u"1"_s);
        xml.raw(R"(<a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:buNone/>)");
        xml.close();
        if (!words.isEmpty())
            canvas.run(words, text);
        else
            xml.leaf("a:endParaRPr", {{"lang", u"zh-CN"_s}, {"sz", decimal(qRound(text.size * 100))}});
        xml.close(2);
        writeCellLook(row);
        xml.close();
    }

    /// Lines under the rows only: strong under the head.
    void writeCellLook(qsizetype row) {
        const bool head = placed.head && row == 0;
        xml.open("a:tcPr", {{"marL", decimal(emuOf(placed.padX))},
                            {"marR", decimal(emuOf(placed.padX))},
                            {"marT", decimal(emuOf(placed.padY))},
                            {"marB", decimal(emuOf(placed.padY))},
                            {"anchor", u"ctr"_s}});
        for (const char* side : {"a:lnL", "a:lnR"})
            noLine(side);
        if (row == 0)
            noLine("a:lnT");
        else
            line("a:lnT", placed.head && row == 1);
        line("a:lnB", head);
        if (head)
            canvas.palette.write(xml, canvas.palette.plate());
        else
            xml.leaf("a:noFill");
        xml.close();
    }

    void noLine(const char* side) {
        xml.open(side, {{"w", u"0"_s}});
        xml.leaf("a:noFill");
        xml.close();
    }

    void line(const char* side, bool strong) {
        const double width = placed.textSize * (strong ? tableHeadLine : tableHairline);
        xml.open(side, {{"w", decimal(emuOf(width))}, {"cap", u"flat"_s}, {"cmpd", u"sng"_s}, {"algn", u"ctr"_s}});
        canvas.palette.write(xml, strong ? canvas.palette.accent() : canvas.palette.hairline());
        xml.leaf("a:prstDash", {{"val", u"solid"_s}});
        xml.close();
    }

    PptxCanvas& canvas;
    PptxXml& xml;
    const PlacedTable& placed;
    const SlidePoint& source;
};

} // namespace

int writeTable(PptxCanvas& canvas, const PlacedTable& placed, const SlidePoint& source, QPointF at) {
    return TableWriter(canvas, placed, source).write(at);
}

} // namespace tujian
