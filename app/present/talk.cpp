#include "present/talk.h"
#include <QElapsedTimer>
#include <algorithm>
#include <memory>

namespace tujian {

namespace {

Talk::Clock wallClock() {
    auto timer = std::make_shared<QElapsedTimer>();
    timer->start();
    return [timer] { return timer->elapsed(); };
}

int ordinalInTopic(const QList<Slide>& slides, int at) {
    return static_cast<int>(std::count_if(slides.begin(), slides.begin() + at,
                                          [&](const Slide& slide) { return slide.topic == slides[at].topic; }));
}

/// The `ordinal`th slide of a topic or the last it has; -1 if the topic is gone.
int slideOf(const QList<Slide>& slides, const QString& topic, int ordinal) {
    int found = -1;
    for (int i = 0; i < slides.size(); ++i) {
        if (slides[i].topic != topic)
            continue;
        found = i;
        if (ordinal-- == 0)
            break;
    }
    return found;
}

/// Where a place in the old slides lies in the new ones.
int samePlace(const QList<Slide>& before, int at, const QList<Slide>& after) {
    if (at >= 0 && at < before.size()) {
        const int found = slideOf(after, before[at].topic, ordinalInTopic(before, at));
        if (found >= 0)
            return found;
    }
    return std::clamp(at, 0, std::max(0, static_cast<int>(after.size()) - 1));
}

} // namespace

int stepsOf(const Slide& slide) {
    return slide.graph ? slide.steps() : std::max(0, static_cast<int>(slide.points.size()) - 1);
}

Talk::Talk(Clock clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock ? std::move(clock) : wallClock()) {}

void Talk::start(const QList<Slide>& slides, int at) {
    m_away.clear();
    m_frozen.reset();
    m_pictures.clear();
    m_blank = Blank::None;
    m_now = {slides, std::clamp(at, 0, std::max(0, static_cast<int>(slides.size()) - 1)), 0};
    m_kept = 0;
    m_started = m_clock();
    m_paused = false;
    Q_EMIT slidesChanged();
    say();
}

void Talk::replaceSlides(const QList<Slide>& slides) {
    m_now.slide = samePlace(m_now.slides, m_now.slide, slides);
    m_now.slides = slides;
    m_now.step = slides.isEmpty() ? 0 : std::min(m_now.step, stepsOf(slides[m_now.slide]));
    keepPictures();
    Q_EMIT slidesChanged();
    say();
}

/// Pictures of graphs that did not change stay: the edit of a sentence elsewhere must not make the screen flicker.
void Talk::keepPictures() {
    QHash<QString, Picture> kept;
    for (const Slide& slide : std::as_const(m_now.slides)) {
        if (!slide.graph)
            continue;
        const auto picture = m_pictures.constFind(slide.graph->id);
        if (picture != m_pictures.constEnd() && picture->graph == *slide.graph)
            kept.insert(slide.graph->id, *picture);
    }
    m_pictures = kept;
}

void Talk::visit(const QList<Slide>& slides) {
    if (slides.isEmpty())
        return;
    m_away.append(m_now);
    m_now = {slides, 0, 0};
    Q_EMIT slidesChanged();
    say();
}

void Talk::comeBack() {
    if (m_away.isEmpty())
        return;
    m_now = m_away.takeLast();
    Q_EMIT slidesChanged();
    say();
}

void Talk::next() {
    if (m_blank != Blank::None)
        return blank(Blank::None);
    if (m_now.slides.isEmpty())
        return;
    if (m_now.step < stepsOf(m_now.slides[m_now.slide]))
        moveTo(m_now.slide, m_now.step + 1);
    else if (m_now.slide + 1 < m_now.slides.size())
        moveTo(m_now.slide + 1, 0);
    else
        Q_EMIT ended();
}

void Talk::previous() {
    if (m_blank != Blank::None)
        return blank(Blank::None);
    if (m_now.step > 0)
        moveTo(m_now.slide, m_now.step - 1);
    else if (m_now.slide > 0)
        moveTo(m_now.slide - 1, stepsOf(m_now.slides[m_now.slide - 1]));
}

void Talk::nextSlide() {
    moveTo(m_now.slide + 1, 0);
}

void Talk::previousSlide() {
    moveTo(m_now.slide - 1, 0);
}

void Talk::home() {
    moveTo(0, 0);
}

void Talk::end() {
    if (m_now.slides.isEmpty())
        return;
    const int last = static_cast<int>(m_now.slides.size()) - 1;
    moveTo(last, stepsOf(m_now.slides[last]));
}

void Talk::goTo(int number) {
    moveTo(number - 1, 0);
}

void Talk::moveTo(int slide, int step) {
    if (m_now.slides.isEmpty())
        return;
    m_blank = Blank::None;
    m_now.slide = std::clamp(slide, 0, static_cast<int>(m_now.slides.size()) - 1);
    m_now.step = std::clamp(step, 0, stepsOf(m_now.slides[m_now.slide]));
    say();
}

void Talk::blank(Blank how) {
    m_blank = m_blank == Blank::None ? how : Blank::None;
    Q_EMIT changed();
}

void Talk::toggleFreeze() {
    if (m_frozen)
        m_frozen.reset();
    else
        m_frozen = frame();
    Q_EMIT changed();
}

void Talk::togglePause() {
    if (m_paused)
        m_started = m_clock();
    else
        m_kept = elapsedMs();
    m_paused = !m_paused;
    Q_EMIT changed();
}

void Talk::resetClock() {
    m_kept = 0;
    m_started = m_clock();
    Q_EMIT changed();
}

qint64 Talk::elapsedMs() const {
    return m_kept + (m_paused ? 0 : m_clock() - m_started);
}

TalkView Talk::view() const {
    return frameOf(m_now.slide, m_now.step).view;
}

TalkFrame Talk::frameOf(int slide, int step) const {
    TalkFrame frame;
    frame.view.count = static_cast<int>(m_now.slides.size());
    frame.view.blank = m_blank;
    frame.view.frozen = m_frozen.has_value();
    frame.view.elapsedMs = elapsedMs();
    if (slide < 0 || slide >= m_now.slides.size())
        return frame;
    frame.slide = m_now.slides[slide];
    frame.view.slide = slide;
    frame.view.steps = stepsOf(frame.slide);
    frame.view.step = std::clamp(step, 0, frame.view.steps);
    frame.view.points = std::min(frame.view.step + 1, static_cast<int>(frame.slide.points.size()));
    if (frame.slide.graph) {
        const Picture picture = m_pictures.value(frame.slide.graph->id);
        frame.placed = picture.placed;
        frame.problem = picture.problem;
    }
    return frame;
}

TalkFrame Talk::frame() const {
    return frameOf(m_now.slide, m_now.step);
}

TalkFrame Talk::audience() const {
    if (!m_frozen)
        return frame();
    TalkFrame kept = *m_frozen;
    kept.view.blank = m_blank;
    kept.view.frozen = true;
    kept.view.elapsedMs = elapsedMs();
    return kept;
}

std::optional<TalkFrame> Talk::ahead() const {
    if (m_now.slides.isEmpty())
        return std::nullopt;
    if (m_now.step < stepsOf(m_now.slides[m_now.slide]))
        return frameOf(m_now.slide, m_now.step + 1);
    if (m_now.slide + 1 < m_now.slides.size())
        return frameOf(m_now.slide + 1, 0);
    return std::nullopt;
}

void Talk::setPlaced(const Graph& graph, const Result<PlacedGraph>& placed) {
    const auto picture = m_pictures.find(graph.id);
    if (picture == m_pictures.end() || picture->graph != graph)
        return; // of a talk that is over, or from before an edit
    picture->placed = placed ? std::optional(*placed) : std::nullopt;
    picture->problem = placed ? QString() : placed.error().message;
    if (m_frozen && m_frozen->slide.graph && m_frozen->slide.graph->id == graph.id && !m_frozen->placed) {
        m_frozen->placed = picture->placed;
        m_frozen->problem = picture->problem;
    }
    Q_EMIT changed();
}

void Talk::forgetPlaced() {
    m_pictures.clear();
    wantNear();
    Q_EMIT changed();
}

void Talk::prepare(int slide) {
    if (slide < 0 || slide >= m_now.slides.size() || !m_now.slides[slide].graph)
        return;
    const Graph graph = *m_now.slides[slide].graph; // a copy: the answer may come at once and change the slides
    if (m_pictures.contains(graph.id))
        return;
    m_pictures.insert(graph.id, Picture{graph, std::nullopt, {}});
    Q_EMIT graphWanted(graph);
}

void Talk::wantNear() {
    prepare(m_now.slide);
    prepare(m_now.slide + 1); // ready when it is its turn
}

void Talk::say() {
    wantNear();
    Q_EMIT changed();
}

} // namespace tujian
