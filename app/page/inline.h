#pragma once
#include "note/note.h"
#include "page/footnote.h"
#include "page/style.h"
#include <QSet>

namespace tujian {

/// A leaf's text as HTML, with its runs as they stand in the document block.
struct InlineHtml {
    QString html;
    QList<Run> runs;
    int length = 0;     ///< in characters of the document block
    bool image = false; ///< holds one: the line may not have a fixed height
};

/// What the links of a text need to know of the whole note.
struct InlineFacts {
    FootnoteNumbers footnotes;
    QSet<int> deadLinks; ///< see PageOptions
    int codeSize = 0;    ///< in pixels; 0: the body's
};

/// `at` is how many characters stand before it in the document block (a marker).
InlineHtml inlineHtml(const Note& note, const PageStyle& style, const InlineFacts& facts, const Block& leaf, int at);

} // namespace tujian
