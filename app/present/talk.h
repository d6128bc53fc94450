#pragma once
#include "base/error.h"
#include "layout/placed.h"
#include "slides/slides.h"
#include <QHash>
#include <QObject>
#include <functional>

namespace tujian {

enum class Blank { None, Black, White };

/// Where a talk stands, as both screens show it.
struct TalkView {
    int slide = 0;
    int step = 0;   ///< of `steps`: 0 is the slide as it appears
    int count = 0;  ///< slides
    int steps = 0;  ///< how many times Next stays on this slide
    int points = 0; ///< revealed points of a text slide
    Blank blank = Blank::None;
    bool frozen = false;
    qint64 elapsedMs = 0;
    friend bool operator==(const TalkView&, const TalkView&) = default;
};

/// A slide as it is to be shown: all that a window needs to draw it.
struct TalkFrame {
    TalkView view;
    Slide slide;
    std::optional<PlacedGraph> placed; ///< not yet there, or failed, while the slide has a graph
    QString problem;                   ///< why the diagram could not be drawn
};

/// How many times Next stays on a slide: the steps of its diagram, or its points after the first.
int stepsOf(const Slide& slide);

/// A talk going on: what is shown and what comes next. Draws nothing and knows no window. One thread.
class Talk : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<qint64()>; ///< milliseconds, never backwards

    explicit Talk(Clock clock = {}, QObject* parent = nullptr);

    void start(const QList<Slide>& slides, int at = 0); ///< and the clock with it
    /// The notes were edited: stays at the same slide of the same topic as far as there is one.
    void replaceSlides(const QList<Slide>& slides);
    void visit(const QList<Slide>& slides); ///< another topic's slides; comeBack() returns to this very step
    void comeBack();
    [[nodiscard]] bool isVisiting() const { return !m_away.isEmpty(); }

    void next();
    void previous();
    void nextSlide();
    void previousSlide();
    void home();
    void end();
    void goTo(int number); ///< of a slide, from 1; clamped
    void blank(Blank how); ///< while blank: shows the slide again
    void toggleFreeze();   ///< the audience keeps what it sees, the speaker goes on
    void togglePause();
    void resetClock();

    [[nodiscard]] const QList<Slide>& slides() const { return m_now.slides; }
    [[nodiscard]] TalkView view() const;
    [[nodiscard]] TalkFrame frame() const;                ///< where the speaker is
    [[nodiscard]] TalkFrame audience() const;             ///< what the audience sees
    [[nodiscard]] std::optional<TalkFrame> ahead() const; ///< what Next will show
    [[nodiscard]] TalkFrame frameOf(int slide, int step) const;
    [[nodiscard]] qint64 elapsedMs() const;
    [[nodiscard]] bool isPaused() const { return m_paused; }

    /// The answer to graphWanted().
    void setPlaced(const Graph& graph, const Result<PlacedGraph>& placed);
    void prepare(int slide); ///< asks for its diagram, if it was not yet
    void forgetPlaced();     ///< another view of the diagrams is wanted: asks anew

Q_SIGNALS:
    void changed();
    void slidesChanged();
    void graphWanted(const tujian::Graph& graph); ///< of the slide shown or the next one; once
    void ended();                                 ///< Next on the last step of the last slide

private:
    struct Deck {
        QList<Slide> slides;
        int slide = 0;
        int step = 0;
    };
    struct Picture {
        Graph graph; ///< an answer for another one, from before an edit, is dropped
        std::optional<PlacedGraph> placed;
        QString problem;
    };
    void moveTo(int slide, int step);
    void keepPictures();
    void wantNear();
    void say();

    Deck m_now;
    QList<Deck> m_away;
    QHash<QString, Picture> m_pictures; ///< by Graph::id
    std::optional<TalkFrame> m_frozen;
    Blank m_blank = Blank::None;
    Clock m_clock;
    qint64 m_started = 0;
    qint64 m_kept = 0; ///< elapsed before the pause
    bool m_paused = true;
};

} // namespace tujian
