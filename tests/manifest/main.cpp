#include "test_kinds.h"
#include "test_manifest.h"
#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    TestKinds kinds;
    TestManifest manifest;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&kinds, &manifest}) {
        failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
