#include "gui/window/note_focus.h"
#include "gui/diagram/diagram_canvas.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include <QApplication>
#include <QLineEdit>

namespace tujian {

namespace {

/// A note that took its time must not take the keys from somebody who types, or goes through a diagram's elements.
bool mustKeep(const QWidget* widget) {
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const DiagramCanvas*>(widget);
}

} // namespace

NoteFocus::NoteFocus(Reader& reader, Desk& desk)
    : m_reader(reader) {
    connect(&desk, &Desk::topicReached, this, &NoteFocus::arrived);
    connect(&desk, &Desk::noteReached, this, &NoteFocus::arrived);
    connect(&desk, &Desk::noteShown, this, [this] {
        if (m_reader.window()->focusWidget() == m_reader.parentWidget())
            take(); // waited for
    });
    connect(qobject_cast<QApplication*>(QApplication::instance()), &QApplication::focusChanged, this,
            &NoteFocus::noticeFocus);
}

void NoteFocus::take() {
    // Until there is a note its pane has the keys: nothing in it answers to them.
    QWidget* note = m_reader.isVisible() ? &m_reader : m_reader.parentWidget();
    note->setFocus(Qt::OtherFocusReason);
}

void NoteFocus::arrived() {
    if (!mustKeep(m_reader.window()->focusWidget()))
        take();
}

void NoteFocus::noticeFocus(const QWidget* old, const QWidget* now) {
    const QWidget* window = m_reader.window();
    if (!window->isActiveWindow() || !m_reader.parentWidget()->isVisible())
        return;
    // Qt hands the keys of what is hidden to the next widget in the row.
    const bool hidden = old && !old->isVisible() && old->window() == window && now && now->window() == window;
    if (!window->focusWidget() || (hidden && !mustKeep(now)))
        take();
}

} // namespace tujian
