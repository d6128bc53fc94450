#pragma once
#include "paint/display.h"
#include "present/stage.h"
#include "present/talk.h"

class QPainter;

namespace tujian {

/// How a frame is drawn.
struct DrawOptions {
    bool hideAhead = false; ///< steps to come are hidden, else dimmed
    bool blank = true;      ///< black and white screens are obeyed; the speaker's own picture is not blanked
    ElementRef hovered;     ///< of the diagram
    QString waiting;        ///< said in place of a diagram that is being drawn
};

/// Draws a frame on its stage, 1 unit = 1 unit of the stage. The ground is the caller's: theme.background.
void drawFrame(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme,
               const DrawOptions& options = {});

/// From the stage's coordinates to the placed graph's; the graph's origin is at picture.topLeft().
QPointF toPicture(const Stage& stage, const PlacedGraph& placed, QPointF onStage);

/// What of the picture the current step is about, on the stage; empty without a step.
QRectF stepBox(const Stage& stage, const TalkFrame& frame);

} // namespace tujian
