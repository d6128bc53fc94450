#pragma once
#include <QObject>

class ExportingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormatOfThePane();
    void draggedOut();
    void deckOfEachKind();
    void deckIsStopped();
    void deckThatFails();
};
