#pragma once
#include <QObject>

class JsonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codePoints();
    void fileNames();
    void shapesAreChecked();
};
