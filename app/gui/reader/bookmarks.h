#pragma once
#include "state/state.h"
#include <QList>

namespace tujian {

/// A topic that the reader marked; the title is kept for when the topic is gone.
struct Bookmark {
    QString topic;
    QString title;
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// The marked topics of a notebook, the last marked first. A value; kept in the state.
class Bookmarks {
public:
    [[nodiscard]] const QList<Bookmark>& all() const { return m_all; }
    [[nodiscard]] bool has(const QString& topic) const;
    void add(const Bookmark& bookmark);
    void remove(const QString& topic);
    friend bool operator==(const Bookmarks&, const Bookmarks&) = default;

    static Bookmarks load(const State& state, const QString& notebook);
    [[nodiscard]] Result<void> save(const State& state, const QString& notebook) const;

private:
    QList<Bookmark> m_all;
};

} // namespace tujian
