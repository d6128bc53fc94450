#pragma once
#include "page/page.h"

namespace tujian {

/// Which blocks are on the page: those of the topic in focus, without what is folded. A container counts as shown if
/// anything in it is.
QList<bool> shownBlocks(const Note& note, const PageOptions& options);

/// Is it a callout or <details> that shows no more than its title?
bool isClosed(const Note& note, const PageOptions& options, int block);

/// Is the topic folded, and has it anything to hide?
bool isFolded(const Note& note, const PageOptions& options, int topic);

} // namespace tujian
