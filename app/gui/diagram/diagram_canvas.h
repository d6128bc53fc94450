#pragma once
#include "gui/diagram/viewport.h"
#include "paint/display.h"
#include <QWidget>

class QNativeGestureEvent;
class QToolButton;

namespace tujian {

/// Shows one placed graph: pan by dragging, zoom at the cursor, elements that answer to mouse and keyboard.
class DiagramCanvas : public QWidget {
    Q_OBJECT
public:
    explicit DiagramCanvas(QWidget* parent = nullptr);

    void setGraph(const PlacedGraph& graph); ///< the same diagram drawn anew keeps zoom and place
    void keepLegible(); ///< one whose text would be too small to read is opened at its beginning, not shrunk
    void clear();
    void setTheme(const Theme& theme);
    void setStep(int step, bool hideAhead = false); ///< -1: everything; comes into view
    void setLit(const QList<ElementRef>& lit, bool dimRest = false);
    void setCurrent(const ElementRef& element); ///< what keys and menus are about
    void centreOn(const ElementRef& node);      ///< large enough to be read, with the view's middle on it

    [[nodiscard]] const PlacedGraph& graph() const { return m_graph; }
    [[nodiscard]] const Reveal& reveal() const { return m_reveal; }
    [[nodiscard]] const Viewport& viewport() const { return m_view; }
    [[nodiscard]] ElementRef elementUnder(QPointF view) const;
    [[nodiscard]] const ElementRef& current() const { return m_current; }
    [[nodiscard]] QRect boxOf(const ElementRef& element) const; ///< in the view; of an edge its label; empty: none

    void fit();
    void actualSize();
    void zoomBy(double factor); ///< at the view's middle

    [[nodiscard]] QSize sizeHint() const override { return {480, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void elementActivated(const tujian::ElementRef& element);
    void elementOpened(const tujian::ElementRef& element);  ///< double click, after elementActivated
    void currentChanged(const tujian::ElementRef& element); ///< None: nothing is chosen
    void elementHovered(const tujian::ElementRef& element);
    void zoomChanged(double zoom);
    void stepAsked(int direction); ///< Page keys: +1 the next step, -1 the one before

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void redraw();
    void viewMoved();
    void choose(const ElementRef& element);
    void openPicture();
    void showStep();
    void offerWhole();
    void zoomAt(double zoom, QPointF at);
    void hover(const ElementRef& element);
    void showTip(QPoint global, QPointF view);
    bool pinch(const QNativeGestureEvent& event);
    bool moveKey(int key);
    bool zoomKey(int key);
    void walk(int direction); ///< keyboard: to the next element

    PlacedGraph m_graph;
    Theme m_theme;
    Reveal m_reveal;
    ElementRef m_current;
    DisplayList m_list;
    Viewport m_view;
    QToolButton* m_whole = nullptr; ///< only a part is shown; only where pictures are kept legible
    QPointF m_pressed;
    QPointF m_last;
    bool m_down = false;
    bool m_dragging = false;
};

/// The place in the note an element was read from; empty if there is none.
Span spanOf(const PlacedGraph& graph, const ElementRef& element);
/// Where an element links to (a topic id, "#anchor" or note); empty: nowhere.
QString linkOf(const PlacedGraph& graph, const ElementRef& element);
/// Where an element is, in the picture's points; of an edge its label, or the middle of its path. Empty: nowhere.
QRectF boxIn(const PlacedGraph& graph, const ElementRef& element);
/// Where to begin in a picture that cannot be read as a whole: its first step, else its first node.
QRectF beginningOf(const PlacedGraph& graph);
/// The names and numbers of a step's edges, in the picture's points; empty: there is no such step.
QRectF stepLabels(const PlacedGraph& graph, int step);
/// Likewise, with the nodes they join.
QRectF stepBox(const PlacedGraph& graph, int step);
/// Of all names and labels, in points; 0 without any.
double smallestText(const PlacedGraph& graph);
/// Nodes, then edges, then clusters: the order in which keys go through them.
QList<ElementRef> elementsOf(const PlacedGraph& graph);
/// All elements read from the sentence at an offset of a note: the narrowest spans around it.
QList<ElementRef> elementsAt(const PlacedGraph& graph, const QString& file, int offset);

} // namespace tujian
