#pragma once
#include <QObject>

class ExportingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormatOfThePane();
    void draggedOut();
    void slidesLeadBack();
    void deckOfEachKind();
    void deckIsStopped();
    void deckThatFails();
};
