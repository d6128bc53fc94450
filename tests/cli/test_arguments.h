#pragma once
#include <QObject>

class ArgumentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void help();
    void version();
    void wrongUsage_data();
    void wrongUsage();
    void windowWithoutDisplay();
    void nothingThere();
    void outputThatCannotBeWritten();
};
