#include "cli/command.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "cli/select.h"
#include "layout/fonts.h"
#include <QCoreApplication>
#include <QFileInfo>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

Command printed(const Arguments& arguments) {
    const QString text = QString::fromStdString(arguments.text).trimmed();
    if (*arguments.status == 0) {
        Output out;
        out.line(text);
        return {std::nullopt, out.flush() ? 0 : 1};
    }
    say(text);
    return {std::nullopt, *arguments.status};
}

/// A window for the path, if there is something to open: a window that can only show an error helps nobody.
Command windowCommand(const Request& request, bool present) {
    WindowRequest window{request.path, present, {}};
    if (!window.path.isEmpty() && window.path != u"-" && !QFileInfo::exists(window.path)) {
        return {std::nullopt, fail({ErrorCode::NotFound,
                                    QCoreApplication::translate(
                                        "cli", "%1: no such file, folder or verb; \"tujian --help\" lists the verbs")
                                        .arg(window.path)})};
    }
    if (!request.topic.isEmpty()) {
        const Result<OpenNotebook> open = openAloud(request.path);
        const Result<TopicRef> topic = open ? findTopic(*open, request.topic) : tl::make_unexpected(open.error());
        if (!topic) {
            return {std::nullopt, fail(topic.error())};
        }
        window.topic = topic->id;
    }
    return {window, 0};
}

} // namespace

AppKind appKind(const QStringList& arguments) {
    const QString first = arguments.value(0);
    for (const Verb& verb : verbs()) {
        if (first == QLatin1String(verb.name) && verb.run) {
            return verb.fonts || arguments.contains(u"--placed"_s) ? AppKind::Fonts : AppKind::Core;
        }
    }
    if (first == u"help") {
        return AppKind::Core;
    }
    const bool informs = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s) || first == u"--version";
    return informs || (first.startsWith(u'-') && first != u"-") ? AppKind::Core : AppKind::Window;
}

Command runCommand(const QStringList& arguments) {
    const Arguments read = readArguments(arguments);
    if (read.status) {
        return printed(read);
    }
    if (!read.verb || !read.verb->run) {
        return windowCommand(read.request, read.verb != nullptr);
    }
    if (appKind(arguments) == AppKind::Fonts) {
        if (const QString problem = fontProblem(); !problem.isEmpty()) {
            say(u"tujian: "_s + problem);
        }
    }
    Output out;
    const int status = read.verb->run(read.request, out);
    if (!out.flush()) {
        say(QCoreApplication::translate("cli", "tujian: cannot write to standard output"));
        return {std::nullopt, status == 0 ? 1 : status};
    }
    return {std::nullopt, status};
}

bool hasDisplay(QString* message) {
    if (qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
        qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        return true;
    }
    QStringList names;
    for (const Verb& verb : verbs()) {
        if (verb.run) {
            names << QString::fromLatin1(verb.name);
        }
    }
    *message = QCoreApplication::translate(
                   "cli", "tujian: the window needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are not "
                          "set). These verbs work without one: %1. \"tujian --help\" says more.")
                   .arg(names.join(u", "_s));
    return false;
}

} // namespace tujian
