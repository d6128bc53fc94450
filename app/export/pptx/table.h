#pragma once
#include "export/pptx/canvas.h"
#include "layout/table.h"
#include "slides/slides.h"

namespace tujian {

/// A native table at a place of the slide: its cells' text is whole, not broken into lines. Returns the frame's id.
int writeTable(PptxCanvas& canvas, const PlacedTable& placed, const SlidePoint& source, QPointF at);

} // namespace tujian
