#include "test_lane.h"
#include "session/lane.h"
#include <QSemaphore>
#include <QTest>

using namespace tujian;
using namespace Qt::StringLiterals;

void LaneTest::oneThreadInOrder() {
    Lane lane(u"test"_s);
    QList<int> order;
    QList<QFuture<QThread*>> futures;
    for (int i = 0; i < 50; ++i) {
        futures << lane.run([&order, i] {
            order << i;
            return QThread::currentThread();
        });
    }
    for (QFuture<QThread*>& future : futures) {
        QCOMPARE(future.result(), futures.first().result());
        QVERIFY(future.result() != QThread::currentThread());
    }
    QCOMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void LaneTest::newerCancelsOlder() {
    Lane lane(u"test"_s);
    QSemaphore started;
    QSemaphore go;
    int ran = 0;
    bool saw = false;
    auto first = lane.runLatest([&](const CancelFlag& cancel) -> Result<int> {
        started.release();
        go.acquire();
        ++ran;
        saw = *cancel;
        return 1;
    });
    started.acquire();
    const auto job = [&ran](const CancelFlag&) -> Result<int> {
        ++ran;
        return 7;
    };
    auto second = lane.runLatest(job);
    auto third = lane.runLatest(job);
    go.release();
    QVERIFY(!first.result()); // it ran on, and could see that nobody waits for it
    QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
    QVERIFY(saw);
    QVERIFY(!second.result());
    QCOMPARE(second.result().error().code, ErrorCode::Cancelled);
    QCOMPARE(*third.result(), 7);
    QCOMPARE(ran, 2);
}

void LaneTest::cancelledFutureIsNotRun() {
    Lane lane(u"test"_s);
    QSemaphore go;
    lane.run([&go] { go.acquire(); });
    bool ran = false;
    QFuture<int> future = lane.run([&ran] {
        ran = true;
        return 1;
    });
    future.cancel();
    go.release();
    lane.run([] {}).waitForFinished();
    QVERIFY(!ran);
    QCOMPARE(future.resultCount(), 0);
}

void LaneTest::endDropsWhatWaits() {
    QFuture<int> waiting;
    std::atomic_bool finished = false;
    {
        QSemaphore started;
        Lane lane(u"test"_s);
        lane.run([&] {
            started.release();
            QThread::msleep(50);
            finished = true;
        });
        started.acquire();
        waiting = lane.run([] { return 1; });
    }
    QVERIFY(finished); // what runs is waited for
    waiting.waitForFinished();
    QVERIFY(waiting.isFinished());
}
