#include "gui/reader/fence_object.h"
#include "gui/theme/look.h"
#include <QPainter>
#include <algorithm>

namespace tujian {

namespace {
constexpr double boxHeight = 64;
constexpr double margin = 4; ///< a shadowless picture needs a little air
} // namespace

void FenceObject::clear() {
    m_pictures.clear();
    m_messages.clear();
}

void FenceObject::setPicture(int block, const DisplayList& picture) {
    m_messages.remove(block);
    m_pictures.insert(block, picture);
}

void FenceObject::setMessage(int block, const QString& message) {
    m_messages.insert(block, message);
}

double FenceObject::scaleOf(int block) const {
    const auto picture = m_pictures.constFind(block);
    if (picture == m_pictures.constEnd() || picture->size.width() <= 0)
        return 1;
    return std::min(1.0, (m_width - 2 * margin) / picture->size.width());
}

QSizeF FenceObject::sizeOf(int block) const {
    const auto picture = m_pictures.constFind(block);
    if (picture == m_pictures.constEnd())
        return {std::min(m_width, 360.0), boxHeight};
    return picture->size * scaleOf(block) + QSizeF(2 * margin, 2 * margin);
}

QSizeF FenceObject::intrinsicSize(QTextDocument* /*document*/, int /*position*/, const QTextFormat& format) {
    return sizeOf(format.intProperty(BlockProperty));
}

void FenceObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* /*document*/, int /*position*/,
                             const QTextFormat& format) {
    const int block = format.intProperty(BlockProperty);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const auto picture = m_pictures.constFind(block); picture != m_pictures.constEnd()) {
        painter->translate(rect.topLeft() + QPointF(margin, margin));
        painter->scale(scaleOf(block), scaleOf(block));
        paintDisplay(*painter, *picture);
    } else {
        const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(QPen(currentLook().border, 1));
        painter->setBrush(currentLook().window);
        painter->drawRoundedRect(box, 6, 6);
        painter->setPen(currentLook().quiet);
        painter->setFont(windowFont(currentLook().type.small));
        painter->drawText(box.adjusted(16, 4, -16, -4), Qt::AlignVCenter | Qt::TextWordWrap, m_messages.value(block));
    }
    painter->restore();
}

} // namespace tujian
