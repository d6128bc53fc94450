#pragma once
#include "state/state.h"
#include <QStringList>

namespace tujian {

/// What was used last in a notebook, as keys, the last one first. A value; kept in the state between runs.
class Recents {
public:
    void touch(const QString& key);
    [[nodiscard]] const QStringList& keys() const { return m_keys; }
    friend bool operator==(const Recents&, const Recents&) = default;

    static Recents load(const State& state, const QString& notebook);
    [[nodiscard]] Result<void> save(const State& state, const QString& notebook) const;

private:
    QStringList m_keys;
};

} // namespace tujian
