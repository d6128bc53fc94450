#pragma once
#include "shelf.h"
#include <QObject>

/// The rules that every shipped note keeps.
class RulesTest : public QObject {
    Q_OBJECT
public:
    explicit RulesTest(const Shelf& shelf)
        : m_shelf(shelf) {}

private Q_SLOTS:
    void nothingToCheck();
    void everyNote_data();
    void everyNote();
    void errata_data();
    void errata();
    void theIndexLeadsToEveryNote();
    void theWindowKnowsTheTour();
    void theTourNamesRealKeys_data();
    void theTourNamesRealKeys();
    void theTourNamesRealCommands_data() { theTourNamesRealKeys_data(); }
    void theTourNamesRealCommands();
    void requestsThatNotesNameArrive();
    void noSentenceOfAnotherAuthor();

private:
    const Shelf& m_shelf;
};
