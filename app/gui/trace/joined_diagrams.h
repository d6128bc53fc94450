#pragma once
#include "diagram/graph.h"
#include <QObject>

namespace tujian {

class Session;

/// The diagram of all manifest files together, kept up to date while the window is open.
class JoinedDiagrams : public QObject {
    Q_OBJECT
public:
    explicit JoinedDiagrams(Session& session, QObject* parent = nullptr);
    /// What to offer beside the diagrams of that note: the joined ones, for a manifest file.
    [[nodiscard]] QList<Graph> beside(const QString& file) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(quint64 number, const QList<Graph>& graphs);

    Session& m_session;
    QList<Graph> m_graphs;
    quint64 m_request = 0; ///< an answer to an older request is dropped
};

} // namespace tujian
