#include "cli/describe.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("cli", text);
}

/// Text that roff prints as it stands: hyphens stay hyphens that can be copied, a point at a line's start is no
/// command.
QString escaped(QString text) {
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u'\n', u' ');
    static const QRegularExpression han(u"([\\x{2e80}-\\x{9fff}\\x{ff00}-\\x{ffef}])"_s);
    text.replace(han, u"\\1\\:"_s); // roff breaks lines between words, and Chinese has none
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString bold(const QString& text) {
    return u"\\fB"_s + escaped(text) + u"\\fR"_s;
}

QString italic(const QString& text) {
    return u"\\fI"_s + escaped(text) + u"\\fR"_s;
}

QString valueText(const OptionDescription& option) {
    if (option.value.isEmpty()) {
        return {};
    }
    const QString value = option.choices.isEmpty() ? italic(option.value) : escaped(option.value);
    return option.valueOptional ? u"[="_s + value + u']' : u' ' + value;
}

QString synopsis(const VerbDescription& verb) {
    QString text = bold(u"tujian"_s);
    if (!verb.name.isEmpty()) {
        text += u' ' + bold(verb.name);
    }
    QString optional;
    for (const OptionDescription& option : verb.options) {
        QString part = option.positional ? italic(option.names.value(0)) : bold(option.names.value(0));
        if (!option.positional) {
            part += valueText(option);
        }
        if (option.names.contains(u"--help"_s)) {
            continue;
        }
        if (option.required) {
            text += u' ' + part + (option.repeats ? u"…"_s : u""_s);
        } else {
            optional += u" ["_s + part + u']';
        }
    }
    return text + optional;
}

QString optionItem(const OptionDescription& option) {
    QStringList names;
    for (const QString& name : option.names) {
        names << (option.positional ? italic(name) : bold(name));
    }
    return u".TP\n"_s + names.join(u", "_s) + (option.positional ? QString() : valueText(option)) + u'\n' +
           escaped(option.help) + u'\n';
}

QString verbSection(const VerbDescription& verb) {
    QString text = u".SS "_s + synopsis(verb) + u'\n' + escaped(verb.summary) + u'\n';
    for (const OptionDescription& option : verb.options) {
        if (!option.names.contains(u"--help"_s)) {
            text += optionItem(option);
        }
    }
    for (const ExampleDescription& example : verb.examples) {
        text += u".PP\n"_s + bold(example.command) + u"\n.br\n"_s + escaped(example.meaning) + u"\n"_s;
    }
    return text;
}

QString section(const char* title, const QString& body) {
    return u".SH "_s + words(title).toUpper() + u'\n' + body;
}

QString item(const QString& head, const char* meaning) {
    return u".TP\n"_s + bold(head) + u'\n' + escaped(words(meaning)) + u'\n';
}

QString surroundings() {
    return section(QT_TRANSLATE_NOOP("cli", "Exit status"),
                   item(u"0"_s, QT_TRANSLATE_NOOP("cli", "Done; a search that finds nothing is done, too.")) +
                       item(u"1"_s, QT_TRANSLATE_NOOP("cli", "The work failed, or check found errors.")) +
                       item(u"2"_s, QT_TRANSLATE_NOOP("cli", "The command line was wrong; what to change is on "
                                                             "standard error."))) +
           section(QT_TRANSLATE_NOOP("cli", "Files"),
                   item(u".tujian/glossary.yaml"_s,
                        QT_TRANSLATE_NOOP("cli", "The notebook's own terms, inside its folder.")) +
                       item(u"$XDG_DATA_HOME/tujian/"_s,
                            QT_TRANSLATE_NOOP("cli", "What the reader did: places, bookmarks, the window.")) +
                       item(u"$XDG_CACHE_HOME/tujian/"_s,
                            QT_TRANSLATE_NOOP("cli", "The search index. It may be deleted; it is made again."))) +
           section(QT_TRANSLATE_NOOP("cli", "Environment"),
                   item(u"LANGUAGE, LC_ALL, LC_MESSAGES, LANG"_s,
                        QT_TRANSLATE_NOOP("cli", "The language of the messages: Chinese (zh_CN) or English.")) +
                       item(u"DISPLAY, WAYLAND_DISPLAY"_s,
                            QT_TRANSLATE_NOOP("cli", "Where the window opens. Verbs other than present need "
                                                     "neither.")));
}

} // namespace

QByteArray manualPage(const QList<VerbDescription>& verbs, const QString& version, const QString& day) {
    const VerbDescription program = verbs.value(0);
    QString text = u".TH TUJIAN 1 %1 \"tujian %2\"\n.ad l\n.nh\n"_s.arg(day, version);
    text += section(QT_TRANSLATE_NOOP("cli", "Name"), u"tujian \\- "_s + escaped(program.summary) + u'\n');
    QString usage;
    for (const VerbDescription& verb : verbs) {
        usage += (usage.isEmpty() ? u""_s : u".br\n"_s) + synopsis(verb) + u'\n';
    }
    text += section(QT_TRANSLATE_NOOP("cli", "Synopsis"), usage);
    text += section(
        QT_TRANSLATE_NOOP("cli", "Description"),
        escaped(words(QT_TRANSLATE_NOOP(
            "cli", "Tujian opens a folder of Markdown notes, or one file, makes every topic findable, and draws the "
                   "topics: it reads the notes' own sentences, lists, arrows, tables and Kubernetes YAML and makes "
                   "diagrams of them. Without a verb it opens the window. Answers go to standard output, problems "
                   "and progress to standard error."))) +
            u'\n');
    QString options;
    for (const OptionDescription& option : program.options) {
        options += optionItem(option);
    }
    text += section(QT_TRANSLATE_NOOP("cli", "Options"), options);
    QString sections;
    for (const VerbDescription& verb : verbs.mid(1)) {
        sections += verbSection(verb);
    }
    text += section(QT_TRANSLATE_NOOP("cli", "Verbs"), sections) + surroundings();
    return text.toUtf8();
}

} // namespace tujian
