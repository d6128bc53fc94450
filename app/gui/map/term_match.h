#pragma once
#include "diagram/map/map.h"

namespace tujian {

/// Terms whose name or a spelling of it has the query in it, or is spelled by it in pinyin: indices in TermMap::terms,
/// those that begin with it first, then by the map's own order (the heaviest first). An empty query finds the heaviest.
QList<int> matchTerms(const TermMap& map, const QString& query, int limit = 12);

} // namespace tujian
