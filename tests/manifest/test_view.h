#pragma once
#include <QObject>

class TestView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsWhatServesOneOwner();
    void filters();
    void namesThatAreShared();
    void applications();
    void largeSetsAreFolded();
    void otherGraphsStay();
};
