#pragma once
#include <QObject>

/// Who has the keyboard, and when the note has it.
class FocusTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noteHasItAfterTheStart();
    void escapeInTheSearchGivesItBack();
    void quickOpenLeavesItToTheNote();
    void treeLeavesItToTheNote();
    void typingIsNotInterrupted();
    void hiddenPanelsGiveItBack();
    void spaceNeverLooksADiagramOver();
};
