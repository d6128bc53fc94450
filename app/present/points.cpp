#include "present/points.h"
#include "layout/wrap.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr double kCodeShare = 0.72;
constexpr double kTableShare = 0.8;
constexpr int kDeepest = 6;

TextStyle styleOf(const SlidePoint& point, double size) {
    if (point.code)
        return {std::max(stage::kSmallestCode, size * kCodeShare), false, true};
    return {point.depth > 1 ? std::max(stage::kSmallest - 2, size * 0.9) : size, false, false};
}

void placeText(StagePoint& placed, const SlidePoint& point, const QRectF& area, double leading) {
    const WrappedText wrapped = wrapText(setText(point), placed.text.style, area.width(), leading);
    placed.text.lines = wrapped.lines;
    placed.text.box = QRectF(area.topLeft(), QSizeF(area.width(), wrapped.height));
    for (PlacedLine& line : placed.text.lines)
        line.baseline += area.topLeft();
}

StagePoint placeCode(const SlidePoint& point, const QRectF& area, double top, double size) {
    constexpr double pad = 24;
    StagePoint placed;
    placed.text.style = styleOf(point, size);
    placed.depth = point.depth;
    placeText(placed, point, QRectF(area.left() + pad, top + pad * 0.75, area.width() - 2 * pad, 0), 1.4);
    placed.plate = QRectF(area.left(), top, area.width(), placed.text.box.height() + 1.5 * pad);
    return placed;
}

/// Right-aligned before the text, so that the dots of 9 and 10 stand below one another.
StageText placeNumber(const SlidePoint& point, const StageText& text, double size) {
    StageText number;
    number.style = text.style;
    const WrappedText set = wrapText(QString::number(point.number) + u'.', number.style, size * 10, stage::kLeading);
    const QPointF at(text.box.left() - set.width - size * 0.35, text.box.top());
    number.lines = set.lines;
    number.box = QRectF(at, QSizeF(set.width, set.height));
    for (PlacedLine& line : number.lines)
        line.baseline += at;
    return number;
}

StagePoint placeItem(const SlidePoint& point, const QRectF& area, double top, double size) {
    StagePoint placed;
    placed.text.style = styleOf(point, size);
    placed.depth = point.depth;
    const double indent = std::min(point.depth, kDeepest) * size * 1.1;
    placeText(placed, point, QRectF(area.left() + indent, top, area.width() - indent, 0), stage::kLeading);
    if (point.number > 0) {
        placed.number = placeNumber(point, placed.text, size);
    } else if (point.depth > 0) {
        const double middle = top + placed.text.style.size * stage::kLeading / 2;
        const double half = placed.text.style.size * (point.depth == 1 ? 0.17 : 0.12);
        const double x = area.left() + indent - size * 0.75;
        placed.bullet = QRectF(x - half, middle - half, 2 * half, 2 * half);
    }
    return placed;
}

StagePoint placeRows(const SlidePoint& point, const QRectF& area, double top, double size) {
    StagePoint placed;
    placed.depth = point.depth;
    placed.table = placeTable({point.table.rows, point.table.align, point.table.head},
                              {std::max(stage::kSmallestTable, size * kTableShare), 1.4, area.width(), 1});
    placed.text.box = QRectF(QPointF(area.left(), top), placed.table.size);
    return placed;
}

StagePoint placePoint(const SlidePoint& point, const QRectF& area, double top, double size) {
    if (!point.table.rows.isEmpty())
        return placeRows(point, area, top, size);
    return point.code ? placeCode(point, area, top, size) : placeItem(point, area, top, size);
}

double gapBefore(const SlidePoint& point, double size) {
    const bool close = point.depth > 1 && !point.code && point.table.rows.isEmpty();
    return size * (close ? 0.22 : 0.5);
}

} // namespace

double bottomOf(const QList<StagePoint>& placed) {
    return placed.isEmpty() ? 0 : placed.last().bottom();
}

QString setText(const SlidePoint& point) {
    return point.code ? QString(point.text).replace(u'\t', u"    "_s) : point.text;
}

QList<StagePoint> placePoints(const QList<SlidePoint>& points, const QRectF& area, double size) {
    QList<StagePoint> placed;
    double top = area.top();
    for (const SlidePoint& point : points) {
        if (!placed.isEmpty())
            top = placed.last().bottom() + gapBefore(point, size);
        placed.append(placePoint(point, area, top, size));
    }
    return placed;
}

double fittingSize(const QList<SlidePoint>& points, const QRectF& area) {
    double size = stage::kLargest;
    while (size > stage::kSmallest) {
        const QList<StagePoint> placed = placePoints(points, area, size);
        if (bottomOf(placed) <= area.bottom())
            return size;
        size -= 2;
    }
    return stage::kSmallest;
}

} // namespace tujian
