#pragma once
#include "gui/reader/history.h"
#include "session/session.h"
#include <QObject>
#include <QUrl>
#include <functional>

namespace tujian {

class Reader;

/// What is being read: opens notes in the reader, goes to places in them, remembers where one came from.
class Desk : public QObject {
    Q_OBJECT
public:
    Desk(Session& session, Reader& reader, QObject* parent = nullptr);

    void openNote(const QString& file, int offset); ///< without history: where the reader was last time
    void goToSpan(const Span& span);                ///< and lights it
    void goToTopic(const QString& topicId);
    void goToHit(const Hit& hit);                ///< emits hitShown when it is there
    void follow(const QUrl& link);               ///< a link of the note that is shown
    void followDiagramLink(const QString& link); ///< a topic id, "#anchor", note or outside address
    void back();
    void forward();
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

    void reload(const QString& file);                ///< if it is the one shown; the place is kept
    void setPageOptions(const PageOptions& options); ///< the page is built anew, the place is kept
    [[nodiscard]] const PageOptions& pageOptions() const { return m_options; }
    [[nodiscard]] Place place() const; ///< where the reader is now
    void reset();                      ///< another notebook: nothing is open

Q_SIGNALS:
    void loading(const QString& file);
    void noteShown();
    void failed(const tujian::Error& error);
    void hitShown(const tujian::Hit& hit);
    void historyChanged();
    void said(const QString& message);

private:
    using Arrival = std::function<void()>;
    void show(const QString& file, const Arrival& arrive); ///< reads the note if it is not the one shown
    void load(const QString& file, const Arrival& arrive);
    void leave();
    void followOutside(const QUrl& link);
    void followNote(const QString& target, const QString& anchor);
    void goToPlace(const Place& place);

    Session& m_session;
    Reader& m_reader;
    History m_history;
    PageOptions m_options;
    quint64 m_request = 0;
};

} // namespace tujian
