#pragma once
#include "present/stage.h"

namespace tujian {

/// Places a slide's points under one another, set in a size (code in a share of it). They may end below the area.
QList<StagePoint> placePoints(const QList<SlidePoint>& points, const QRectF& area, double size);

/// The largest size in which they end inside the area; the smallest if none does.
double fittingSize(const QList<SlidePoint>& points, const QRectF& area);

/// Where the last of them ends.
double bottomOf(const QList<StagePoint>& placed);

/// A point's text as it is set: tabs in code as spaces.
QString setText(const SlidePoint& point);

/// The area that a slide's points have.
QRectF pointsArea(const Slide& slide);

} // namespace tujian
