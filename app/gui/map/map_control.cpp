#include "gui/map/map_control.h"
#include "session/session.h"

namespace tujian {

MapControl::MapControl(Session& session, QWidget* parent)
    : QObject(parent)
    , m_session(session)
    , m_parent(parent) {
    connect(&session, &Session::mapChanged, this, &MapControl::take);
    connect(&session, &Session::opened, this, [this] {
        if (m_window)
            m_window->showWaiting();
    });
    connect(&session, &Session::topicsChanged, this, [this] {
        if (m_window)
            m_window->setTopics(m_session.topics());
    });
}

void MapControl::open() {
    if (!m_session.isOpen())
        return;
    if (!m_window) {
        m_window = new MapWindow([this](const Graph& graph, DiagramView view) { return m_session.layout(graph, view); },
                                 m_parent);
        m_window->setAttribute(Qt::WA_DeleteOnClose);
        m_window->setTopics(m_session.topics());
        connect(m_window, &MapWindow::spanAsked, this, &MapControl::spanAsked);
        connect(m_window, &MapWindow::topicAsked, this, &MapControl::topicAsked);
        connect(m_window, &MapWindow::said, this, &MapControl::said);
        m_session.askMap();
    }
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void MapControl::take(const Result<TermMap>& map) {
    if (!m_window)
        return;
    if (map)
        m_window->showMap(*map, m_session.notebook().book.title());
    else
        m_window->showProblem(map.error().message);
}

} // namespace tujian
