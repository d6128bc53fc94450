#pragma once
#include "layout/table.h"
#include "slides/slides.h"
#include <QRectF>

namespace tujian {

/// Every slide is laid out on a stage of this size and scaled to the window: all screens show the same lines.
inline constexpr QSizeF stageSize{1600, 900};

/// A piece of text with its place on the stage.
struct StageText {
    QRectF box;
    QList<PlacedLine> lines; ///< baselines in stage coordinates
    TextStyle style;
};

struct StagePoint {
    StageText text;
    QRectF bullet;    ///< empty: none
    StageText number; ///< instead of it; without lines: none
    QRectF plate;     ///< behind code; empty: none
    int depth = 0;
    PlacedTable table = {}; ///< of a table: its corner is the text's box's
    [[nodiscard]] double bottom() const { return plate.isEmpty() ? text.box.bottom() : plate.bottom(); }
};

/// Where everything of a slide stands.
struct Stage {
    bool opening = false; ///< a title alone
    StageText crumb;
    StageText title;
    QRectF rule; ///< the small bar in the accent's colour
    QList<StagePoint> points;
    QRectF pictureArea;        ///< what the diagram may take; a zoomed one fills it
    QRectF picture;            ///< of the diagram, fitted: its scale is picture.width / placed width
    QList<StageText> captions; ///< by step, the first belongs to step 1
    QList<QRectF> captionBadges;
};

/// Sizes in the stage's units; 900 units are the height of the screen, so 24 read as 14 pt on a 7.5 inch slide.
namespace stage {
constexpr double kLeading = 1.45;
constexpr double kLargest = 40;
constexpr double kSmallest = 24;
constexpr double kSmallestCode = 17;
constexpr double kSmallestTable = 20;
} // namespace stage

/// Pure: same slide and picture size in, same places out. `picture`: the placed graph's size, empty for none.
Stage stageOf(const Slide& slide, QSizeF picture = {});

/// Splits slides whose text does not fit even in the smallest size, within a point if it must be: no line is lost.
QList<Slide> fitSlides(const QList<Slide>& slides);

/// Does the slide's text fit its stage?
bool fitsStage(const Slide& slide);

} // namespace tujian
