#include "index/database.h"
#include "index/schema.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QVariant>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

const QString mapping = u"PRAGMA mmap_size=268435456"_s;

QString uniqueName() {
    static std::atomic<int> number = 0;
    return u"tujian-index-%1"_s.arg(++number);
}

int sqliteCode(const QSqlError& error) {
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

Database::Database(QString path, QString maker)
    : file(std::move(path))
    , madeBy(std::move(maker)) {}

Database::~Database() {
    disconnect();
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const QString& madeBy, bool check) {
    std::unique_ptr<Database> database(new Database(path, madeBy));
    if (path != u":memory:" && !QDir().mkpath(QFileInfo(path).path()))
        return failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate("index", "Cannot create the folder %1.").arg(QFileInfo(path).path()));
    auto usable = database->connect().and_then([&] { return database->isUsable(check); });
    if (usable && *usable)
        return database;
    if (auto made = database->recreate(); !made)
        return tl::make_unexpected(made.error());
    return database;
}

Result<void> Database::connect() {
    connection = uniqueName();
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    db.setDatabaseName(file);
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=4000"_s);
    if (!db.open())
        return tl::make_unexpected(errorOf(db.lastError()));
    if (auto registered = registerSearch(db, &fts); !registered)
        return registered;
    {
        const std::scoped_lock guard(handleMutex);
        handle = sqliteHandle(db);
    }
    // It is a cache: after a power cut the check at the next start finds what is broken, and it is made anew.
    const QString pragmas[] = {u"PRAGMA journal_mode=WAL"_s,
                               u"PRAGMA synchronous=NORMAL"_s,
                               u"PRAGMA temp_store=MEMORY"_s,
                               u"PRAGMA cache_size=-16000"_s,
                               mapping,
                               u"PRAGMA foreign_keys=OFF"_s};
    for (const QString& pragma : pragmas)
        if (auto done = run(pragma); !done)
            return tl::make_unexpected(done.error());
    return {};
}

void Database::disconnect() {
    {
        const std::scoped_lock guard(handleMutex);
        handle = nullptr;
    }
    if (connection.isEmpty())
        return;
    QSqlDatabase::database(connection, false).close();
    QSqlDatabase::removeDatabase(connection);
    connection.clear();
}

QSqlQuery Database::query() const {
    QSqlQuery q(QSqlDatabase::database(connection, false));
    q.setForwardOnly(true);
    return q;
}

Result<QSqlQuery> Database::run(const QString& sql, const QVariantList& values) const {
    QSqlQuery q = query();
    if (q.prepare(sql)) {
        for (const QVariant& value : values)
            q.addBindValue(value);
        if (q.exec())
            return q;
    }
    return tl::make_unexpected(errorOf(q.lastError()));
}

bool Database::isDamage(const QSqlError& error) {
    const int code = sqliteCode(error);
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

Error Database::errorOf(const QSqlError& error) const {
    switch (sqliteCode(error)) {
    case SQLITE_INTERRUPT:
        return Error{ErrorCode::Cancelled, QCoreApplication::translate("index", "The search was interrupted.")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error{ErrorCode::Index,
                     QCoreApplication::translate("index", "The search index %1 is damaged.").arg(file)};
    case SQLITE_FULL:
        return Error{
            ErrorCode::Unwritable,
            QCoreApplication::translate("index", "The disk is full: cannot write the search index %1.").arg(file)};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return Error{
            ErrorCode::Unwritable,
            QCoreApplication::translate(
                "index",
                "Cannot write the search index %1: make room on its disk, or name another folder in XDG_CACHE_HOME.")
                .arg(file)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error{
            ErrorCode::Index,
            QCoreApplication::translate("index", "The search index %1 is in use by another program.").arg(file)};
    default:
        return Error{ErrorCode::Index,
                     QCoreApplication::translate("index", "The search index %1 failed: %2").arg(file, error.text())};
    }
}

Result<void> Database::lockForWriting() {
    if (lock || file == u":memory:")
        return {};
    auto wanted = std::make_unique<QLockFile>(file + u".lock"_s);
    wanted->setStaleLockTime(0); // stale only when its process is gone
    if (!wanted->tryLock(0)) {
        if (wanted->error() == QLockFile::LockFailedError)
            return failure(ErrorCode::Index,
                           QCoreApplication::translate(
                               "index", "Another window is writing the search index %1; here it is only read.")
                               .arg(file));
        return failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate(
                "index",
                "Cannot write the search index %1: make room on its disk, or name another folder in XDG_CACHE_HOME.")
                .arg(file));
    }
    lock = std::move(wanted);
    if (!isReplaced())
        return {};
    disconnect();
    return connect().and_then([this]() -> Result<void> {
        const auto usable = isUsable(false);
        return usable && *usable ? Result<void>() : createTables();
    });
}

bool Database::isReplaced() const {
    int moved = 0;
    return handle != nullptr && sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved != 0;
}

Result<void> Database::begin() {
    return lockForWriting().and_then([this] { return run(u"BEGIN IMMEDIATE"_s); }).map([](const QSqlQuery&) {});
}

Result<void> Database::commit() {
    return run(u"COMMIT"_s).map([](const QSqlQuery&) {});
}

void Database::rollback() {
    (void)run(u"ROLLBACK"_s);
}

Result<bool> Database::isUsable(bool check) const {
    const auto wanted = schemaVersion() + u'/' + madeBy;
    auto version = run(u"SELECT value FROM meta WHERE key='version'"_s);
    if (!version || !version->next() || version->value(0).toString() != wanted)
        return false;
    version->finish();
    return !check || isWhole();
}

bool Database::isWhole() const {
    // Mapped pages count as the program's memory: a file that is read from end to end would stay in it.
    (void)run(u"PRAGMA mmap_size=0"_s);
    bool whole = false;
    {
        auto checked = run(u"PRAGMA quick_check(1)"_s);
        whole = checked && checked->next() && checked->value(0).toString() == u"ok";
    }
    (void)run(mapping);
    return whole;
}

Result<void> Database::recreate() {
    if (auto locked = lockForWriting(); !locked)
        return locked;
    disconnect();
    for (const QString& end : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
        if (QFile::exists(file + end) && !QFile::remove(file + end))
            return failure(ErrorCode::Unwritable,
                           QCoreApplication::translate("index", "Cannot write the search index %1: make room on its "
                                                                "disk, or name another folder in XDG_CACHE_HOME.")
                               .arg(file));
    return connect().and_then([this] { return createTables(); });
}

Result<void> Database::createTables() {
    for (const QString& sql : schemaStatements())
        if (auto done = run(sql); !done)
            return tl::make_unexpected(done.error());
    const QString version = schemaVersion() + u'/' + madeBy;
    return run(u"INSERT INTO meta VALUES('version', ?)"_s, {version}).map([](const QSqlQuery&) {});
}

qint64 Database::version() const {
    auto q = run(u"PRAGMA data_version"_s);
    return q && q->next() ? q->value(0).toLongLong() : -1;
}

void Database::rest() const {
    (void)run(u"PRAGMA shrink_memory"_s);
    (void)run(u"PRAGMA mmap_size=0"_s);
    (void)run(mapping);
}

void Database::interrupt() {
    const std::scoped_lock guard(handleMutex);
    if (handle != nullptr)
        sqlite3_interrupt(handle);
}

} // namespace tujian
