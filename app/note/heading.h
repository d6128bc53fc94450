#pragma once
#include <QString>

namespace tujian {

/// A heading without the marker that says it is unfinished (待完善, TODO …).
struct HeadingTitle {
    QString title;
    bool todo = false;
};
HeadingTitle headingTitle(const QString& heading);

} // namespace tujian
