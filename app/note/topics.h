#pragma once
#include "note/note.h"

namespace tujian {

/// Fills Note::topics from the headings at the top of the block tree, with ids, spans, written tags and todo marks.
/// Headings inside lists, quotes and details are text of their topic.
void findTopics(Note& note);

} // namespace tujian
