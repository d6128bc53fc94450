#include "gui/search/search_control.h"
#include "gui/search/search_field.h"
#include "session/session.h"
#include <QSet>

namespace tujian {

SearchControl::SearchControl(Session& session, SearchField& field, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_field(field) {
    connect(&session, &Session::opened, this, &SearchControl::notebookOpened);
    connect(&session, &Session::topicsChanged, this, &SearchControl::offerNames);
    connect(&field, &SearchField::keepAsked, this, &SearchControl::keep);
}

void SearchControl::notebookOpened() {
    m_saved = SavedSearches::load(m_session.state(), m_session.notebook().book.key());
    offerNames();
}

void SearchControl::offerNames() {
    QueryNames names;
    QSet<QString> tags;
    for (const TopicRow& topic : m_session.topics())
        for (const QString& tag : topic.tags + topic.derivedTags)
            tags.insert(tag);
    names.tags = tags.values();
    names.tags.sort();
    for (const NoteFile& file : m_session.notebook().book.files)
        names.notes.append(file.file);
    names.saved = m_saved.queries();
    m_field.setNames(names);
}

void SearchControl::keep(const QString& query) {
    if (!m_session.isOpen() || query.trimmed().isEmpty())
        return;
    m_saved.toggle(query);
    const auto done = m_saved.save(m_session.state(), m_session.notebook().book.key());
    Q_EMIT said(!done                ? done.error().message
                : m_saved.has(query) ? tr("Search kept: %1").arg(query.simplified())
                                     : tr("Search forgotten: %1").arg(query.simplified()));
    offerNames();
}

} // namespace tujian
