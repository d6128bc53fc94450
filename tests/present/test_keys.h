#pragma once
#include <QObject>

class KeysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presentersKeys_data();
    void presentersKeys();
    void otherKeysSayNothing();
    void everyCommandHasTextAndKey();
    void noKeyTwice();
    void numbers();
};
