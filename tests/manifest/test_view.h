#pragma once
#include <QObject>

class TestView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void foldsWhatServesOneOwner();
    void sharedThingsTieNobody();
    void theClientStandsInEachPart();
    void filters();
    void namesThatAreShared();
    void applications();
    void largeSetsAreFolded();
    void otherGraphsStay();
};
