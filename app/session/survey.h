#pragma once
#include "diagram/map/map.h"
#include "session/work.h"

namespace tujian {

/// Collects what the notes of a notebook say of its terms, note by note, and joins it: the map of the whole notebook.
/// For who reads every note anyway; the window takes it from the index (Session::askMap).
class Survey {
public:
    void add(const NoteDerived& derived);
    /// The map, with the terms that the notes define.
    [[nodiscard]] TermMap map(const OpenNotebook& open) const;

private:
    QList<Claim> m_claims;
    QList<Term> m_terms;
};

/// The map of the notes as the index has them: none of them is read. A connection of its own, closed at the end. Any
/// thread; `lexicon` is the notebook's, without what notes define. Cancelled between its two parts, reading and
/// joining.
Result<TermMap> indexedMap(const QString& database, const Lexicon& lexicon, const CancelFlag& cancel = {});

/// What is shown of a map when nothing else is asked: who talks to whom; what contains what only where nobody talks.
TermMap talkingMap(const TermMap& map);

} // namespace tujian
