#include "session/survey.h"

namespace tujian {

void Survey::add(const NoteDerived& derived) {
    m_claims.append(claimsOf(derived.note, derived.reading));
    m_terms.append(derived.terms);
}

TermMap Survey::map(const OpenNotebook& open) const {
    return joinClaims(m_claims, open.lexicon.with(m_terms));
}

TermMap talkingMap(const TermMap& map) {
    MapFilter filter;
    filter.parts = hasOnlyParts(map);
    return filterMap(map, filter);
}

} // namespace tujian
