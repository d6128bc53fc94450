#pragma once
#include <QString>

namespace tujian {

/// What the command line asked the window for.
struct WindowOptions {
    QString path;         ///< folder or file; empty: the last notebook, the first time the shipped one
    bool present = false; ///< start presenting at once
    QString topic;        ///< id of the topic to go to; empty: where the reader was
};

/// Shows the main window and runs the event loop until it is closed; the exit status. Needs a QApplication.
int runWindow(const WindowOptions& options);

} // namespace tujian
