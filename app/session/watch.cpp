#include "session/watch.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <array>
#include <cstring>
#ifdef Q_OS_LINUX
#include <sys/inotify.h>
#include <unistd.h>
#endif

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 80;
constexpr int lateMs = 2000;

} // namespace

Watch::Watch(QObject* parent, Means means)
    : QObject(parent) {
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMs);
    m_late.setSingleShot(true);
    m_late.setInterval(lateMs);
    const auto speak = [this] {
        m_settle.stop();
        m_late.stop();
        Q_EMIT changed();
    };
    connect(&m_settle, &QTimer::timeout, this, speak);
    connect(&m_late, &QTimer::timeout, this, speak);
#ifdef Q_OS_LINUX
    m_inotify = means == Means::Best ? inotify_init1(IN_NONBLOCK | IN_CLOEXEC) : -1;
    if (m_inotify >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_inotify, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &Watch::readEvents);
        return;
    }
#endif
    m_fallback = std::make_unique<QFileSystemWatcher>();
    connect(m_fallback.get(), &QFileSystemWatcher::directoryChanged, this, &Watch::stir);
    connect(m_fallback.get(), &QFileSystemWatcher::fileChanged, this, &Watch::stir);
}

Watch::~Watch() {
#ifdef Q_OS_LINUX
    if (m_inotify >= 0) {
        m_notifier.reset();
        ::close(m_inotify);
    }
#endif
}

QStringList Watch::folders() const {
    QStringList all = m_watched.keys();
    all.sort();
    return all;
}

void Watch::setFolders(const QStringList& folders) {
    const QSet<QString> wanted(folders.begin(), folders.end());
    for (const QString& folder : this->folders()) {
        if (!wanted.contains(folder)) {
            forgetFolder(folder);
        }
    }
    if (folders.isEmpty()) {
        m_settle.stop();
        m_late.stop();
    }
    // Also those watched before: a folder that was removed and made again is another one to inotify.
    for (const QString& folder : folders) {
        watchFolder(folder);
    }
}

void Watch::forgetFolder(const QString& folder) {
    const int number = m_watched.take(folder);
#ifdef Q_OS_LINUX
    if (m_inotify >= 0) {
        inotify_rm_watch(m_inotify, number);
        return;
    }
#endif
    m_fallback->removePath(folder);
}

void Watch::watchFolder(const QString& folder) {
#ifdef Q_OS_LINUX
    if (m_inotify >= 0) {
        const uint32_t events = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW;
        const int number = inotify_add_watch(m_inotify, QFile::encodeName(folder).constData(), events);
        if (number >= 0) {
            m_watched.insert(folder, number);
        }
        return;
    }
#endif
    m_watched.insert(folder, 0);
    m_fallback->addPath(folder);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : files) {
        m_fallback->addPath(file.filePath());
    }
}

/// Which file changed is not taken from the events: after an overflow it would be wrong, and a rescan tells exactly.
void Watch::readEvents() {
#ifdef Q_OS_LINUX
    alignas(inotify_event) std::array<char, 65536> buffer{};
    bool any = false;
    for (ssize_t size = 0; (size = ::read(m_inotify, buffer.data(), buffer.size())) > 0;) {
        for (ssize_t at = 0; at < size;) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            any = any || (event.mask & IN_IGNORED) == 0; // that a watch has ended is no news
            at += ssize_t(sizeof event) + event.len;
        }
    }
    if (any && !m_watched.isEmpty()) {
        stir();
    }
#endif
}

void Watch::stir() {
    m_settle.start();
    if (!m_late.isActive()) {
        m_late.start();
    }
}

QStringList Watch::foldersBelow(const QString& root, int limit) {
    QStringList found{root};
    for (qsizetype next = 0; next < found.size() && found.size() < limit; ++next) {
        const QFileInfoList inside =
            QDir(found[next])
                .entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks | QDir::Hidden, QDir::Name);
        for (const QFileInfo& folder : inside) {
            if (!folder.fileName().startsWith(u'.') || folder.fileName() == u".tujian") {
                found << folder.filePath();
            }
        }
    }
    return found.mid(0, limit);
}

} // namespace tujian
