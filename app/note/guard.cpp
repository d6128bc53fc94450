#include "note/guard.h"
#include "note/emphasis.h"
#include <QByteArrayView>
#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int mostMarks = 100; ///< of quotes and lists on one line
constexpr qsizetype mostColumns = 1000;
constexpr qsizetype longestReference = 2048; ///< bytes: each use of a reference repeats it
/// The parser looks through a paragraph's lines for each of its brackets: so much of lines × brackets is bearable, the
/// larger number where most lines seem to be blocks of their own (rows, items).
constexpr qsizetype bracketWork = 2'000'000;
constexpr qsizetype bracketWorkInRows = 20'000'000;

bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// One pass over the lines. What the parser must not see is overwritten with bytes that mean nothing to it.
class Guard {
public:
    explicit Guard(QByteArray& utf8)
        : m_utf8(utf8) {}
    QList<Neutralised> run();

private:
    void readLine();
    qsizetype readMarks();
    void readDelimiter(qsizetype from);
    void readBrackets(qsizetype from);
    void readReference(qsizetype from);
    bool readFence(qsizetype from);
    bool readComment(qsizetype from);
    void startChunk();
    void overwrite(qsizetype from, qsizetype to, char c);
    void report(qsizetype at, const QString& code, const QString& message);
    [[nodiscard]] QByteArrayView rest(qsizetype from) const {
        return QByteArrayView(m_utf8).sliced(from, m_end - from);
    }

    QByteArray& m_utf8;
    QList<Neutralised> m_found;
    qsizetype m_begin = 0; ///< of the line
    qsizetype m_end = 0;
    char m_fence = 0;
    qsizetype m_noComment = -1; ///< "-->" does not occur from here on
    qsizetype m_lines = 0;      ///< of the paragraph or table so far
    qsizetype m_rows = 0;       ///< those of them that look like blocks of their own
    qsizetype m_brackets = 0;
    bool m_flooded = false;
    QList<qsizetype> m_delimiters; ///< rows of dashes in it
    qsizetype m_columns = 0;
    qsizetype m_pipes = 0;
    qsizetype m_tableRows = 0;
};

void Guard::report(qsizetype at, const QString& code, const QString& message) {
    if (m_fence == 0)
        m_found.append({at, at, code, message});
}

void Guard::overwrite(qsizetype from, qsizetype to, char c) {
    char* bytes = m_utf8.data();
    for (qsizetype i = from; i < to; ++i) {
        if (bytes[i] != '\n')
            bytes[i] = c;
    }
}

/// A paragraph or table ends: a table whose rows would mostly be padded with missing cells is none.
void Guard::startChunk() {
    const bool sparse = m_columns * m_tableRows > 4 * m_pipes + 256;
    if (!m_delimiters.isEmpty() && (sparse || m_columns > mostColumns)) {
        report(m_delimiters.first(), u"table-too-wide"_s,
               QCoreApplication::translate("note", "A table has more than %1 columns, or rows with hardly any of its "
                                                   "cells; it is shown as text.")
                   .arg(mostColumns));
        for (qsizetype at : std::as_const(m_delimiters))
            overwrite(at, at + 1, 'x');
    }
    m_delimiters.clear();
    m_columns = m_pipes = m_tableRows = 0;
    m_lines = m_rows = m_brackets = 0;
    m_flooded = false;
}

/// Passes over the marks of quotes and lists; returns where the line's content begins.
qsizetype Guard::readMarks() {
    qsizetype at = m_begin;
    int marks = 0;
    const char* bytes = m_utf8.constData();
    while (true) {
        const qsizetype from = at;
        while (at < m_end && isBlank(bytes[at]))
            ++at;
        const qsizetype indent = at - from;
        qsizetype past = at;
        while (past < m_end && isDigit(bytes[past]) && past - at < 10)
            ++past;
        const bool number = past > at && past < m_end && (bytes[past] == '.' || bytes[past] == ')');
        const bool bullet = past == at && at < m_end && (bytes[at] == '-' || bytes[at] == '*' || bytes[at] == '+');
        const bool quote = past == at && at < m_end && bytes[at] == '>';
        const bool spaced = past + 1 >= m_end || isBlank(bytes[past + 1]);
        if (!quote && !((number || bullet) && spaced))
            return at;
        if (++marks > mostMarks) {
            if (marks == mostMarks + 1)
                report(at, u"nesting-too-deep"_s,
                       QCoreApplication::translate("note",
                                                   "A line starts with more than %1 marks of lists and quotes; the "
                                                   "rest is shown as text.")
                           .arg(mostMarks));
            overwrite(past, past + 1, 'x');
            bytes = m_utf8.constData();
        }
        if (marks == 1 && bullet && indent < 4)
            startChunk();
        else if (marks == 1 && !quote)
            ++m_rows;
        at = past + 1;
    }
}

