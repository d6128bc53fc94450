#include "test_folder.h"
#include "test_kinds.h"
#include "test_manifest.h"
#include "test_trace.h"
#include "test_view.h"
#include <QCoreApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    TestFolder folder;
    TestKinds kinds;
    TestManifest manifest;
    TestTrace trace;
    TestView view;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&folder, &kinds, &manifest, &trace, &view}) {
        failed += QTest::qExec(test, argc, argv);
    }
    return failed;
}
