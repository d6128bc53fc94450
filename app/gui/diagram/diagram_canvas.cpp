#include "gui/diagram/diagram_canvas.h"
#include "gui/theme/look.h"
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

DiagramCanvas::DiagramCanvas(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::OpenHandCursor);
    setAccessibleName(tr("Diagram"));
}

void DiagramCanvas::setGraph(const PlacedGraph& graph) {
    const bool same = graph.diagram == m_graph.diagram && graph.view == m_graph.view;
    // Edges are known by number: of another set of them the numbers mean others.
    const bool sameElements = same && elementsOf(graph) == elementsOf(m_graph);
    m_graph = graph;
    m_reveal.hovered = {};
    if (!sameElements) {
        m_reveal.lit.clear();
        m_current = {};
    }
    if (!same) {
        m_reveal = {};
        m_view = Viewport();
    }
    openPicture();
    setAccessibleDescription(
        tr("%1: %2 elements, %3 connections").arg(graph.title).arg(graph.nodes.size()).arg(graph.edges.size()));
    redraw();
    Q_EMIT zoomChanged(m_view.zoom());
    if (!sameElements)
        Q_EMIT currentChanged({});
}

void DiagramCanvas::keepLegible() {
    m_whole = new QToolButton(this);
    m_whole->setObjectName(u"floating"_s);
    m_whole->setText(tr("A part of the diagram · show all of it (F)"));
    m_whole->setFocusPolicy(Qt::NoFocus);
    m_whole->setCursor(Qt::ArrowCursor);
    m_whole->hide();
    connect(m_whole, &QToolButton::clicked, this, &DiagramCanvas::fit);
    openPicture();
}

void DiagramCanvas::openPicture() {
    constexpr double legiblePixels = 9;
    const double text = smallestText(m_graph);
    m_view.setSizes(size(), m_graph.size);
    m_view.setOpening(m_whole && text > 0 ? legiblePixels / text : 0, beginningOf(m_graph));
    showStep();
    offerWhole();
}

/// The step that is shown, if it lies outside the view.
void DiagramCanvas::showStep() {
    const QRectF box = m_reveal.step > 0 ? stepBox(m_graph, m_reveal.step) : QRectF();
    if (box.isEmpty())
        return;
    const QPointF before = m_view.origin();
    m_view.bringIntoView(box);
    m_view.bringIntoView(stepLabels(m_graph, m_reveal.step)); // where not all of it has room
    if (m_view.origin() != before)
        viewMoved();
}

void DiagramCanvas::offerWhole() {
    if (!m_whole)
        return;
    m_whole->setVisible(m_view.isPart());
    m_whole->adjustSize();
    m_whole->move((width() - m_whole->width()) / 2, height() - m_whole->height() - grid);
}

void DiagramCanvas::clear() {
    setGraph({});
}

void DiagramCanvas::setTheme(const Theme& theme) {
    m_theme = theme;
    redraw();
}

void DiagramCanvas::setStep(int step, bool hideAhead) {
    if (m_reveal.step == step && m_reveal.hideAhead == hideAhead)
        return;
    m_reveal.step = step;
    m_reveal.hideAhead = hideAhead;
    showStep();
    redraw();
}

void DiagramCanvas::setLit(const QList<ElementRef>& lit, bool dimRest) {
    if (m_reveal.lit == lit && m_reveal.dimRest == dimRest)
        return;
    m_reveal.lit = lit;
    m_reveal.dimRest = dimRest;
    redraw();
}

void DiagramCanvas::choose(const ElementRef& element) {
    if (std::exchange(m_current, element) != element)
        Q_EMIT currentChanged(element);
}

void DiagramCanvas::setCurrent(const ElementRef& element) {
    choose(element);
    setLit(element.kind == ElementKind::None ? QList<ElementRef>() : QList<ElementRef>{element});
}

QRect DiagramCanvas::boxOf(const ElementRef& element) const {
    const QRectF box = boxIn(m_graph, element);
    return box.isEmpty() ? QRect()
                         : QRectF(m_view.toView(box.topLeft()), m_view.toView(box.bottomRight())).toAlignedRect();
}

void DiagramCanvas::centreOn(const ElementRef& node) {
    for (const PlacedNode& placed : std::as_const(m_graph.nodes)) {
        if (node != ElementRef{ElementKind::Node, placed.id})
            continue;
        m_view.zoomTo(std::max(0.9, m_view.zoom()), rect().center());
        m_view.moveBy(QPointF(rect().center()) - m_view.toView(placed.box.center()));
        return viewMoved();
    }
}

void DiagramCanvas::redraw() {
    m_list = displayList(m_graph, m_theme, m_reveal);
    update();
}

ElementRef DiagramCanvas::elementUnder(QPointF view) const {
    return elementAt(m_graph, m_view.toPicture(view), 4 / m_view.zoom());
}

void DiagramCanvas::viewMoved() {
    offerWhole();
    update();
    Q_EMIT zoomChanged(m_view.zoom());
}

void DiagramCanvas::fit() {
    m_view.fit();
    viewMoved();
}

void DiagramCanvas::actualSize() {
    zoomAt(1, rect().center());
}

