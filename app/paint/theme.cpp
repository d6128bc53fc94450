#include "paint/theme.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QColor colourOf(const QJsonObject& object, const QString& key) {
    return QColor(object.value(key).toString());
}

std::optional<Theme> readTheme(const QString& name) {
    QFile file(u":/themes/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    Theme theme;
    theme.name = name;
    theme.background = colourOf(data, u"background"_s);
    theme.text = colourOf(data, u"text"_s);
    theme.quietText = colourOf(data, u"quietText"_s);
    theme.edge = colourOf(data, u"edge"_s);
    theme.plate = colourOf(data, u"plate"_s);
    theme.accent = colourOf(data, u"accent"_s);
    theme.badge = colourOf(data, u"badge"_s);
    theme.badgeText = colourOf(data, u"badgeText"_s);
    const QJsonObject kinds = data.value(u"kinds").toObject();
    for (auto it = kinds.begin(); it != kinds.end(); ++it) {
        const QJsonObject kind = it.value().toObject();
        theme.kinds.insert(it.key(), KindColours{colourOf(kind, u"fill"_s), colourOf(kind, u"stroke"_s),
                                                 colourOf(kind, u"text"_s), colourOf(kind, u"icon"_s)});
    }
    return theme;
}

} // namespace

const KindColours& Theme::colours(const QString& kind) const {
    auto found = kinds.constFind(kind);
    if (found == kinds.constEnd())
        found = kinds.constFind(u"plain"_s);
    static const KindColours fallback{Qt::white, Qt::black, Qt::black, Qt::black};
    return found == kinds.constEnd() ? fallback : *found;
}

std::optional<Theme> namedTheme(QStringView name) {
    static const std::optional<Theme> light = readTheme(u"light"_s);
    static const std::optional<Theme> dark = readTheme(u"dark"_s);
    static const std::optional<Theme> print = readTheme(u"print"_s);
    if (name == u"light")
        return light;
    if (name == u"dark")
        return dark;
    if (name == u"print")
        return print;
    return std::nullopt;
}

} // namespace tujian
