#include "diagram/language/dotlexer.h"
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

bool isIdChar(QChar c) {
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c.unicode() > 0x7f;
}

} // namespace

DotLexeme DotLexer::make(DotToken token, qsizetype from) const {
    return {token, m_text.mid(from, m_at - from).toString(), false, false, from, m_at - from};
}

void DotLexer::skip() {
    while (m_at < m_text.size()) {
        const QStringView rest = m_text.mid(m_at);
        const bool lineStart = m_at == 0 || m_text[m_at - 1] == u'\n';
        if (rest.front().isSpace() || rest.front() == u'\ufeff') {
            ++m_at;
        } else if (rest.startsWith(u"//") || (lineStart && rest.front() == u'#')) {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype end = m_text.indexOf(u"*/", m_at + 2);
            if (end < 0) {
                return; // next() makes a Broken token of it
            }
            m_at = end + 2;
        } else {
            return;
        }
    }
}

DotLexeme DotLexer::quoted() {
    const qsizetype from = m_at++;
    QString value;
    while (m_at < m_text.size() && m_text[m_at] != u'"') {
        if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size()) {
            const QChar escaped = m_text[m_at + 1];
            if (escaped == u'"') {
                value += escaped;
            } else if (escaped != u'\n') { // an escaped line break joins two lines
                value += m_text.mid(m_at, 2);
            }
            m_at += 2;
        } else {
            value += m_text[m_at++];
        }
    }
    const bool closed = m_at < m_text.size();
    m_at += closed ? 1 : 0;
    DotLexeme lexeme = make(closed ? DotToken::Id : DotToken::Broken, from);
    lexeme.text = value;
    lexeme.quoted = true;
    return lexeme;
}

DotLexeme DotLexer::html() {
    const qsizetype from = m_at++;
    int depth = 1;
    for (; m_at < m_text.size() && depth > 0; ++m_at) {
        depth += m_text[m_at] == u'<' ? 1 : m_text[m_at] == u'>' ? -1 : 0;
    }
    DotLexeme lexeme = make(depth == 0 ? DotToken::Id : DotToken::Broken, from);
    lexeme.text = lexeme.text.mid(1, lexeme.length - 2);
    lexeme.html = lexeme.quoted = true;
    return lexeme;
}

DotLexeme DotLexer::word() {
    const qsizetype from = m_at;
    const bool number =
        m_text[m_at] == u'-' && m_at + 1 < m_text.size() && (m_text[m_at + 1].isDigit() || m_text[m_at + 1] == u'.');
    m_at += number ? 1 : 0;
    while (m_at < m_text.size() && isIdChar(m_text[m_at])) {
        ++m_at;
    }
    if (m_at == from) {
        ++m_at;
        return make(DotToken::Broken, from);
    }
    return make(DotToken::Id, from);
}

DotLexeme DotLexer::next() {
    skip();
    if (m_at >= m_text.size()) {
        return {DotToken::End, {}, false, false, m_text.size(), 0};
    }
    const QChar c = m_text[m_at];
    const qsizetype from = m_at;
    if (m_text.mid(m_at).startsWith(u"->") || m_text.mid(m_at).startsWith(u"--")) {
        m_at += 2;
        return make(DotToken::Arrow, from);
    }
    if (QStringView(u"{}[];,=:+").contains(c)) {
        ++m_at;
        return make(DotToken::Punctuation, from);
    }
    if (m_text.mid(m_at).startsWith(u"/*")) {
        m_at = m_text.size(); // skip() looked for its end in vain
        return make(DotToken::Broken, from);
    }
    if (c == u'"') {
        return quoted();
    }
    return c == u'<' ? html() : word();
}

} // namespace tujian
