#pragma once
#include <QString>

namespace bench {

/// A program of its own, from its start until it has painted the note: how long, and what it holds then.
struct Start {
    double painted = -1;    ///< ms to the first painted note
    double searchable = -1; ///< ms to the first answer of a search; -1: it has none
    double saved = -1;      ///< ms from a changed note's write to its new word being found
    double resident = -1;   ///< MB, two seconds after
    double visited = -1;    ///< MB, after a hundred topics were opened
};

/// The smallest Qt program that shows a QTextBrowser with the file's text as HTML.
Start startSmallest(const QString& html);
/// The window over a notebook whose index is there already.
Start startWindow(const QString& notebook);

/// What the children run: the exit status, or -1 where the arguments ask for none of them.
int runChild(int argc, char** argv);

} // namespace bench
