#pragma once
#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QRectF>
#include <QStringList>

/// What PowerPoint insists on, as a list of problems: what LibreOffice opens anyway is not good enough.
namespace packagecheck {

using Parts = QMap<QString, QByteArray>;

/// The parts of a zip file, raw; empty if it is none.
Parts partsOf(const QByteArray& pptx);

/// Everything wrong with a presentation; empty: it is sound.
QStringList problemsOf(const QByteArray& pptx);

/// A shape of a slide, in points.
struct Shape {
    QString element; ///< sp, cxnSp, grpSp, pic, graphicFrame
    QString name;
    QString description;
    QString text;
    QString geometry;
    QRectF box;
    bool topLevel = false;
    int id = 0;
    int from = 0; ///< glue
    int to = 0;
    int fromSite = 0;
    int toSite = 0;
    QPointF start;
    QPointF end;
};
QList<Shape> shapesOf(const QByteArray& slide);

/// All the text of a part's a:t, joined.
QString textOf(const QByteArray& part);

} // namespace packagecheck
