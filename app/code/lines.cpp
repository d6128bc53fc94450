#include "code/lines.h"

namespace tujian {

namespace {

/// No real key is longer; beyond this a line is prose, and is not searched to its end.
constexpr qsizetype LongestKey = 200;

qsizetype skipSpaces(QStringView line, qsizetype at) {
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        ++at;
    return at;
}

qsizetype skipDashes(QStringView line, qsizetype at) {
    while (at + 1 < line.size() && line[at] == u'-' && line[at + 1] == u' ')
        at = skipSpaces(line, at + 1);
    return at;
}

/// The closing quote of a quoted key, or -1.
qsizetype closeQuote(QStringView line, qsizetype at) {
    return line.left(at + LongestKey).indexOf(line[at], at + 1);
}

} // namespace

int indentOf(QStringView line) {
    int spaces = 0;
    while (spaces < line.size() && line[spaces] == u' ')
        ++spaces;
    return spaces;
}

bool opensBlockScalar(QStringView value) {
    const QStringView trimmed = value.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 4 || (trimmed.front() != u'|' && trimmed.front() != u'>'))
        return false;
    for (const QChar c : trimmed.mid(1)) {
        if (c != u'-' && c != u'+' && !c.isDigit())
            return false;
    }
    return true;
}

KeyOfLine keyOfLine(QStringView line, const LineKeys& keys) {
    qsizetype begin = skipSpaces(line, 0);
    if (begin > 0 && !keys.indented)
        return {};
    if (keys.dashes)
        begin = skipDashes(line, begin);
    if (begin >= line.size())
        return {};
    qsizetype at = begin;
    if (line[begin] == u'"' || line[begin] == u'\'') {
        at = closeQuote(line, begin);
        if (at < 0)
            return {};
        at = skipSpaces(line, at + 1);
        if (at >= line.size() || !keys.separators.contains(line[at]))
            return {};
    }
    const qsizetype limit = qMin(line.size(), begin + LongestKey);
    for (; at < limit; ++at) {
        if (line[at] == u'#' || line[at] == u'{' || line[at] == u'[')
            return {};
        const bool last = at + 1 == line.size() || line[at + 1] == u' ' || line[at + 1] == u'\t';
        if (keys.separators.contains(line[at]) && (!keys.spaceAfter || last)) {
            qsizetype end = at;
            while (end > begin && line[end - 1].isSpace())
                --end;
            return end > begin ? KeyOfLine{begin, end, at + 1} : KeyOfLine{};
        }
    }
    return {};
}

} // namespace tujian
