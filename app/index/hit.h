#pragma once
#include "index/clause.h"
#include "index/database.h"
#include "index/index.h"

namespace tujian {

/// The topic of a row as a result: its snippet, the marks in it, and the place in the note to land on.
Result<Hit> readHit(const Database& database, qint64 row, const QList<Clause>& clauses);

} // namespace tujian
