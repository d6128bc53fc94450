#pragma once
#include <QObject>

class DiagramTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitShowsAllOfIt();
    void zoomKeepsThePointUnderTheCursor();
    void zoomHasBounds();
    void pictureCannotBeLost();
    void smallTextIsNotShrunkFurther();
    void stepsComeIntoView();
    void wheelZoomsDragPans();
    void clickNamesTheElement();
    void keysWalkAndActivate();
    void sentenceLightsItsElements();
    void stepsGoThroughTheDiagram();
    void paneShowsWaitsAndFails();
    void paneDropsLateAnswers();
};
