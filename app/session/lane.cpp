#include "session/lane.h"
#include <QCoreApplication>

namespace tujian {

Lane::Lane(const QString& name)
    : m_context(new QObject) {
    m_thread.setObjectName(name);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

Lane::~Lane() {
    cancelLatest();
    m_thread.quit();
    m_thread.wait();
}

void Lane::cancelLatest() {
    if (m_latest) {
        *m_latest = true;
    }
}

void Lane::post(std::function<void()> job) {
    QMetaObject::invokeMethod(m_context, std::move(job), Qt::QueuedConnection);
}

tl::unexpected<Error> Lane::cancelled() {
    return failure(ErrorCode::Cancelled,
                   QCoreApplication::translate("session", "a newer request took the place of this one"));
}

} // namespace tujian
