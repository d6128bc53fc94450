#pragma once
#include <QPointF>
#include <QRectF>
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
    /// A picture that would have to shrink below `least` is opened at `least`, with `first` (of the picture) in view.
    /// 0: it is shown whole, however small.
    void setOpening(double least, const QRectF& first);
    void fit();                           ///< whole picture, centred
    void zoomTo(double zoom, QPointF at); ///< the picture's point under `at` stays there
    void moveBy(QPointF pixels);
    void reveal(QPointF picturePoint);           ///< moves as little as needed to bring the point well into view
    void bringIntoView(const QRectF& inPicture); ///< likewise all of it; what is larger than the view is centred

    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] QPointF origin() const { return m_origin; }
    [[nodiscard]] QPointF toPicture(QPointF view) const { return (view - m_origin) / m_zoom; }
    [[nodiscard]] QPointF toView(QPointF picture) const { return picture * m_zoom + m_origin; }
    [[nodiscard]] bool isFitted() const { return m_mode != Mode::Free; } ///< follows the view's size
    [[nodiscard]] bool isPart() const; ///< opened at a part: whole, it would be too small to read

private:
    enum class Mode {
        Opening, ///< whole, or its beginning
        Whole,   ///< as asked for, however small
        Free     ///< the reader has zoomed or moved it
    };
    [[nodiscard]] double fittingZoom() const;
    void centre();
    void open();
    void keepInView();
    QSizeF m_view;
    QSizeF m_picture;
    QRectF m_first;
    double m_least = 0;
    double m_zoom = 1;
    QPointF m_origin;
    Mode m_mode = Mode::Opening;
};

} // namespace tujian
