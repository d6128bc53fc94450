#include "cli/output.h"
#include <QCoreApplication>
#include <cstdio>
#include <unistd.h>

namespace tujian {

using namespace Qt::StringLiterals;

Output::~Output() {
    flush();
}

void Output::write(const QByteArray& bytes) {
    m_buffer += bytes;
    if (m_buffer.size() > 65536) {
        flush();
    }
}

void Output::line(const QString& text) {
    write(text.toUtf8());
    write("\n");
}

bool Output::flush() {
    const size_t size = size_t(m_buffer.size());
    if (size > 0 && std::fwrite(m_buffer.constData(), 1, size, stdout) != size) {
        m_failed = true;
    }
    m_buffer.clear();
    if (std::fflush(stdout) != 0) {
        m_failed = true;
    }
    return !m_failed;
}

void say(const QString& text) {
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

QString diagnosticLine(const Diagnostic& diagnostic) {
    const QString what = u"%1: %2 [%3]"_s.arg(severityName(diagnostic.severity), diagnostic.message, diagnostic.code);
    const Span& at = diagnostic.span;
    return at.file.isEmpty() ? what : u"%1:%2: "_s.arg(at.file).arg(qMax(1, at.line)) + what;
}

void sayDiagnostic(const Diagnostic& diagnostic) {
    say(diagnosticLine(diagnostic));
}

int fail(const Error& error) {
    say(u"tujian: "_s + error.message);
    return error.code == ErrorCode::Usage ? 2 : 1;
}

ProgressLine::ProgressLine(QString label)
    : m_label(std::move(label))
    , m_terminal(isatty(STDERR_FILENO) != 0) {}

ProgressLine::~ProgressLine() {
    if (m_shown) {
        std::fputs("\r\x1b[K", stderr);
    }
}

void ProgressLine::show(int done, int total) {
    if (m_terminal) {
        m_shown = true;
        const QByteArray line = u"\r%1 %2/%3\x1b[K"_s.arg(m_label).arg(done).arg(total).toUtf8();
        std::fputs(line.constData(), stderr);
    }
}

} // namespace tujian
