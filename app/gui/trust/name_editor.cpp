#include "gui/trust/name_editor.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/theme/look.h"
#include <QKeyEvent>

namespace tujian {

NameEditor::NameEditor(DiagramCanvas& canvas)
    : QLineEdit(&canvas)
    , m_canvas(canvas) {
    setAccessibleName(tr("Name"));
    hide();
    connect(&canvas, &DiagramCanvas::zoomChanged, this, &NameEditor::leave); // its place has moved
}

void NameEditor::open(const ElementRef& element, const QString& name) {
    m_element = element;
    m_name = name;
    const QRect box = m_canvas.boxOf(element);
    const int width = std::max({box.width(), 20 * grid, fontMetrics().horizontalAdvance(name) + 6 * grid});
    QRect place(0, 0, std::min(width, m_canvas.width() - 2 * grid), sizeHint().height());
    place.moveCenter(box.isEmpty() ? m_canvas.rect().center() : box.center());
    place.moveLeft(std::clamp(place.left(), grid, std::max(grid, m_canvas.width() - place.width() - grid)));
    setGeometry(place);
    setText(name);
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
}

void NameEditor::leave() {
    if (isHidden())
        return;
    hide();
    m_canvas.setFocus(Qt::OtherFocusReason);
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return leave();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QLineEdit::keyPressEvent(event);
    const QString name = text().simplified();
    leave();
    if (!name.isEmpty() && name != m_name)
        Q_EMIT named(m_element, name);
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    hide();
}

} // namespace tujian
