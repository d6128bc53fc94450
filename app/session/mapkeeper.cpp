#include "session/mapkeeper.h"
#include "session/ready.h"

namespace tujian {

MapKeeper::MapKeeper(QObject* parent)
    : QObject(parent) {}

MapKeeper::~MapKeeper() {
    m_lane.cancelLatest();
}

void MapKeeper::want() {
    m_wanted = true;
    m_sent.reset();
}

void MapKeeper::reset() {
    ++m_generation;
    m_sent.reset();
    m_lane.cancelLatest();
}

void MapKeeper::draw(const QFuture<QString>& database, const Lexicon& terms) {
    if (!m_wanted) {
        return;
    }
    auto join = [wanted = QFuture<QString>(database), terms](const CancelFlag& cancel) mutable -> Result<TermMap> {
        wanted.waitForFinished(); // opening the index is short; filling it is not waited for
        const QString path = wanted.resultCount() > 0 ? wanted.result() : QString();
        if (path.isEmpty()) {
            return failure(ErrorCode::Index, tr("the index of this notebook cannot be opened"));
        }
        return indexedMap(path, terms, cancel);
    };
    whenReady(this, m_lane.runLatest(std::move(join)), [this, generation = m_generation](const Result<TermMap>& map) {
        if (generation == m_generation) {
            take(map);
        }
    });
}

void MapKeeper::take(const Result<TermMap>& map) {
    const bool cancelled = !map && map.error().code == ErrorCode::Cancelled;
    if (cancelled || (map && m_sent == *map)) {
        return;
    }
    m_sent = map ? std::optional(*map) : std::nullopt;
    Q_EMIT changed(map);
}

} // namespace tujian
