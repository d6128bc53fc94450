#pragma once
#include "note/note.h"

namespace tujian {

/// Marks callouts ("> [!note]") and makes Details blocks of <details> … </details>.
void shapeBlocks(Note& note);

} // namespace tujian
