#pragma once
#include "diagram/graph.h"
#include "note/note.h"
#include "term/lexicon.h"

namespace tujian {

/// Hierarchies, sequences, chains and states read from a topic's sentences, lists, tables and arrows (DESIGN §4).
/// Graph ids are left empty; readTopic names them.
Reading readProse(const Note& note, int topic, const Lexicon& lexicon);

/// The topic's headings and list items: the diagram that always exists.
Graph readOutline(const Note& note, int topic);

} // namespace tujian
