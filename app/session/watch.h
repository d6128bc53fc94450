#pragma once
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>
#include <memory>

namespace tujian {

/// Says that something below a set of folders changed, soon after it has settled. Folders only, through inotify: this
/// sees writes in place as well as files renamed over others, which Qt's own watcher misses on folders. Where inotify
/// is not to be had, QFileSystemWatcher does what it can.
class Watch : public QObject {
    Q_OBJECT
public:
    enum class Means { Best, Fallback };
    explicit Watch(QObject* parent = nullptr, Means means = Means::Best);
    ~Watch() override;

    /// Watches exactly these folders (absolute paths). What cannot be watched is left out: refresh() still finds it.
    void setFolders(const QStringList& folders);
    [[nodiscard]] QStringList folders() const;

    /// A folder and those below it, without hidden folders (but with `.tujian`) and symbolic links, at most `limit`.
    static QStringList foldersBelow(const QString& root, int limit = 50'000);

Q_SIGNALS:
    void changed();

private:
    void readEvents();
    void stir();
    void watchFolder(const QString& folder);
    void forgetFolder(const QString& folder);

    int m_inotify = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QFileSystemWatcher> m_fallback;
    QHash<QString, int> m_watched; ///< folder → inotify's number for it
    QTimer m_settle;
    QTimer m_late; ///< speaks up even while changes keep coming
};

} // namespace tujian
