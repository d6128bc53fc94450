#include "state/corrections.h"
#include "state/correction_yaml.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qint64 largestFile = 16LL * 1024 * 1024;
constexpr int lockMs = 2000;

/// One of the two files as it stands on disk.
struct File {
    QString path;
    CorrectionText text;
    bool exists = false;
    bool readable = true;
};

File load(const QString& path, const QString& name) {
    File file{path, {}, false, true};
    QFile disk(path);
    if (path.isEmpty() || !disk.exists())
        return file;
    file.exists = true;
    const auto fail = [&file, &name](const QString& why) {
        file.readable = false;
        file.text.diagnostics = {{Severity::Error, u"corrections-unreadable"_s,
                                  QCoreApplication::translate("state", "Cannot read %1: %2").arg(name, why),
                                  Span{name, 0, 0, 1}}};
        return file;
    };
    if (disk.size() > largestFile)
        return fail(QCoreApplication::translate("state", "it is larger than %1 MB").arg(largestFile / (1024 * 1024)));
    if (!disk.open(QIODevice::ReadOnly))
        return fail(disk.errorString());
    QStringDecoder decode(QStringDecoder::Utf8);
    QString yaml = decode(disk.readAll());
    yaml.replace(u"\r\n"_s, u"\n"_s);
    file.text = parseCorrections(yaml, name);
    if (decode.hasError())
        file.text.diagnostics.append({Severity::Warning, u"correction-entry"_s,
                                      QCoreApplication::translate("state", "%1 is not UTF-8 throughout").arg(name),
                                      Span{name, 0, 0, 1}});
    return file;
}

QList<Correction> edited(QList<Correction> list, const CorrectionEdit& edit, bool adds) {
    list.removeIf([&edit](const Correction& kept) {
        return edit.remove.contains(kept) ||
               std::any_of(edit.add.begin(), edit.add.end(),
                           [&kept](const Correction& added) { return added != kept && added.replaces(kept); });
    });
    for (const Correction& added : adds ? edit.add : QList<Correction>())
        if (!list.contains(added))
            list.append(added);
    return list;
}

/// A copy of what is damaged, under a name that nothing has yet. Empty: it could not be made.
QString setAside(const QString& path) {
    for (int n = 1; n < 100; ++n) {
        const QString aside = path + u".broken"_s + (n == 1 ? QString() : u"-%1"_s.arg(n));
        if (!QFile::exists(aside))
            return QFile::copy(path, aside) ? aside : QString();
    }
    return {};
}

Error cannotWrite(const QString& path, const QString& why) {
    return {ErrorCode::Unwritable, QCoreApplication::translate("state", "Cannot save %1: %2").arg(path, why)};
}

/// Writes the list, if it is not what the file has; a damaged file is set aside before.
Result<void> store(const File& file, const QList<Correction>& list, QString& aside) {
    if (file.text.list == list)
        return {};
    if (file.exists && !file.readable)
        return tl::make_unexpected(cannotWrite(file.path, file.text.diagnostics.first().message));
    const QFileInfo folder(QFileInfo(file.path).path());
    if (!QDir().mkpath(folder.filePath()))
        return tl::make_unexpected(
            cannotWrite(file.path, QCoreApplication::translate("state", "the folder cannot be made")));
    if (!file.text.diagnostics.isEmpty()) {
        aside = setAside(file.path);
        if (aside.isEmpty())
            return tl::make_unexpected(
                cannotWrite(file.path, QCoreApplication::translate("state", "what is damaged in it cannot be kept")));
    }
    QSaveFile out(file.path);
    const QByteArray bytes = correctionsYaml(list).toUtf8();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit())
        return tl::make_unexpected(cannotWrite(file.path, out.errorString()));
    return {};
}

} // namespace

KeptCorrections readCorrections(const CorrectionPlaces& places) {
    KeptCorrections kept;
    for (const auto& [path, name] :
         {std::pair(places.beside, places.besideName), std::pair(places.spare, places.spare)}) {
        const File file = load(path, name);
        for (qsizetype i = 0; i < file.text.list.size(); ++i) {
            if (kept.list.contains(file.text.list[i]))
                continue;
            kept.list.append(file.text.list[i]);
            kept.spans.append(Span{name, 0, 0, file.text.lines[i]});
        }
        kept.diagnostics += file.text.diagnostics;
    }
    return kept;
}

Result<CorrectionsSaved> editCorrections(const CorrectionPlaces& places, const CorrectionEdit& edit) {
    if (places.spare.isEmpty())
        return tl::make_unexpected(Error{
            ErrorCode::Unwritable,
            QCoreApplication::translate("state", "what was read from standard input has no place for corrections")});
    // Readers of one notebook share the lock's folder, not the notebook's: that may be read-only, or on a slow share.
    QDir().mkpath(QFileInfo(places.spare).path());
    QLockFile lock(places.spare + u".lock"_s);
    (void)lock.tryLock(lockMs); // a lock that cannot be had only makes two edits at one moment less safe
    const File beside = load(places.beside, places.besideName);
    const File spare = load(places.spare, places.spare);
    CorrectionsSaved saved;
    Result<void> done = places.beside.isEmpty() ? Result<void>(tl::make_unexpected(cannotWrite(places.spare, {})))
                                                : store(beside, edited(beside.text.list, edit, true), saved.setAside);
    const bool takenFromBeside = edited(beside.text.list, edit, false) != beside.text.list;
    if (!done && takenFromBeside)
        return tl::make_unexpected(done.error()); // what stands there cannot be taken back from elsewhere
    saved.spare = !done;
    const QList<Correction> own = edited(spare.text.list, edit, saved.spare);
    done = store(spare, own, saved.setAside);
    if (!done)
        return tl::make_unexpected(done.error());
    saved.kept = readCorrections(places);
    return saved;
}

} // namespace tujian
