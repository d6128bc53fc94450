#include "gui/reader/changed_lines.h"
#include <QSet>
#include <QStringView>

namespace tujian {

QList<std::pair<int, int>> changedLines(const QString& before, const QString& now) {
    QSet<QStringView> known;
    for (const QStringView line : QStringView(before).split(u'\n'))
        known.insert(line.trimmed());
    QList<std::pair<int, int>> changed;
    int at = 0;
    for (const QStringView line : QStringView(now).split(u'\n')) {
        const int end = at + static_cast<int>(line.size());
        if (!line.trimmed().isEmpty() && !known.contains(line.trimmed())) {
            if (!changed.isEmpty() && changed.last().second + 1 == at)
                changed.last().second = end;
            else
                changed.append({at, end});
        }
        at = end + 1;
    }
    return changed;
}

} // namespace tujian
