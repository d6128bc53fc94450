#pragma once
#include "base/error.h"
#include <QJsonObject>
#include <QString>

namespace tujian {

/// Small JSON files under <XDG data>/tujian, replaced atomically. What the reader did: last notebook, positions,
/// bookmarks. A damaged file is set aside (".broken") and counts as empty.
class State {
public:
    explicit State(QString folder = defaultFolder());
    static QString defaultFolder();
    [[nodiscard]] QJsonObject load(const QString& name) const;
    Result<void> save(const QString& name, const QJsonObject& value) const;
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    QString m_folder;
};

} // namespace tujian
