#pragma once
#include <QString>

namespace tujian {

/// Appends one UTF-16 unit of text as HTML. Characters that would split or confuse the text document (paragraph
/// separators, its own frame marks, control characters) become a space or U+FFFD, one for one.
void appendEscaped(QString& html, QChar c);
QString escaped(QStringView text);

} // namespace tujian
