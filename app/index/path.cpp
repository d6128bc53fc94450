#include "index/engine.h"
#include "index/index.h"
#include <QCryptographicHash>
#include <QStandardPaths>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace tujian {

QString indexPath(const Notebook& book) {
    const QByteArray hash = QCryptographicHash::hash(book.key().toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/tujian/"_s +
           QString::fromLatin1(hash) + u".sqlite"_s;
}

QString databaseEngineVersion() {
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace tujian
