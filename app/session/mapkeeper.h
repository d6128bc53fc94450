#pragma once
#include "session/lane.h"
#include "session/survey.h"
#include <QObject>
#include <optional>

namespace tujian {

/// Keeps the map of terms of the open notebook up to date, in a lane of its own, once somebody wants it.
class MapKeeper : public QObject {
    Q_OBJECT
public:
    explicit MapKeeper(QObject* parent = nullptr);
    ~MapKeeper() override;

    void want();  ///< from now on; the next draw() is answered even if nothing has changed
    void reset(); ///< another notebook: answers that are on their way are dropped
    /// → changed(), if the map is another one than was sent last. `database` is waited for in the lane;
    /// `terms` are the notebook's own, what its notes define comes from there.
    void draw(const QFuture<QString>& database, const Lexicon& terms);

Q_SIGNALS:
    void changed(const tujian::Result<tujian::TermMap>& map);

private:
    void take(const Result<TermMap>& map);

    bool m_wanted = false;
    int m_generation = 0;
    std::optional<TermMap> m_sent;
    Lane m_lane{QStringLiteral("map")};
};

} // namespace tujian
