#pragma once
#include "note/note.h"

namespace tujian {

/// Reads the Markdown of `note.text` from offset `from` on (what is before it is front matter) into the note's blocks,
/// links and diagnostics. Needs note.file, text and lineStarts. The only door to md4c.
void readMarkdown(Note& note, int from);

} // namespace tujian
