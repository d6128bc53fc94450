#include "gui/presenter/audience_window.h"
#include "gui/presenter/console.h"
#include "gui/presenter/key_sheet.h"
#include "gui/presenter/overview.h"
#include "gui/presenter/presenter.h"
#include "gui/presenter/slide_view.h"
#include "gui/theme/look.h"

// What keys do in a talk.

using namespace Qt::StringLiterals;

namespace tujian {

void Presenter::press(int key, Qt::KeyboardModifiers modifiers) {
    if (m_help)
        return toggleHelp(); // any key
    if (m_number.press(key, modifiers)) {
        if (m_console)
            m_console->setTyped(m_number.digits());
        else if (m_audience)
            m_audience->showNotice(m_number.digits().isEmpty() ? QString() : tr("Go to %1").arg(m_number.digits()), 0);
        return;
    }
    if (m_console && (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus))
        return m_console->changeNoteSize(key == Qt::Key_Minus ? -2 : 2);
    const std::optional<TalkCommand> command = commandFor(key, modifiers);
    if (!command)
        return;
    if (*command == TalkCommand::PauseClock && !m_number.digits().isEmpty()) {
        const std::optional<int> minutes = m_number.take();
        forgetTyped();
        return setCountdown(minutes.value_or(0));
    }
    if (key == Qt::Key_Escape && putAway())
        return;
    if (*command != TalkCommand::Enter && !m_number.digits().isEmpty())
        forgetTyped(); // the command is another one
    obey(*command);
}

void Presenter::forgetTyped() {
    m_number.clear();
    if (m_console)
        m_console->setTyped({});
    if (m_audience)
        m_audience->showNotice({}, 0);
}

void Presenter::obey(TalkCommand command) {
    switch (command) {
    case TalkCommand::Next:
        return m_talk.next();
    case TalkCommand::Previous:
        return m_talk.previous();
    case TalkCommand::Back:
        return m_talk.isVisiting() ? comeBack() : m_talk.previous();
    case TalkCommand::NextSlide:
        return m_talk.nextSlide();
    case TalkCommand::PreviousSlide:
        return m_talk.previousSlide();
    case TalkCommand::First:
        return m_talk.home();
    case TalkCommand::Last:
        return m_talk.end();
    case TalkCommand::Enter: {
        const std::optional<int> number = m_number.take();
        forgetTyped();
        return number ? m_talk.goTo(*number) : m_talk.next();
    }
    case TalkCommand::Black:
        return m_talk.blank(Blank::Black);
    case TalkCommand::White:
        return m_talk.blank(Blank::White);
    case TalkCommand::Freeze:
        return m_talk.toggleFreeze();
    case TalkCommand::PauseClock:
        return m_talk.togglePause();
    case TalkCommand::ResetClock:
        return m_talk.resetClock();
    case TalkCommand::Leave:
        return leave();
    default:
        return obeyView(command);
    }
}

void Presenter::obeyView(TalkCommand command) {
    switch (command) {
    case TalkCommand::Overview:
    case TalkCommand::Find:
        return toggleOverview();
    case TalkCommand::Console:
        return toggleConsole();
    case TalkCommand::Zoom:
        return toggleZoom();
    case TalkCommand::Ahead:
        return toggleAhead();
    case TalkCommand::OtherView:
        m_view = m_view == DiagramView::Graph ? DiagramView::Lifelines : DiagramView::Graph;
        return m_talk.forgetPlaced();
    case TalkCommand::Theme:
        return toggleTheme();
    case TalkCommand::Pointer:
        return takeTool(TalkTool::Laser);
    case TalkCommand::Spotlight:
        return takeTool(TalkTool::Spotlight);
    case TalkCommand::Pen:
        return takeTool(TalkTool::Pen);
    case TalkCommand::Region:
        return takeTool(TalkTool::Region);
    case TalkCommand::Undo:
        return undoStroke();
    case TalkCommand::Erase:
        return eraseStrokes();
    case TalkCommand::Help:
        return toggleHelp();
    default:
        return;
    }
}

void Presenter::toggleOverview() {
    if (m_overview) {
        m_overview->hide();
        m_overview->deleteLater();
        m_overview = nullptr;
        front()->setFocus();
        return;
    }
    m_overview = new Overview(m_talk, m_theme, front());
    connect(m_overview, &Overview::closed, this, &Presenter::toggleOverview);
    connect(m_overview, &Overview::pictureWanted, &m_talk, &Talk::prepare, Qt::QueuedConnection);
    connect(m_overview, &Overview::chosen, this, [this](int number) {
        toggleOverview();
        m_talk.goTo(number);
    });
    m_overview->open();
}

void Presenter::toggleHelp() {
    if (m_help)
        delete m_help;
    else
        m_help = new KeySheet(front());
}

void Presenter::toggleTheme() {
    m_theme = makeLook(m_theme.name != u"dark").diagram;
    m_audience->slide().setTheme(m_theme);
    if (m_console)
        m_console->setTheme(m_theme);
}

void Presenter::toggleAhead() {
    m_hideAhead = !m_hideAhead;
    m_audience->slide().setHideAhead(m_hideAhead);
    if (m_console)
        m_console->setHideAhead(m_hideAhead);
}

void Presenter::toggleZoom() {
    m_zoomed = !m_zoomed;
    show();
}

} // namespace tujian
