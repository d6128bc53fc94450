#include "present/pace.h"
#include <algorithm>

namespace tujian {

namespace {
constexpr double slack = 0.08; ///< behind by less than that is nothing to hurry for
} // namespace

double shownShare(const TalkView& view) {
    if (view.count <= 0)
        return 0;
    const double within = (view.step + 1.0) / (view.steps + 1.0);
    return std::min(1.0, (view.slide + within) / view.count);
}

Pace paceOf(const TalkView& view, qint64 plannedMs) {
    if (plannedMs <= 0)
        return Pace::None;
    if (view.elapsedMs > plannedMs)
        return Pace::Over;
    const double gone = static_cast<double>(view.elapsedMs) / static_cast<double>(plannedMs);
    return gone > shownShare(view) + slack ? Pace::Behind : Pace::Good;
}

} // namespace tujian
