#pragma once
#include "index/clause.h"
#include "index/database.h"
#include "index/index.h"
#include "index/query.h"
#include <optional>

namespace tujian {

/// Does the group ask for quoted words, or against them? Then a row is a candidate only: the note's text decides.
bool needsProof(const QueryGroup& group);

/// The topic of a row as a result: its snippet, the marks in it, and the place in the note to land on. nullopt: what
/// every one of the groups quotes does not stand there, or stands where it must not. Without groups nothing is proved.
Result<std::optional<Hit>> readHit(const Database& database, qint64 row, const QList<Clause>& clauses,
                                   const QList<QueryGroup>& groups);

} // namespace tujian
