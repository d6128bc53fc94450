#pragma once
#include "diagram/graph.h"
#include <QObject>

namespace tujian {

class Session;

/// The diagrams of all manifest files together, kept up to date while the window is open.
class JoinedDiagrams : public QObject {
    Q_OBJECT
public:
    explicit JoinedDiagrams(Session& session, QObject* parent = nullptr);
    /// What to offer beside the diagrams of that note: the joined ones, for a manifest file.
    [[nodiscard]] QList<Graph> beside(const QString& file) const;
    /// Of a notebook of nothing but manifests, once after it was opened: the id of the picture of all of them, which is
    /// what to look at first. Else empty.
    [[nodiscard]] QString takeFirstLook();

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(quint64 number, const QList<Graph>& graphs);

    [[nodiscard]] bool onlyManifests() const;

    Session& m_session;
    QString m_notebook;    ///< that is open
    bool m_looked = false; ///< at its picture
    QList<Graph> m_graphs;
    quint64 m_request = 0; ///< an answer to an older request is dropped
};

} // namespace tujian
