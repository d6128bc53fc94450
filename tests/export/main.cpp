#include "test_export.h"
#include "test_pptx.h"
#include <QGuiApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    ExportTest pictures;
    PptxTest pptx;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&pictures, &pptx})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