void Guard::readDelimiter(qsizetype from) {
    const QByteArrayView line = rest(from);
    const qsizetype pipes = std::count(line.begin(), line.end(), '|');
    m_pipes += pipes;
    if (pipes > 0)
        ++m_rows;
    if (!m_delimiters.isEmpty())
        ++m_tableRows;
    const qsizetype dash = line.indexOf('-');
    const bool delimiter = pipes > 0 && dash >= 0 && std::all_of(line.begin(), line.end(), [](char c) {
                               return c == '|' || c == '-' || c == ':' || isBlank(c);
                           });
    if (!delimiter)
        return;
    m_delimiters.append(from + dash);
    m_columns = std::max(m_columns, pipes + 1);
}

void Guard::readBrackets(qsizetype from) {
    ++m_lines;
    const qsizetype limit = m_rows * 2 > m_lines ? bracketWorkInRows : bracketWork;
    for (qsizetype at = from; at < m_end; ++at) {
        if (m_utf8.at(at) != '[')
            continue;
        if (++m_brackets * m_lines <= limit)
            continue;
        if (!m_flooded)
            report(at, u"too-many-brackets"_s,
                   QCoreApplication::translate("note",
                                               "A paragraph has too many lines and brackets to look for links in "
                                               "all of it; the rest is shown as text."));
        m_flooded = true;
        overwrite(at, at + 1, 'x');
    }
}

/// "[^1]: text" would vanish as the definition of a link; a definition of great length is repeated at each use.
void Guard::readReference(qsizetype from) {
    const QByteArrayView line = rest(from);
    if (!line.startsWith('['))
        return;
    const qsizetype close = line.first(std::min<qsizetype>(line.size(), 1002)).indexOf("]:");
    if (close < 0)
        return;
    const bool footnote = line.size() > 1 && line.at(1) == '^';
    const bool tooLong = line.size() - close > longestReference;
    if (tooLong && !footnote)
        report(from, u"reference-too-long"_s,
               QCoreApplication::translate("note", "A link definition is longer than %1 bytes; it is shown as text.")
                   .arg(longestReference));
    if (footnote || tooLong)
        overwrite(from + close + 1, from + close + 2, ';');
}

/// Keeps track of fenced code, roughly: a wrong guess costs a comment or a footnote mark, nothing else.
bool Guard::readFence(qsizetype from) {
    const QByteArrayView line = rest(from);
    const char mark = line.isEmpty() ? '\0' : line.front();
    const bool fence = (mark == '`' && line.startsWith("```")) || (mark == '~' && line.startsWith("~~~"));
    if (fence && m_fence == 0)
        m_fence = mark;
    else if (fence && m_fence == mark && line.trimmed().size() == std::count(line.begin(), line.end(), mark))
        m_fence = 0;
    return fence || m_fence != 0;
}

/// A comment that begins a line and after which nothing stands on its last line is hidden as a whole.
bool Guard::readComment(qsizetype from) {
    if (!rest(from).startsWith("<!--") || (m_noComment >= 0 && from >= m_noComment))
        return false;
    const qsizetype close = m_utf8.indexOf("-->", from + 4);
    if (close < 0) {
        m_noComment = from;
        return false;
    }
    const qsizetype end = m_utf8.indexOf('\n', close);
    const QByteArrayView after = QByteArrayView(m_utf8).sliced(close + 3, end - close - 3);
    if (!after.trimmed().isEmpty())
        return false;
    overwrite(from, end, ' ');
    m_found.append({from, end, {}, {}});
    m_end = end;
    return true;
}

void Guard::readLine() {
    const qsizetype content = readMarks();
    if (content == m_end) {
        startChunk();
        return;
    }
    const bool code = readFence(content);
    if (!code && readComment(content)) {
        startChunk();
        return;
    }
    if (!code)
        readReference(content);
    readDelimiter(content);
    readBrackets(content);
    if (!code)
        easeEmphasis(m_utf8, content, m_end);
}

QList<Neutralised> Guard::run() {
    while (m_begin < m_utf8.size()) {
        m_end = m_utf8.indexOf('\n', m_begin);
        if (m_end < 0)
            m_end = m_utf8.size();
        readLine();
        m_begin = m_end + 1;
    }
    startChunk();
    return std::move(m_found);
}

} // namespace

QList<Neutralised> guardMarkdown(QByteArray& utf8) {
    return Guard(utf8).run();
}

} // namespace tujian
