#include "session/cache.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QMutexLocker>

namespace tujian {

using namespace Qt::StringLiterals;

// The version alone would keep the rows of an older build of the same version, with diagrams that are read otherwise
// now.
QString indexMaker() {
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return u"%1 %2 %3"_s.arg(QCoreApplication::applicationVersion())
        .arg(program.size())
        .arg(program.lastModified().toMSecsSinceEpoch());
}

Result<IndexPlace> openIndex(const Notebook& book, IndexCheck check) {
    if (!book.root.isEmpty()) {
        const QString database = indexPath(book);
        if (Result<Index> index = Index::open(database, indexMaker(), check)) {
            return IndexPlace{nullptr, std::move(*index), database};
        }
    }
    auto spare = std::make_shared<QTemporaryDir>();
    const QString database = spare->filePath(u"index.sqlite"_s);
    Result<Index> index = Index::open(database, indexMaker());
    if (!index) {
        return tl::make_unexpected(index.error());
    }
    return IndexPlace{std::move(spare), std::move(*index), database};
}

std::optional<PlacedGraph> LayoutCache::find(const Graph& graph, DiagramView view) const {
    const QMutexLocker lock(&m_mutex);
    const Entry* entry = m_entries.object({graph.id, int(view)});
    return entry && entry->graph == graph ? std::optional(entry->placed) : std::nullopt;
}

void LayoutCache::insert(const Graph& graph, DiagramView view, const PlacedGraph& placed) {
    const QMutexLocker lock(&m_mutex);
    m_entries.insert({graph.id, int(view)}, new Entry{graph, placed});
}

} // namespace tujian
