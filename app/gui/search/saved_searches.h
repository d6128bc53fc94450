#pragma once
#include "state/state.h"
#include <QStringList>

namespace tujian {

/// Queries that the reader kept, of one notebook, the last kept first. A value.
class SavedSearches {
public:
    [[nodiscard]] const QStringList& queries() const { return m_queries; }
    [[nodiscard]] bool has(const QString& query) const { return m_queries.contains(query.simplified()); }
    void toggle(const QString& query); ///< keeps it, or forgets it
    friend bool operator==(const SavedSearches&, const SavedSearches&) = default;

    static SavedSearches load(const State& state, const QString& notebook);
    [[nodiscard]] Result<void> save(const State& state, const QString& notebook) const;

private:
    QStringList m_queries;
};

} // namespace tujian
