#include "gui/presenter/audience_window.h"
#include "gui/presenter/console.h"
#include "gui/presenter/key_sheet.h"
#include "gui/presenter/overview.h"
#include "gui/presenter/presenter.h"
#include "gui/presenter/slide_view.h"
#include <QApplication>
#include <QScreen>

// Which window of a talk is on which screen.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// The speaker keeps the screen of the program's window; the audience gets another one, if there is one.
QScreen* speakersScreen() {
    const QWidget* active = QApplication::activeWindow();
    return active ? active->screen() : QGuiApplication::primaryScreen();
}

QScreen* audiencesScreen(const QScreen* speakers) {
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != speakers)
            return screen;
    }
    return QGuiApplication::primaryScreen();
}

void fill(QWidget& window, QScreen* screen) {
    window.setScreen(screen);
    window.setGeometry(screen->geometry());
    window.showFullScreen();
}

} // namespace

void Presenter::openWindows() {
    QScreen* speakers = speakersScreen();
    m_audience = std::make_unique<AudienceWindow>();
    m_audience->slide().setTheme(m_theme);
    m_audience->slide().setHideAhead(m_hideAhead);
    connect(m_audience.get(), &TalkWindow::keyed, this, &Presenter::press);
    connect(m_audience.get(), &TalkWindow::closed, this, &Presenter::leave);
    join(m_audience->slide());
    fill(*m_audience, audiencesScreen(speakers));
    if (QGuiApplication::screens().size() > 1) {
        openConsole();
        m_console->setScreen(speakers);
        m_console->setGeometry(speakers->availableGeometry());
        m_console->showMaximized();
    }
    front()->activateWindow();
    front()->setFocus();
}

void Presenter::join(SlideView& slide) {
    connect(&slide, &SlideView::clicked, this,
            [this, &slide](const ElementRef& element, Qt::MouseButton button) { click(slide, element, button); });
    connect(&slide, &SlideView::pointed, this, [this](QPointF onStage) { point(onStage); });
    connect(&slide, &SlideView::left, this, [this] { point(std::nullopt); });
    connect(&slide, &SlideView::wheeled, this, [this](int direction) { wheel(direction); });
    connect(&slide, &SlideView::dragged, this, &Presenter::drag);
    connect(&slide, &SlideView::hovered, this, [this, &slide](const ElementRef& element) {
        const bool leads = !topicOf(slide.frame(), element).isEmpty();
        if (m_audience && &slide == &m_audience->slide())
            m_audience->setLinkUnderMouse(leads);
        else
            slide.setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
}

void Presenter::openConsole() {
    m_console = std::make_unique<Console>(m_talk);
    m_console->setTheme(m_theme);
    m_console->setHideAhead(m_hideAhead);
    m_console->setPlanned(m_plannedMs);
    connect(m_console.get(), &TalkWindow::keyed, this, &Presenter::press);
    connect(m_console.get(), &TalkWindow::closed, this, &Presenter::closeConsole);
    join(m_console->slide());
    showOverlay();
}

void Presenter::closeConsole() {
    if (!m_console)
        return;
    delete m_overview; // they may lie over it
    delete m_help;
    m_console->disconnect(this);
    m_console->hide();
    m_console.release()->deleteLater();
    m_audience->activateWindow();
    m_audience->setFocus();
}

void Presenter::toggleConsole() {
    if (m_console)
        return closeConsole();
    delete m_overview;
    openConsole();
    m_console->show();
    m_console->raise();
    m_console->activateWindow();
}

void Presenter::followScreens() {
    if (!m_audience)
        return;
    const bool two = QGuiApplication::screens().size() > 1;
    QScreen* speakers = m_console ? m_console->screen() : QGuiApplication::primaryScreen();
    fill(*m_audience, audiencesScreen(speakers));
    if (two && !m_console) {
        openConsole();
        m_console->setScreen(speakers);
        m_console->showMaximized();
    } else if (!two && m_console) {
        m_console->showNormal(); // over the slide, as a window that can be put away
    }
}

} // namespace tujian
