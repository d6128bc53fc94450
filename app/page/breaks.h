#pragma once
#include "note/note.h"

namespace tujian {

/// What becomes of a line end inside a paragraph.
enum class LineEnd {
    Break, ///< written as one: two spaces, a backslash, <br>, or a line that ends early
    Space, ///< the text was wrapped there
    Join   ///< wrapped between Chinese characters, which take no space
};

/// `at` is the offset of a '\n' in the leaf's text, `run` the run it is in.
LineEnd lineEndAt(const Note& note, const Block& leaf, const Run& run, int at);

} // namespace tujian
