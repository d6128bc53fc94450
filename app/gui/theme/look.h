#pragma once
#include "paint/theme.h"
#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace tujian {

enum class ThemeChoice { System, Light, Dark };

QString themeChoiceName(ThemeChoice choice); ///< "system", "light", "dark": the words kept in the state
ThemeChoice themeChoiceNamed(const QString& name);

/// The type scale in pixels: everything in the window is set in one of these three.
struct TypeScale {
    int small = 12;
    int body = 14;
    int title = 20;
};

inline constexpr int grid = 8; ///< margins and gaps are multiples or halves of it

/// Colours and type of the whole window. The diagram's theme is the source: window and picture share accent and paper.
struct Look {
    bool dark = false;
    Theme diagram;
    QColor window; ///< behind the panes
    QColor paper;  ///< behind text and diagrams
    QColor hover;  ///< a row or button under the mouse
    QColor border;
    QColor text;
    QColor quiet; ///< secondary text
    QColor accent;
    QColor selected; ///< the accent as a soft background
    TypeScale type;
};

/// Is the desktop dark? Asked before the program sets a palette of its own.
bool desktopIsDark();

Look makeLook(bool dark);
QPalette lookPalette(const Look& look);
QString lookStyleSheet(const Look& look);
QFont windowFont(int pixels, bool bold = false);

/// The look that applyLook set last.
const Look& currentLook();
void applyLook(QApplication& app, const Look& look);

} // namespace tujian
