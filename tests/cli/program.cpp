#include "program.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

QJsonObject Outcome::json() const {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    if (error.error != QJsonParseError::NoError) {
        qWarning("not JSON (%s): %s", qPrintable(error.errorString()), out.left(400).constData());
    }
    return document.object();
}

QString Program::path(const QString& name) const {
    return QDir::cleanPath(m_folder.filePath(u"notes/"_s + name));
}

void Program::write(const QString& name, const QByteArray& bytes) const {
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
}

Outcome Program::run(const QStringList& arguments, const QByteArray& input) const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s, u"LANG"_s}) {
        environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C"_s);
    for (const QString& name : {u"CACHE"_s, u"DATA"_s, u"CONFIG"_s}) {
        environment.insert(u"XDG_%1_HOME"_s.arg(name), m_folder.filePath(u"home/"_s + name.toLower()));
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(TUJIAN_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit) {
        outcome.status = process.exitCode();
    }
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}
