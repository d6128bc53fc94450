#pragma once
#include "layout/fonts.h"
#include <QRectF>
#include <QSizeF>

namespace tujian {

/// Where things stand on a slide, in points: one arithmetic for slides of every format.
struct SheetFrame {
    QSizeF size;
    double unit = 1;
    QRectF title;
    QRectF opening;  ///< the title of a title slide, at the foot of the box;
    QRectF bar;      ///< under it a bar in the accent's colour,
    QRectF subtitle; ///< and what it belongs to
    QRectF body;     ///< of text
    QRectF picture;  ///< of a diagram
    QRectF caption;  ///< of a step's sentence; empty where none is asked for
    QRectF foot;     ///< the way back to the notes
    QRectF number;
};

/// The slide of a size, `unit` times as large as usual (540 points high).
SheetFrame sheetFrame(QSizeF size, double unit, bool caption);

namespace sheet {
constexpr double kTitle = 30; ///< sizes of text, in units
constexpr double kOpening = 44;
constexpr double kLeastTitle = 16;
constexpr double kBody = 24;
constexpr double kLeastBody = 12;
constexpr double kCaption = 15;
constexpr double kFoot = 10;
constexpr double kLeastText = 9; ///< nothing smaller on a slide
constexpr double kIndent = 22;   ///< a level of a list
constexpr double kGap = 9;       ///< between points
constexpr double kCloseGap = 4;  ///< to a point under another one
constexpr double kMostScale = 1.6;
} // namespace sheet

/// How large a picture of this size can be in the area; at most kMostScale units.
double pictureScale(const SheetFrame& frame, QSizeF picture);

/// Where a picture begins that is centred in its area.
QPointF pictureOrigin(const SheetFrame& frame, QSizeF picture, double scale);

/// How much larger than usual the sheet must be for the smallest text of a picture to have 9 points.
double unitFor(QSizeF picture, bool wide, bool caption);

} // namespace tujian
