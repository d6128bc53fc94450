#pragma once
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <memory>
#include <utility>

namespace tujian {

/// Calls `take` with a future's result in the thread of `context`, which must be the calling one; never, if `context`
/// is gone by then or the work was cancelled. (QFuture::then() with a context that goes first ends the program in
/// Qt 6.4.)
template<class T, class Take>
void whenReady(QObject* context, const QFuture<T>& future, Take take) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
}

/// The same for what goes on to somebody else: the future that is returned is ready after `take`, and never, but
/// cancelled, if `take` is not called.
template<class T, class Take>
QFuture<T> afterTaking(QObject* context, const QFuture<T>& future, Take take) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenReady(context, future, [promise, take = std::move(take)](const T& result) mutable {
        take(result);
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

} // namespace tujian
