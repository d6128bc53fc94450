#include "gui/reader/tab_list.h"
#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qsizetype mostTabs = 50;

const QString& fileName() {
    static const QString name = u"tabs"_s;
    return name;
}

} // namespace

void TabList::moveTo(const Place& place) {
    m_places[m_current] = place;
}

void TabList::add(const Place& place) {
    if (m_places.size() < mostTabs)
        m_places.insert(++m_current, place);
}

void TabList::close(int tab) {
    if (m_places.size() < 2 || tab < 0 || tab >= m_places.size())
        return;
    m_closed.append(m_places.takeAt(tab));
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
    if (tab < m_current || m_current >= m_places.size())
        --m_current;
}

bool TabList::reopen() {
    if (m_closed.isEmpty())
        return false;
    add(m_closed.takeLast());
    return true;
}

void TabList::select(int tab) {
    m_current = std::clamp(tab, 0, static_cast<int>(m_places.size()) - 1);
}

void TabList::drag(int from, int to) {
    if (from < 0 || to < 0 || from >= m_places.size() || to >= m_places.size())
        return;
    m_places.move(from, to);
    if (m_current == from)
        m_current = to;
    else if (from < m_current && to >= m_current)
        --m_current;
    else if (from > m_current && to <= m_current)
        ++m_current;
}

void TabList::keepFiles(const QStringList& files) {
    for (qsizetype i = m_places.size(); i-- > 0;) {
        if (m_places.at(i).file.isEmpty() || files.contains(m_places.at(i).file) || m_places.size() < 2)
            continue;
        m_places.removeAt(i);
        if (i < m_current || m_current >= m_places.size())
            --m_current;
    }
}

TabList TabList::load(const State& state, const QString& notebook) {
    const QJsonObject object = state.load(fileName()).value(notebook).toObject();
    TabList tabs;
    QList<Place> places;
    for (const QJsonValue value : object.value(u"tabs"_s).toArray()) {
        const QJsonObject tab = value.toObject();
        if (places.size() < mostTabs)
            places.append(placeFromJson(tab.value(u"file"_s).toString(), tab));
    }
    if (!places.isEmpty())
        tabs.m_places = places;
    tabs.select(object.value(u"current"_s).toInt());
    return tabs;
}

Result<void> TabList::save(const State& state, const QString& notebook) const {
    QJsonArray tabs;
    for (const Place& place : m_places) {
        QJsonObject tab = placeToJson(place).toObject();
        tab[u"file"_s] = place.file;
        tabs.append(tab);
    }
    QJsonObject all = state.load(fileName());
    all[notebook] = QJsonObject{{u"tabs"_s, tabs}, {u"current"_s, m_current}};
    return state.save(fileName(), all);
}

} // namespace tujian
