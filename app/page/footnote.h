#pragma once
#include "note/note.h"
#include <QHash>

namespace tujian {

/// A footnote's mark in a text, `[^name]`: where it is used, or (followed by a colon, at the start) what it says.
struct FootnoteMark {
    int begin = 0;
    int end = 0; ///< behind the bracket
    QString name;
    bool definition = false;
    friend bool operator==(const FootnoteMark&, const FootnoteMark&) = default;
};

/// Left to right.
QList<FootnoteMark> footnoteMarks(const QString& text);

/// By name: as their first uses follow one another, then those that are never used. Only of those whose text is there.
using FootnoteNumbers = QHash<QString, int>;
FootnoteNumbers footnoteNumbers(const Note& note);

} // namespace tujian
