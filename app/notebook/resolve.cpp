#include "notebook/kind.h"
#include "notebook/notebook.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QString withoutExtension(const QString& file) {
    const qsizetype dot = file.lastIndexOf(u'.');
    return isNoteName(file) ? file.left(dot) : file;
}

/// How many folders one goes up and down from one file's folder to another file's.
qsizetype distance(const QString& from, const QString& to) {
    const QStringList a = from.split(u'/');
    const QStringList b = to.split(u'/');
    qsizetype common = 0;
    while (common < a.size() - 1 && common < b.size() - 1 && a.at(common) == b.at(common))
        ++common;
    return a.size() + b.size() - 2 - 2 * common;
}

/// "name", "name.md" and "folder/name" all mean .../folder/name.md.
bool isNamed(const QString& file, const QString& name) {
    auto matches = [&name](const QString& path) {
        return path.compare(name, Qt::CaseInsensitive) == 0 || path.endsWith(u'/' + name, Qt::CaseInsensitive);
    };
    return matches(file) || matches(withoutExtension(file));
}

std::optional<LinkTarget> resolveWiki(const Notebook& book, const QString& fromFile, const Link& link) {
    QString name = link.target;
    while (name.startsWith(u'/') || name.startsWith("./"_L1))
        name.remove(0, name.startsWith(u'/') ? 1 : 2);
    if (name.isEmpty())
        return std::nullopt;
    const NoteFile* best = nullptr;
    for (const NoteFile& file : book.files) {
        if (isNamed(file.file, name) && (!best || distance(fromFile, file.file) < distance(fromFile, best->file)))
            best = &file;
    }
    if (!best)
        return std::nullopt;
    return LinkTarget{best->file, link.anchor};
}

/// The note that a path leads to: the file itself, one with the extension left out, or a folder's own page.
std::optional<QString> noteAt(const Notebook& book, const QString& fromFile, const QString& target) {
    const QStringList spellings{target, target + u".md"_s, target + u"/README.md"_s, target + u"/index.md"_s};
    for (const QString& spelling : spellings) {
        const auto path = confinedPath(book, fromFile, spelling);
        if (path && QFileInfo(*path).isFile() && isNoteName(*path))
            return QDir(book.root).relativeFilePath(*path);
    }
    return std::nullopt;
}

} // namespace

std::optional<LinkTarget> resolveLink(const Notebook& book, const QString& fromFile, const Link& link) {
    if (link.kind != LinkKind::Relative && link.kind != LinkKind::Wiki)
        return std::nullopt;
    if (link.target.isEmpty())
        return LinkTarget{fromFile, link.anchor};
    if (link.kind == LinkKind::Wiki)
        return resolveWiki(book, fromFile, link);
    const auto file = noteAt(book, fromFile, link.target);
    if (!file)
        return std::nullopt;
    return LinkTarget{*file, link.anchor};
}

} // namespace tujian
