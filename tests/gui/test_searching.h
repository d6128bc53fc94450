#pragma once
#include <QObject>

/// The search field: how a query is completed and kept.
class SearchingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void completes_data();
    void completes();
    void emptyQueryExplains();
    void savedSurvive();
    void tabCompletesAndEnterWaits();
};
