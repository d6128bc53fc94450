#pragma once
#include "layout/layout.h"
#include "layout/wire.h"

namespace tujian {

/// Runs the helper program once: blocks, any thread, at most one per core at a time. Killed when cancelled (seen within
/// 20 ms) or when `deadlineMs` are over.
Result<HelperAnswer> askHelper(const HelperRequest& request, const LayoutOptions& options);

} // namespace tujian
