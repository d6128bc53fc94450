#include "gui/reader/changed_lines.h"
#include <QHash>
#include <QSet>
#include <QStringView>
#include <algorithm>

namespace tujian {

namespace {

/// A line of a changed stretch; offsets in the whole text.
struct Line {
    int begin = 0;
    int end = 0;
};

QList<Line> linesOf(QStringView text, int begin, int end) {
    QList<Line> lines;
    for (int at = begin; at <= end;) {
        const qsizetype stop = text.first(end).indexOf(u'\n', at);
        lines.append({at, static_cast<int>(stop < 0 ? end : stop)});
        at = lines.constLast().end + 1;
    }
    return lines;
}

/// By its text; a line that is there twice, or empty, says nothing.
QHash<QStringView, int> uniqueLines(QStringView text, const QList<Line>& lines) {
    QHash<QStringView, int> found;
    for (int i = 0; i < lines.size(); ++i) {
        const QStringView line = text.sliced(lines.at(i).begin, lines.at(i).end - lines.at(i).begin);
        found.insert(line, found.contains(line) || line.trimmed().isEmpty() ? -1 : i);
    }
    return found;
}

} // namespace

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

int movedOffset(const QString& before, const QString& now, int offset) {
    const auto shorter = static_cast<int>(std::min(before.size(), now.size()));
    const auto size = static_cast<int>(before.size());
    const int grown = static_cast<int>(now.size()) - size;
    int head = 0;
    while (head < shorter && before.at(head) == now.at(head))
        ++head;
    int tail = 0;
    while (tail < shorter - head && before.at(size - 1 - tail) == now.at(size + grown - 1 - tail))
        ++tail;
    if (offset < head)
        return offset;
    if (offset >= size - tail)
        return offset + grown;
    const int begin = head == 0 ? 0 : static_cast<int>(before.lastIndexOf(u'\n', head - 1)) + 1;
    const QList<Line> old = linesOf(before, begin, size - tail);
    const QList<Line> fresh = linesOf(now, begin, size + grown - tail);
    const QHash<QStringView, int> oldUnique = uniqueLines(before, old);
    const QHash<QStringView, int> freshUnique = uniqueLines(now, fresh);
    const auto behind = [offset](const Line& line) { return line.end < offset; };
    const auto here = static_cast<int>(std::partition_point(old.begin(), old.end(), behind) - old.begin());
    for (int away = 0; away < old.size(); ++away) {
        for (const int i : {here + away, here - away}) {
            if (i < 0 || i >= old.size())
                continue;
            const QStringView line = QStringView(before).sliced(old.at(i).begin, old.at(i).end - old.at(i).begin);
            const int there = oldUnique.value(line, -1) < 0 ? -1 : freshUnique.value(line, -1);
            if (there >= 0)
                return away == 0  ? fresh.at(there).begin + std::max(0, offset - old.at(i).begin)
                       : i > here ? fresh.at(there).begin
                                  : fresh.at(there).end;
        }
    }
    return head;
}

} // namespace tujian
