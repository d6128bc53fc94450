#include "test_files.h"
#include "test_pictures.h"
#include "test_places.h"
#include <QApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    PlacesTest places;
    PicturesTest pictures;
    FilesTest files;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&places, &pictures, &files})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
