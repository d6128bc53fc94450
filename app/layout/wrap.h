#pragma once
#include "layout/placed.h"

namespace tujian {

/// Lines of any length of text, none of it lost: broken at words, between Chinese characters, and anywhere where a word
/// is wider than the line. '\n' ends a line. Baselines begin at (0, 0) of the text's box.
struct WrappedText {
    QList<PlacedLine> lines;
    QList<int> starts; ///< of each line in the text
    double width = 0;
    double height = 0;
};

/// `leading`: from line to line, times the size.
WrappedText wrapText(const QString& text, const TextStyle& style, double width, double leading);

/// The largest size from `largest` down to `smallest` (whole steps) at which the text takes at most `height`; the
/// smallest if none does.
TextStyle fittingStyle(const QString& text, TextStyle style, double smallest, QSizeF space, double leading);

} // namespace tujian
