#pragma once
#include "index/database.h"
#include "index/index.h"
#include "index/prepared.h"
#include <map>

namespace tujian {

/// Puts notes into the tables and takes them out; within the caller's transaction.
class Writer {
public:
    explicit Writer(Database& database)
        : db(database) {}
    Result<void> put(const NoteRows& rows);
    Result<void> putDiagrams(const NoteRows& rows); ///< of a note that is there, if it is still the same
    Result<void> remove(const QString& file);
    Result<void> putWords(); ///< the words met since the last call

private:
    Result<void> exec(const QString& sql, const QVariantList& values = {});
    Result<void> putTopics(const NoteRows& rows, qint64 note);
    Result<void> putTopic(const NoteRows& rows, int topic, const struct TopicText& text, qint64 note);
    Result<void> putTags(const NoteRows& rows, int topic, qint64 row, qint64 note);
    Result<void> putGraphs(const NoteRows& rows, qint64 note);
    Result<void> putLinks(const NoteRows& rows, qint64 note);

    Database& db;
    std::map<QString, PreparedWrite> prepared;
    qint64 lastId = 0;
};

} // namespace tujian
