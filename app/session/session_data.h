#pragma once
#include "session/cache.h"
#include "session/lane.h"
#include "session/mapkeeper.h"
#include "session/session.h"
#include "session/watch.h"
#include <QThreadPool>
#include <mutex>

namespace tujian {

/// What a Session holds; for its own files only.
struct SessionData {
    State state;
    QString path; ///< as asked for
    std::optional<OpenNotebook> open;
    QList<TopicRow> topics;
    int generation = 0; ///< of the open notebook: what comes back for an older one is dropped
    bool rescanning = false;
    bool rescanAgain = false;
    CancelFlag cancelIndexing;
    QFuture<QString> database; ///< where the index is; empty: it cannot be opened
    Watch watch;
    LayoutCache pictures;
    QThreadPool drawing; ///< one thread a core: each waits for one layout process

    std::optional<IndexPlace> writer; ///< touched in the index lane only
    bool checked = false;             ///< likewise: was the writer's file looked through?
    std::optional<Index> reader;      ///< touched in the search lane only
    QString readerDatabase;           ///< likewise

    std::mutex searchMutex;
    Index* searched = nullptr; ///< by the search that runs now; under searchMutex

    /// Search lane only: the index of a notebook, opened where it is not yet.
    Result<Index*> readerOf(QFuture<QString> wanted);
    /// Search lane only; interruptSearch() from any thread ends it with ErrorCode::Cancelled.
    Result<SearchAnswer> searchIn(Index& index, const QString& query, int limit, const Lexicon& terms);
    void interruptSearch();

    // Last, so that they end first.
    Lane reading{QStringLiteral("read")};
    Lane indexLane{QStringLiteral("index")};
    Lane searching{QStringLiteral("search")};
    Lane checking{QStringLiteral("check")};
    MapKeeper maps;

    explicit SessionData(State s)
        : state(std::move(s)) {}
};

} // namespace tujian
