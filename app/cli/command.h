#pragma once
#include <QString>
#include <QStringList>
#include <optional>

namespace tujian {

/// What the first argument needs before anything else can be said.
enum class AppKind {
    Core,  ///< no fonts, no display
    Fonts, ///< fonts and painting, on the offscreen platform
    Window ///< a display
};
AppKind appKind(const QStringList& arguments);

/// What the command line asks the window for.
struct WindowRequest {
    QString path;
    bool present = false;
    QString topic; ///< an id
};

/// The outcome of a command line: a window to show, or the exit status of what is done already.
struct Command {
    std::optional<WindowRequest> window;
    int status = 0;
};

/// Reads the arguments (without the program's name) and does what they say: runs a verb, prints help, the version or
/// what is wrong. Verbs need the application object that appKind() names.
Command runCommand(const QStringList& arguments);

/// Is there a screen to show a window on? Else `message` says so, with the verbs that work without one.
bool hasDisplay(QString* message);

} // namespace tujian
