#pragma once
#include <QList>
#include <QString>

namespace tujian {

enum class CodeStyle { Text, Keyword, Type, String, Number, Comment, Key, Variable, Operator };

struct CodeRun {
    int begin = 0;
    int end = 0;
    CodeStyle style = CodeStyle::Text;
    friend bool operator==(const CodeRun&, const CodeRun&) = default;
};

/// Colours code by the language's data in ":/languages/<name>.json"; aliases ("sh", "yml") count. An unknown or empty
/// language gives no runs. Linear in the text, never throws.
QList<CodeRun> highlight(const QString& code, const QString& language);

/// The language a fence without a word is in, if that is plain to see (YAML, JSON, shell prompt); else empty.
QString guessLanguage(const QString& code);

} // namespace tujian
