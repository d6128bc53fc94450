#pragma once
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <optional>

namespace tujian {

/// While it lives the desktop is asked not to blank, lock or sleep. Where nobody answers, nothing happens.
class Inhibitor : public QObject {
    Q_OBJECT
public:
    explicit Inhibitor(QObject* parent = nullptr);
    ~Inhibitor() override;

private:
    void askScreenSaver(const QString& reason);
    void askLogin(const QString& reason);
    std::optional<uint> m_cookie;
    QDBusUnixFileDescriptor m_lock; ///< the system sleeps again when it is closed
};

} // namespace tujian
