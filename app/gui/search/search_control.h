#pragma once
#include "gui/search/saved_searches.h"
#include <QObject>

namespace tujian {

class SearchField;
class Session;

/// Joins the search field with the notebook: the names that a query may be completed with, the kept queries.
class SearchControl : public QObject {
    Q_OBJECT
public:
    SearchControl(Session& session, SearchField& field, QObject* parent = nullptr);
    [[nodiscard]] const SavedSearches& saved() const { return m_saved; }

Q_SIGNALS:
    void said(const QString& message);

private:
    void notebookOpened();
    void offerNames();
    void keep(const QString& query);

    Session& m_session;
    SearchField& m_field;
    SavedSearches m_saved;
};

} // namespace tujian
