#pragma once
#include <QObject>

class ExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneFile();
    void everyFormat();
    void mapOfTheNotebook();
    void folderOfAll();
    void aFileAStep();
    void pagesOfOneFile();
    void unknownDiagram();
    void unwritable();
};
