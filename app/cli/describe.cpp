#include "cli/describe.h"
#include "cli/arguments.h"
#include "cli/examples.h"
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// The parser's type of a value is "TEXT", "ENUM:svg|png", "INT:INT in [1 - 9]" or, for an optional one, "TEXT:[=a|b]".
void readType(const QString& type, OptionDescription& option) {
    QString allowed = type.section(u':', 1);
    option.valueOptional = allowed.startsWith(u"[="_s);
    if (option.valueOptional) {
        allowed = allowed.mid(2).chopped(1);
    }
    const bool words = !allowed.isEmpty() && !allowed.contains(u' ');
    option.choices = words ? allowed.split(u'|') : QStringList();
    const QString kind = type.section(u':', 0, 0);
    if (const qsizetype open = allowed.indexOf(u'['); !words && open >= 0) {
        const QStringList ends = allowed.mid(open + 1).chopped(1).split(u" - "_s);
        option.least = ends.value(0);
        option.most = ends.value(1);
    }
    option.value = words ? allowed : kind == u"INT" || kind == u"FLOAT" || kind == u"UINT" ? u"N"_s : kind;
}

OptionDescription describe(const CLI::Option& option) {
    OptionDescription result;
    result.positional = option.get_positional();
    if (result.positional) {
        result.names << QString::fromStdString(option.get_name());
    }
    for (const std::string& name : option.get_snames()) {
        result.names << u"-"_s + QString::fromStdString(name);
    }
    for (const std::string& name : option.get_lnames()) {
        result.names << u"--"_s + QString::fromStdString(name);
    }
    result.help = QString::fromStdString(option.get_description());
    result.required = option.get_required();
    if (option.get_items_expected_max() > 0) {
        readType(QString::fromStdString(option.get_type_name()), result);
    }
    result.preset = QString::fromStdString(option.get_default_str());
    result.repeats = result.positional && option.get_items_expected_max() > 1;
    const QString& name = result.names.value(0);
    result.path = name == u"PATH" || name == u"-o" || name == u"--template";
    if (result.path && !result.positional) {
        result.value = u"FILE"_s;
    }
    return result;
}

VerbDescription describe(const CLI::App& app) {
    VerbDescription verb;
    verb.summary = QString::fromStdString(app.get_description());
    for (const CLI::Option* option : app.get_options()) {
        verb.options << describe(*option);
    }
    return verb;
}

} // namespace

QList<VerbDescription> describeProgram() {
    CLI::App app;
    Request request;
    defineProgram(app, request);
    QList<VerbDescription> verbs{describe(app)};
    for (const CLI::App* sub : app.get_subcommands({})) {
        verbs << describe(*sub);
        verbs.last().name = QString::fromStdString(sub->get_name());
    }
    for (VerbDescription& verb : verbs) {
        verb.examples = examplesOf(verb.name);
    }
    return verbs;
}

} // namespace tujian
