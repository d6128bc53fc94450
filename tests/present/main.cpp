#include "test_keys.h"
#include "test_stage.h"
#include "test_talk.h"
#include <QGuiApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    TalkTest talk;
    KeysTest keys;
    StageTest stage;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&talk, &keys, &stage})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
