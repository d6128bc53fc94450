#include "gui/run.h"
#include "gui/theme/language.h"
#include "gui/window/preferences.h"
#include "gui/windows.h"
#include <QApplication>

namespace tujian {

int runWindow(const WindowOptions& options) {
    if (const QString language = loadPreferences(State()).language; !language.isEmpty())
        applyLanguage(language);
    Windows windows;
    windows.open(options);
    return QApplication::exec();
}

} // namespace tujian
