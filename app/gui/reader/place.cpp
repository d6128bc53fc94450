#include "gui/reader/place.h"
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

QJsonValue placeToJson(const Place& place) {
    return QJsonObject{{u"offset"_s, place.offset}, {u"top"_s, place.top}, {u"topic"_s, place.topic}};
}

Place placeFromJson(const QString& file, const QJsonValue& json) {
    const QJsonObject object = json.toObject();
    Place place;
    place.file = file;
    place.offset = std::max(0, json.isDouble() ? json.toInt() : object.value(u"offset"_s).toInt());
    place.top = object.value(u"top"_s).toInt();
    place.topic = object.value(u"topic"_s).toString();
    return place;
}

} // namespace tujian
