#include "gui/presenter/audience_window.h"
#include "gui/presenter/console.h"
#include "gui/presenter/presenter.h"
#include "gui/presenter/slide_view.h"

// What the mouse does in a talk: laser, spotlight, pen, a region to look at closely. Both screens show it.

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QString toolNotice(TalkTool tool) {
    switch (tool) {
    case TalkTool::Laser:
        return Presenter::tr("Laser pointer");
    case TalkTool::Spotlight:
        return Presenter::tr("Spotlight: the wheel makes it larger or smaller");
    case TalkTool::Pen:
        return Presenter::tr("Pen: U takes a stroke back, E all of them");
    case TalkTool::Region:
        return Presenter::tr("Draw a frame around what to look at closely");
    case TalkTool::None:
        break;
    }
    return {};
}

} // namespace

/// A slide by what it is about: strokes stay with it when the notes are edited and when the talk comes back to it.
QString Presenter::inkKey() const {
    const TalkFrame frame = m_talk.frame();
    return u"%1\n%2\n%3"_s.arg(frame.slide.topic, frame.slide.title).arg(frame.view.slide);
}

void Presenter::takeTool(TalkTool tool) {
    if (tool == TalkTool::Region && !m_overlay.region.isEmpty()) {
        m_overlay.region = {}; // the same key shows the whole slide again
        tool = TalkTool::None;
    }
    m_overlay.tool = m_overlay.tool == tool ? TalkTool::None : tool;
    m_overlay.pointer.reset();
    m_overlay.band = {};
    m_audience->setPointing(m_overlay.tool == TalkTool::Laser || m_overlay.tool == TalkTool::Spotlight);
    m_audience->showNotice(toolNotice(m_overlay.tool));
    showOverlay();
}

/// Escape first puts away what lies over the slide; true if there was something.
bool Presenter::putAway() {
    if (m_overlay.tool == TalkTool::None && m_overlay.region.isEmpty())
        return false;
    m_overlay.region = {};
    takeTool(m_overlay.tool);
    return true;
}

void Presenter::showOverlay() {
    if (!m_audience)
        return;
    m_overlay.strokes = m_ink.strokes(inkKey());
    const bool draws = m_overlay.tool == TalkTool::Pen || m_overlay.tool == TalkTool::Region;
    QList<SlideView*> views{&m_audience->slide()};
    if (m_console)
        views.append(&m_console->slide());
    for (SlideView* view : views) {
        Overlay shown = m_overlay;
        // A frozen audience sees nothing of what the speaker looks up meanwhile.
        if (m_talk.frame().view.frozen && view == &m_audience->slide())
            shown = {};
        view->setOverlay(shown);
        view->setDrawing(draws);
    }
}

/// The laser shows on both screens, whichever the mouse is on.
void Presenter::point(std::optional<QPointF> onStage) {
    const bool points = m_overlay.tool == TalkTool::Laser || m_overlay.tool == TalkTool::Spotlight;
    const std::optional<QPointF> shown = points ? onStage : std::nullopt;
    if (shown == m_overlay.pointer)
        return;
    m_overlay.pointer = shown;
    showOverlay();
}

void Presenter::drag(DragPhase phase, QPointF onStage) {
    if (m_overlay.tool == TalkTool::Pen) {
        if (phase == DragPhase::Begin)
            m_ink.begin(inkKey(), onStage);
        else
            m_ink.go(inkKey(), onStage);
    } else if (m_overlay.tool == TalkTool::Region) {
        if (phase == DragPhase::Begin)
            m_overlay.band = QRectF(onStage, QSizeF());
        else
            m_overlay.band.setBottomRight(onStage);
        if (phase == DragPhase::End) {
            const bool drawn = m_overlay.band.normalized().width() > 20 && m_overlay.band.normalized().height() > 20;
            m_overlay.region = drawn ? stageShaped(m_overlay.band) : QRectF();
            m_overlay.band = {};
            m_overlay.tool = TalkTool::None;
        }
    }
    showOverlay();
}

/// The wheel goes through the talk, but makes a spotlight that is on larger or smaller.
void Presenter::wheel(int direction) {
    if (m_overlay.tool != TalkTool::Spotlight)
        return direction > 0 ? m_talk.next() : m_talk.previous();
    m_overlay.spot = std::clamp(m_overlay.spot - direction * 20.0, 60.0, 500.0);
    showOverlay();
}

void Presenter::undoStroke() {
    m_ink.undo(inkKey());
    showOverlay();
}

void Presenter::eraseStrokes() {
    m_ink.clear(inkKey());
    showOverlay();
}

/// A number before T sets the time for the talk; T alone stops the clock.
void Presenter::setCountdown(int minutes) {
    constexpr int mostMinutes = 24 * 60;
    m_plannedMs = qint64(std::clamp(minutes, 0, mostMinutes)) * 60'000;
    if (m_console)
        m_console->setPlanned(m_plannedMs);
    m_audience->showNotice({}, 0);
}

} // namespace tujian
