#include "notebook/kind.h"
#include "notebook/notebook.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int deepestFolder = 64;
constexpr qsizetype mostFiles = 500'000;

/// Size and time of change in one look; Qt gives milliseconds only, within which a file may change twice.
NoteFile lookAt(const QString& path, const QString& file) {
    NoteFile found{file, -1, 0};
    struct stat info {};
    if (::stat(QFile::encodeName(path).constData(), &info) != 0)
        return found;
    found.size = qint64(info.st_size);
    found.modified = qint64(info.st_mtim.tv_sec) * 1'000'000'000 + qint64(info.st_mtim.tv_nsec);
    return found;
}

void report(Notebook& book, const QString& code, const QString& file, const QString& message) {
    book.diagnostics.append({Severity::Warning, code, message, {file, 0, 0, 1}});
}

void addFile(Notebook& book, const QFileInfo& info, const QString& file) {
    const NoteFile found = lookAt(info.filePath(), file);
    if (found.size < 0)
        return; // gone since the folder was listed
    if (found.size > largestNote) {
        report(book, u"note-too-large"_s, file,
               QCoreApplication::translate("notebook", "%1 is larger than %2 MB and is left out.")
                   .arg(file)
                   .arg(largestNote / (1024 * 1024)));
        return;
    }
    book.files.append(found);
}

void scanFolder(Notebook& book, const QString& folder, const QString& prefix, int depth) {
    const QFileInfo self(folder);
    if (!self.isReadable() || !self.isExecutable()) {
        report(book, u"unreadable-folder"_s, prefix.chopped(1),
               QCoreApplication::translate("notebook",
                                           "The folder %1 cannot be read: change its permissions (chmod u+rx).")
                   .arg(folder));
        return;
    }
    if (depth > deepestFolder) {
        report(book, u"folder-too-deep"_s, prefix.chopped(1),
               QCoreApplication::translate("notebook", "Folders are nested more than %1 deep; %2 is left out.")
                   .arg(deepestFolder)
                   .arg(folder));
        return;
    }
    const auto entries =
        QDir(folder).entryInfoList(QDir::Dirs | QDir::Files | QDir::NoSymLinks | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const QString name = entry.fileName();
        if (name.startsWith(u'.') || entry.isSymLink() || book.files.size() >= mostFiles)
            continue;
        if (entry.isDir())
            scanFolder(book, entry.filePath(), prefix + name + u'/', depth + 1);
        else if (entry.isFile() && isNoteName(name))
            addFile(book, entry, prefix + name);
    }
}

Result<Notebook> standardInput() {
    Notebook book;
    book.single = u"-"_s;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook", "Standard input cannot be read."));
    book.input = input.read(largestNote + 1);
    // A pipe may hand over less than was asked for.
    for (QByteArray more = input.readAll(); !more.isEmpty() && book.input.size() <= largestNote; more = input.readAll())
        book.input += more;
    if (book.input.size() > largestNote)
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate(
                           "notebook", "Standard input is larger than %1 MB: give a folder of smaller notes instead.")
                           .arg(largestNote / (1024 * 1024)));
    book.files.append({book.single, book.input.size(), 0});
    return book;
}

Result<Notebook> singleFile(const QFileInfo& info) {
    const QString path = info.canonicalFilePath();
    const QFileInfo real(path);
    if (!real.isFile())
        return failure(
            ErrorCode::Unreadable,
            QCoreApplication::translate("notebook", "%1 is neither a file nor a folder.").arg(info.filePath()));
    if (!real.isReadable())
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook", "%1 cannot be read: change its permissions (chmod u+r).")
                           .arg(info.filePath()));
    Notebook book;
    book.root = real.canonicalPath();
    book.single = real.fileName();
    const NoteFile found = lookAt(path, book.single);
    if (found.size > largestNote)
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook", "%1 is larger than %2 MB: split it into several notes.")
                           .arg(info.filePath())
                           .arg(largestNote / (1024 * 1024)));
    book.files.append(found);
    return book;
}

} // namespace

Result<Notebook> scanNotebook(const QString& path) {
    if (path == u"-")
        return standardInput();
    const QFileInfo info(path);
    if (path.isEmpty() || !info.exists())
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate(
                "notebook", "There is no file or folder %1: check its spelling, or whether its disk is mounted.")
                .arg(path));
    if (!info.isDir())
        return singleFile(info);
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("notebook",
                                                   "The folder %1 cannot be read: change its permissions (chmod u+rx).")
                           .arg(path));
    Notebook book;
    book.root = info.canonicalFilePath();
    scanFolder(book, book.root, {}, 0);
    if (book.files.size() >= mostFiles)
        report(book, u"too-many-files"_s, {},
               QCoreApplication::translate("notebook", "Only the first %1 notes are read.").arg(mostFiles));
    std::sort(book.files.begin(), book.files.end(),
              [](const NoteFile& a, const NoteFile& b) { return a.file < b.file; });
    return book;
}

} // namespace tujian
