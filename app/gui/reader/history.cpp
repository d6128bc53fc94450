#include "gui/reader/history.h"

namespace tujian {

void History::leave(const Place& from) {
    m_forward.clear();
    if (from.file.isEmpty() || (!m_back.isEmpty() && m_back.constLast() == from))
        return;
    m_back.append(from);
    if (m_back.size() > most)
        m_back.removeFirst();
}

Place History::back(const Place& from) {
    Q_ASSERT(canGoBack());
    m_forward.append(from);
    return m_back.takeLast();
}

Place History::forward(const Place& from) {
    Q_ASSERT(canGoForward());
    m_back.append(from);
    return m_forward.takeLast();
}

void History::clear() {
    m_back.clear();
    m_forward.clear();
}

} // namespace tujian
