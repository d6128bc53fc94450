#pragma once
#include <QObject>

/// An index that is broken, foreign, locked, or shared: a search still finds what the notes have.
class IndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void damaged_data();
    void damaged();
    void lockedByAnother();
    void severalAtOnce();
    void twoWindowsAndACommandLine();
    void clockBackwards();
    void changedWhileRead();
};
