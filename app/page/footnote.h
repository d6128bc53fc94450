#pragma once
#include <QList>
#include <QString>

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

} // namespace tujian
