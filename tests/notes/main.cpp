#include "test_names.h"
#include "test_pictures.h"
#include "test_rules.h"
#include <QCoreApplication>
#include <QStandardPaths>
#include <QTest>

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const Shelf shelf;
    RulesTest rules(shelf);
    PicturesTest pictures(shelf);
    NamesTest names(shelf);
    int failed = 0;
    for (QObject* test : QList<QObject*>{&rules, &pictures, &names})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
