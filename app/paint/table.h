#pragma once
#include "layout/table.h"
#include "paint/theme.h"

class QPainter;

namespace tujian {

/// Draws a table with its corner at the painter's origin: bold names over a line in the accent's colour, hairlines
/// between the rows. `text` is the colour of its words.
void paintTable(QPainter& painter, const PlacedTable& table, const Theme& theme, const QColor& text);

/// How wide its lines are, in units of its text's size: the head's, the hairlines.
inline constexpr double tableHeadLine = 0.09;
inline constexpr double tableHairline = 0.045;

} // namespace tujian
