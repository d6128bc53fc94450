#include "gui/windows.h"
#include "gui/theme/language.h"
#include "gui/window/main_window.h"
#include <QApplication>
#include <QIcon>
#include <QTimer>

namespace tujian {

Windows::Windows(State state)
    : m_state(std::move(state)) {}

Windows::~Windows() = default;

void Windows::open(const WindowOptions& options) {
    // Where the desktop does not know the program by its .desktop file.
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/tujian.svg")));
    m_window = std::make_unique<MainWindow>(m_state);
    m_window->goToTopicWhenOpen(options.topic);
    m_window->openNotebook(options.path);
    if (options.present)
        m_window->presentWhenOpen();
    m_window->show();
    QObject::connect(m_window.get(), &MainWindow::languageAsked, m_window.get(), [this](const QString& language) {
        // Not from inside the menu that belongs to the window.
        QTimer::singleShot(0, QApplication::instance(), [this, language] { speak(language); });
    });
}

void Windows::speak(const QString& language) {
    Session& session = m_window->session();
    WindowOptions same;
    const bool open = session.isOpen();
    if (open)
        same.path = session.notebook().book.key();
    const WindowMemory memory = m_window->memory();
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset(); // first: its index lets go of the right to write
    applyLanguage(language);
    this->open(same);
    if (open)
        m_window->recallWhenOpen(memory);
    QApplication::setQuitOnLastWindowClosed(quits);
}

} // namespace tujian
