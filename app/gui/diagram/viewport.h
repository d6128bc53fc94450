#pragma once
#include <QPointF>
#include <QSizeF>

namespace tujian {

/// Where a picture lies in a view: zoom and offset, pure arithmetic. `origin` is the view's point of the picture's (0,
/// 0).
class Viewport {
public:
    static constexpr double smallest = 0.05;
    static constexpr double largest = 8;
    static constexpr double margin = 16; ///< pixels around a fitted picture

    void setSizes(QSizeF view, QSizeF picture);
    void fit(double atMost = 1.5);        ///< whole picture, centred
    void zoomTo(double zoom, QPointF at); ///< the picture's point under `at` stays there
    void moveBy(QPointF pixels);
    void reveal(QPointF picturePoint); ///< moves as little as needed to bring the point well into view

    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QPointF origin() const { return m_origin; }
    [[nodiscard]] QPointF toPicture(QPointF view) const { return (view - m_origin) / m_zoom; }
    [[nodiscard]] QPointF toView(QPointF picture) const { return picture * m_zoom + m_origin; }
    [[nodiscard]] bool isFitted() const { return m_fitted; } ///< follows the view's size until the reader zooms or pans

private:
    void keepInView();
    QSizeF m_view;
    QSizeF m_picture;
    double m_zoom = 1;
    QPointF m_origin;
    bool m_fitted = true;
};

} // namespace tujian
