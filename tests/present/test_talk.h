#pragma once
#include <QObject>

class TalkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesThroughPointsAndSteps();
    void goesBackToTheLastStep();
    void staysInBounds();
    void blanksAndUnblanks();
    void freezesForTheAudience();
    void clockRunsPausesAndResets();
    void asksForPicturesOnce();
    void visitsAndComesBack();
    void reloadsInPlace();
    void emptyTalk();
    void paceAgainstThePlan();
    void inkOfEachSlide();
};
