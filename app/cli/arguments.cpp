#include "cli/arguments.h"
#include "cli/describe.h"
#include "cli/mistake.h"
#include "cli/verbs.h"
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <QCoreApplication>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

std::string words(const char* text) {
    return QCoreApplication::translate("cli", text).toStdString();
}

void text(CLI::App& app, const char* name, QString& target, const char* help) {
    app.add_option_function<std::string>(
        name, [&target](const std::string& value) { target = QString::fromStdString(value); }, words(help));
}

void path(CLI::App& app, Request& request) {
    text(app, "PATH", request.path, QT_TRANSLATE_NOOP("cli", "a folder, a file, or - for standard input"));
    app.get_option("PATH")->required();
}

void json(CLI::App& app, Request& request) {
    app.add_flag("--json", request.json, words(QT_TRANSLATE_NOOP("cli", "one JSON document on standard output")));
}

void topic(CLI::App& app, Request& request) {
    text(app, "--topic", request.topic, QT_TRANSLATE_NOOP("cli", "a topic's id, or its title if no other has it"));
}

void plainOptions(CLI::App& app, Request& request) {
    path(app, request);
    json(app, request);
}

void presentOptions(CLI::App& app, Request& request) {
    path(app, request);
    topic(app, request);
}

void searchOptions(CLI::App& app, Request& request) {
    path(app, request);
    app.add_option_function<std::vector<std::string>>(
           "QUERY",
           [&request](const std::vector<std::string>& values) {
               for (const std::string& value : values) {
                   request.query += (request.query.isEmpty() ? u""_s : u" "_s) + QString::fromStdString(value);
               }
           },
           words(QT_TRANSLATE_NOOP("cli", "words, \"phrases\", tag:a -tag:b title: in: is:todo has:diagram")))
        ->required();
    app.add_option("--limit", request.limit, words(QT_TRANSLATE_NOOP("cli", "at most so many results")))
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    json(app, request);
    app.allow_extras(); // -tag:x is part of a query, see joinQuery()
}

void diagramsOptions(CLI::App& app, Request& request) {
    path(app, request);
    topic(app, request);
    app.add_flag("--placed", request.placed,
                 words(QT_TRANSLATE_NOOP("cli", "lay them out: sizes and coordinates in points")));
    json(app, request);
}

void traceOptions(CLI::App& app, Request& request) {
    path(app, request);
    text(app, "REQUEST", request.query,
         QT_TRANSLATE_NOOP("cli",
                           "as for curl: an address, -H, -b, -X, --resolve …; or kubectl exec WORKLOAD -- curl …"));
    app.get_option("REQUEST")->required();
    json(app, request);
}

void indexOptions(CLI::App& app, Request& request) {
    path(app, request);
    app.add_flag("--rebuild", request.rebuild, words(QT_TRANSLATE_NOOP("cli", "read every note again")));
    json(app, request);
}

std::map<std::string, ExportFormat> formats() {
    std::map<std::string, ExportFormat> names;
    for (const FormatInfo& info : exportFormats()) {
        names.emplace(info.name, info.format);
    }
    return names;
}

/// What slides look like: shared by diagrams exported as slides and by decks.
void slideLook(CLI::App& app, Request& request, const std::map<std::string, DeckSteps>& steps) {
    const std::map<std::string, DiagramView> views{{"graph", DiagramView::Graph},
                                                   {"lifelines", DiagramView::Lifelines}};
    app.add_option("--view", request.view, words(QT_TRANSLATE_NOOP("cli", "of a sequence: graph or lifelines")))
        ->transform(CLI::CheckedTransformer(views).description("graph|lifelines"));
    text(app, "--theme", request.theme, QT_TRANSLATE_NOOP("cli", "light, dark or print"));
    app.get_option("--theme")->check(CLI::IsMember({"light", "dark", "print"}).description("light|dark|print"));
    std::string choices;
    for (const auto& [name, value] : steps) {
        choices += (choices.empty() ? "[=" : "|") + name;
    }
    app.add_option_function<std::string>(
           "--steps",
           [&request, steps](const std::string& value) {
               request.steps = value.empty() ? DeckSteps::Slides : steps.at(value);
           },
           words(QT_TRANSLATE_NOOP("cli", "a file (pdf: a page, pptx: a slide) for each step; pptx: or an animation")))
        ->expected(0, 1)
        ->check(CLI::IsMember(steps).description(choices + "]"));
    app.add_option_function<std::string>(
           "--aspect", [&request](const std::string& value) { request.wide = value == "16:9"; },
           words(QT_TRANSLATE_NOOP("cli", "of slides: 16:9 or 4:3")))
        ->check(CLI::IsMember({"16:9", "4:3"}).description("16:9|4:3"));
    text(app, "--template", request.templateFile,
         QT_TRANSLATE_NOOP("cli", "pptx: a .potx or .pptx whose masters, layouts and theme to use"));
}

