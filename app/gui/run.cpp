#include "gui/run.h"
#include "gui/theme/language.h"
#include "gui/window/main_window.h"
#include <QApplication>
#include <QIcon>
#include <QTimer>
#include <memory>

namespace tujian {

namespace {

/// The main window, which is made anew when another language is chosen: same notebook, same place, same tabs.
class Windows {
public:
    void open(const WindowOptions& options) {
        // Where the desktop does not know the program by its .desktop file.
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/app/tujian.svg")));
        m_window = std::make_unique<MainWindow>(State());
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

private:
    void speak(const QString& language) {
        Session& session = m_window->session();
        WindowOptions same;
        if (session.isOpen())
            same.path = session.notebook().book.key();
        QApplication::setQuitOnLastWindowClosed(false);
        m_window.reset(); // first: its index lets go of the right to write
        applyLanguage(language);
        open(same);
        QApplication::setQuitOnLastWindowClosed(true);
    }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int runWindow(const WindowOptions& options) {
    if (const QString language = loadPreferences(State()).language; !language.isEmpty())
        applyLanguage(language);
    Windows windows;
    windows.open(options);
    return QApplication::exec();
}

} // namespace tujian
