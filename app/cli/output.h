#pragma once
#include "base/diagnostic.h"
#include "base/error.h"
#include <QByteArray>
#include <QString>

namespace tujian {

/// Standard output, as UTF-8 whatever the locale says, in large pieces; remembers whether a write failed (full disk,
/// closed pipe).
class Output {
public:
    Output() = default;
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(const QByteArray& bytes);
    void line(const QString& text);
    bool flush(); ///< false if anything since the start could not be written

private:
    QByteArray m_buffer;
    bool m_failed = false;
};

/// Standard error.
void say(const QString& text);
void sayDiagnostic(const Diagnostic& diagnostic);

/// "file:line: severity: message [code]"
QString diagnosticLine(const Diagnostic& diagnostic);

/// Says what failed and returns the exit status for it: 2 for wrong usage, else 1.
int fail(const Error& error);

/// A counter on standard error, only where that is a terminal; gone when it is destroyed.
class ProgressLine {
public:
    explicit ProgressLine(QString label);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    void show(int done, int total);

private:
    QString m_label;
    bool m_terminal;
    bool m_shown = false;
};

} // namespace tujian