void exportLook(CLI::App& app, Request& request) {
    slideLook(app, request, {{"slides", DeckSteps::Slides}, {"animation", DeckSteps::Animation}});
    app.add_option("--scale", request.scale, words(QT_TRANSLATE_NOOP("cli", "png: pixels a point")))
        ->check(CLI::Range(0.1, 16.0))
        ->capture_default_str();
    app.add_flag("--transparent", request.transparent,
                 words(QT_TRANSLATE_NOOP("cli", "svg, png: without a background")));
    const std::map<std::string, SvgText> letters{{"text", SvgText::Text}, {"outlines", SvgText::Outlines}};
    app.add_option("--text", request.text,
                   words(QT_TRANSLATE_NOOP("cli", "svg: words as text, or as outlines that look the same everywhere")))
        ->transform(CLI::CheckedTransformer(letters).description("text|outlines"));
}

void exportOptions(CLI::App& app, Request& request) {
    path(app, request);
    text(app, "--diagram", request.diagram, QT_TRANSLATE_NOOP("cli", "the diagram with this id"));
    topic(app, request);
    app.add_flag("--all", request.all, words(QT_TRANSLATE_NOOP("cli", "every diagram (with --topic: of that topic)")));
    app.add_option("--format", request.format, words(QT_TRANSLATE_NOOP("cli", "svg, png, pdf, pptx or dot")))
        ->required()
        ->transform(CLI::CheckedTransformer(formats()).description("svg|png|pdf|pptx|dot"));
    text(app, "-o", request.out, QT_TRANSLATE_NOOP("cli", "the file to write; a folder, if several result"));
    app.get_option("-o")->required();
    exportLook(app, request);
    json(app, request);
    app.get_option("--diagram")->excludes("--topic")->excludes("--all");
    app.callback([&request] {
        if (request.diagram.isEmpty() && request.topic.isEmpty() && !request.all) {
            throw CLI::ValidationError(
                words(QT_TRANSLATE_NOOP("cli", "export needs --diagram ID, --topic T or --all")));
        }
    });
}

void deckOptions(CLI::App& app, Request& request) {
    path(app, request);
    topic(app, request);
    text(app, "--tag", request.tag, QT_TRANSLATE_NOOP("cli", "the topics with this tag (and with tags under it)"));
    const std::map<std::string, ExportFormat> formatsOfDecks{{"pptx", ExportFormat::Pptx}, {"pdf", ExportFormat::Pdf}};
    app.add_option("--format", request.format, words(QT_TRANSLATE_NOOP("cli", "pptx or pdf")))
        ->required()
        ->transform(CLI::CheckedTransformer(formatsOfDecks).description("pptx|pdf"));
    text(app, "-o", request.out, QT_TRANSLATE_NOOP("cli", "the file to write, or a folder for it"));
    app.get_option("-o")->required();
    slideLook(app, request,
              {{"slides", DeckSteps::Slides}, {"animation", DeckSteps::Animation}, {"none", DeckSteps::None}});
    app.get_option("--topic")->excludes("--tag");
}

/// An excluded word before a colon, or a phrase, is a query although it begins like an option; a misspelt option is
/// not.
void joinQuery(const std::vector<std::string>& extras, Request& request) {
    for (const std::string& extra : extras) {
        const QString word = QString::fromStdString(extra);
        if (word.startsWith(u"--"_s) || !(word.contains(u':') || word.contains(u'"') || word.size() > 2)) {
            throw CLI::ExtrasError(extras);
        }
        request.query += (request.query.isEmpty() ? u""_s : u" "_s) + word;
    }
}

std::string helpOf(const CLI::App& app) {
    const QList<VerbDescription> all = describeProgram();
    for (const VerbDescription& verb : all) {
        if (!verb.name.isEmpty() && app.got_subcommand(verb.name.toStdString())) {
            return helpText(verb, all).toStdString();
        }
    }
    return helpText(all.first(), all).toStdString();
}

