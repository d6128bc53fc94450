#include "export/pptx/connector.h"
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kLeast = 1; ///< adjustments are shares of the box: none may be flat

bool isVertical(int site) {
    return site == 0 || site == 2;
}

/// The connector's own coordinates: u along its first leg, v across, both growing towards its end.
struct ConnectorAxes {
    explicit ConnectorAxes(const Connector& c)
        : start(c.from)
        , turned(c.shape != ConnectorShape::Straight && isVertical(c.fromSite)) {
        const QPointF way = c.to - c.from;
        du = turned ? way.y() : way.x();
        dv = turned ? way.x() : way.y();
        signU = du < 0 ? -1 : 1;
        signV = dv < 0 ? -1 : 1;
    }
    [[nodiscard]] QPointF place(double u, double v) const {
        return turned ? start + QPointF(v * signV, u * signU) : start + QPointF(u * signU, v * signV);
    }
    QPointF start;
    bool turned;
    double du;
    double dv;
    double signU;
    double signV;
};

void addCurve(QList<QPointF>& line, QPointF a, QPointF b, QPointF end) {
    const QPointF from = line.last();
    for (int i = 1; i <= 10; ++i) {
        const double t = i / 10.0;
        const double s = 1 - t;
        line.append(from * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + end * (t * t * t));
    }
}

/// The corners of an elbow in its own coordinates: legs turn by right angles.
QList<QPointF> corners(const Connector& c, double w, double h) {
    switch (c.bends.size()) {
    case 0:
        return {{0, 0}, {w, 0}, {w, h}};
    case 1:
        return {{0, 0}, {c.bends[0], 0}, {c.bends[0], h}, {w, h}};
    case 2:
        return {{0, 0}, {c.bends[0], 0}, {c.bends[0], c.bends[1]}, {w, c.bends[1]}, {w, h}};
    default:
        return {{0, 0}, {c.bends[0], 0}, {c.bends[0], c.bends[1]}, {c.bends[2], c.bends[1]}, {c.bends[2], h}, {w, h}};
    }
}

/// A curve through the middles of an elbow's inner legs, as the presets have it: each stretch between two middles is
/// one cubic that keeps close to the corner.
QList<QPointF> curveAlong(const QList<QPointF>& corner) {
    QList<QPointF> line{corner.first()};
    if (corner.size() == 3) {
        addCurve(line, (corner[0] + corner[1]) / 2, (corner[1] + corner[2]) / 2, corner[2]);
        return line;
    }
    for (qsizetype i = 1; i + 1 < corner.size(); ++i) {
        const bool last = i + 2 == corner.size();
        const QPointF end = last ? corner[i + 1] : (corner[i] + corner[i + 1]) / 2;
        const QPointF begin = line.last();
        addCurve(line, (begin + corner[i]) / 2, (corner[i] + end) / 2, end);
    }
    return line;
}

} // namespace

QPointF connectionSite(const QRectF& box, int site) {
    switch (site) {
    case 0:
        return {box.center().x(), box.top()};
    case 1:
        return {box.left(), box.center().y()};
    case 2:
        return {box.center().x(), box.bottom()};
    default:
        return {box.right(), box.center().y()};
    }
}

QPointF wayOut(int site) {
    static const QPointF ways[] = {{0, -1}, {-1, 0}, {0, 1}, {1, 0}};
    return ways[std::clamp(site, 0, 3)];
}

QList<QPointF> connectorPath(const Connector& connector) {
    if (connector.shape == ConnectorShape::Straight)
        return {connector.from, connector.to};
    const ConnectorAxes axes(connector);
    QList<QPointF> line = corners(connector, std::abs(axes.du), std::abs(axes.dv));
    if (connector.shape == ConnectorShape::Curved)
        line = curveAlong(line);
    for (QPointF& point : line)
        point = axes.place(point.x(), point.y());
    return line;
}

ConnectorFrame connectorFrame(const Connector& connector) {
    const ConnectorAxes axes(connector);
    ConnectorFrame frame;
    const bool straight = connector.shape == ConnectorShape::Straight;
    const QString legs = QString::number(connector.bends.size() + 2);
    frame.preset = straight
                       ? u"straightConnector1"_s
                       : (connector.shape == ConnectorShape::Elbow ? u"bentConnector"_s : u"curvedConnector"_s) + legs;
    const double w = straight ? std::abs(axes.du) : std::max(kLeast, std::abs(axes.du));
    const double h = straight ? std::abs(axes.dv) : std::max(kLeast, std::abs(axes.dv));
    frame.box = QRectF(0, 0, w, h);
    frame.box.moveCenter((connector.from + connector.to) / 2);
    frame.turned = axes.turned;
    frame.flipX = axes.signU < 0;
    // A quarter's turn takes "across" to the left.
    frame.flipY = axes.turned ? axes.signV > 0 : axes.signV < 0;
    for (qsizetype i = 0; i < connector.bends.size(); ++i)
        frame.adjustments.append(qRound(connector.bends[i] / (i == 1 ? h : w) * 100000));
    return frame;
}

bool crossesBox(const QList<QPointF>& line, const QRectF& box) {
    if (box.isEmpty())
        return false;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        // Liang and Barsky: the part of the segment that is inside all four sides.
        double enter = 0;
        double leave = 1;
        const QPointF way = line[i + 1] - line[i];
        const double p[] = {-way.x(), way.x(), -way.y(), way.y()};
        const double q[] = {line[i].x() - box.left(), box.right() - line[i].x(), line[i].y() - box.top(),
                            box.bottom() - line[i].y()};
        bool outside = false;
        for (int side = 0; side < 4 && !outside; ++side) {
            if (p[side] == 0)
                outside = q[side] < 0;
            else if (p[side] < 0)
                enter = std::max(enter, q[side] / p[side]);
            else
                leave = std::min(leave, q[side] / p[side]);
        }
        if (!outside && enter < leave)
            return true;
    }
    return false;
}

} // namespace tujian
