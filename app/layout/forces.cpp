#include "layout/forces.h"
#include <algorithm>
#include <cmath>
#include <vector>

namespace tujian {
namespace {

constexpr double kGolden = 2.399963229728653; ///< golden angle: neighbours in the list start in other directions
constexpr double kReach = 96;                 ///< distance at which an edge neither pulls nor pushes

double lengthOf(QPointF v) {
    return std::hypot(v.x(), v.y());
}

int islandCount(const QList<ForceBox>& boxes) {
    int count = 0;
    for (const ForceBox& box : boxes)
        count = std::max(count, box.island + 1);
    return count;
}

/// The first places: islands on a spiral, the first in the middle; boxes on a spiral in their island.
void start(QList<ForceBox>& boxes, const ForceRules& rules) {
    QList<int> seen(islandCount(boxes), 0);
    for (ForceBox& box : boxes) {
        const double far = 190 * std::sqrt(double(box.island));
        const double turn = kGolden * box.island;
        const int number = seen[box.island]++;
        const double near = 46 * std::sqrt(double(number));
        const double small = kGolden * number;
        box.middle = {rules.wide * (far * std::cos(turn) + near * std::cos(small)),
                      far * std::sin(turn) + near * std::sin(small)};
    }
}

/// A circle about as large as the box: the distance between two is quickly told.
double radiusOf(const ForceBox& box) {
    return (box.size.width() + box.size.height()) / 4;
}

class Forces {
public:
    Forces(QList<ForceBox>& theBoxes, const QList<ForceEdge>& theEdges, const ForceRules& theRules)
        : boxes(theBoxes)
        , edges(theEdges)
        , rules(theRules)
        , push(theBoxes.size()) {
        for (const ForceBox& box : theBoxes) {
            radius.push_back(radiusOf(box));
            island.push_back(box.island);
        }
    }

    void step(double heat) {
        std::fill(push.begin(), push.end(), QPointF());
        repel();
        attract();
        gather();
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const double length = lengthOf(push[i]);
            if (length > 0)
                boxes[i].middle += push[i] * (std::min(length, heat) / length);
        }
    }

private:
    /// Every pair at every step: plain numbers, and nothing looked up twice.
    void repel() {
        const std::size_t count = radius.size();
        std::vector<double> x(count);
        std::vector<double> y(count);
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = boxes[qsizetype(i)].middle.x();
            y[i] = boxes[qsizetype(i)].middle.y();
        }
        for (std::size_t i = 0; i < count; ++i) {
            double pushX = 0;
            double pushY = 0;
            for (std::size_t j = 0; j < count; ++j) {
                if (i == j)
                    continue;
                const double wayX = x[i] - x[j];
                const double wayY = y[i] - y[j];
                const double length = std::max(0.1, std::sqrt(wayX * wayX + wayY * wayY));
                const double far = std::max(8.0, length - radius[i] - radius[j]);
                const double strength = (island[i] == island[j] ? 0.07 : 0.16) * kReach * kReach / far / length;
                pushX += wayX * strength;
                pushY += wayY * strength;
            }
            push[qsizetype(i)] += QPointF(pushX, pushY);
        }
    }

    void attract() {
        for (const ForceEdge& edge : edges) {
            const QPointF way = boxes[edge.to].middle - boxes[edge.from].middle;
            const double length = lengthOf(way);
            if (length < 1)
                continue;
            const double far = std::max(8.0, length - radius[std::size_t(edge.from)] - radius[std::size_t(edge.to)]);
            const QPointF force = way * (edge.pull * far * far / kReach / length / 10);
            push[edge.from] += force;
            push[edge.to] -= force;
        }
    }

    /// To the middle of one's island, and a little to the middle of all.
    void gather() {
        QList<QPointF> middle(islandCount(boxes));
        QList<int> count(middle.size(), 0);
        for (const ForceBox& box : boxes) {
            middle[box.island] += box.middle;
            ++count[box.island];
        }
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const int home = boxes[i].island;
            push[i] += (middle[home] / count[home] - boxes[i].middle) * 0.55;
            push[i] -= QPointF(boxes[i].middle.x() / rules.wide, boxes[i].middle.y() * rules.wide) * 0.06;
        }
    }

    QList<ForceBox>& boxes;
    const QList<ForceEdge>& edges;
    const ForceRules& rules;
    QList<QPointF> push;
    std::vector<double> radius;
    std::vector<int> island;
};

/// How to move two areas apart along the shorter way; null where they do not overlap.
QPointF apart(const QRectF& a, const QRectF& b, double gap) {
    const double x = std::min(a.right(), b.right()) - std::max(a.left(), b.left()) + gap;
    const double y = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + gap;
    if (x <= 0.01 || y <= 0.01)
        return {};
    const QPointF way = b.center() - a.center();
    return x < y ? QPointF(way.x() < 0 ? -x : x, 0) : QPointF(0, way.y() < 0 ? -y : y);
}

