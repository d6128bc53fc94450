#pragma once
#include <QObject>

class AnswersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void topics();
    void theFileAsATopic();
    void topicsForPeople();
    void diagrams();
    void diagramsOfATopic();
    void placedDiagrams();
    void mapOfTheNotebook();
    void search();
    void searchForDiagrams();
    void searchWithoutHits();
    void check();
    void index();
    void standardInput();
    void sameBytes();
};
