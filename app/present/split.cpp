#include "layout/wrap.h"
#include "present/points.h"
#include "slides/points.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

bool fits(const QList<SlidePoint>& points, const QRectF& area) {
    return bottomOf(placePoints(points, area, fittingSize(points, area))) <= area.bottom();
}

/// What of a point fits a slide of its own; `rest` gets the remainder. At least one line, so that it always ends.
SlidePoint cutPoint(const SlidePoint& point, const QRectF& area, SlidePoint& rest) {
    SlidePoint head = point;
    head.text = setText(point);
    const StagePoint placed = placePoints({head}, area, stage::kSmallest).first();
    const double pad = placed.plate.isEmpty() ? 0 : placed.plate.bottom() - placed.text.box.bottom();
    const double pitch =
        placed.text.box.height() / static_cast<double>(std::max<qsizetype>(1, placed.text.lines.size()));
    const int room = std::max(1, static_cast<int>((area.bottom() - placed.text.box.top() - pad) / pitch));
    const WrappedText wrapped =
        wrapText(head.text, placed.text.style, placed.text.box.width(), placed.text.box.height() / pitch);
    rest = head;
    if (room >= wrapped.starts.size()) {
        rest.text.clear();
        return head;
    }
    const int cut = wrapped.starts[room];
    rest.text = head.text.mid(cut);
    rest.number = 0; // it has been said
    head.text.truncate(cut);
    if (head.text.endsWith(u'\n'))
        head.text.chop(1);
    return head;
}

/// As many rows of a table as fit a slide of its own, the rest stays; without one that fits it becomes text.
QList<SlidePoint> cutTable(QList<SlidePoint>& points, const QRectF& area) {
    const SlidePoint table = points.takeFirst();
    for (qsizetype rows = bodyRows(table) - 1; rows > 0; --rows) {
        const SlidePoint part = rowsOfTable(table, 0, rows);
        if (fits({part}, area)) {
            points.prepend(rowsOfTable(table, rows, bodyRows(table)));
            return {part};
        }
    }
    points = tableAsText(table) + points;
    return {};
}

/// The longest beginning that fits, torn out of a point only if that one alone is too long.
QList<SlidePoint> takeFitting(QList<SlidePoint>& points, const QRectF& area) {
    QList<SlidePoint> taken;
    while (!points.isEmpty() && fits(taken + QList<SlidePoint>{points.first()}, area))
        taken.append(points.takeFirst());
    if (!taken.isEmpty() || points.isEmpty())
        return taken;
    if (!points.first().table.rows.isEmpty()) {
        taken = cutTable(points, area);
        return taken.isEmpty() ? takeFitting(points, area) : taken;
    }
    SlidePoint rest;
    taken.append(cutPoint(points.first(), area, rest));
    if (rest.text.isEmpty())
        points.removeFirst();
    else
        points.first() = rest;
    return taken;
}

void addSplit(QList<Slide>& slides, const Slide& slide) {
    QList<SlidePoint> points = slide.points;
    Slide part = slide;
    while (!points.isEmpty()) {
        part.points = takeFitting(points, pointsArea(part));
        slides.append(part);
        part.continues = true;
    }
}

} // namespace

bool fitsStage(const Slide& slide) {
    return slide.graph || slide.points.isEmpty() || fits(slide.points, pointsArea(slide));
}

QList<Slide> fitSlides(const QList<Slide>& slides) {
    QList<Slide> fitted;
    for (const Slide& slide : slides) {
        if (fitsStage(slide))
            fitted.append(slide);
        else
            addSplit(fitted, slide);
    }
    numberParts(fitted);
    return fitted;
}

} // namespace tujian
