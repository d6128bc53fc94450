#pragma once
#include <QList>
#include <QString>

namespace tujian {

/// A place in the notebook that was read.
struct Place {
    QString file;
    int offset = 0;         ///< in the source
    int selectionBegin = 0; ///< likewise; begin == end: nothing was selected
    int selectionEnd = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

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
