#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace tujian {

/// An option or a positional argument as the parser knows it.
struct OptionDescription {
    QStringList names; ///< "--json", "-o"; of a positional its one name, "PATH"
    QString value;     ///< what stands for its value in a synopsis: "TEXT", "N", "svg|png"; empty for a flag
    QStringList choices;
    QString least; ///< of a number with a range
    QString most;
    QString preset; ///< what holds where it is left out, if the definition says so
    QString help;
    bool positional = false;
    bool required = false;
    bool repeats = false;       ///< a positional that takes all the words that follow
    bool valueOptional = false; ///< "--steps" and "--steps=slides"
    bool path = false;          ///< its value names a file or a folder
    friend bool operator==(const OptionDescription&, const OptionDescription&) = default;
};

/// A command that shows how a verb is used, and what it does.
struct ExampleDescription {
    QString command;
    QString meaning;
    friend bool operator==(const ExampleDescription&, const ExampleDescription&) = default;
};

/// A verb, or (first, with an empty name) the program without one.
struct VerbDescription {
    QString name;
    QString summary;
    QList<OptionDescription> options; ///< in the order of the definition, positionals among them
    QList<ExampleDescription> examples;
    friend bool operator==(const VerbDescription&, const VerbDescription&) = default;
};

/// The whole command line, read back from the parser's own definition, in the reader's language: what the manual page
/// and the shells' completions are made from, so that neither can say what the program does not do.
QList<VerbDescription> describeProgram();

/// What --help prints.
QString helpText(const VerbDescription& verb, const QList<VerbDescription>& all);

/// The manual page, as roff. `day` is the date in its foot ("2026-01-31").
QByteArray manualPage(const QList<VerbDescription>& verbs, const QString& version, const QString& day);

enum class Shell { Bash, Zsh, Fish };
/// A script that completes verbs, options, their choices, files and folders.
QByteArray completionScript(const QList<VerbDescription>& verbs, Shell shell);

} // namespace tujian
