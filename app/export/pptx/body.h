#pragma once
#include "export/pagetext.h"
#include "export/pptx/canvas.h"
#include "export/pptx/house.h"

namespace tujian {

/// Does a slide's text need the layout's place for text? Not if it is code and tables only.
bool hasWords(const SheetText& text);

/// Writes a slide's text: words in the layout's placeholder, code on a plate, tables as native tables. Words between
/// and after those have text boxes of their own, so that nothing lies over anything else.
void writeBody(PptxCanvas& canvas, const SheetText& text, const SheetFrame& frame, const PptxHouse& house);

/// Opens a placeholder up to its text's body: paragraphs follow, then close(2). `index` < 0: none is written; an empty
/// `box` is inherited from the layout.
void openHolder(PptxCanvas& canvas, const QByteArray& type, int index, const QString& name, const QRectF& box = {});

} // namespace tujian
