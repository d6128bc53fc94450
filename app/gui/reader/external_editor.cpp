#include "gui/reader/external_editor.h"
#include <QCoreApplication>
#include <QDesktopServices>
#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tujian {

QStringList editorCommand(const QString& pattern, const QString& file, int line) {
    QStringList command = QProcess::splitCommand(pattern);
    if (command.isEmpty())
        return {};
    bool named = false;
    for (QString& part : command) {
        named = named || part.contains(u"{file}");
        // The line first: a file's name may itself look like a placeholder.
        part.replace(u"{line}"_s, QString::number(line)).replace(u"{file}"_s, file);
    }
    if (!named)
        command.append(file);
    return command;
}

Result<void> openInEditor(const QString& pattern, const QString& file, int line) {
    const QStringList command = editorCommand(pattern, file, line);
    const bool started = command.isEmpty() ? QDesktopServices::openUrl(QUrl::fromLocalFile(file))
                                           : QProcess::startDetached(command.constFirst(), command.mid(1));
    if (started)
        return {};
    return failure(
        ErrorCode::NotFound,
        QCoreApplication::translate("gui", "No editor could be started for %1: %2").arg(file, command.value(0)));
}

} // namespace tujian
