#pragma once
#include "base/span.h"
#include <QList>

namespace tujian {

enum class Severity { Info, Warning, Error };

/// Something about the input that the reader should know: never an exception, always data.
/// `code` is stable and untranslated ("yaml-syntax", "term-repaired", "todo-heading"); `message` is translated.
struct Diagnostic {
    Severity severity = Severity::Warning;
    QString code;
    QString message;
    Span span;
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

QString severityName(Severity severity); ///< "info", "warning", "error": the words of `check --json`

} // namespace tujian
