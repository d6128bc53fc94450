#pragma once
#include <QObject>

class WorkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void openReadsGlossary();
    void openMissing();
    void tagsOfTheNoteAreInherited();
    void topicsKnowTheirDiagrams();
    void derivedInOrder();
    void refreshReadsWhatChanged();
    void refreshAfterGlossary();
    void refreshKeepsWhenFolderIsAway();
    void refreshCancelled();
    void diagramsComeBehind();
    void drawingGoesOnWhereItStopped();
    void checkJoinsAndSorts();
    void checkLinks();
    void manifestsOfAFolderAreOnePicture();
};
