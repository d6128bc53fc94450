#pragma once
#include "cli/request.h"
#include <QStringList>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace tujian {

class Output;

/// A verb of the command line: the one table that help, the parser and the dispatch are made from.
struct Verb {
    const char* name;
    const char* summary; ///< untranslated, context "cli"
    bool fonts;          ///< measures text or paints
    void (*options)(CLI::App& app, Request& request);
    int (*run)(const Request& request, Output& out); ///< null: it opens a window
};
const QList<Verb>& verbs();

/// What the arguments say: a verb (or none: the window) with its request; or else what to print and the exit status.
struct Arguments {
    const Verb* verb = nullptr;
    Request request;
    std::optional<int> status; ///< set: nothing to run, `text` says why
    std::string text;
};
Arguments readArguments(const QStringList& arguments);

/// Puts the whole command line (options, verbs, examples) into the parser. `request` receives what is parsed and must
/// outlive the app.
void defineProgram(CLI::App& app, Request& request);

} // namespace tujian
