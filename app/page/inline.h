#pragma once
#include "note/note.h"
#include "page/style.h"

namespace tujian {

/// A leaf's text as HTML, with its runs as they stand in the document block.
struct InlineHtml {
    QString html;
    QList<Run> runs;
    int length = 0;     ///< in characters of the document block
    bool image = false; ///< holds one: the line may not have a fixed height
};

/// `at` is how many characters stand before it in the document block (a marker).
InlineHtml inlineHtml(const Note& note, const PageStyle& style, const Block& leaf, int at);

} // namespace tujian
