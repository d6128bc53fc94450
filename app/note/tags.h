#pragma once
#include "note/note.h"

namespace tujian {

/// Inline tags of a leaf in the order of the text: "#tag", "#nested/tag", "#中文", at word edges, outside code and
/// links; lower case, without '#'. Numbers and colours are no tags.
QStringList inlineTags(const Block& leaf);

} // namespace tujian
