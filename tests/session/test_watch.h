#pragma once
#include <QObject>

class WatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changes_data();
    void changes();
    void manyChangesOneSignal();
    void folderMadeAgain();
    void foldersBelow();
};
