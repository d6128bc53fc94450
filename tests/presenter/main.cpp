#include "gui/theme/look.h"
#include "test_presenter.h"
#include <QApplication>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Two screens side by side, in the form that the offscreen platform reads.
const char screens[] = R"({"synchronousWindowSystemEvents": true, "windowFrameMargins": false, "screens": [
    {"name": "speaker", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "room", "x": 1280, "y": 0, "width": 1600, "height": 900, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
]})";

} // namespace

int main(int argc, char** argv) {
    const QTemporaryDir folder;
    QFile config(folder.filePath(QStringLiteral("screens.json")));
    if (qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("offscreen")) == QStringLiteral("offscreen") &&
        config.open(QIODevice::WriteOnly)) {
        config.write(screens);
        config.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + config.fileName().toUtf8());
    }
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    tujian::applyLook(app, tujian::makeLook(false));
    PresenterTest presenter;
    return QTest::qExec(&presenter, argc, argv);
}
