#include "state/state.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// Nothing we write comes near this; a file that does is not ours and must not be pulled into memory.
constexpr qint64 LargestFile = 64LL * 1024 * 1024;

/// Names come from the program, but one made of a note's path must not leave the folder.
QString fileName(const QString& name) {
    QString safe;
    for (const QChar c : name)
        safe += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'_');
    return (safe.isEmpty() ? u"_"_s : safe) + u".json"_s;
}

/// Keeps the damaged bytes for whoever wants to mend them; an older ".broken" gives way, for it was set aside before.
void setAside(const QString& path) {
    const QString aside = path + u".broken"_s;
    QFile::remove(aside);
    QFile::rename(path, aside);
}

Error cannotWrite(const QString& path, const QString& cause) {
    return {ErrorCode::Unwritable, QCoreApplication::translate("state", "Cannot save %1: %2").arg(path, cause)};
}

} // namespace

State::State(QString folder)
    : m_folder(std::move(folder)) {}

QString State::defaultFolder() {
    // Not AppDataLocation: it appends organisation and application, which differ between the window and the tests.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/tujian"_s;
}

QJsonObject State::load(const QString& name) const {
    const QString path = m_folder + u'/' + fileName(name);
    QFile file(path);
    if (!file.exists() || !file.open(QIODevice::ReadOnly))
        return {};
    QJsonDocument document;
    if (file.size() <= LargestFile)
        document = QJsonDocument::fromJson(file.readAll());
    const bool failed = file.error() != QFileDevice::NoError;
    file.close();
    if (document.isObject())
        return document.object();
    if (!failed) // a disk that cannot be read just now says nothing about the file
        setAside(path);
    return {};
}

Result<void> State::save(const QString& name, const QJsonObject& value) const {
    const QString path = m_folder + u'/' + fileName(name);
    if (!QDir().mkpath(m_folder))
        return tl::make_unexpected(
            cannotWrite(path, QCoreApplication::translate("state", "the folder cannot be made")));
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(value).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return tl::make_unexpected(cannotWrite(path, file.errorString()));
    return {};
}

} // namespace tujian
