#pragma once
#include "gui/map/map_window.h"
#include <QObject>
#include <QPointer>

namespace tujian {

class Session;

/// Opens the map's window when it is asked for, and keeps it at what the session knows.
class MapControl : public QObject {
    Q_OBJECT
public:
    MapControl(Session& session, QWidget* parent);

    void open();                                                 ///< shows the window, or brings it to the front
    [[nodiscard]] MapWindow* window() const { return m_window; } ///< null: not open

Q_SIGNALS:
    void spanAsked(const tujian::Span& span);
    void topicAsked(const QString& topicId);
    void said(const QString& message);

private:
    void take(const Result<TermMap>& map);

    Session& m_session;
    QWidget* m_parent;
    QPointer<MapWindow> m_window;
};

} // namespace tujian
