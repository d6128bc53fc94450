#pragma once
#include <QObject>

/// What notes write beyond plain Markdown, as the page shows it.
class NotationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void calloutsHaveTheirTitles();
    void calloutsAreClosedAndOpened();
    void detailsAreClosedAndOpened();
    void footnotesAreRaisedNumbers();
    void footnotesLeadToAndFro();
    void linksToNowhereLookSo();
    void markedWordsHaveAGround();
    void codeInHeadingsIsAsLarge();
    void wideTablesComeInPieces();
    void aPartShowsItsStretch();
    void foldedTopicsAreNamed();
};
