#include "gui/reader/bookmarks.h"
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
const QString& fileName() {
    static const QString name = u"bookmarks"_s;
    return name;
}
} // namespace

bool Bookmarks::has(const QString& topic) const {
    return std::any_of(m_all.begin(), m_all.end(), [&topic](const Bookmark& one) { return one.topic == topic; });
}

void Bookmarks::add(const Bookmark& bookmark) {
    remove(bookmark.topic);
    m_all.prepend(bookmark);
}

void Bookmarks::remove(const QString& topic) {
    m_all.removeIf([&topic](const Bookmark& one) { return one.topic == topic; });
}

Bookmarks Bookmarks::load(const State& state, const QString& notebook) {
    Bookmarks bookmarks;
    for (const QJsonValue value : state.load(fileName()).value(notebook).toArray()) {
        const QJsonObject one = value.toObject();
        if (const QString topic = one.value(u"topic"_s).toString(); !topic.isEmpty())
            bookmarks.m_all.append(Bookmark{topic, one.value(u"title"_s).toString()});
    }
    return bookmarks;
}

Result<void> Bookmarks::save(const State& state, const QString& notebook) const {
    QJsonArray list;
    for (const Bookmark& one : m_all)
        list.append(QJsonObject{{u"topic"_s, one.topic}, {u"title"_s, one.title}});
    QJsonObject all = state.load(fileName());
    all[notebook] = list;
    return state.save(fileName(), all);
}

} // namespace tujian
