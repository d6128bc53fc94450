#include "notebook/notebook.h"
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

bool isInside(const QString& root, const QString& path) {
    return path == root || path.startsWith(root.endsWith(u'/') ? root : root + u'/');
}

std::optional<QString> confined(const Notebook& book, const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (canonical.isEmpty() || !isInside(book.root, canonical))
        return std::nullopt;
    return canonical;
}

} // namespace

std::optional<QString> confinedPath(const Notebook& book, const QString& fromFile, const QString& relative) {
    if (book.root.isEmpty() || relative.isEmpty() || relative.contains(QChar(0)))
        return std::nullopt;
    const qsizetype slash = fromFile.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : fromFile.left(slash + 1);
    // "/images/a.png" is meant from the notebook's root, as sites do: the file system's root is outside anyway.
    const QString from = relative.startsWith(u'/') ? QString() : folder;
    if (auto path = confined(book, book.root + u'/' + from + relative))
        return path;
    if (!relative.contains(u'\\'))
        return std::nullopt;
    QString slashed = relative;
    return confined(book, book.root + u'/' + from + slashed.replace(u'\\', u'/'));
}

} // namespace tujian
