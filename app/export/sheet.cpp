#include "export/sheet.h"
#include <algorithm>

namespace tujian {
namespace {
constexpr double kSmallest = 12;   ///< the smallest text of a diagram: its edges' labels
constexpr double kMostUnit = 4.19; ///< 56 inches: PowerPoint's widest sheet
} // namespace

SheetFrame sheetFrame(QSizeF size, double unit, bool caption) {
    SheetFrame frame;
    frame.size = size;
    frame.unit = unit;
    const double side = 40 * unit;
    const double width = size.width() - 2 * side;
    const double foot = size.height() - 30 * unit;
    frame.title = QRectF(side, 20 * unit, width, 48 * unit);
    frame.opening = QRectF(side, size.height() / 2 - 190 * unit, width, 190 * unit);
    frame.bar = QRectF(side, frame.opening.bottom() + 14 * unit, 64 * unit, 4 * unit);
    frame.subtitle = QRectF(side, frame.bar.bottom() + 14 * unit, width, 56 * unit);
    frame.foot = QRectF(side, foot, width - 90 * unit, 20 * unit);
    frame.number = QRectF(size.width() - side - 80 * unit, foot, 80 * unit, 20 * unit);
    frame.body = QRectF(side, 84 * unit, width, foot - 92 * unit);
    const double below = caption ? 52 * unit : 0;
    if (caption)
        frame.caption = QRectF(side, foot - 50 * unit, width, 46 * unit);
    frame.picture = QRectF(24 * unit, 74 * unit, size.width() - 48 * unit, foot - 80 * unit - below);
    return frame;
}

double pictureScale(const SheetFrame& frame, QSizeF picture) {
    return std::min({sheet::kMostScale * frame.unit, frame.picture.width() / std::max(1.0, picture.width()),
                     frame.picture.height() / std::max(1.0, picture.height())});
}

QPointF pictureOrigin(const SheetFrame& frame, QSizeF picture, double scale) {
    return frame.picture.center() - QPointF(picture.width(), picture.height()) * scale / 2;
}

double unitFor(QSizeF picture, bool wide, bool caption) {
    const double scale = pictureScale(sheetFrame(QSizeF(wide ? 960 : 720, 540), 1, caption), picture);
    return std::clamp(sheet::kLeastText / kSmallest / scale, 1.0, kMostUnit);
}

} // namespace tujian
