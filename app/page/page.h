#pragma once
#include "note/note.h"
#include <QList>
#include <QString>

namespace tujian {

struct PageOptions {
    bool dark = false;
    double textSize = 15;       ///< points of the body text
    QString accent;             ///< "#rrggbb"; empty: the default
    QList<int> folded;          ///< topics whose contents are left out
    int focusTopic = -1;        ///< only this topic and what is under it
};

/// A leaf block as it stands in the page, in order: the document's text blocks are aligned with these.
struct PageBlock {
    int block = -1;             ///< index in Note::blocks
    QList<Run> runs;            ///< `at` counts in the document block's text (a fence: one run a line's block)
    friend bool operator==(const PageBlock&, const PageBlock&) = default;
};

/// The reader's HTML (Qt's rich-text subset) of a note and the way back from it to the source.
/// Links: notes and wikilinks as "note:<target>#<anchor>", topics as "#<slug>", outside as written; images keep their src.
struct Page {
    QString html;
    QList<PageBlock> blocks;
    QList<Diagnostic> diagnostics;
};

Page buildPage(const Note& note, const PageOptions& options = {});

} // namespace tujian
