#pragma once
#include "paint/display.h"
#include <QHash>
#include <QObject>
#include <QTextObjectInterface>

namespace tujian {

/// Draws the pictures of fences where they stand in the text: with the painter's own means, so that they stay vector on
/// paper and in a PDF. Knows pictures by their fence's block; one that is not there yet is a quiet box with a word in
/// it.
class FenceObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    static constexpr int ObjectType = QTextFormat::UserObject + 1;
    static constexpr int BlockProperty = QTextFormat::UserProperty + 1;
    using QObject::QObject;

    void clear();
    void setWidth(double width) { m_width = width; } ///< no picture is wider
    void setPicture(int block, const DisplayList& picture);
    void setMessage(int block, const QString& message); ///< instead of it
    [[nodiscard]] QSizeF sizeOf(int block) const;       ///< as shown
    [[nodiscard]] double scaleOf(int block) const;      ///< 1: a point is a pixel; less where it would be too wide

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    QHash<int, DisplayList> m_pictures;
    QHash<int, QString> m_messages;
    double m_width = 600;
};

} // namespace tujian
