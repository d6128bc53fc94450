#pragma once
#include <QString>

namespace tujian {

/// Text that XML 1.0 allows: control characters, lone surrogates and non-characters are left out. (Char in
/// https://www.w3.org/TR/xml/#charsets)
QString xmlLegal(const QString& text);

/// The same, at most `longest` UTF-16 units: what is cut off shows as an ellipsis.
QString xmlShort(const QString& text, qsizetype longest);

} // namespace tujian
