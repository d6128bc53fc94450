#pragma once
#include "note/note.h"

namespace tujian {

/// A note longer than this (UTF-16 units) is shown in parts, about so much of it at once.
inline constexpr int partSize = 1'000'000;

/// A stretch of the note's text that is shown at once: [begin, end).
struct NotePart {
    int begin = 0;
    int end = 0;
    friend bool operator==(const NotePart&, const NotePart&) = default;
};

/// The note in order, each part as many whole topics as fit; a topic that is too long is cut between its own topics,
/// else between blocks or, in a fence, lines. A small note is one part. A part that is longer all the same is one
/// paragraph that cannot be cut.
QList<NotePart> partsOf(const Note& note, int size = partSize);

/// The part an offset stands in.
int partAt(const QList<NotePart>& parts, int offset);

} // namespace tujian
