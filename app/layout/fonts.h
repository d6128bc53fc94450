#pragma once
#include "layout/placed.h"
#include <QFont>
#include <QStringList>

namespace tujian {

/// The families a text is set in, best first. Explicit, so that a display, a locale or a desktop's font settings never
/// change a diagram (an English locale would otherwise pick Japanese glyph forms).
QStringList fontFamilies(bool mono = false);

/// The font of a style: 1 point = 1 pixel, unhinted, so that offscreen, X11 and HiDPI measure alike. Any thread.
QFont fontFor(const TextStyle& style);

/// What to install where no font has Chinese characters, translated; empty where one has. GUI thread.
QString fontProblem();

/// From one baseline to the next.
double lineHeight(const TextStyle& style);

/// The baseline that centres a line on `middle`: between a Chinese character's and a capital's middle.
inline double baselineFor(double middle, const TextStyle& style) {
    return middle + 0.37 * style.size;
}

} // namespace tujian
