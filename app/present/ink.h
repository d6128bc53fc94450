#pragma once
#include <QHash>
#include <QList>
#include <QPolygonF>
#include <QString>

namespace tujian {

/// What the speaker draws over the slides with the pen: strokes in the stage's coordinates. Each slide keeps its own.
class Ink {
public:
    void begin(const QString& slide, QPointF at);
    void go(const QString& slide, QPointF at); ///< on with the stroke that was begun
    /// Takes the last stroke of the slide away; false if there is none.
    bool undo(const QString& slide);
    void clear(const QString& slide);
    void forget() { m_strokes.clear(); }
    [[nodiscard]] QList<QPolygonF> strokes(const QString& slide) const { return m_strokes.value(slide); }

private:
    QHash<QString, QList<QPolygonF>> m_strokes;
};

} // namespace tujian
