#pragma once
#include <QObject>

/// Where one was: tabs, bookmarks, and what changed since.
class PlacesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tabsAreClosedAndReopened();
    void tabsAreDragged();
    void tabsSurvive();
    void bookmarksSurvive();
    void newLinesAreTheChangedOnes();
};
