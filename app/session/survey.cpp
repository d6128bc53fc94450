#include "session/survey.h"
#include "session/cache.h"
#include <QCoreApplication>

namespace tujian {

void Survey::add(const NoteDerived& derived) {
    m_claims.append(claimsOf(derived.note, derived.reading));
    m_terms.append(derived.terms);
}

TermMap Survey::map(const OpenNotebook& open) const {
    return joinClaims(m_claims, mapLexicon(open.lexicon, m_terms));
}

Result<TermMap> indexedMap(const QString& database, const Lexicon& lexicon, const CancelFlag& cancel) {
    // Not kept open: the writer may make the file anew, and an older connection would go on reading the deleted one.
    Result<Index> index = Index::open(database, indexMaker(), IndexCheck::None);
    if (!index) {
        return tl::make_unexpected(index.error());
    }
    QList<Claim> claims = index->claims();
    const Lexicon terms = mapLexicon(lexicon, index->terms());
    if (cancel && *cancel) {
        return failure(ErrorCode::Cancelled,
                       QCoreApplication::translate("session", "a newer request took the place of this one"));
    }
    return joinClaims(std::move(claims), terms);
}

TermMap talkingMap(const TermMap& map) {
    MapFilter filter;
    filter.parts = hasOnlyParts(map);
    return filterMap(map, filter);
}

} // namespace tujian
