#pragma once
#include "diagram/prose/leaf.h"
#include "note/note.h"

namespace tujian::prose {

/// What readers of a topic share: the note, the topic's heading folded for the rules, its blocks.
struct Passage {
    const Note& note;
    const Topic& topic;
    const Lexicon& lexicon;
    const Leaves& leaves;
    QString heading; ///< the displayed title, folded for the rules
    QString intro;   ///< the paragraph that leads into the list being read, folded; may be empty
};

/// The blocks directly under `parent` (or at the top of [first, last) if parent is -1), as indexes.
QList<int> childrenOf(const Note& note, int parent, int first, int last);

/// The paragraph that holds an item's own text; -1 if it has none.
int ownParagraph(const Note& note, int item);

/// The leaves of a block and everything under it that is prose (no fences, no tables).
QList<int> proseLeaves(const Note& note, int block);

/// Does the text have an arrow? Such a text is read as a chain.
bool hasArrow(QStringView text);

} // namespace tujian::prose
