#pragma once
#include "note/note.h"
#include <QStringList>

/// The keys that a note's prose and tables name, as QKeySequence writes them ("Alt+Left").
QStringList keysIn(const QString& text);

/// A command of the program as a note writes it.
struct Command {
    QString line;
    QString verb;        ///< empty: without a verb, it opens the window
    QStringList options; ///< "--topic", "-o"
    QString topic;       ///< what stands behind --topic
    QString path;        ///< of a trace: the notebook …
    QString request;     ///< … and the request
};
QList<Command> commandsIn(const tujian::Note& note);

/// Every source file below a folder of the source tree, joined.
QString sourcesBelow(const QString& folder);
