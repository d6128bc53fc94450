#pragma once
#include "gui/diagram/viewport.h"
#include <QImage>
#include <QWidget>

namespace tujian {

/// A picture of a note by itself: whole at first, zoomed by wheel and keys, moved by dragging.
class ImageView : public QWidget {
    Q_OBJECT
public:
    explicit ImageView(const QImage& image, QWidget* parent = nullptr);
    [[nodiscard]] const Viewport& viewport() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void zoomTo(double zoom, QPointF at);
    bool takeKey(int key);
    QImage m_image;
    Viewport m_view;
    QPointF m_last;
};

} // namespace tujian
