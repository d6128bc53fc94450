#pragma once
#include <QSqlError>
#include <QString>
#include <QVariantList>

struct sqlite3;
struct sqlite3_stmt;

namespace tujian {

/// A prepared statement that is run again and again with other values, without rows. What QSqlQuery does for every
/// single value costs more than writing it. Belongs to the connection's thread and must end before it.
class PreparedWrite {
public:
    PreparedWrite(sqlite3* connection, const QString& sql);
    ~PreparedWrite();
    PreparedWrite(const PreparedWrite&) = delete;
    PreparedWrite& operator=(const PreparedWrite&) = delete;
    /// An error of type NoError: done. Values are whole numbers, booleans, texts, bytes or nothing.
    QSqlError run(const QVariantList& values);

private:
    void bind(int place, const QVariant& value);
    [[nodiscard]] QSqlError lastError() const;
    sqlite3* m_connection;
    sqlite3_stmt* m_statement = nullptr;
};

} // namespace tujian
