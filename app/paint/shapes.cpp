#include "paint/shapes.h"
#include <QTransform>
#include <algorithm>
#include <cmath>

namespace tujian {
namespace {

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPointF at(const QPointF* p, double t) {
    const double u = 1 - t;
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3];
}

/// Where on the last curve of a path a circle of `radius` around its end is crossed: 1 is the end.
double parameterBefore(const QPointF* p, double radius) {
    double low = 0;
    double high = 1;
    if (distance(p[0], p[3]) <= radius)
        return 0;
    for (int round = 0; round < 24; ++round) {
        const double middle = (low + high) / 2;
        (distance(at(p, middle), p[3]) > radius ? low : high) = middle;
    }
    return high;
}

} // namespace

QPainterPath roundedBox(const QRectF& box, double radius) {
    QPainterPath path;
    path.addRoundedRect(box, radius, radius);
    return path;
}

QPainterPath tabShape(const QRectF& box, double radius, bool right) {
    constexpr double kCircle = 0.5523;
    const double h = radius * (1 - kCircle);
    QPainterPath path(QPointF(box.left(), box.bottom()));
    path.lineTo(box.left(), box.top() + radius);
    path.cubicTo(box.left(), box.top() + h, box.left() + h, box.top(), box.left() + radius, box.top());
    path.lineTo(box.right(), box.top());
    path.lineTo(box.right(), box.bottom() - radius);
    path.cubicTo(box.right(), box.bottom() - h, box.right() - h, box.bottom(), box.right() - radius, box.bottom());
    path.closeSubpath();
    if (right)
        path = QTransform(-1, 0, 0, 1, box.left() + box.right(), 0).map(path);
    return path;
}

QPainterPath edgeShape(const QList<QPointF>& path, double cut) {
    QPainterPath shape;
    if (path.size() < 4)
        return shape;
    shape.moveTo(path.front());
    const qsizetype last = path.size() - 4;
    for (qsizetype i = 0; i < last; i += 3)
        shape.cubicTo(path[i + 1], path[i + 2], path[i + 3]);
    const QPointF* p = path.constData() + last;
    const double t = cut > 0 ? parameterBefore(p, cut) : 1;
    // de Casteljau: the part of the curve before t.
    const QPointF a = p[0] + (p[1] - p[0]) * t;
    const QPointF m = p[1] + (p[2] - p[1]) * t;
    const QPointF n = p[2] + (p[3] - p[2]) * t;
    const QPointF b = a + (m - a) * t;
    const QPointF c = m + (n - m) * t;
    shape.cubicTo(a, b, b + (c - b) * t);
    return shape;
}

QPainterPath arrowHead(const QList<QPointF>& path, double length, double width) {
    QPainterPath head;
    if (path.size() < 4)
        return head;
    const QPointF tip = path.back();
    const QPointF* p = path.constData() + path.size() - 4;
    QPointF way = tip - at(p, parameterBefore(p, length));
    const double size = std::hypot(way.x(), way.y());
    if (size < 1e-6)
        return head;
    way /= size;
    const QPointF side(-way.y(), way.x());
    const QPointF base = tip - way * length;
    head.moveTo(tip);
    head.lineTo(base + side * width / 2);
    head.lineTo(base + way * length * 0.22); // a slight notch: reads as an arrow at any size
    head.lineTo(base - side * width / 2);
    head.closeSubpath();
    return head;
}

QColor mixed(const QColor& under, const QColor& over, double amount) {
    const auto part = [amount](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * amount)); };
    return QColor(part(under.red(), over.red()), part(under.green(), over.green()), part(under.blue(), over.blue()));
}

} // namespace tujian
