#pragma once
#include "gui/presenter/overlay.h"
#include "paint/theme.h"
#include "present/ink.h"
#include "present/keys.h"
#include "present/talk.h"
#include "session/session.h"
#include <QPointer>
#include <memory>

namespace tujian {

class AudienceWindow;
class Console;
class Inhibitor;
class KeySheet;
class Overview;
class SlideView;
enum class DragPhase;
class TalkWindow;

/// Gives a talk: builds the slides, opens the windows on the screens there are, turns keys and clicks into steps.
class Presenter : public QObject {
    Q_OBJECT
public:
    explicit Presenter(Session& session, QObject* parent = nullptr);
    ~Presenter() override;

    /// The topic and what is under it, from its beginning.
    void presentTopic(const NoteDerived& note, const QString& topic);
    /// All of the note, from this topic on.
    void presentFrom(const NoteDerived& note, const QString& topic);
    void leave();

    [[nodiscard]] bool isPresenting() const { return m_audience != nullptr; }
    [[nodiscard]] Talk& talk() { return m_talk; }
    [[nodiscard]] AudienceWindow* audience() const { return m_audience.get(); }
    [[nodiscard]] Console* console() const { return m_console.get(); }
    void press(int key, Qt::KeyboardModifiers modifiers);

Q_SIGNALS:
    void topicOpened(const QString& topicId); ///< a node was clicked: the talk visits its topic
    void leaving(const QString& topicId);     ///< of the slide it ended on
    void said(const QString& message);

private:
    void begin(const NoteDerived& note, const QList<Slide>& slides, int at);
    void openWindows();
    void openConsole();
    void closeConsole();
    void join(SlideView& slide);
    void show();
    void obey(TalkCommand command);
    void obeyView(TalkCommand command);
    void place(const Graph& graph);
    void forgetTyped();
    void toggleConsole();
    void toggleOverview();
    void toggleHelp();
    void toggleTheme();
    void toggleZoom();
    void toggleAhead();
    void takeTool(TalkTool tool); ///< or puts it away, if it is the one in hand
    bool putAway();
    void showOverlay();
    void point(std::optional<QPointF> onStage);
    void drag(DragPhase phase, QPointF onStage);
    void wheel(int direction);
    void undoStroke();
    void eraseStrokes();
    void setCountdown(int minutes);
    [[nodiscard]] QString inkKey() const;
    void click(SlideView& slide, const ElementRef& element, Qt::MouseButton button);
    void visit(const QString& topic);
    void comeBack();
    void reload(const QString& file);
    void followScreens();
    [[nodiscard]] QString topicOf(const TalkFrame& frame, const ElementRef& element) const;
    [[nodiscard]] TalkWindow* front() const;

    Session& m_session;
    Talk m_talk;
    NoteDerived m_note;
    QString m_topic;      ///< what the deck was made of
    int m_root = 0;       ///< index of its topic at the time
    bool m_stale = false; ///< its note changed while the talk was elsewhere
    NumberEntry m_number;
    std::unique_ptr<AudienceWindow> m_audience;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<Inhibitor> m_inhibitor;
    QPointer<Overview> m_overview;
    QPointer<KeySheet> m_help;
    Theme m_theme;
    DiagramView m_view = DiagramView::Graph;
    bool m_hideAhead = false;
    bool m_zoomed = false;
    Overlay m_overlay;
    Ink m_ink;
    QString m_shownSlide;
    qint64 m_plannedMs = 0; ///< for the countdown; 0: none
};

} // namespace tujian
