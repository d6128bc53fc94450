#pragma once
#include <QObject>

class PptxTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void packagesAreSound_data();
    void packagesAreSound();
    void theCheckerFindsWhatIsWrong();
    void theSchemaCheckFindsWhatIsWrong();
    void boxesStandAsPlaced();
    void edgesAreGluedConnectors();
    void connectorsKeepOutOfBoxes_data();
    void connectorsKeepOutOfBoxes();
    void presetsEndWhereTheyShould();
    void themeFontsAndColoursOnly();
    void stepsStandStill();
    void animationRevealsEachStepOnce();
    void lifelinesHangOnBars();
    void notesTitlesAndLinks();
    void hostileText();
    void numberedPointsKeepTheirNumbers();
    void longTextIsAllThere();
    void tablesAreNative();
    void longTablesAreAllThere();
    void sameBytesEachTime();
    void templateIsKept();
    void themesOfATemplateStay();
    void templatesThatAreNone();
    void cancelled();
    void aHundredSlides();
};
