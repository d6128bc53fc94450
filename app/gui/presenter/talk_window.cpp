#include "gui/presenter/talk_window.h"
#include <QCloseEvent>
#include <QKeyEvent>

namespace tujian {

TalkWindow::TalkWindow(const QString& title)
    : QWidget(nullptr, Qt::Window) {
    setWindowTitle(title);
    setFocusPolicy(Qt::StrongFocus);
}

bool TalkWindow::event(QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::event(event);
    const auto* key = static_cast<QKeyEvent*>(event);
    Q_EMIT keyed(key->key(), key->modifiers());
    return true;
}

void TalkWindow::closeEvent(QCloseEvent* event) {
    event->accept();
    Q_EMIT closed();
}

} // namespace tujian
