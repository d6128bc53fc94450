#pragma once
#include "slides/slides.h"

namespace tujian {

/// The text of a topic's own blocks as a slide's lines, in order: items by depth, paragraphs, tables, code.
QList<SlidePoint> pointsOf(const Note& note, const Topic& topic);

/// How many lines of a slide a point takes, about: a long sentence wraps.
int linesOf(const SlidePoint& point);

/// Cut into slides: at most 8 points and about as many lines as can be read from the back of a room; a heading item
/// stays with what is under it, code is not torn where it fits.
QList<QList<SlidePoint>> splitPoints(const QList<SlidePoint>& points);

/// A table with its rows [begin, end), counted without the head, under the same head.
SlidePoint rowsOfTable(const SlidePoint& table, qsizetype begin, qsizetype end);

/// How many rows a table has without its head.
qsizetype bodyRows(const SlidePoint& table);

/// A table's rows as lines of text: for what is too narrow or too tall for a table.
QList<SlidePoint> tableAsText(const SlidePoint& table);

} // namespace tujian
