#pragma once
#include "note/note.h"

namespace tujian {

/// Makes Details blocks, with what lies between them, of <details> <summary>…</summary> … </details>. A topic's heading
/// or the end of the list or quote around them ends them too.
void readDetails(Note& note);

} // namespace tujian
