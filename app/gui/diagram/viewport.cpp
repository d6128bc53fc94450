#include "gui/diagram/viewport.h"
#include <algorithm>

namespace tujian {

void Viewport::setSizes(QSizeF view, QSizeF picture) {
    const bool moved = view != m_view;
    m_view = view;
    m_picture = picture;
    if (m_fitted)
        fit();
    else if (moved)
        keepInView();
}

void Viewport::fit(double atMost) {
    m_fitted = true;
    if (m_picture.isEmpty() || m_view.isEmpty())
        return;
    const double width = std::max(1.0, m_view.width() - 2 * margin) / m_picture.width();
    const double height = std::max(1.0, m_view.height() - 2 * margin) / m_picture.height();
    m_zoom = std::clamp(std::min({width, height, atMost}), smallest, largest);
    m_origin = {(m_view.width() - m_picture.width() * m_zoom) / 2, (m_view.height() - m_picture.height() * m_zoom) / 2};
}

void Viewport::zoomTo(double zoom, QPointF at) {
    const QPointF kept = toPicture(at);
    m_zoom = std::clamp(zoom, smallest, largest);
    m_origin = at - kept * m_zoom;
    m_fitted = false;
}

void Viewport::moveBy(QPointF pixels) {
    m_origin += pixels;
    m_fitted = false;
    keepInView();
}

void Viewport::reveal(QPointF picturePoint) {
    const QPointF seen = toView(picturePoint);
    const double edge = 3 * margin;
    const double x =
        std::clamp(seen.x(), std::min(edge, m_view.width() / 2), std::max(m_view.width() - edge, m_view.width() / 2));
    const double y = std::clamp(seen.y(), std::min(edge, m_view.height() / 2),
                                std::max(m_view.height() - edge, m_view.height() / 2));
    if (QPointF(x, y) != seen)
        moveBy(QPointF(x, y) - seen);
}

void Viewport::keepInView() {
    // A corner of the picture stays visible, so that nobody loses it by dragging.
    const double edge = 3 * margin;
    m_origin.setX(std::clamp(m_origin.x(), std::min(edge - m_picture.width() * m_zoom, 0.0),
                             std::max(m_view.width() - edge, 0.0)));
    m_origin.setY(std::clamp(m_origin.y(), std::min(edge - m_picture.height() * m_zoom, 0.0),
                             std::max(m_view.height() - edge, 0.0)));
}

} // namespace tujian
