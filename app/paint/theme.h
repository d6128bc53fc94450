#pragma once
#include <QColor>
#include <QHash>
#include <QString>
#include <optional>

namespace tujian {

struct KindColours {
    QColor fill;
    QColor stroke;
    QColor text;
    QColor icon;
};

/// Colours only: a theme never moves anything. Read from resources/themes.
struct Theme {
    QString name; ///< light, dark, print
    QColor background;
    QColor text;
    QColor quietText;
    QColor edge;
    QColor plate; ///< under edge labels
    QColor accent;
    QColor badge;
    QColor badgeText;
    QHash<QString, KindColours> kinds; ///< by GraphNode::kind; "plain" is the fallback

    [[nodiscard]] const KindColours& colours(const QString& kind) const;
};

/// "light", "dark" or "print"; nullopt for another name.
std::optional<Theme> namedTheme(QStringView name);

} // namespace tujian
