#include "gui/quick/recents.h"
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {
constexpr qsizetype most = 100;
const QString& fileName() {
    static const QString name = u"recent"_s;
    return name;
}
} // namespace

void Recents::touch(const QString& key) {
    m_keys.removeAll(key);
    m_keys.prepend(key);
    m_keys = m_keys.mid(0, most);
}

Recents Recents::load(const State& state, const QString& notebook) {
    Recents recents;
    for (const QJsonValue value : state.load(fileName()).value(notebook).toArray())
        recents.m_keys.append(value.toString());
    recents.m_keys = recents.m_keys.mid(0, most);
    return recents;
}

Result<void> Recents::save(const State& state, const QString& notebook) const {
    QJsonObject all = state.load(fileName());
    all[notebook] = QJsonArray::fromStringList(m_keys);
    return state.save(fileName(), all);
}

} // namespace tujian
