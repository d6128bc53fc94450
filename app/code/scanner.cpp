#include "code/scanner.h"
#include "code/lines.h"

namespace tujian {

Scanner::Scanner(QStringView code, const Language& language)
    : m_code(code)
    , m_language(language) {}

QList<CodeRun> Scanner::run() {
    while (m_at < m_code.size()) {
        const bool atLineStart = m_at == 0 || m_code[m_at - 1] == u'\n';
        if (atLineStart && m_lineStart != m_at) {
            m_lineStart = m_at;
            line();
        } else {
            token();
        }
    }
    return std::move(m_runs);
}

void Scanner::add(qsizetype begin, qsizetype end, CodeStyle style) {
    if (end <= begin || style == CodeStyle::Text)
        return;
    if (!m_runs.isEmpty() && m_runs.last().end == begin && m_runs.last().style == style)
        m_runs.last().end = int(end);
    else
        m_runs.append({int(begin), int(end), style});
}

qsizetype Scanner::lineEnd(qsizetype from) const {
    const qsizetype end = m_code.indexOf(u'\n', from);
    return end < 0 ? m_code.size() : end;
}

bool Scanner::isWordChar(QChar c) const {
    return c.isLetterOrNumber() || c == u'_' || c.isSurrogate() || m_language.wordChars.contains(c);
}

qsizetype Scanner::wordEnd(qsizetype from) const {
    while (from < m_code.size() && isWordChar(m_code[from]))
        ++from;
    return from;
}

void Scanner::line() {
    const qsizetype start = m_at;
    const QStringView text = m_code.sliced(start, lineEnd(start) - start);
    const int indent = indentOf(text);
    if (m_scalarIndent >= 0) {
        if (indent > m_scalarIndent || text.trimmed().isEmpty()) {
            add(start + indent, start + text.size(), CodeStyle::String);
            m_at = start + text.size();
            return;
        }
        m_scalarIndent = -1;
    }
    m_firstWord = start;
    for (const LineStart& head : m_language.lines) {
        if (!text.sliced(head.whole ? 0 : indent).startsWith(head.start))
            continue;
        const qsizetype from = start + (head.whole ? 0 : indent);
        m_at = head.whole ? start + text.size() : from + head.start.size();
        add(from, m_at, head.style);
        return;
    }
    if (m_language.keys.separators.isEmpty())
        return;
    const KeyOfLine key = keyOfLine(text, m_language.keys);
    if (key.end == key.begin)
        return;
    add(start + key.begin, start + key.end, CodeStyle::Key);
    m_at = start + key.value;
    if (m_language.keys.blockScalars && opensBlockScalar(text.sliced(key.value)))
        m_scalarIndent = indent;
}

void Scanner::token() {
    const QChar c = m_code[m_at];
    if (m_language.opens.contains(c) && stretch())
        return;
    if (m_language.tags) {
        tag();
        return;
    }
    if (m_language.variableMarks.contains(c) && variable())
        return;
    if (c.isDigit() && number())
        return;
    if (isWordChar(c) || m_language.wordMarks.contains(c)) {
        word();
        return;
    }
    if (m_language.operators.contains(c))
        add(m_at, m_at + 1, CodeStyle::Operator);
    if (c == u';' || c == u'{' || c == u'}')
        m_firstWord = m_at; // a directive may follow on the same line
    else if (!c.isSpace())
        m_firstWord = -1;
    ++m_at;
}

bool Scanner::stretch() {
    const QStringView rest = m_code.sliced(m_at);
    for (const Stretch& candidate : m_language.stretches) {
        if (!rest.startsWith(candidate.open))
            continue;
        const bool afterWord =
            m_at > 0 && !m_code[m_at - 1].isSpace() && !QStringView(u"[{(,=:").contains(m_code[m_at - 1]);
        if (candidate.wordStart && afterWord)
            continue;
        closeStretch(candidate);
        m_firstWord = -1;
        return true;
    }
    return false;
}

void Scanner::closeStretch(const Stretch& stretch) {
    const qsizetype begin = m_at;
    qsizetype at = begin + stretch.open.size();
    const QChar last = stretch.close.isEmpty() ? QChar(u'\n') : stretch.close.front();
    while (at < m_code.size()) {
        const QChar c = m_code[at];
        if (!stretch.escape.isNull() && c == stretch.escape && at + 1 < m_code.size() && m_code[at + 1] != u'\n') {
            at += 2;
            continue;
        }
        if (c == last && !stretch.close.isEmpty() && m_code.sliced(at).startsWith(stretch.close)) {
            at += stretch.close.size();
            break;
        }
        if (c == u'\n' && !stretch.multiline)
            break;
        ++at;
    }
    m_at = qMin(at, m_code.size());
    CodeStyle style = stretch.style;
    if (m_language.stringKeys && style == CodeStyle::String) {
        qsizetype next = m_at;
        while (next < m_code.size() && m_code[next] == u' ')
            ++next;
        if (next < m_code.size() && m_code[next] == u':')
            style = CodeStyle::Key;
    }
    add(begin, m_at, style);
}

bool Scanner::variable() {
    const qsizetype begin = m_at;
    qsizetype end = begin + 1;
    if (end < m_code.size() && (m_code[end] == u'{' || m_code[end] == u'(')) {
        const QChar close = m_code[end] == u'{' ? u'}' : u')';
        const qsizetype limit = qMin(m_code.size(), end + 200); // a name, not the rest of the file
        while (end < limit && m_code[end] != close && m_code[end] != u'\n')
            ++end;
        if (end >= limit || m_code[end] != close || (close == u')' && m_code.sliced(begin, end - begin).contains(u' ')))
            end = begin + 1;
        else
            ++end;
    } else if (end < m_code.size() && QStringView(u"?!@#*$").contains(m_code[end])) {
        ++end;
    } else {
        while (end < m_code.size() && (m_code[end].isLetterOrNumber() || m_code[end] == u'_'))
            ++end;
    }
    if (end == begin + 1)
        return false;
    add(begin, end, CodeStyle::Variable);
    m_at = end;
    m_firstWord = -1;
    return true;
}

/// Digits with what may hang on them: 0x1f, 1e-3, 100m, 30s, 10.0.0.1/24. With letters the language does not know as a
/// unit it is a word that starts with a digit ("2xx服务"), and stays as it is.
bool Scanner::number() {
    qsizetype end = m_at;
    while (end < m_code.size() && (m_code[end].isDigit() || m_code[end] == u'.' || m_code[end] == u'_'))
        ++end;
    while (end > m_at && m_code[end - 1] == u'.')
        --end;
    const qsizetype digits = end;
    while (end < m_code.size() && end - digits < 16 && isWordChar(m_code[end]))
        ++end;
    const bool hex = digits - m_at == 1 && m_code[m_at] == u'0' && end > digits && m_code[digits].toLower() == u'x';
    if (end - digits <= 2 || hex)
        add(m_at, end, CodeStyle::Number);
    m_at = wordEnd(end);
    m_firstWord = -1;
    return true;
}

CodeStyle Scanner::styleOfWord(qsizetype begin, qsizetype end) const {
    constexpr qsizetype LongestWord = 64;
    if (m_language.wordMarks.contains(m_code[begin]))
        return end - begin > 1 ? CodeStyle::Variable : CodeStyle::Operator;
    if (!m_language.keyBefore.isEmpty()) {
        qsizetype next = end;
        while (next < m_code.size() && m_code[next] == u' ')
            ++next;
        if (next < m_code.size() && m_language.keyBefore.contains(m_code[next]))
            return CodeStyle::Key;
    }
    if (end - begin > LongestWord)
        return CodeStyle::Text;
    const QString word = m_code.sliced(begin, end - begin).toString();
    return m_language.words.value(m_language.ignoreCase ? word.toLower() : word, CodeStyle::Text);
}

void Scanner::word() {
    const qsizetype begin = m_at;
    m_at = qMax(wordEnd(begin + 1), begin + 1);
    CodeStyle style = styleOfWord(begin, m_at);
    if (style == CodeStyle::Text && m_firstWord >= 0)
        style = m_language.firstWord;
    m_firstWord = -1;
    add(begin, m_at, style);
}

void Scanner::tag() {
    const bool opens = m_code[m_at] == u'<' && m_at + 1 < m_code.size() &&
                       (m_code[m_at + 1].isLetter() || m_code[m_at + 1] == u'/' || m_code[m_at + 1] == u'?');
    if (!opens) {
        ++m_at;
        return;
    }
    qsizetype end = m_at + 2;
    while (end < m_code.size() && (isWordChar(m_code[end]) || m_code[end] == u':' || m_code[end] == u'-'))
        ++end;
    add(m_at, end, CodeStyle::Keyword);
    m_at = end;
    tagInside();
}

void Scanner::tagInside() {
    while (m_at < m_code.size() && m_code[m_at] != u'>' && m_code[m_at] != u'<') {
        const qsizetype begin = m_at;
        const QChar c = m_code[m_at++];
        if (c == u'"' || c == u'\'') {
            const qsizetype close = m_code.indexOf(c, m_at);
            m_at = close < 0 ? lineEnd(m_at) : close + 1;
            add(begin, m_at, CodeStyle::String);
        } else if (isWordChar(c)) {
            while (m_at < m_code.size() && (isWordChar(m_code[m_at]) || m_code[m_at] == u':' || m_code[m_at] == u'-'))
                ++m_at;
            add(begin, m_at, CodeStyle::Key);
        }
    }
    if (m_at < m_code.size() && m_code[m_at] == u'>')
        add(m_at, m_at + 1, CodeStyle::Keyword);
}

} // namespace tujian
