#pragma once
#include <QObject>

/// What a reader corrected shows in every verb that speaks of diagrams.
class CorrectedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void diagrams();
    void exports();
    void check();
};
