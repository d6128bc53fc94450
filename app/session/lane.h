#pragma once
#include "base/error.h"
#include "layout/layout.h"
#include <QFuture>
#include <QPromise>
#include <QThread>
#include <memory>
#include <type_traits>

namespace tujian {

/// One thread that runs jobs one after the other: what must stay in one thread (an SQL connection) lives in its jobs.
/// Made and destroyed in the thread of its owner; jobs still waiting then are dropped (their futures are cancelled),
/// and the running one is waited for.
class Lane {
public:
    explicit Lane(const QString& name);
    ~Lane();
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    /// Runs `job()` in the lane; a job whose future was cancelled before it started is not run.
    template<class Job>
    auto run(Job job) -> QFuture<std::invoke_result_t<Job>> {
        using Value = std::invoke_result_t<Job>;
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        post([promise, job = std::move(job)]() mutable {
            if (!promise->isCanceled()) {
                if constexpr (std::is_void_v<Value>) {
                    job();
                } else {
                    promise->addResult(job());
                }
            }
            promise->finish();
        });
        return future;
    }

    /// Runs `job(cancel)`, which gives a Result. A newer request raises the flag of the older, which then answers
    /// ErrorCode::Cancelled, whatever it had found by then; one that has not started is not run.
    template<class Job>
    auto runLatest(Job job) -> QFuture<std::invoke_result_t<Job, CancelFlag>> {
        using Value = std::invoke_result_t<Job, CancelFlag>;
        cancelLatest();
        m_latest = std::make_shared<std::atomic_bool>(false);
        return run([cancel = m_latest, job = std::move(job)]() mutable -> Value {
            if (*cancel)
                return cancelled();
            Value result = job(cancel);
            return *cancel ? Value(cancelled()) : std::move(result);
        });
    }
    void cancelLatest();

private:
    void post(std::function<void()> job);
    static tl::unexpected<Error> cancelled();

    QThread m_thread;
    QObject* m_context; ///< lives in m_thread and dies with it
    CancelFlag m_latest;
};

} // namespace tujian
