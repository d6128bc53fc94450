#pragma once
#include "paint/display.h"
#include "present/stage.h"
#include "present/talk.h"
#include <QTransform>

class QPainter;

namespace tujian {

/// How a frame is drawn.
struct DrawOptions {
    bool hideAhead = false; ///< steps to come are hidden, else dimmed
    bool blank = true;      ///< black and white screens are obeyed; the speaker's own picture is not blanked
    bool zoomed = false;    ///< the diagram shows what the step is about, the rest of the slide stays
    ElementRef hovered;     ///< of the diagram
    QString waiting;        ///< said in place of a diagram that is being drawn
};

/// Draws a frame on its stage, 1 unit = 1 unit of the stage. The ground is the caller's: theme.background.
void drawFrame(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme,
               const DrawOptions& options = {});

/// From the placed graph's coordinates to the stage's. Zoomed: to what the current step is about, if it is about part.
QTransform pictureTransform(const Stage& stage, const TalkFrame& frame, bool zoomed);

} // namespace tujian
