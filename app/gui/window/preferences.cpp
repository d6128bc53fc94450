#include "gui/window/preferences.h"
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

const QString& windowFile() {
    static const QString name = u"window"_s;
    return name;
}

const QString& placesFile() {
    static const QString name = u"positions"_s;
    return name;
}

QByteArray bytesOf(const QJsonObject& object, const QString& key) {
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void Preferences::opened(const QString& notebook) {
    constexpr qsizetype most = 8;
    recent.removeAll(notebook);
    recent.prepend(notebook);
    recent = recent.mid(0, most);
}

QSize firstSize(QSize available) {
    constexpr QSize wanted(1440, 900);
    return wanted.boundedTo(available * 0.95); // the window has a frame, too
}

Preferences loadPreferences(const State& state) {
    const QJsonObject object = state.load(windowFile());
    Preferences preferences;
    preferences.theme = themeChoiceNamed(object.value(u"theme"_s).toString());
    preferences.textSize = std::clamp(object.value(u"textSize"_s).toDouble(preferences.textSize), 8.0, 40.0);
    for (const QJsonValue value : object.value(u"recent"_s).toArray())
        preferences.recent.append(value.toString());
    preferences.language = object.value(u"language"_s).toString();
    preferences.editor = object.value(u"editor"_s).toString();
    preferences.geometry = bytesOf(object, u"geometry"_s);
    preferences.columns = bytesOf(object, u"columns"_s);
    for (const QJsonValue value : object.value(u"reading"_s).toArray())
        preferences.reading.append(value.toInt());
    preferences.shelf = bytesOf(object, u"shelf"_s);
    preferences.showShelf = object.value(u"showShelf"_s).toBool(true);
    preferences.showDiagrams = object.value(u"showDiagrams"_s).toBool(true);
    preferences.showEvidence = object.value(u"showEvidence"_s).toBool(false);
    preferences.showLinks = object.value(u"showLinks"_s).toBool(false);
    return preferences;
}

Result<void> savePreferences(const State& state, const Preferences& preferences) {
    QJsonObject object = state.load(windowFile()); // keeps what a newer version wrote
    object[u"theme"_s] = themeChoiceName(preferences.theme);
    object[u"textSize"_s] = preferences.textSize;
    object[u"recent"_s] = QJsonArray::fromStringList(preferences.recent);
    object[u"language"_s] = preferences.language;
    object[u"editor"_s] = preferences.editor;
    object[u"geometry"_s] = base64(preferences.geometry);
    object[u"columns"_s] = base64(preferences.columns);
    QJsonArray reading;
    for (const int width : preferences.reading)
        reading.append(width);
    object[u"reading"_s] = reading;
    object[u"shelf"_s] = base64(preferences.shelf);
    object[u"showShelf"_s] = preferences.showShelf;
    object[u"showDiagrams"_s] = preferences.showDiagrams;
    object[u"showEvidence"_s] = preferences.showEvidence;
    object[u"showLinks"_s] = preferences.showLinks;
    return state.save(windowFile(), object);
}

Place loadPlace(const State& state, const QString& notebook) {
    const QJsonObject book = state.load(placesFile()).value(notebook).toObject();
    return loadPlace(state, notebook, book.value(u"last"_s).toString());
}

Place loadPlace(const State& state, const QString& notebook, const QString& file) {
    const QJsonObject notes = state.load(placesFile()).value(notebook).toObject().value(u"notes"_s).toObject();
    return notes.contains(file) ? placeFromJson(file, notes.value(file)) : Place{};
}

Result<void> savePlace(const State& state, const QString& notebook, const Place& place) {
    QJsonObject all = state.load(placesFile());
    QJsonObject book = all.value(notebook).toObject();
    QJsonObject notes = book.value(u"notes"_s).toObject();
    notes[place.file] = placeToJson(place);
    book[u"last"_s] = place.file;
    book[u"notes"_s] = notes;
    all[notebook] = book;
    return state.save(placesFile(), all);
}

} // namespace tujian
