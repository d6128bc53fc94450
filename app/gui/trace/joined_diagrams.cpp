#include "gui/trace/joined_diagrams.h"
#include "session/session.h"
#include <QPointer>

namespace tujian {

JoinedDiagrams::JoinedDiagrams(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::opened, this, &JoinedDiagrams::read);
    connect(&session, &Session::noteChanged, this, [this](const QString& file) {
        if (isManifestName(file))
            read();
    });
}

void JoinedDiagrams::read() {
    const quint64 number = ++m_request;
    const QPointer<JoinedDiagrams> alive(this);
    m_session.joinedDiagrams().then(&m_session, [alive, number](const QList<Graph>& graphs) {
        if (alive)
            alive->take(number, graphs);
    });
}

void JoinedDiagrams::take(quint64 number, const QList<Graph>& graphs) {
    if (number != m_request || graphs == m_graphs)
        return;
    m_graphs = graphs;
    Q_EMIT changed();
}

QList<Graph> JoinedDiagrams::beside(const QString& file) const {
    return isManifestName(file) ? m_graphs : QList<Graph>();
}

} // namespace tujian
