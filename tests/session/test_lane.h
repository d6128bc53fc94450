#pragma once
#include <QObject>

class LaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneThreadInOrder();
    void newerCancelsOlder();
    void cancelledFutureIsNotRun();
    void endDropsWhatWaits();
};
