#include "gui/presenter/inhibitor.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QDBusMessage screenSaverCall(const QString& method) {
    return QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                          u"org.freedesktop.ScreenSaver"_s, method);
}

void allowScreenSaver(uint cookie) {
    QDBusMessage call = screenSaverCall(u"UnInhibit"_s);
    call << cookie;
    QDBusConnection::sessionBus().send(call);
}

} // namespace

Inhibitor::Inhibitor(QObject* parent)
    : QObject(parent) {
    const QString reason = tr("A talk is going on");
    askScreenSaver(reason);
    askLogin(reason);
}

Inhibitor::~Inhibitor() {
    if (m_cookie)
        allowScreenSaver(*m_cookie);
}

void Inhibitor::askScreenSaver(const QString& reason) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = screenSaverCall(u"Inhibit"_s);
    call << u"tujian"_s << reason;
    // An answer that comes after the talk is given back at once: hence the watcher has no parent.
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call));
    const auto take = [self = QPointer<Inhibitor>(this)](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<uint> reply = *done;
        if (reply.isValid() && self)
            self->m_cookie = reply.value();
        else if (reply.isValid())
            allowScreenSaver(reply.value());
        done->deleteLater();
    };
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher, take);
}

void Inhibitor::askLogin(const QString& reason) {
    const QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"idle:sleep"_s << u"Tujian"_s << reason << u"block"_s;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
        if (reply.isValid())
            m_lock = reply.value();
        done->deleteLater();
    });
}

} // namespace tujian
