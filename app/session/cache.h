#pragma once
#include "layout/layout.h"
#include "session/work.h"
#include <QCache>
#include <QMutex>
#include <QTemporaryDir>
#include <memory>

namespace tujian {

/// An index and, where the cache folder cannot be used (read-only, full; or standard input, which has no place there),
/// the temporary folder that it lies in instead.
struct IndexPlace {
    std::shared_ptr<QTemporaryDir> spare; ///< before the index: it must outlive it
    Index index;
    QString database;
};
Result<IndexPlace> openIndex(const Notebook& book, IndexCheck check = IndexCheck::Quick);

/// What the rows of an index depend on besides the notes: this program, with the glossary and the rules in it.
QString indexMaker();

/// The last pictures, so that going back to a topic does not draw it again. Any thread.
class LayoutCache {
public:
    [[nodiscard]] std::optional<PlacedGraph> find(const Graph& graph, DiagramView view) const;
    void insert(const Graph& graph, DiagramView view, const PlacedGraph& placed);

private:
    struct Entry {
        Graph graph;
        PlacedGraph placed;
    };
    mutable QMutex m_mutex;
    QCache<std::pair<QString, int>, Entry> m_entries{200};
};

} // namespace tujian
