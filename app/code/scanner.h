#pragma once
#include "code/language.h"

namespace tujian {

/// Walks over code once, from left to right, and colours what it passes. Every step moves on by at least one character
/// and looks at most to the end of what it colours, so that the work is linear in the text.
class Scanner {
public:
    Scanner(QStringView code, const Language& language);
    QList<CodeRun> run();

private:
    void line(); ///< what holds for a line as a whole, at its start
    void token();
    bool stretch(); ///< a string or comment that starts here
    void closeStretch(const Stretch& stretch);
    bool variable();
    bool number();
    void word();
    void tag();
    void tagInside();
    void add(qsizetype begin, qsizetype end, CodeStyle style);
    [[nodiscard]] qsizetype lineEnd(qsizetype from) const;
    [[nodiscard]] qsizetype wordEnd(qsizetype from) const;
    [[nodiscard]] bool isWordChar(QChar c) const;
    [[nodiscard]] CodeStyle styleOfWord(qsizetype begin, qsizetype end) const;

    QStringView m_code;
    const Language& m_language;
    qsizetype m_at = 0;
    qsizetype m_lineStart = -1; ///< of the line that line() has seen last
    qsizetype m_firstWord = -1; ///< where a line's first word may still start
    int m_scalarIndent = -1;    ///< lines deeper than this belong to a block scalar; -1: none is open
    QList<CodeRun> m_runs;
};

} // namespace tujian
