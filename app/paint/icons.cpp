#include "paint/icons.h"
#include "paint/svgpath.h"
#include <QDir>
#include <QFile>
#include <QHash>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QHash<QString, QPainterPath> readIcons() {
    QHash<QString, QPainterPath> icons;
    const QStringList names = iconNames();
    for (const QString& name : names) {
        QFile file(u":/icons/"_s + name + u".path"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const std::optional<QPainterPath> path = pathFromSvg(QString::fromLatin1(file.readAll()).trimmed()))
            icons.insert(name, *path);
    }
    return icons;
}

} // namespace

QPainterPath iconPath(const QString& name) {
    static const QHash<QString, QPainterPath> icons = readIcons(); // read once, then only read: any thread
    return icons.value(name);
}

QPainterPath iconPath(const QString& name, const QRectF& box) {
    const double scale = box.width() / 24;
    return QTransform(scale, 0, 0, scale, box.left(), box.top()).map(iconPath(name));
}

QStringList iconNames() {
    QStringList names = QDir(u":/icons"_s).entryList({u"*.path"_s}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(5);
    return names;
}

} // namespace tujian
