#include "test_files.h"
#include "test_manifests.h"
#include "test_pictures.h"
#include "test_places.h"
#include <QApplication>
#include <QTest>

int main(int argc, char** argv) {
    const QApplication app(argc, argv);
    PlacesTest places;
    ManifestsTest manifests;
    PicturesTest pictures;
    FilesTest files;
    int failed = 0;
    for (QObject* test : QList<QObject*>{&places, &manifests, &pictures, &files})
        failed += QTest::qExec(test, argc, argv);
    return failed;
}