Arguments ended(const CLI::App& app, const CLI::ParseError& error) {
    Arguments result;
    if (error.get_exit_code() != 0) {
        result.status = 2;
        result.text = mistakeText(app, error).toStdString();
        return result;
    }
    result.status = 0;
    result.text = error.get_name() == "CallForHelp" ? helpOf(app) : error.what();
    return result;
}

/// "help VERB" is "VERB --help".
Result<QStringList> withHelp(const QStringList& arguments) {
    if (arguments.value(0) != u"help"_s) {
        return arguments;
    }
    const QString verb = arguments.value(1);
    const auto known = [&verb](const Verb& one) { return verb == QLatin1String(one.name); };
    if (verb.isEmpty() || verb == u"help"_s || verb.startsWith(u'-')) {
        return QStringList{u"--help"_s};
    }
    if (std::none_of(verbs().begin(), verbs().end(), known)) {
        return failure(ErrorCode::Usage, noSuchVerb(verb));
    }
    return QStringList{verb, u"--help"_s};
}

} // namespace

const QList<Verb>& verbs() {
    static const QList<Verb> table = {
        {"present", QT_TRANSLATE_NOOP("cli", "open straight into presenting"), true, presentOptions, nullptr},
        {"topics", QT_TRANSLATE_NOOP("cli", "list the topics"), false, plainOptions, runTopics},
        {"search", QT_TRANSLATE_NOOP("cli", "find topics"), false, searchOptions, runSearch},
        {"diagrams", QT_TRANSLATE_NOOP("cli", "list the diagrams, as graphs"), false, diagramsOptions, runDiagrams},
        {"export", QT_TRANSLATE_NOOP("cli", "write diagrams as pictures or slides"), true, exportOptions, runExport},
        {"deck", QT_TRANSLATE_NOOP("cli", "write topics as slides: text and diagrams"), true, deckOptions, runDeck},
        {"trace", QT_TRANSLATE_NOOP("cli", "say which way a request goes through the objects, and why"), false,
         traceOptions, runTrace},
        {"check", QT_TRANSLATE_NOOP("cli", "list what is odd in the notes"), false, plainOptions, runCheck},
        {"index", QT_TRANSLATE_NOOP("cli", "bring the search index up to date"), false, indexOptions, runIndex},
    };
    return table;
}

void defineProgram(CLI::App& app, Request& request) {
    app.name("tujian");
    app.description(words(QT_TRANSLATE_NOOP("cli", "Markdown notes, findable and drawn")));
    app.set_help_flag("-h,--help", words(QT_TRANSLATE_NOOP("cli", "say how it is used, and end")));
    app.set_version_flag("--version", std::string("tujian ") + TUJIAN_VERSION,
                         words(QT_TRANSLATE_NOOP("cli", "say which version this is, and end")));
    app.require_subcommand(0, 1);
    text(app, "PATH", request.path, QT_TRANSLATE_NOOP("cli", "the notebook to open in a window (none: the last one)"));
    for (const Verb& verb : verbs()) {
        CLI::App* sub = app.add_subcommand(verb.name, words(verb.summary));
        verb.options(*sub, request);
    }
    app.add_subcommand("help", words(QT_TRANSLATE_NOOP("cli", "say how a verb is used: tujian help VERB")));
}

Arguments readArguments(const QStringList& arguments) {
    Arguments result;
    const Result<QStringList> meant = withHelp(arguments);
    if (!meant) {
        result.status = 2;
        result.text = "tujian: " + meant.error().message.toStdString();
        return result;
    }
    CLI::App app;
    defineProgram(app, result.request);
    std::vector<std::string> reversed; // as CLI11 wants them
    const QStringList words = meant->value(0) == u"trace"_s ? withWholeRequest(*meant) : *meant;
    for (auto argument = words.crbegin(); argument != words.crend(); ++argument) {
        reversed.push_back(argument->toStdString());
    }
    try {
        app.parse(reversed);
        for (const Verb& verb : verbs()) {
            if (app.got_subcommand(verb.name)) {
                result.verb = &verb;
                joinQuery(app.get_subcommand(verb.name)->remaining(), result.request);
            }
        }
    } catch (const CLI::ParseError& error) {
        return ended(app, error);
    }
    return result;
}

} // namespace tujian
