#pragma once
#include <QString>

namespace tujian {

/// A place in a note: `file` is the note's path inside its notebook, [begin, end) are UTF-16 offsets into the note's
/// decoded text, `line` is the 1-based line of `begin` (derived once, by the Note, and carried along).
struct Span {
    QString file;
    int begin = 0;
    int end = 0;
    int line = 0;

    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] bool contains(int offset) const { return offset >= begin && offset < end; }
    [[nodiscard]] bool overlaps(int from, int to) const { return from < end && to > begin; }
    friend bool operator==(const Span&, const Span&) = default;
};

} // namespace tujian
