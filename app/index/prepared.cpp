#include "index/prepared.h"
#include <sqlite3.h>

namespace tujian {

PreparedWrite::PreparedWrite(sqlite3* connection, const QString& sql)
    : m_connection(connection) {
    sqlite3_prepare16_v2(connection, sql.utf16(), static_cast<int>((sql.size() + 1) * 2), &m_statement, nullptr);
}

PreparedWrite::~PreparedWrite() {
    sqlite3_finalize(m_statement);
}

/// The values outlive the step: nothing is copied.
void PreparedWrite::bind(int place, const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::QString: {
        const auto& text = *static_cast<const QString*>(value.constData());
        sqlite3_bind_text16(m_statement, place, text.utf16(), static_cast<int>(text.size() * 2), SQLITE_STATIC);
        return;
    }
    case QMetaType::QByteArray: {
        const auto& bytes = *static_cast<const QByteArray*>(value.constData());
        sqlite3_bind_blob(m_statement, place, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
        return;
    }
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        sqlite3_bind_int64(m_statement, place, value.toLongLong());
        return;
    default:
        Q_ASSERT(!value.isValid());
        sqlite3_bind_null(m_statement, place);
    }
}

QSqlError PreparedWrite::run(const QVariantList& values) {
    if (m_statement == nullptr)
        return lastError();
    for (int i = 0; i < values.size(); ++i)
        bind(i + 1, values[i]);
    const int status = sqlite3_step(m_statement);
    const QSqlError error = status == SQLITE_DONE || status == SQLITE_ROW ? QSqlError() : lastError();
    sqlite3_reset(m_statement);
    return error;
}

QSqlError PreparedWrite::lastError() const {
    return {{},
            QString::fromUtf8(sqlite3_errmsg(m_connection)),
            QSqlError::StatementError,
            QString::number(sqlite3_extended_errcode(m_connection))};
}

} // namespace tujian
