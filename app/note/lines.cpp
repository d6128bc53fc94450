#include "note/lines.h"
#include <algorithm>

namespace tujian {
namespace {

bool isBlank(QChar c) {
    return c == u' ' || c == u'\t';
}

bool isAsciiDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Length of a list item's mark at `at` ("-", "12."), 0 if there is none. A blank or the line's end must follow.
int itemMark(QStringView text, int at, int end) {
    int past = at;
    if (text.at(at) == u'-' || text.at(at) == u'*' || text.at(at) == u'+') {
        past = at + 1;
    } else {
        while (past < end && past - at < 10 && isAsciiDigit(text.at(past)))
            ++past;
        if (past == at || past >= end || (text.at(past) != u'.' && text.at(past) != u')'))
            return 0;
        ++past;
    }
    return past >= end || isBlank(text.at(past)) ? past - at : 0;
}

} // namespace

LinePrefix prefixOf(QStringView text, int lineStart, int limit) {
    LinePrefix prefix;
    const int end = lineEndOf(text, lineStart);
    int at = skipBlank(text, lineStart, end);
    while (at < end && prefix.marks.size() < limit) {
        const bool quote = text.at(at) == u'>';
        const int length = quote ? 1 : itemMark(text, at, end);
        if (length == 0)
            break;
        prefix.marks.append({at, quote});
        at = skipBlank(text, at + length, end);
    }
    prefix.content = at;
    return prefix;
}

int lineStartOf(QStringView text, int offset) {
    if (offset <= 0)
        return 0;
    return int(text.lastIndexOf(u'\n', offset - 1)) + 1;
}

int lineEndOf(QStringView text, int offset) {
    const qsizetype end = text.indexOf(u'\n', offset);
    return int(end < 0 ? text.size() : end);
}

int afterLine(QStringView text, int offset) {
    return std::min(lineEndOf(text, offset) + 1, int(text.size()));
}

int skipBlank(QStringView text, int from, int to) {
    while (from < to && isBlank(text.at(from)))
        ++from;
    return from;
}

int trimmedEnd(QStringView text, int from, int to) {
    while (to > from && isBlank(text.at(to - 1)))
        --to;
    return to;
}

bool isRuleLine(QStringView content) {
    int marks = 0;
    for (QChar c : content) {
        if (isBlank(c))
            continue;
        if ((c != u'-' && c != u'*' && c != u'_') || c != content.front())
            return false;
        ++marks;
    }
    return marks >= 3;
}

bool isEmptyHeadingLine(QStringView content) {
    const QStringView line = content.trimmed();
    return line.startsWith(u'#') &&
           std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'#' || isBlank(c); });
}

int fenceLength(QStringView content, QChar mark) {
    int length = 0;
    while (length < content.size() && content.at(length) == mark)
        ++length;
    return length >= 3 ? length : 0;
}

bool isFenceClose(QStringView content, QChar mark) {
    const QStringView line = content.trimmed();
    return fenceLength(line, mark) == line.size() && !line.isEmpty();
}

} // namespace tujian
