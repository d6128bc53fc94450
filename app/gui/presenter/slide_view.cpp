#include "gui/presenter/slide_view.h"
#include "gui/theme/look.h"
#include "layout/fonts.h"
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

SlideView::SlideView(QWidget* parent)
    : QWidget(parent)
    , m_theme(currentLook().diagram) {
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_options.waiting = tr("Drawing…");
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SlideView::setFrame(const TalkFrame& frame) {
    const auto sizeOf = [](const TalkFrame& of) { return of.placed ? of.placed->size : QSizeF(); };
    const bool same = frame.slide == m_frame.slide && sizeOf(frame) == sizeOf(m_frame) && m_message.isEmpty();
    m_frame = frame;
    m_message.clear();
    if (!same)
        m_stage = stageOf(m_frame.slide, sizeOf(m_frame));
    setAccessibleName(m_frame.slide.title);
    update();
}

void SlideView::clearFrame(const QString& message) {
    m_frame = {};
    m_stage = {};
    m_message = message;
    update();
}

void SlideView::setTheme(const Theme& theme) {
    m_theme = theme;
    update();
}

void SlideView::setHideAhead(bool hide) {
    m_options.hideAhead = hide;
    update();
}

void SlideView::setBlanks(bool obeys) {
    m_options.blank = obeys;
    update();
}

void SlideView::setZoomed(bool zoomed) {
    m_options.zoomed = zoomed;
    update();
}

void SlideView::setOverlay(const Overlay& overlay) {
    m_overlay = overlay;
    update();
}

void SlideView::setDrawing(bool draws) {
    if (m_draws != draws)
        setCursor(draws ? Qt::CrossCursor : Qt::ArrowCursor);
    m_draws = draws;
    m_dragging = m_dragging && draws;
}

void SlideView::setNotice(const QString& text) {
    m_notice = text;
    update();
}

QTransform SlideView::transform() const {
    const double scale = std::min(width() / stageSize.width(), height() / stageSize.height());
    const double spare = height() - stageSize.height() * scale;
    QTransform whole;
    // In the middle of the audience's screen; in the speaker's window at the top, as what belongs to it is below.
    whole.translate((width() - stageSize.width() * scale) / 2, m_options.blank ? spare / 2 : 0);
    whole.scale(scale, scale);
    if (m_overlay.region.isEmpty())
        return whole;
    const double closer = stageSize.width() / m_overlay.region.width();
    whole.scale(closer, closer);
    return whole.translate(-m_overlay.region.left(), -m_overlay.region.top());
}

QPointF SlideView::toStage(QPointF position) const {
    return transform().inverted().map(position);
}

ElementRef SlideView::elementUnder(QPointF position) const {
    const bool covered = m_options.blank && m_frame.view.blank != Blank::None;
    if (!m_frame.placed || covered)
        return {};
    const QTransform picture = pictureTransform(m_stage, m_frame, m_options.zoomed);
    if (!m_stage.pictureArea.contains(toStage(position)) || !picture.isInvertible())
        return {};
    return elementAt(*m_frame.placed, picture.inverted().map(toStage(position)));
}

void SlideView::drawNotice(QPainter& painter) const {
    if (m_notice.isEmpty())
        return;
    const QFont font = fontFor({22, false, false});
    painter.setFont(font);
    const QRectF words = QFontMetricsF(font).boundingRect(m_notice);
    QRectF box(0, 0, words.width() + 56, 56);
    box.moveCenter({stageSize.width() / 2, stageSize.height() - 60});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.text);
    painter.drawRoundedRect(box, 28, 28);
    painter.setPen(m_theme.background);
    painter.drawText(box, Qt::AlignCenter, m_notice);
}

void SlideView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Blank blank = m_options.blank ? m_frame.view.blank : Blank::None;
    const QColor ground = blank == Blank::Black   ? QColor(Qt::black)
                          : blank == Blank::White ? QColor(Qt::white)
                                                  : m_theme.background;
    const QRectF seen = m_overlay.region.isEmpty() ? QRectF({}, stageSize) : m_overlay.region;
    const QRectF stageBox = transform().mapRect(seen);
    if (m_options.blank)
        painter.fillRect(rect(), ground);
    else
        drawSheet(painter, stageBox);
    if (!m_message.isEmpty()) {
        painter.setFont(windowFont(currentLook().type.body));
        painter.setPen(m_theme.quietText);
        painter.drawText(stageBox, Qt::AlignCenter | Qt::TextWordWrap, m_message);
        return;
    }
    if (!m_overlay.region.isEmpty())
        painter.setClipRect(stageBox);
    painter.setTransform(transform());
    drawFrame(painter, m_stage, m_frame, m_theme, m_options);
    if (blank == Blank::None)
        drawOverlay(painter, m_overlay);
    painter.setRenderHint(QPainter::Antialiasing);
    drawNotice(painter);
}

/// The speaker's picture is a sheet on the window's ground.
void SlideView::drawSheet(QPainter& painter, const QRectF& box) const {
    painter.fillRect(rect(), currentLook().window);
    painter.fillRect(box, m_theme.background);
    painter.setPen(currentLook().border);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

void SlideView::mousePressEvent(QMouseEvent* event) {
    m_dragging = m_draws && event->button() == Qt::LeftButton;
    if (m_dragging)
        Q_EMIT dragged(DragPhase::Begin, toStage(event->position()));
    else
        Q_EMIT clicked(elementUnder(event->position()), event->button());
}

void SlideView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    Q_EMIT dragged(DragPhase::End, toStage(event->position()));
}

void SlideView::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging)
        return Q_EMIT dragged(DragPhase::Move, toStage(event->position()));
    const ElementRef element = elementUnder(event->position());
    Q_EMIT hovered(element);
    Q_EMIT pointed(toStage(event->position()));
}

void SlideView::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    Q_EMIT left();
}

void SlideView::wheelEvent(QWheelEvent* event) {
    constexpr int notch = 120; // a touchpad sends many small turns
    m_wheel += event->angleDelta().y();
    for (; m_wheel <= -notch; m_wheel += notch)
        Q_EMIT wheeled(1);
    for (; m_wheel >= notch; m_wheel -= notch)
        Q_EMIT wheeled(-1);
    event->accept();
}

} // namespace tujian
