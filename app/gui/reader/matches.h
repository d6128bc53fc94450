#pragma once
#include "note/note.h"
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

/// A found place in a text.
struct Match {
    int position = 0;
    int length = 0;
    friend bool operator==(const Match&, const Match&) = default;
};

/// Every place of any of the words in the text, left to right and not overlapping. Case, width and the two Chinese
/// scripts do not matter. At most `limit`.
QList<Match> findMatches(const QString& text, const QStringList& words, int limit = 10000);

/// The same over all of a note, whatever part of it is shown: offsets in its source, ascending.
QList<int> findInNote(const Note& note, const QStringList& words);

} // namespace tujian
