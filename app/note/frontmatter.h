#pragma once
#include "note/note.h"

namespace tujian {

/// Reads YAML between "---" lines at the very start into the note's front matter. Returns where the Markdown begins: 0
/// if there is none. Front matter that does not parse is skipped all the same, with a diagnostic.
int readFrontMatter(Note& note);

} // namespace tujian
