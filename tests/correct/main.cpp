#include "test_apply.h"
#include "test_file.h"
#include "test_notebook.h"
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    ApplyTest apply;
    FileTest file;
    NotebookTest notebook;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&apply, &file, &notebook})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
