#pragma once
#include "base/error.h"
#include "index/fts.h"
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <atomic>
#include <memory>
#include <mutex>

struct sqlite3;

namespace tujian {

/// The file under the index: one connection with the schema in place and the tokenizer registered.
/// Belongs to the thread that made it, but for interrupt().
class Database {
public:
    /// `madeBy` is kept beside the schema's version: an index with another one is made anew.
    static Result<std::unique_ptr<Database>> open(const QString& path, const QString& madeBy, bool check);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] QSqlQuery query() const; ///< forward only
    [[nodiscard]] sqlite3* raw() const { return handle; }
    /// Prepared and run; on failure the Error, after the damage was seen to (see `wasDamaged`).
    Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {}) const;
    [[nodiscard]] Error errorOf(const QSqlError& error) const;
    [[nodiscard]] static bool isDamage(const QSqlError& error);

    /// Only one process (one Index) writes; the right is taken at the first write and kept.
    /// A file that another program has made anew since it was opened here is opened again.
    Result<void> lockForWriting();
    [[nodiscard]] bool isReplaced() const; ///< is the open file no longer the one at its path?
    Result<void> begin();
    Result<void> commit();
    void rollback();

    Result<void> recreate();              ///< deletes the file and starts with an empty one
    [[nodiscard]] qint64 version() const; ///< changes when any connection has written
    [[nodiscard]] bool isWhole() const;   ///< no damage that a quick look finds
    void rest() const;                    ///< drops cached and mapped pages
    void interrupt();                     ///< any thread

    FtsState fts; ///< shared with the tokenizer and the ranking function

private:
    Database(QString path, QString madeBy);
    Result<void> connect();
    void disconnect();
    Result<bool> isUsable(bool check) const; ///< right version, no damage as far as is looked for
    Result<void> createTables();

    QString file;
    QString madeBy;
    QString connection;
    std::unique_ptr<QLockFile> lock;
    mutable std::mutex handleMutex;
    sqlite3* handle = nullptr;
};

} // namespace tujian
