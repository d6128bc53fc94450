#pragma once
#include "export/pptx/connector.h"
#include "export/pptx/package.h"
#include "export/pptx/palette.h"
#include "export/pptx/xml.h"
#include <QPainterPath>

namespace tujian {

/// What a shape is called, described as for those who cannot see it, and where a click on it leads.
struct ShapeName {
    QString name;
    QString description;
    QString link;      ///< id of a relationship; empty: none
    bool jump = false; ///< the link is a slide of this presentation
};

/// How a shape looks. Without a fill or a stroke it has none.
struct ShapeLook {
    const char* geometry = "rect";
    int rounding = -1;      ///< of corners, in 100,000ths of the shorter side; of a tab: of top left and bottom right
    int otherRounding = -1; ///< of a tab's other corners
    std::optional<PptxColour> fill;
    std::optional<PptxColour> stroke;
    double width = 1; ///< of the stroke, points on the slide
    bool dashed = false;
};

/// Text in a shape, in points on the slide.
struct ShapeText {
    QStringList lines;
    double size = 14;
    double lineHeight = 0; ///< 0: as the font has it
    bool bold = false;
    bool mono = false;
    bool centred = true;
    bool wraps = false;
    const char* anchor = "ctr";
    PptxColour colour{u"tx1", 0};
    double left = 0; ///< insets
    double right = 0;
};

/// Writes the shapes of one slide; hands out their ids. Boxes are points on the slide.
class PptxCanvas {
public:
    PptxCanvas(PptxXml& theXml, PptxPalette thePalette)
        : xml(theXml)
        , palette(thePalette) {}

    int shape(const ShapeName& name, const QRectF& box, const ShapeLook& look, const ShapeText& text = {});
    /// An icon: `path` is on a 24-unit grid.
    int icon(const ShapeName& name, const QRectF& box, const QPainterPath& path, PptxColour colour, double width);
    int beginGroup(const ShapeName& name, const QRectF& box);
    void endGroup() { xml.close(); }

    struct Glue {
        int shape = 0; ///< 0: to nothing
        int site = 0;
    };
    struct Line {
        PptxColour colour;
        double width = 1.5;
        bool dashed = false;
        bool arrow = true;
    };
    int connector(const ShapeName& name, const ConnectorFrame& frame, Glue from, Glue to, const Line& line);

    /// A text's paragraphs with their body, as a shape's or placeholder's last child.
    void textBody(const ShapeText& text);
    void run(const QString& words, const ShapeText& text, const QString& link = {});
    [[nodiscard]] int nextId() const { return m_next; }
    int takeId() { return m_next++; }
    void placement(const QRectF& box, const char* element = "a:xfrm");
    void properties(const char* element, int id, const ShapeName& name);

    PptxXml& xml;
    PptxPalette palette;

private:
    int beginShape(const ShapeName& name, const QRectF& box);
    void outline(PptxColour colour, double width, bool dashed);
    int m_next = 2; ///< 1 is the slide's own tree
};

/// The language that a text is written in, and whether it runs from right to left.
QString languageOf(const QString& text);
bool isRightToLeft(const QString& text);

} // namespace tujian