void DiagramCanvas::zoomBy(double factor) {
    zoomAt(m_view.zoom() * factor, rect().center());
}

void DiagramCanvas::zoomAt(double zoom, QPointF at) {
    m_view.zoomTo(zoom, at);
    viewMoved();
}

void DiagramCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.fillRect(event->rect(),
                     m_theme.background.isValid() ? m_theme.background : palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.translate(m_view.origin());
    painter.scale(m_view.zoom(), m_view.zoom());
    paintDisplay(painter, m_list);
}

void DiagramCanvas::resizeEvent(QResizeEvent* /*event*/) {
    openPicture();
    Q_EMIT zoomChanged(m_view.zoom());
}

void DiagramCanvas::wheelEvent(QWheelEvent* event) {
    // A touchpad scrolls both ways with pixels: it pans, unless Ctrl asks for zoom. A wheel zooms.
    const bool touchpad = !event->pixelDelta().isNull() && event->phase() != Qt::NoScrollPhase;
    if (touchpad && !(event->modifiers() & Qt::ControlModifier)) {
        m_view.moveBy(event->pixelDelta());
        viewMoved();
    } else {
        zoomAt(m_view.zoom() * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    }
    event->accept();
}

void DiagramCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = m_last = event->position();
    m_down = true;
    m_dragging = false;
}

void DiagramCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_down)
        return hover(elementUnder(event->position()));
    if (!m_dragging && (event->position() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    m_view.moveBy(event->position() - m_last);
    m_last = event->position();
    viewMoved();
}

void DiagramCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const bool click = m_down && !m_dragging;
    m_down = m_dragging = false;
    const ElementRef element = elementUnder(event->position());
    setCursor(element.kind == ElementKind::None ? Qt::OpenHandCursor : Qt::PointingHandCursor);
    if (click)
        choose(element);
    if (click && element.kind != ElementKind::None)
        Q_EMIT elementActivated(element);
}

void DiagramCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const ElementRef element = elementUnder(event->position());
    if (element.kind == ElementKind::None)
        fit();
    else
        Q_EMIT elementOpened(element);
}

void DiagramCanvas::leaveEvent(QEvent* /*event*/) {
    hover({});
}

void DiagramCanvas::hover(const ElementRef& element) {
    if (element == m_reveal.hovered)
        return;
    m_reveal.hovered = element;
    setCursor(element.kind == ElementKind::None ? Qt::OpenHandCursor : Qt::PointingHandCursor);
    redraw();
    Q_EMIT elementHovered(element);
}

bool DiagramCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->globalPos(), help->pos());
        return true;
    }
    if (event->type() == QEvent::NativeGesture && pinch(*static_cast<QNativeGestureEvent*>(event)))
        return true;
    return QWidget::event(event);
}

bool DiagramCanvas::pinch(const QNativeGestureEvent& event) {
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    zoomAt(m_view.zoom() * (1 + event.value()), event.position());
    return true;
}

void DiagramCanvas::showTip(QPoint global, QPointF view) {
    const ElementRef element = elementUnder(view);
    for (const auto& [owner, text] : std::as_const(m_list.titles)) {
        if (owner == element && element.kind != ElementKind::None) {
            // Rich text so that a long sentence wraps; the note's own characters stay characters.
            QToolTip::showText(global, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s, this);
            return;
        }
    }
    QToolTip::hideText();
}

void DiagramCanvas::keyPressEvent(QKeyEvent* event) {
    if (!moveKey(event->key()) && !zoomKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool DiagramCanvas::moveKey(int key) {
    const double far = 48;
    switch (key) {
    case Qt::Key_Left:
        m_view.moveBy({far, 0});
        break;
    case Qt::Key_Right:
        m_view.moveBy({-far, 0});
        break;
    case Qt::Key_Up:
        m_view.moveBy({0, far});
        break;
    case Qt::Key_Down:
        m_view.moveBy({0, -far});
        break;
    default:
        return false;
    }
    viewMoved();
    return true;
}

bool DiagramCanvas::zoomKey(int key) {
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1.25);
        return true;
    case Qt::Key_Minus:
        zoomBy(0.8);
        return true;
    case Qt::Key_F:
        fit();
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        Q_EMIT stepAsked(1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        Q_EMIT stepAsked(-1);
        return true;
    case Qt::Key_BracketRight:
        walk(1);
        return true;
    case Qt::Key_BracketLeft:
        walk(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_reveal.hovered.kind != ElementKind::None)
            Q_EMIT elementActivated(m_reveal.hovered);
        return true;
    default:
        return false;
    }
}

void DiagramCanvas::walk(int direction) {
    const QList<ElementRef> elements = elementsOf(m_graph);
    if (elements.isEmpty())
        return;
    const qsizetype count = elements.size();
    const qsizetype found = elements.indexOf(m_reveal.hovered);
    const qsizetype at = found < 0 && direction < 0 ? 0 : found;
    const ElementRef& next = elements.at((at + direction + count) % count);
    hover(next);
    choose(next);
    m_view.reveal(boxIn(m_graph, next).center());
    viewMoved();
}

} // namespace tujian
