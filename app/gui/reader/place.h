#pragma once
#include <QJsonValue>
#include <QString>

namespace tujian {

/// A place in the notebook that is or was read: enough to show it again to the pixel.
struct Place {
    QString file;
    int offset = 0;         ///< in the source, of a character in the line that is held
    int selectionBegin = 0; ///< likewise; begin == end: nothing was selected, the cursor stood there
    int selectionEnd = 0;
    int top = 0;   ///< of that line in the view, in pixels; negative: it begins above
    QString topic; ///< id of the one that was read; empty: the one at the offset
    friend bool operator==(const Place&, const Place&) = default;
};

/// Without file, cursor and selection, which are not kept between runs. A bare number is read as the offset.
QJsonValue placeToJson(const Place& place);
Place placeFromJson(const QString& file, const QJsonValue& json);

} // namespace tujian
