#include "gui/trace/joined_diagrams.h"
#include "session/ready.h"
#include "session/session.h"
#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

JoinedDiagrams::JoinedDiagrams(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    connect(&session, &Session::opened, this, [this] {
        const QString notebook = m_session.notebook().book.key();
        m_looked = m_looked && notebook == m_notebook;
        m_notebook = notebook;
        read();
    });
    connect(&session, &Session::noteChanged, this, [this](const QString& file) {
        if (isManifestName(file))
            read();
    });
}

void JoinedDiagrams::read() {
    const quint64 number = ++m_request;
    const QPointer<JoinedDiagrams> alive(this);
    whenReady(&m_session, m_session.joinedDiagrams(), [alive, number](const QList<Graph>& graphs) {
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

QString JoinedDiagrams::takeFirstLook() {
    if (m_looked || m_graphs.isEmpty())
        return {};
    m_looked = true;
    const QString whole = u"./resources"_s;
    return onlyManifests() && m_graphs.constFirst().id == whole ? whole : QString();
}

bool JoinedDiagrams::onlyManifests() const {
    const QList<NoteFile>& files = m_session.notebook().book.files;
    return std::all_of(files.cbegin(), files.cend(), [](const NoteFile& file) { return isManifestName(file.file); });
}

QList<Graph> JoinedDiagrams::beside(const QString& file) const {
    return isManifestName(file) ? m_graphs : QList<Graph>();
}

} // namespace tujian
