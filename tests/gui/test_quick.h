#pragma once
#include <QObject>

/// Quick open: how its items are ranked, and its popup.
class QuickTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itemsOfANotebook();
    void bestFirst_data();
    void bestFirst();
    void everyWordCounts();
    void marksAreInTheTitle();
    void chanceFindsNothing();
    void lastUsedLead();
    void prefixesChooseTheKind();
    void recentsSurvive();
    void popupChoosesByKeys();
};
