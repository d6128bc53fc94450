#pragma once
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

/// The lines of `now` that `before` did not have, joined where they follow one another: [begin, end) in `now`, blank
/// lines left out. Lines that only moved count as the same.
QList<std::pair<int, int>> changedLines(const QString& before, const QString& now);

} // namespace tujian
