#include "gui/theme/look.h"
#include "test_trust.h"
#include <QApplication>
#include <QStandardPaths>
#include <QTest>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    tujian::applyLook(app, tujian::makeLook(false));
    TrustTest trust;
    return QTest::qExec(&trust, argc, argv);
}
