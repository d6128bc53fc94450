#include "cli/command.h"
#include "gui/run.h"
#include "gui/theme/language.h"
#include "startup.h"
#include <QApplication>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// The arguments after the program's name, before Qt takes out those that it knows.
QStringList argumentsOf(int argc, char** argv) {
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromUtf8(argv[i]);
    }
    return arguments;
}

int runVerb(const QStringList& arguments) {
    tujian::applyLanguage({});
    return tujian::runCommand(arguments).status;
}

int runInWindow(int& argc, char** argv) {
    QString message;
    if (!tujian::hasDisplay(&message)) {
        const QCoreApplication app(argc, argv);
        tujian::applyLanguage({});
        // A mistake in the arguments comes first: with a display it would be one, too.
        const tujian::Command command = tujian::runCommand(QCoreApplication::arguments().mid(1));
        if (!command.window) {
            return command.status;
        }
        tujian::hasDisplay(&message); // once more, in the reader's language
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
        return 2;
    }
    const QApplication app(argc, argv);
    tujian::applyLanguage({});
    const tujian::Command command = tujian::runCommand(QCoreApplication::arguments().mid(1));
    if (!command.window) {
        return command.status;
    }
    return tujian::runWindow({command.window->path, command.window->present, command.window->topic});
}

} // namespace

int main(int argc, char** argv) {
    tujian::useUtf8();
    QCoreApplication::setApplicationName(u"tujian"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TUJIAN_VERSION));
    QGuiApplication::setDesktopFileName(u"tujian"_s);
    const QStringList arguments = argumentsOf(argc, argv);
    switch (tujian::appKind(arguments)) {
    case tujian::AppKind::Core: {
        const QCoreApplication app(argc, argv);
        return runVerb(arguments);
    }
    case tujian::AppKind::Fonts: {
        // Without asking for a display, and the same fonts with one as without.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        tujian::quietPlatform();
        const QGuiApplication app(argc, argv);
        return runVerb(arguments);
    }
    case tujian::AppKind::Window:
        return runInWindow(argc, argv);
    }
    return 2;
}
