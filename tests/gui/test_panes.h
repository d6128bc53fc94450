#pragma once
#include <QObject>

/// The window's panes beside the note: which diagram they show, how it opens, and what lights what.
class PanesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noteShowsItsFirstDrawnDiagram();
    void topicsUnderAreOffered();
    void stepLightsItsSentence();
    void clickLightsTheWholeSentence();
    void evidenceNarrowsToTheElement();
    void windowGoesOnWhereThePaneWas();
    void docksComeToTheFront();
    void linksSayWhereTheyLead();
    void narrowWindowStacksItsPanes();
    void outlineUnfolds();
    void firstWindowFitsTheScreen();
    void largePictureIsWholeAtFirst();
    void everyKeyIsListed();
    void quickNamesDiagramsAsThePaneDoes();
};
