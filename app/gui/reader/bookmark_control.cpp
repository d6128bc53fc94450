#include "gui/reader/bookmark_control.h"
#include "gui/reader/desk.h"
#include "gui/reader/reader.h"
#include "session/session.h"
#include <QAction>
#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

BookmarkControl::BookmarkControl(Session& session, Desk& desk, Reader& reader, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_reader(reader) {
    connect(&session, &Session::opened, this, &BookmarkControl::notebookOpened);
}

void BookmarkControl::serve(QAction& toggle, QMenu& menu) {
    toggle.setCheckable(true);
    const auto show = [this, &toggle] {
        toggle.setEnabled(m_reader.hasNote());
        toggle.setChecked(m_bookmarks.has(current().topic));
    };
    connect(&toggle, &QAction::triggered, this, &BookmarkControl::toggleCurrent);
    connect(this, &BookmarkControl::changed, &toggle, show);
    connect(&m_reader, &Reader::topicRead, &toggle, show);
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fill(menu); });
    show();
}

Bookmark BookmarkControl::current() const {
    const int topic = m_reader.hasNote() ? std::max(0, m_reader.currentTopic()) : -1;
    if (topic < 0 || topic >= m_reader.view().derived.note.topics.size())
        return {};
    const Topic& read = m_reader.view().derived.note.topics.at(topic);
    return {read.id, read.title};
}

void BookmarkControl::notebookOpened() {
    m_bookmarks = Bookmarks::load(m_session.state(), m_session.notebook().book.key());
    Q_EMIT changed();
}

void BookmarkControl::save() {
    if (const auto saved = m_bookmarks.save(m_session.state(), m_session.notebook().book.key()); !saved)
        Q_EMIT said(saved.error().message);
    Q_EMIT changed();
}

void BookmarkControl::toggleCurrent() {
    const Bookmark bookmark = current();
    if (bookmark.topic.isEmpty())
        return;
    if (m_bookmarks.has(bookmark.topic)) {
        m_bookmarks.remove(bookmark.topic);
        Q_EMIT said(tr("Bookmark removed: %1").arg(bookmark.title));
    } else {
        m_bookmarks.add(bookmark);
        Q_EMIT said(tr("Bookmarked: %1").arg(bookmark.title));
    }
    save();
}

void BookmarkControl::fill(QMenu& menu) {
    menu.clear();
    for (const Bookmark& one : m_bookmarks.all()) {
        QAction* action = menu.addAction(QString(one.title).replace(u'&', u"&&"_s), this, [this, one] { go(one); });
        action->setToolTip(one.topic);
    }
    if (m_bookmarks.all().isEmpty())
        menu.addAction(tr("No bookmarks yet"))->setEnabled(false);
}

void BookmarkControl::go(const Bookmark& bookmark) {
    const QList<TopicRow>& topics = m_session.topics();
    const bool there = std::any_of(topics.begin(), topics.end(),
                                   [&bookmark](const TopicRow& row) { return row.id == bookmark.topic; });
    if (there || topics.isEmpty())
        return m_desk.goToTopic(bookmark.topic);
    m_bookmarks.remove(bookmark.topic);
    save();
    Q_EMIT said(tr("“%1” is not in the notes any more; its bookmark is removed.").arg(bookmark.title));
}

} // namespace tujian
