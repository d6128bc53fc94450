#pragma once
#include "layout/placed.h"

namespace tujian {

/// Text broken into lines and measured, not placed yet.
struct BrokenText {
    QStringList lines;
    QList<double> widths;
    double width = 0;  ///< of the widest line
    double height = 0; ///< of all lines
    bool cut = false;  ///< ended by an ellipsis
    [[nodiscard]] bool isEmpty() const { return lines.isEmpty(); }
};

/// Breaks at line ends, at spaces, between Chinese characters (never before closing or after opening punctuation), and,
/// where a word is too long, at CamelCase humps, slashes, hyphens; lines are evened out. Over `mostLines` it ends in an
/// ellipsis.
BrokenText breakText(const QString& text, const TextStyle& style, double maxWidth, int mostLines);

/// The lines as they stand in `area`, centred vertically, and horizontally centred or flush left.
QList<PlacedLine> placeLines(const BrokenText& text, const TextStyle& style, const QRectF& area, bool centred);

} // namespace tujian
