#include "victim.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

Victim::Victim()
    : m_environment(QProcessEnvironment::systemEnvironment()) {
    for (const QString& name :
         {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s, u"LANG"_s, u"LANGUAGE"_s})
        m_environment.remove(name);
    m_environment.insert(u"LC_ALL"_s, u"C"_s);
    m_environment.insert(u"HOME"_s, m_folder.path());
    for (const QString& name : {u"cache"_s, u"data"_s, u"config"_s})
        m_environment.insert(u"XDG_%1_HOME"_s.arg(name.toUpper()), home(name));
    QDir().mkpath(path());
}

QString Victim::path(const QString& name) const {
    return QDir::cleanPath(m_folder.filePath(u"notes/"_s + name));
}

QString Victim::home(const QString& name) const {
    return m_folder.filePath(u"home/"_s + name);
}

QString Victim::aside(const QString& name) const {
    return m_folder.filePath(name);
}

void Victim::write(const QString& name, const QByteArray& bytes) const {
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void Victim::writeNotes(int count) const {
    for (int i = 0; i < count; ++i) {
        const QString text = u"# 第 %1 篇 word%1\n\n## 创建的过程\n\n1. kubectl 向 kube-apiserver 提交定义\n"
                             "2. kube-apiserver 把对象写入 etcd\n3. kube-scheduler 从 kube-apiserver 监听到 Pod\n\n"
                             "## 说明\n\n%2\n"_s.arg(i)
                                 .arg(u"这一段没有什么可画的，只是让笔记长一些。"_s.repeated(20));
        write(u"folder%1/note%2.md"_s.arg(i % 7).arg(i), text.toUtf8());
    }
}

void Victim::set(const QString& variable, const QString& value) {
    m_environment.insert(variable, value);
}

void Victim::before(std::function<void()> inChild) {
    m_before = std::move(inChild);
}

std::unique_ptr<QProcess> Victim::start(const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    if (m_before)
        process->setChildProcessModifier(m_before);
    process->start(QStringLiteral(TUJIAN_PROGRAM), arguments);
    process->waitForStarted();
    return process;
}

Outcome Victim::run(const QStringList& arguments, const QByteArray& input) const {
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    Outcome outcome;
    if (process->waitForFinished(240'000) && process->exitStatus() == QProcess::NormalExit)
        outcome.status = process->exitCode();
    outcome.out = process->readAllStandardOutput();
    outcome.err = process->readAllStandardError();
    return outcome;
}

double secondsOfChildren() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double largestChild() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}
