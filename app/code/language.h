#pragma once
#include "code/highlight.h"
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tujian {

/// A string, comment or other stretch between two delimiters.
struct Stretch {
    QString open;
    QString close; ///< empty: the end of the line
    QChar escape;  ///< null: none
    bool multiline = false;
    bool wordStart = false; ///< opens only where no word ends ("#" in a shell, "'" in YAML prose)
    CodeStyle style = CodeStyle::String;
};

/// A line that is one thing by how it starts (a diff's "+", the preprocessor's "#").
struct LineStart {
    QString start;
    CodeStyle style = CodeStyle::Text;
    bool whole = true; ///< colours the whole line; else only `start`
};

/// How a line's own key is found (`key: value`, `key = value`); empty separators: lines have no keys.
struct LineKeys {
    QString separators;        ///< any of these ends the key
    bool spaceAfter = false;   ///< the separator counts only before a space or the line's end
    bool dashes = false;       ///< "- " may stand before the key
    bool indented = true;      ///< a key may stand behind spaces (not in a makefile, where a tab starts a recipe)
    bool blockScalars = false; ///< `key: |` makes the deeper lines below it a string
};

/// A language as its data file gives it.
struct Language {
    QString name;
    bool ignoreCase = false;
    bool tags = false;       ///< <name attribute="value"> (XML, HTML)
    bool stringKeys = false; ///< a string before ':' is a key (JSON)
    QString wordChars;       ///< what may stand in a word besides letters, digits and '_'
    QString operators;
    QString variableMarks;                 ///< a mark that starts a variable: $name, ${…}, $(…)
    QString wordMarks;                     ///< a mark that with the word behind it is one (a decorator's "@")
    QString keyBefore;                     ///< a word right before this character is a key (DOT's "=")
    CodeStyle firstWord = CodeStyle::Text; ///< of a line's first word (a directive, an instruction)
    QList<Stretch> stretches;              ///< longer openings first
    QList<LineStart> lines;
    LineKeys keys;
    QHash<QString, CodeStyle> words;
    QSet<QChar> opens; ///< first characters of the stretches' openings: most characters need no look at the list
};

/// By name or alias in any case; null for a language that is not known. Read once; any thread.
const Language* findLanguage(QStringView name);

} // namespace tujian
