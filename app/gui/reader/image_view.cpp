#include "gui/reader/image_view.h"
#include "gui/theme/look.h"
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace tujian {

ImageView::ImageView(const QImage& image, QWidget* parent)
    : QWidget(parent)
    , m_image(image) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setToolTip(tr("Wheel, + and −: larger and smaller; F: all of it; 1: its own size"));
}

QSize ImageView::sizeHint() const {
    return m_image.deviceIndependentSize().toSize() + QSize(4 * grid, 4 * grid);
}

void ImageView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), currentLook().paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_view.zoom() < 4); // beyond it pixels are looked at
    const QSizeF size = m_image.deviceIndependentSize() * m_view.zoom();
    painter.drawImage(QRectF(m_view.origin(), size), m_image);
}

void ImageView::resizeEvent(QResizeEvent* /*event*/) {
    m_view.setSizes(size(), m_image.deviceIndependentSize());
}

void ImageView::zoomTo(double zoom, QPointF at) {
    m_view.zoomTo(zoom, at);
    update();
}

void ImageView::wheelEvent(QWheelEvent* event) {
    zoomTo(m_view.zoom() * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    m_last = event->position();
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton))
        return;
    m_view.moveBy(event->position() - std::exchange(m_last, event->position()));
    update();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_view.isFitted())
        return static_cast<void>(takeKey(Qt::Key_F));
    zoomTo(1, event->position());
}

bool ImageView::takeKey(int key) {
    const QPointF middle = rect().center();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTo(m_view.zoom() * 1.25, middle);
        return true;
    case Qt::Key_Minus:
        zoomTo(m_view.zoom() * 0.8, middle);
        return true;
    case Qt::Key_1:
        zoomTo(1, middle);
        return true;
    case Qt::Key_F:
    case Qt::Key_0:
        m_view.fit();
        update();
        return true;
    default:
        return false;
    }
}

void ImageView::keyPressEvent(QKeyEvent* event) {
    if (!takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace tujian
