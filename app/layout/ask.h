#pragma once
#include "layout/layout.h"
#include "layout/wire.h"
#include <QDeadlineTimer>

namespace tujian {

/// One layout going on: its options, and when all of it must be done, however many helpers it takes.
struct LayoutRun {
    LayoutOptions options;
    QDeadlineTimer deadline;
};

/// Runs the helper program once: blocks, any thread, at most one per core at a time. Killed when cancelled (seen within
/// 20 ms) or when the deadline is over.
Result<HelperAnswer> askHelper(const HelperRequest& request, const LayoutRun& run);

} // namespace tujian
