#include "export/export.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace tujian {

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
    const QString shown = QDir::toNativeSeparators(path);
    const auto failed = [&shown](const QString& cause) {
        return failure(ErrorCode::Unwritable,
                       QCoreApplication::translate("export", "%1 cannot be written: %2").arg(shown, cause));
    };
    if (QFileInfo(path).isDir())
        return failed(QCoreApplication::translate("export", "it is a folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace tujian
