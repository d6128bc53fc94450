#pragma once
#include <QList>
#include <QStringView>

/// What a line of Markdown looks like from outside, for the places that the parser does not tell.
namespace tujian {

/// A container's mark at the start of a line: '>' or a list item's.
struct LineMark {
    int at = 0;
    bool quote = false;
};

/// A line's marks, at most `limit` of them, and where what follows them begins.
struct LinePrefix {
    QList<LineMark> marks;
    int content = 0;
};
LinePrefix prefixOf(QStringView text, int lineStart, int limit);

int lineStartOf(QStringView text, int offset);
int lineEndOf(QStringView text, int offset);        ///< of its '\n', or the text's end
int afterLine(QStringView text, int offset);        ///< start of the next line, or the text's end
int skipBlank(QStringView text, int from, int to);  ///< over spaces and tabs
int trimmedEnd(QStringView text, int from, int to); ///< before trailing spaces and tabs

bool isRuleLine(QStringView content);               ///< "---", "* * *", "___"
bool isEmptyHeadingLine(QStringView content);       ///< "##", "## ##"
int fenceLength(QStringView content, QChar mark);   ///< of an opening fence line; 0: it is none
bool isFenceClose(QStringView content, QChar mark); ///< nothing but the mark, three or more

} // namespace tujian
