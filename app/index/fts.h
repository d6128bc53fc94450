#pragma once
#include "base/error.h"
#include "index/rank.h"
#include <QByteArray>
#include <QSet>
#include <QSqlDatabase>

struct sqlite3;

namespace tujian {

/// What the tokenizer and the ranking function share with their connection.
struct FtsState {
    RankPlan plan;          ///< of the running search
    QSet<QByteArray> words; ///< Latin words met while indexing
};

/// The connection's own handle; nullptr if the driver has none.
sqlite3* sqliteHandle(const QSqlDatabase& connection);

/// Teaches a connection the tokenizer `tujian` and the function `tujian_rank(fts)`, which scores by the plan
/// as it stands when a query runs. Before any statement touches the table; `state` outlives the connection.
Result<void> registerSearch(const QSqlDatabase& connection, FtsState* state);

} // namespace tujian
