#include "present/ink.h"

namespace tujian {

namespace {
constexpr qsizetype mostPoints = 20'000; ///< of a stroke: hours of scribbling
constexpr double least = 1.5;            ///< between points: finer cannot be seen
} // namespace

void Ink::begin(const QString& slide, QPointF at) {
    m_strokes[slide].append(QPolygonF{at});
}

void Ink::go(const QString& slide, QPointF at) {
    QList<QPolygonF>& strokes = m_strokes[slide];
    if (strokes.isEmpty())
        return begin(slide, at);
    QPolygonF& last = strokes.last();
    if (last.size() < mostPoints && (last.last() - at).manhattanLength() >= least)
        last.append(at);
}

bool Ink::undo(const QString& slide) {
    const auto found = m_strokes.find(slide);
    if (found == m_strokes.end() || found->isEmpty())
        return false;
    found->removeLast();
    return true;
}

void Ink::clear(const QString& slide) {
    m_strokes.remove(slide);
}

} // namespace tujian
