#pragma once
#include <QObject>

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAndIndexes();
    void failsPlainly();
    void goesWhileWorkIsUnderWay();
    void readsBeforeIndexing();
    void searches();
    void mapFollowsTheNotes();
    void mapOfAnotherNotebook();
    void followsTheDisk();
    void remembersTheLast();
    void openingAnotherDropsTheFirst();
    void laysOut();
    void endsWhileBusy();
};
