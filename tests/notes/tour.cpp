#include "tour.h"
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace tujian;

QStringList keysIn(const QString& text) {
    static const QRegularExpression key(
        uR"((?:(?:Ctrl|Alt|Shift)\+)+(?:F\d{1,2}|[A-Z0-9←→↑↓+-](?![A-Za-z]))|(?<![\w+])F\d{1,2}\b)"_s);
    static const QHash<QChar, QString> arrows{
        {u'←', u"Left"_s}, {u'→', u"Right"_s}, {u'↑', u"Up"_s}, {u'↓', u"Down"_s}};
    QStringList keys;
    for (auto found = key.globalMatch(text); found.hasNext();) {
        QString name = found.next().captured();
        if (const auto arrow = arrows.constFind(name.back()); arrow != arrows.constEnd())
            name.replace(name.size() - 1, 1, *arrow);
        keys.append(name);
    }
    keys.removeDuplicates();
    return keys;
}

QList<Command> commandsIn(const Note& note) {
    static const QRegularExpression verb(u"^[a-z]+$"_s);
    QList<Command> commands;
    for (const Block& block : note.blocks) {
        if (block.kind != BlockKind::Fence || block.info != u"shell"_s)
            continue;
        const QStringList lines = block.text.split(u'\n');
        for (const QString& line : lines) {
            const QStringList words = QProcess::splitCommand(line.section(u'|', 0, 0));
            if (words.value(0) != u"tujian"_s)
                continue;
            Command command;
            command.line = line;
            if (verb.match(words.value(1)).hasMatch())
                command.verb = words[1];
            for (int i = 1; i < words.size(); ++i) {
                // What stands behind a trace is as curl has it.
                if (words[i].startsWith(u'-') && words[i].size() > 1 && command.verb != u"trace"_s)
                    command.options.append(words[i].section(u'=', 0, 0));
                if (words[i - 1] == u"--topic"_s)
                    command.topic = words[i];
            }
            if (command.verb == u"trace"_s) {
                command.path = words.value(2);
                command.request = line.section(command.path + u' ', 1);
            }
            commands.append(command);
        }
    }
    return commands;
}

QString sourcesBelow(const QString& folder) {
    QString all;
    QDirIterator files(QStringLiteral(TUJIAN_SOURCE "/") + folder, {u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}
