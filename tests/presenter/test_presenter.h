#pragma once
#include <QObject>

class PresenterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoWindowsOnTwoScreens();
    void wholeTalkByKeys();
    void wholeTalkByClicker();
    void blankedAndFrozen();
    void numberAndEnter();
    void overviewByKeys();
    void toolsOnBothScreens();
    void penTakesBack();
    void regionMagnified();
    void escapePutsAwayFirst();
    void countdown();
    void sizeOfTheNotes();
    void helpListsEveryKey();
    void notesEditedMeanwhile();
    void nodesLeadToTheirTopics();
    void answersThatComeTooLate();
};
