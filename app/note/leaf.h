#pragma once
#include "note/note.h"

namespace tujian {

/// Adds `text`, which comes from [source, source + sourceLength), at the end of a leaf; joins the run before it where
/// style, link and source allow.
void appendRun(Block& leaf, QStringView text, int source, int sourceLength, RunStyles style, int link);

/// Appends [from, to) of `leaf`'s text with its runs to `target`, adding `style`, and `link` where the run has none.
void copyText(const Block& leaf, int from, int to, Block& target, RunStyles style = {}, int link = -1);

/// `leaf` with only [from, to) of its text; its source range is that of what stays.
Block sliceOf(const Block& leaf, int from, int to);

} // namespace tujian
