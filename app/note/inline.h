#pragma once
#include "note/note.h"

namespace tujian {

/// Our own inline marks in the leaves' text, outside code: wikilinks, the few harmless HTML tags, comments.
void readInlines(Note& note);

} // namespace tujian
