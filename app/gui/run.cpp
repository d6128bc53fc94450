#include "gui/run.h"
#include "gui/window/main_window.h"
#include <QApplication>

namespace tujian {

int runWindow(const WindowOptions& options) {
    MainWindow window{State()};
    window.goToTopicWhenOpen(options.topic);
    window.openNotebook(options.path);
    if (options.present)
        window.presentWhenOpen();
    window.show();
    return QApplication::exec();
}

} // namespace tujian
