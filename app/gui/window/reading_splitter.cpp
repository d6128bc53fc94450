#include "gui/window/reading_splitter.h"
#include <QResizeEvent>

namespace tujian {

namespace {
constexpr int roomForBoth = 880; ///< a readable note, and a diagram with its tools
}

ReadingSplitter::ReadingSplitter(QWidget* note, QWidget* diagrams, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent) {
    addWidget(note);
    addWidget(diagrams);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setChildrenCollapsible(false);
    setHandleWidth(1);
}

void ReadingSplitter::setShares(const QList<int>& sideBySide) {
    if (sideBySide.size() != 2 || sideBySide.constFirst() <= 0 || sideBySide.constLast() <= 0)
        return;
    m_beside = sideBySide;
    if (orientation() == Qt::Horizontal)
        setSizes(m_beside);
}

QList<int> ReadingSplitter::shares() const {
    const bool both = orientation() == Qt::Horizontal && !sizes().contains(0);
    return both ? sizes() : m_beside;
}

/// As of the narrow form: the wide one must not keep the window from becoming narrow.
QSize ReadingSplitter::minimumSizeHint() const {
    QSize least;
    for (int i = 0; i < count(); ++i)
        if (!widget(i)->isHidden())
            least = least.expandedTo(widget(i)->minimumSizeHint().expandedTo(widget(i)->minimumSize()));
    return least;
}

void ReadingSplitter::turn(Qt::Orientation to) {
    setOrientation(to);
    setSizes(to == Qt::Horizontal ? m_beside : m_stacked);
}

void ReadingSplitter::resizeEvent(QResizeEvent* event) {
    const Qt::Orientation to = width() < roomForBoth ? Qt::Vertical : Qt::Horizontal;
    const bool settled = event->oldSize().width() >= roomForBoth && !sizes().contains(0); // 0: one of them is hidden
    if (to == Qt::Vertical && orientation() == Qt::Horizontal && settled)
        m_beside = sizes();
    if (to != orientation())
        turn(to);
    QSplitter::resizeEvent(event);
}

} // namespace tujian
