#pragma once
#include <QObject>

/// Corrections applied to graphs: values in, values out.
class ApplyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void elements_data();
    void elements();
    void details();
    void wholeDiagrams();
    void otherKinds_data();
    void otherKinds();
    void outlineIsDrawnBesideItself();
    void everyRedrawingKeepsItsPlaces();
    void orderDoesNotMatter();
    void survivesEdits();
    void noLongerFits();
    void acceptanceLapses();
    void keysComeFromWhatIsShown();
    void redrawnElementsAreCorrectedToo();
    void hiddenHoldsWhatItContains();
    void wordsOfTheFile();
};
