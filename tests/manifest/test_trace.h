#pragma once
#include <QObject>

class TestTrace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requests_data();
    void requests();
    void ways_data();
    void ways();
    void places();
    void fences();
    void choices();
    void traefikRules_data();
    void traefikRules();
    void nothingToTrace();
    void hopsAreNodes();
};
