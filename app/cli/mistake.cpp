#include "cli/mistake.h"
#include "cli/describe.h"
#include "text/fold.h"
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("cli", text);
}

/// The one that a typing error or two made of it, or nothing.
QString nearest(const QString& typed, const QStringList& known) {
    const int limit = typed.size() > 5 ? 2 : typed.size() > 3 ? 1 : 0;
    int best = limit + 1;
    QString found;
    for (const QString& name : known) {
        const int distance = editDistance(typed, name, limit);
        if (distance < best) {
            best = distance;
            found = name;
        }
    }
    return found;
}

const VerbDescription* usedVerb(const CLI::App& app, const QList<VerbDescription>& verbs) {
    for (const VerbDescription& verb : verbs) {
        if (!verb.name.isEmpty() && app.got_subcommand(verb.name.toStdString())) {
            return &verb;
        }
    }
    return nullptr;
}

QString unexpected(const QString& message, const VerbDescription& verb) {
    const QString argument = message.section(u": "_s, 1).trimmed();
    const QString first = argument.section(u' ', 0, 0);
    if (!first.startsWith(u'-')) {
        return words(QT_TRANSLATE_NOOP("cli", "%1 is one argument too many")).arg(argument);
    }
    QStringList known;
    for (const OptionDescription& option : verb.options) {
        known << option.names;
    }
    const QString meant = nearest(first.section(u'=', 0, 0), known);
    return meant.isEmpty()
               ? words(QT_TRANSLATE_NOOP("cli", "there is no option %1")).arg(first)
               : words(QT_TRANSLATE_NOOP("cli", "there is no option %1; did you mean %2?")).arg(first, meant);
}

const OptionDescription* optionIn(const VerbDescription& verb, const QString& name) {
    for (const OptionDescription& option : verb.options) {
        if (option.names.contains(name)) {
            return &option;
        }
    }
    return nullptr;
}

/// "--format: Check gif value in …": what may stand there instead.
QString wrongValue(const QString& message, const VerbDescription& verb) {
    const OptionDescription* option = optionIn(verb, message.section(u':', 0, 0).trimmed());
    if (!option) {
        return message; // one of ours, which says it all
    }
    const QString& name = option->names.last();
    if (!option->choices.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("cli", "%1 takes one of: %2")).arg(name, option->choices.join(u", "_s));
    }
    if (!option->least.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("cli", "%1 takes a number from %2 to %3"))
            .arg(name, option->least, option->most);
    }
    return words(QT_TRANSLATE_NOOP("cli", "%1 takes a value: %2")).arg(name, option->help);
}

QString missing(const QString& message, const VerbDescription& verb) {
    const QString name = message.section(u' ', 0, 0);
    const OptionDescription* option = optionIn(verb, name);
    return option ? words(QT_TRANSLATE_NOOP("cli", "%1 is missing: %2")).arg(name, option->help) : message;
}

/// "tujian topic notes": the first word is taken for a path, and is a verb with a typing error.
QString withoutVerb(const CLI::App& app, const QString& message) {
    const std::vector<std::string> path = app.get_option("PATH")->results();
    const QString first = path.empty() ? QString() : QString::fromStdString(path.front());
    return first.isEmpty() || QFileInfo::exists(first) ? message : noSuchVerb(first);
}

} // namespace

QString noSuchVerb(const QString& verb) {
    QStringList names;
    for (const VerbDescription& known : describeProgram()) {
        names << (known.name.isEmpty() ? QStringList() : QStringList(known.name));
    }
    const QString meant = nearest(verb, names);
    return meant.isEmpty()
               ? words(QT_TRANSLATE_NOOP("cli", "there is no verb %1; there are: %2")).arg(verb, names.join(u", "_s))
               : words(QT_TRANSLATE_NOOP("cli", "there is no verb %1; did you mean %2?")).arg(verb, meant);
}

QString mistakeText(const CLI::App& app, const CLI::ParseError& error) {
    const QList<VerbDescription> verbs = describeProgram();
    const VerbDescription* used = usedVerb(app, verbs);
    const VerbDescription& verb = used ? *used : verbs.first();
    QString text = QString::fromUtf8(error.what());
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
        text = used ? unexpected(text, verb) : withoutVerb(app, unexpected(text, verb));
        break;
    case CLI::ExitCodes::RequiredError:
        text = missing(text, verb);
        break;
    case CLI::ExitCodes::ExcludesError:
        text = words(QT_TRANSLATE_NOOP("cli", "%1 and %2 cannot stand together: leave one out"))
                   .arg(text.section(u' ', 0, 0), text.section(u' ', -1));
        break;
    case CLI::ExitCodes::ConversionError:
        text = wrongValue(text.section(u": "_s, 1).section(u" = "_s, 0, 0) + u':', verb);
        break;
    case CLI::ExitCodes::ArgumentMismatch:
    case CLI::ExitCodes::ValidationError:
        text = wrongValue(text, verb);
        break;
    default:
        break;
    }
    const QString help = used ? u"tujian help "_s + used->name : u"tujian help"_s;
    return u"tujian: "_s + text + u'\n' + words(QT_TRANSLATE_NOOP("cli", "\"%1\" says more.")).arg(help);
}

} // namespace tujian
