#pragma once
#include <QObject>

class TracingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyResourcesHaveTools();
    void hopsAreWalked();
    void requestsArePicked();
    void whatIsShownIsKeptByDiagram();
    void theWayIsLit();
    void aKindsTopic();
    void requestsAreAnswered();
};
