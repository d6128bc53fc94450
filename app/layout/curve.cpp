#include "layout/curve.h"
#include <QLineF>
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

QPointF cubicAt(const QPointF* p, double t) {
    const double u = 1 - t;
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

double length(QPointF vector) {
    return std::hypot(vector.x(), vector.y());
}

void addLine(QList<QPointF>& path, QPointF to) {
    const QPointF from = path.back();
    path << from + (to - from) / 3 << from + (to - from) * 2 / 3 << to;
}

} // namespace

QList<QPointF> samplePath(const QList<QPointF>& path, double spacing) {
    QList<QPointF> samples;
    if (path.isEmpty())
        return samples;
    samples.append(path.front());
    for (qsizetype i = 0; i + 3 < path.size(); i += 3) {
        const QPointF* p = path.constData() + i;
        const double hull = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);
        const int parts = std::clamp(static_cast<int>(std::ceil(hull / spacing)), 1, 400);
        for (int part = 1; part <= parts; ++part)
            samples.append(cubicAt(p, static_cast<double>(part) / parts));
    }
    return samples;
}

QPointF alongSamples(const QList<QPointF>& samples, double fraction) {
    double total = 0;
    for (qsizetype i = 1; i < samples.size(); ++i)
        total += length(samples[i] - samples[i - 1]);
    double left = total * std::clamp(fraction, 0.0, 1.0);
    for (qsizetype i = 1; i < samples.size(); ++i) {
        const double part = length(samples[i] - samples[i - 1]);
        if (left <= part && part > 0)
            return samples[i - 1] + (samples[i] - samples[i - 1]) * (left / part);
        left -= part;
    }
    return samples.isEmpty() ? QPointF() : samples.back();
}

QList<QPointF> straightPath(QPointF from, QPointF to) {
    QList<QPointF> path{from};
    addLine(path, to);
    return path;
}

QList<QPointF> sPath(QPointF from, QPointF to, bool horizontal) {
    const QPointF half = horizontal ? QPointF((to.x() - from.x()) / 2, 0) : QPointF(0, (to.y() - from.y()) / 2);
    return {from, from + half, to - half, to};
}

QList<QPointF> roundedPath(const QList<QPointF>& corners, double radius) {
    QList<QPointF> path{corners.front()};
    for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
        const QPointF in = corners[i] - corners[i - 1];
        const QPointF out = corners[i + 1] - corners[i];
        const double reach = std::min({radius, length(in) / 2, length(out) / 2});
        if (reach < 0.5)
            continue;
        const QPointF begin = corners[i] - in / length(in) * reach;
        const QPointF end = corners[i] + out / length(out) * reach;
        addLine(path, begin);
        constexpr double kCircle = 0.5523; // a cubic's handle for a quarter circle
        path << begin + (corners[i] - begin) * kCircle << end + (corners[i] - end) * kCircle << end;
    }
    addLine(path, corners.back());
    return path;
}

QPointF borderPoint(const QRectF& box, QPointF outside) {
    const QPointF middle = box.center();
    const QPointF way = outside - middle;
    if (way.isNull())
        return QPointF(box.right(), middle.y());
    const double sideways = std::abs(way.x()) > 1e-9 ? box.width() / 2 / std::abs(way.x()) : 1e9;
    const double upright = std::abs(way.y()) > 1e-9 ? box.height() / 2 / std::abs(way.y()) : 1e9;
    return middle + way * std::min(sideways, upright);
}

QRectF pathBounds(const QList<QPointF>& path) {
    QRectF bounds;
    for (const QPointF& point : samplePath(path, 8))
        bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    return bounds;
}

} // namespace tujian
