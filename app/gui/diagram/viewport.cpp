#include "gui/diagram/viewport.h"
#include <algorithm>

namespace tujian {

namespace {

constexpr double atMost = 1.5; ///< a small picture is not blown up beyond it

/// How far something from `low` to `high` has to move to lie in the room.
double shift(double low, double high, double room) {
    const double edge = Viewport::margin;
    if (high - low > room - 2 * edge)
        return (room - low - high) / 2;
    return low < edge ? edge - low : std::min(0.0, room - edge - high);
}

/// Where a picture of the size begins so that `at` is in the middle of the room, without leaving room unused.
double begin(double room, double size, double at) {
    const double edge = Viewport::margin;
    if (size <= room - 2 * edge)
        return (room - size) / 2;
    return std::clamp(room / 2 - at, room - edge - size, edge);
}

} // namespace

void Viewport::setSizes(QSizeF view, QSizeF picture) {
    const bool moved = view != m_view;
    m_view = view;
    m_picture = picture;
    if (m_mode == Mode::Whole)
        centre();
    else if (m_mode == Mode::Opening)
        open();
    else if (moved)
        keepInView();
}

void Viewport::setOpening(double least, const QRectF& first) {
    m_least = least;
    m_first = first;
    if (m_mode == Mode::Opening)
        open();
}

void Viewport::fit() {
    m_mode = Mode::Whole;
    centre();
}

double Viewport::fittingZoom() const {
    if (m_picture.isEmpty() || m_view.isEmpty())
        return m_zoom;
    const double width = std::max(1.0, m_view.width() - 2 * margin) / m_picture.width();
    const double height = std::max(1.0, m_view.height() - 2 * margin) / m_picture.height();
    return std::clamp(std::min({width, height, atMost}), smallest, largest);
}

void Viewport::centre() {
    m_zoom = fittingZoom();
    m_origin = {(m_view.width() - m_picture.width() * m_zoom) / 2, (m_view.height() - m_picture.height() * m_zoom) / 2};
}

bool Viewport::isPart() const {
    constexpr double hardlySmaller = 0.9; // better than cut off
    return m_mode == Mode::Opening && fittingZoom() < hardlySmaller * m_least;
}

void Viewport::open() {
    if (!isPart())
        return centre();
    m_zoom = m_least;
    const QSizeF size = m_picture * m_zoom;
    const QPointF at = m_first.center() * m_zoom;
    m_origin = {begin(m_view.width(), size.width(), at.x()), begin(m_view.height(), size.height(), at.y())};
}

void Viewport::zoomTo(double zoom, QPointF at) {
    const QPointF kept = toPicture(at);
    m_zoom = std::clamp(zoom, smallest, largest);
    m_origin = at - kept * m_zoom;
    m_mode = Mode::Free;
}

void Viewport::moveBy(QPointF pixels) {
    m_origin += pixels;
    m_mode = Mode::Free;
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

void Viewport::bringIntoView(const QRectF& inPicture) {
    const QPointF from = toView(inPicture.topLeft());
    const QPointF to = toView(inPicture.bottomRight());
    m_origin += QPointF(shift(from.x(), to.x(), m_view.width()), shift(from.y(), to.y(), m_view.height()));
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
