#pragma once
#include "gui/reader/place.h"
#include <QList>

namespace tujian {

/// Back and forward, as in a browser. The caller says where it is when it leaves.
class History {
public:
    void leave(const Place& from); ///< a jump is about to happen: what was ahead is forgotten
    [[nodiscard]] bool canGoBack() const { return !m_back.isEmpty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.isEmpty(); }
    Place back(const Place& from);
    Place forward(const Place& from);
    void clear();

private:
    static constexpr qsizetype most = 200;
    QList<Place> m_back;
    QList<Place> m_forward;
};

} // namespace tujian
