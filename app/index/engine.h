#pragma once
#include <QString>

namespace tujian {

/// SQLite's own version. Any thread.
QString databaseEngineVersion();

} // namespace tujian
