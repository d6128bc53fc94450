#pragma once
#include <QObject>

class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void gbk();
    void anyExtension();
    void binaryIsNamed();
    void unreadableIsNamed();
    void linksInCircles();
    void emptyFolder();
    void cacheThatCannotBeWritten();
    void notesStayAsTheyAre();
};
