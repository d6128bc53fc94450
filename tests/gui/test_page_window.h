#pragma once
#include <QObject>

/// What the window does with the note's page: parts, folding, what leads on, what cannot be shown.
class PageWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneTitleOverAMegabyte();
    void whatCannotBeShownSaysSo();
    void headingsHaveArrows();
    void topicsAreFoldedByKey();
    void focusHasAChip();
    void menuIsOfTheTopicUnderTheMouse();
    void calloutsOpenForAHit();
    void keysScrollWithoutACaret();
    void brokenLinksAreToldApart();
    void picturesAreAsWideAsTheText();
};
