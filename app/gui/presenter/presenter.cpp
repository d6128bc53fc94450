#include "gui/presenter/presenter.h"
#include "gui/presenter/audience_window.h"
#include "gui/presenter/console.h"
#include "gui/presenter/inhibitor.h"
#include "gui/presenter/key_sheet.h"
#include "gui/presenter/overview.h"
#include "gui/presenter/slide_view.h"
#include "gui/theme/look.h"
#include "session/ready.h"
#include <QGuiApplication>
#include <QScreen>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

Presenter::Presenter(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&m_talk, &Talk::changed, this, &Presenter::show);
    connect(&m_talk, &Talk::graphWanted, this, &Presenter::place);
    connect(&m_talk, &Talk::ended, this, [this] {
        if (m_audience)
            m_audience->showNotice(tr("The talk ends here. Esc leaves it."));
    });
    connect(&m_session, &Session::noteChanged, this, &Presenter::reload);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Presenter::followScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Presenter::followScreens);
}

Presenter::~Presenter() = default;

void Presenter::presentTopic(const NoteDerived& note, const QString& topic) {
    m_root = std::max(0, note.note.topicById(topic));
    begin(note, fitSlides(makeSlides(note.note, m_root, note.reading.graphs)), 0);
}

void Presenter::presentFrom(const NoteDerived& note, const QString& topic) {
    m_root = 0;
    const QList<Slide> slides = fitSlides(makeSlides(note.note, 0, note.reading.graphs));
    const auto at =
        std::find_if(slides.begin(), slides.end(), [&topic](const Slide& slide) { return slide.topic == topic; });
    begin(note, slides, at == slides.end() ? 0 : static_cast<int>(at - slides.begin()));
}

void Presenter::begin(const NoteDerived& note, const QList<Slide>& slides, int at) {
    if (slides.isEmpty()) {
        Q_EMIT said(tr("There is nothing to present in this topic."));
        return;
    }
    m_note = note;
    m_topic = note.note.topics.at(m_root).id;
    m_theme = currentLook().diagram;
    m_number.clear();
    m_zoomed = false;
    m_overlay = {};
    m_ink.forget();
    m_talk.start(slides, at);
    if (!m_audience)
        openWindows();
    m_inhibitor = std::make_unique<Inhibitor>();
    show();
}

void Presenter::leave() {
    if (!m_audience)
        return;
    const QString topic = m_talk.frame().slide.topic;
    m_inhibitor.reset();
    delete m_overview;
    delete m_help;
    // Called from their own key events: they go when those are done.
    if (m_console) {
        m_console->disconnect(this);
        m_console->hide();
        m_console.release()->deleteLater();
    }
    m_audience->disconnect(this);
    m_audience->hide();
    m_audience.release()->deleteLater();
    m_overlay = {};
    Q_EMIT leaving(topic);
}

TalkWindow* Presenter::front() const {
    if (m_console && m_console->isVisible())
        return m_console.get();
    return m_audience.get();
}

void Presenter::show() {
    if (!m_audience)
        return;
    SlideView& slide = m_audience->slide();
    slide.setFrame(m_talk.audience());
    slide.setZoomed(m_zoomed);
    if (m_console)
        m_console->slide().setZoomed(m_zoomed);
    // A part of one slide is nothing to show of another.
    if (const QString key = inkKey(); key != m_shownSlide) {
        m_shownSlide = key;
        m_overlay.region = {};
    }
    showOverlay();
}

void Presenter::place(const Graph& graph) {
    const DiagramView view = graph.kind == GraphKind::Sequence ? m_view : DiagramView::Graph;
    whenReady(this, m_session.layout(graph, view), [this, graph, view](const Result<PlacedGraph>& placed) {
        if (graph.kind != GraphKind::Sequence || view == m_view)
            m_talk.setPlaced(graph, placed);
    });
}

void Presenter::reload(const QString& file) {
    if (!m_audience || m_note.note.file != file)
        return;
    m_stale = m_talk.isVisiting(); // the talk's own slides change when it is back with them
    if (m_stale)
        return;
    whenReady(this, m_session.readNote(file, {}), [this](const Result<NoteView>& view) {
        m_stale = view && m_talk.isVisiting();
        if (!view || !m_audience || m_stale)
            return; // the slides that are there still serve
        m_note = view->derived;
        const int found = m_note.note.topicById(m_topic);
        m_root = found >= 0 ? found : std::min(m_root, static_cast<int>(m_note.note.topics.size()) - 1);
        const QList<Slide> slides = fitSlides(makeSlides(m_note.note, m_root, m_note.reading.graphs));
        if (!slides.isEmpty())
            m_talk.replaceSlides(slides);
    });
}

void Presenter::comeBack() {
    m_talk.comeBack();
    if (m_stale && !m_talk.isVisiting())
        reload(m_note.note.file);
}

void Presenter::click(SlideView& slide, const ElementRef& element, Qt::MouseButton button) {
    if (button == Qt::RightButton)
        return m_talk.previous();
    if (button == Qt::BackButton)
        return obey(TalkCommand::Back);
    if (button != Qt::LeftButton)
        return;
    const QString topic = topicOf(slide.frame(), element);
    if (topic.isEmpty())
        m_talk.next();
    else
        visit(topic);
}

/// Where a node leads: its link, else the topic that is named like it.
QString Presenter::topicOf(const TalkFrame& frame, const ElementRef& element) const {
    if (element.kind != ElementKind::Node || !frame.slide.graph)
        return {};
    const GraphNode* node = frame.slide.graph->node(element.id);
    if (!node)
        return {};
    const QString link = node->link.startsWith(u'#') ? m_note.note.file + node->link : node->link;
    QString named;
    for (const TopicRow& row : m_session.topics()) {
        if (row.id == link)
            return row.id;
        const QString title = row.title.trimmed();
        const bool same =
            title.compare(node->label, Qt::CaseInsensitive) == 0 || node->aliases.contains(title, Qt::CaseInsensitive);
        if (same && row.id != frame.slide.topic && (named.isEmpty() || row.file == m_note.note.file))
            named = row.id;
    }
    return named;
}

void Presenter::visit(const QString& topic) {
    Q_EMIT topicOpened(topic);
    const auto show = [this, topic](const NoteDerived& note) {
        m_talk.visit(fitSlides(makeSlides(note.note, note.note.topicById(topic), note.reading.graphs)));
        if (m_audience && m_talk.isVisiting())
            m_audience->showNotice(tr("Backspace returns"));
    };
    if (m_note.note.topicById(topic) >= 0)
        return show(m_note);
    for (const TopicRow& row : m_session.topics()) {
        if (row.id != topic)
            continue;
        whenReady(this, m_session.readNote(row.file, {}), [show](const Result<NoteView>& view) {
            if (view)
                show(view->derived);
        });
        return;
    }
}

} // namespace tujian
