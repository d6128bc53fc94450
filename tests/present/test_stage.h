#pragma once
#include <QObject>

class StageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textKeepsEveryCharacter_data();
    void textKeepsEveryCharacter();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void tablesAreFitted();
    void longTextIsSplitAndKept();
    void shortTextIsLarge();
    void pictureFitsAndCaptionsStay();
    void tallPicturesStandBeside();
    void zoomShowsTheStep();
    void pointsAppearOneByOne();
    void blankDrawsNothing();
};
