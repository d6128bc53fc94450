#include "cli/describe.h"
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int column = 26; ///< where the meanings begin

QString words(const char* text) {
    return QCoreApplication::translate("cli", text);
}

QString usage(const VerbDescription& verb) {
    QString required;
    QString line = u"tujian"_s + (verb.name.isEmpty() ? QString() : u' ' + verb.name);
    for (const OptionDescription& option : verb.options) {
        if (option.positional) {
            const QString name = option.names.value(0) + (option.repeats ? u"…"_s : QString());
            line += option.required ? u' ' + name : u" ["_s + name + u']';
        } else if (option.required) {
            required += u' ' + option.names.value(0) + u' ' + option.value;
        }
    }
    return line + required + u' ' + words(QT_TRANSLATE_NOOP("cli", "[OPTIONS]"));
}

/// "  --format svg|png      what it means": on two lines where the first part is long.
QString entry(const QString& head, const QString& meaning) {
    const QString start = u"  "_s + head;
    return start.size() < column ? start.leftJustified(column) + meaning + u'\n'
                                 : start + u'\n' + QString(column, u' ') + meaning + u'\n';
}

QString optionEntry(const OptionDescription& option) {
    QString head = option.names.join(u", "_s);
    if (!option.positional && !option.value.isEmpty()) {
        head += option.valueOptional ? u"[="_s + option.value + u']' : u' ' + option.value;
    }
    QString meaning = option.help;
    if (!option.least.isEmpty()) {
        meaning += words(QT_TRANSLATE_NOOP("cli", " (%1 to %2)")).arg(option.least, option.most);
    }
    if (!option.preset.isEmpty()) {
        meaning += words(QT_TRANSLATE_NOOP("cli", " [else %1]")).arg(option.preset);
    }
    if (option.required && !option.positional) {
        meaning += words(QT_TRANSLATE_NOOP("cli", " (required)"));
    }
    return entry(head, meaning);
}

QString block(const char* title, const QString& body) {
    return body.isEmpty() ? QString() : u'\n' + words(title) + u'\n' + body;
}

} // namespace

QString helpText(const VerbDescription& verb, const QList<VerbDescription>& all) {
    QString text = verb.summary + u"\n\n"_s + words(QT_TRANSLATE_NOOP("cli", "Usage: %1")).arg(usage(verb)) + u'\n';
    QString positionals;
    QString options;
    for (const OptionDescription& option : verb.options) {
        (option.positional ? positionals : options) += optionEntry(option);
    }
    text += block(QT_TRANSLATE_NOOP("cli", "Arguments:"), positionals);
    if (verb.name.isEmpty()) {
        QString verbs;
        for (const VerbDescription& one : all.mid(1)) {
            verbs += entry(one.name, one.summary);
        }
        text += block(QT_TRANSLATE_NOOP("cli", "Verbs:"), verbs);
    }
    text += block(QT_TRANSLATE_NOOP("cli", "Options:"), options);
    QString examples;
    for (const ExampleDescription& example : verb.examples) {
        examples += u"  %1\n      %2\n"_s.arg(example.command, example.meaning);
    }
    return text + block(QT_TRANSLATE_NOOP("cli", "Examples:"), examples);
}

} // namespace tujian
