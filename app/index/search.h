#pragma once
#include "index/database.h"
#include "index/index.h"
#include "index/vocabulary.h"

namespace tujian {

/// One search over the tables. `database.fts.plan` is set while it runs.
Result<SearchAnswer> searchTopics(Database& database, const QString& query, int limit, const Lexicon& lexicon,
                                  const Vocabulary& vocabulary);

} // namespace tujian
