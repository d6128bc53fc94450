#pragma once
#include "gui/reader/place.h"
#include "page/page.h"

namespace tujian {

/// The place on a page that leaves out folded topics, or all but one: what is hidden is left for the heading that
/// stands for it, and so is the topic that was read.
Place shownPlace(const Note& note, const PageOptions& options, const Place& place);

/// The same place in another reading of the note: `before` is the text that the place is of.
Place movedPlace(const QString& before, const Note& now, const Place& place);

/// Likewise what is folded, and which fences are shown as source; what is gone is dropped.
PageOptions movedOptions(const Note& before, const Note& now, const PageOptions& options);

/// Another note: nothing is folded, closed or shown as source.
void forgetFolds(PageOptions& options);

} // namespace tujian
