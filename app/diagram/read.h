#pragma once
#include "diagram/graph.h"
#include "note/note.h"
#include "term/lexicon.h"

namespace tujian {

/// Every diagram of one topic's own blocks, drawn kinds first (in the text's order), the outline last, with stable ids.
/// Pure: same note and terms in, same graphs out. Any thread.
Reading readTopic(const Note& note, int topic, const Lexicon& lexicon);

/// All topics of a note, in order, as far as the bound of a note that is too long to draw (some 30 MB; a diagnostic
/// says where).
Reading readDiagrams(const Note& note, const Lexicon& lexicon);

} // namespace tujian
