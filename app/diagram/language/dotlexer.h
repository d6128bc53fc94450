#pragma once
#include <QString>

namespace tujian {

enum class DotToken { Id, Punctuation, Arrow, End, Broken };

/// One token of DOT and where it stands.
struct DotLexeme {
    DotToken token = DotToken::End;
    QString text;        ///< an id without its quotes, escapes kept; a mark; "->" or "--"
    bool html = false;   ///< an id between < and >
    bool quoted = false; ///< an id in quotes: never a keyword
    qsizetype at = 0;
    qsizetype length = 0;
};

/// Reads DOT token by token; comments and lines that begin with '#' are left out. A quote or comment that is not
/// closed is one Broken token.
class DotLexer {
public:
    explicit DotLexer(QStringView text)
        : m_text(text) {}
    DotLexeme next();

private:
    void skip();
    DotLexeme quoted();
    DotLexeme html();
    DotLexeme word();
    DotLexeme make(DotToken token, qsizetype from) const;

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace tujian
