#pragma once
#include "gui/reader/place.h"
#include "state/state.h"
#include <QList>

namespace tujian {

/// The open tabs of a notebook: the place in each, which one is shown, and those closed last. A value; kept in the
/// state between runs. There is always at least one tab.
class TabList {
public:
    [[nodiscard]] const QList<Place>& places() const { return m_places; }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] bool canReopen() const { return !m_closed.isEmpty(); }
    friend bool operator==(const TabList&, const TabList&) = default;

    void moveTo(const Place& place); ///< what the current tab shows now
    void add(const Place& place);    ///< behind the current one, and makes it that
    void close(int tab);             ///< the last one stays
    bool reopen();                   ///< the one closed last; false: there is none
    void select(int tab);
    void drag(int from, int to);              ///< the reader put it elsewhere
    void keepFiles(const QStringList& files); ///< drops tabs of notes that are gone

    static TabList load(const State& state, const QString& notebook);
    [[nodiscard]] Result<void> save(const State& state, const QString& notebook) const;

private:
    static constexpr qsizetype mostClosed = 20;
    QList<Place> m_places{Place{}};
    QList<Place> m_closed;
    int m_current = 0;
};

} // namespace tujian
