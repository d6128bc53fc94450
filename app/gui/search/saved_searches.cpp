#include "gui/search/saved_searches.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
const QString& fileName() {
    static const QString name = u"searches"_s;
    return name;
}
} // namespace

void SavedSearches::toggle(const QString& query) {
    const QString plain = query.simplified();
    if (!plain.isEmpty() && m_queries.removeAll(plain) == 0)
        m_queries.prepend(plain);
}

SavedSearches SavedSearches::load(const State& state, const QString& notebook) {
    SavedSearches searches;
    for (const QJsonValue value : state.load(fileName()).value(notebook).toArray())
        if (!value.toString().isEmpty())
            searches.m_queries.append(value.toString());
    return searches;
}

Result<void> SavedSearches::save(const State& state, const QString& notebook) const {
    QJsonObject all = state.load(fileName());
    all[notebook] = QJsonArray::fromStringList(m_queries);
    return state.save(fileName(), all);
}

} // namespace tujian
