#pragma once
#include <QObject>

/// kill -9 at random moments. TUJIAN_KILLS=200 is the whole trial; in the normal run it is a few.
class KilledTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whileIndexing();
    void whileSavingState();
    void whileExporting();
};