bool partBoxes(QList<ForceBox>& boxes, const ForceRules& rules) {
    bool moved = false;
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        for (qsizetype j = i + 1; j < boxes.size(); ++j) {
            if (boxes[i].island != boxes[j].island)
                continue; // their islands are parted as a whole
            const double far = std::abs(boxes[i].middle.y() - boxes[j].middle.y());
            if (far > (boxes[i].size.height() + boxes[j].size.height()) / 2 + rules.gap)
                continue;
            const QPointF way = apart(boxes[i].box(), boxes[j].box(), rules.gap);
            if (way.isNull())
                continue;
            boxes[i].middle -= way / 2;
            boxes[j].middle += way / 2;
            moved = true;
        }
    }
    return moved;
}

bool partIslands(QList<ForceBox>& boxes, const ForceRules& rules) {
    QList<QRectF> areas = islandAreas(boxes, rules);
    QList<QPointF> shift(areas.size());
    bool moved = false;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        for (qsizetype j = i + 1; j < areas.size(); ++j) {
            if (areas[i].isEmpty() || areas[j].isEmpty())
                continue;
            const QPointF way = apart(areas[i], areas[j], rules.islandGap);
            if (way.isNull())
                continue;
            // The larger one gives way less.
            const double share = areas[j].width() * areas[j].height() /
                                 (areas[i].width() * areas[i].height() + areas[j].width() * areas[j].height());
            areas[i].translate(-way * share);
            areas[j].translate(way * (1 - share));
            shift[i] -= way * share;
            shift[j] += way * (1 - share);
            moved = true;
        }
    }
    for (ForceBox& box : boxes)
        box.middle += shift[box.island];
    return moved;
}

/// Moves a rectangle a part of its way to a goal: both ways at once, else along one axis, as long as it stays free.
template<class Free>
QPointF stepTo(QPointF goal, QPointF from, double part, const Free& isFree) {
    const QPointF way = (goal - from) * part;
    for (const QPointF& tried : {way, QPointF(way.x(), 0), QPointF(0, way.y())})
        if (isFree(tried))
            return tried;
    return {};
}

/// Closes the holes that parting left: boxes move to the middle of their island, islands to the middle of all.
void tighten(QList<ForceBox>& boxes, const ForceRules& rules) {
    const QList<QRectF> areas = islandAreas(boxes, rules);
    for (qsizetype i = 0; i < boxes.size(); ++i) {
        const auto isFree = [&](QPointF way) {
            const QRectF moved = boxes[i].box().translated(way);
            for (qsizetype j = 0; j < boxes.size(); ++j)
                if (j != i && boxes[j].island == boxes[i].island && !apart(moved, boxes[j].box(), rules.gap).isNull())
                    return false;
            return true;
        };
        boxes[i].middle += stepTo(areas[boxes[i].island].center(), boxes[i].middle, 0.04, isFree);
    }
    QList<QRectF> now = islandAreas(boxes, rules);
    QRectF all;
    for (const QRectF& area : std::as_const(now))
        all = all.united(area);
    for (int island = 0; island < now.size(); ++island) {
        const auto isFree = [&](QPointF way) {
            for (int other = 0; other < now.size(); ++other)
                if (other != island && !apart(now[island].translated(way), now[other], rules.islandGap).isNull())
                    return false;
            return true;
        };
        const QPointF way = stepTo(all.center(), now[island].center(), 0.04, isFree);
        now[island].translate(way);
        for (ForceBox& box : boxes)
            box.middle += box.island == island ? way : QPointF();
    }
}

/// Nothing overlaps any more after this, but in a crowd without end.
bool part(QList<ForceBox>& boxes, const ForceRules& rules) {
    for (int i = 0; i < 300; ++i) {
        if (rules.stop && rules.stop())
            return false;
        const bool inside = partBoxes(boxes, rules);
        const bool outside = partIslands(boxes, rules);
        if (!inside && !outside)
            break;
    }
    return true;
}

} // namespace

QList<QRectF> islandAreas(const QList<ForceBox>& boxes, const ForceRules& rules) {
    QList<QRectF> areas(islandCount(boxes));
    for (const ForceBox& box : boxes)
        areas[box.island] = areas[box.island].united(box.box());
    for (QRectF& area : areas)
        if (!area.isEmpty())
            area.adjust(-rules.islandPad, -rules.islandTop, rules.islandPad, rules.islandPad);
    return areas;
}

bool settleForces(QList<ForceBox>& boxes, const QList<ForceEdge>& edges, const ForceRules& rules) {
    start(boxes, rules);
    Forces forces(boxes, edges, rules);
    // Every step looks at every pair: many boxes get fewer steps.
    const double pairs = double(boxes.size()) * double(boxes.size());
    const int steps = int(std::clamp(6e6 / std::max(1.0, pairs), 40.0, 300.0));
    for (int i = 0; i < steps; ++i) {
        if (rules.stop && rules.stop())
            return false;
        const double left = 1 - double(i) / steps;
        forces.step(2 + 60 * left * left);
        if (i > steps / 2) {
            partBoxes(boxes, rules);
            partIslands(boxes, rules);
        }
    }
    if (!part(boxes, rules))
        return false;
    for (int i = 0; i < steps / 4; ++i)
        tighten(boxes, rules);
    return true;
}

} // namespace tujian
