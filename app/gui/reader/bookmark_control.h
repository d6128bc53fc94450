#pragma once
#include "gui/reader/bookmarks.h"
#include <QObject>

class QAction;
class QMenu;

namespace tujian {

class Desk;
class Reader;
class Session;

/// Marks the topic that is read, and lists the marked ones in a menu.
class BookmarkControl : public QObject {
    Q_OBJECT
public:
    BookmarkControl(Session& session, Desk& desk, Reader& reader, QObject* parent);

    void serve(QAction& toggle, QMenu& menu); ///< `toggle` is checked while a marked topic is read
    void toggleCurrent();
    [[nodiscard]] const Bookmarks& bookmarks() const { return m_bookmarks; }

Q_SIGNALS:
    void said(const QString& message);
    void changed();

private:
    void notebookOpened();
    void save();
    void fill(QMenu& menu);
    void go(const Bookmark& bookmark);
    [[nodiscard]] Bookmark current() const; ///< no topic: nothing is read

    Session& m_session;
    Desk& m_desk;
    Reader& m_reader;
    Bookmarks m_bookmarks;
};

} // namespace tujian
