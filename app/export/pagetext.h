#pragma once
#include "export/deck.h"
#include "export/sheet.h"
#include "layout/fonts.h"
#include "layout/table.h"

namespace tujian {

/// A point of a slide with its lines broken.
struct SheetLine {
    SlidePoint point;
    double size = 20;   ///< of its text, in points
    double left = 0;    ///< of its text, from the left of the body
    double top = 0;     ///< from the top of the body
    double height = 0;  ///< of all its lines, with what code has around them
    double pad = 0;     ///< of code: above and below its lines, inside its plate
    double advance = 0; ///< from line to line
    QStringList lines;
    PlacedTable table; ///< of a table, else empty
    [[nodiscard]] bool isTable() const { return !table.rows.isEmpty(); }
};

/// The text of one slide, in the largest size that fits.
struct SheetText {
    double size = sheet::kBody; ///< of the first level
    QList<SheetLine> lines;
};

/// The text of a page on as many slides as it needs: first smaller (to 12 points), then on further slides. Nothing is
/// clipped, however long a paragraph or a table is.
QList<SheetText> fitText(const QList<SlidePoint>& points, const SheetFrame& frame);

/// A title on at most two lines; its size, and the text cut with an ellipsis if even the smallest size is too large.
struct SheetTitle {
    QString text;
    double size = sheet::kTitle;
};
SheetTitle fitTitle(const QString& title, const SheetFrame& frame);
/// The same for a title slide's: on at most three lines.
SheetTitle fitOpening(const QString& title, const SheetFrame& frame);

/// The lines of a text in a width, joined they are the text again but for its own line ends.
QStringList brokenLines(const QString& text, const TextStyle& style, double width);

/// Where a page's text is in the notes, on one line: "k8s.md › Pod › 创建过程"; empty if it is nowhere.
QString fitFoot(const QString& topic, const QStringList& path, const SheetFrame& frame);

/// The sentence under a step's diagram: its size and lines (three at most, with an ellipsis then).
struct SheetCaption {
    double size = sheet::kCaption;
    QStringList lines;
};
SheetCaption fitCaption(const QString& text, const SheetFrame& frame);

} // namespace tujian
