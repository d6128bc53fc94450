#pragma once
#include <QList>
#include <QString>
#include <utility>

namespace tujian {

/// The lines of `now` that `before` did not have, joined where they follow one another: [begin, end) in `now`, blank
/// lines left out. Lines that only moved count as the same.
QList<std::pair<int, int>> changedLines(const QString& before, const QString& now);

/// Where the character at `offset` of `before` is in `now`: by what stands before and behind the change, inside it by
/// the nearest line that both have once.
int movedOffset(const QString& before, const QString& now, int offset);

} // namespace tujian
