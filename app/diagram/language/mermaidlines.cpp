#include "diagram/language/mermaidlines.h"

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void append(QStringView part, qsizetype at, QList<MermaidLine>& lines) {
    while (!part.isEmpty() && part.front().isSpace()) {
        part = part.mid(1);
        ++at;
    }
    part = part.trimmed();
    if (!part.isEmpty() && !part.startsWith(u"%%")) {
        lines.append({part.toString(), at});
    }
}

/// A semicolon inside quotes, brackets or an entity (#35;) is text.
void split(QStringView line, qsizetype at, QList<MermaidLine>& lines) {
    qsizetype from = 0;
    int brackets = 0;
    bool quoted = false;
    bool barred = false; // between the bars of an edge's label
    bool entity = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        quoted = c == u'"' ? !quoted : quoted;
        barred = c == u'|' && !quoted ? !barred : barred;
        brackets += quoted ? 0 : QStringView(u"[({").contains(c) ? 1 : QStringView(u"])}").contains(c) ? -1 : 0;
        if (c == u';' && !quoted && !entity && !barred && brackets <= 0) {
            append(line.mid(from, i - from), at + from, lines);
            from = i + 1;
        }
        entity = c == u'#' || (entity && c.isLetterOrNumber());
    }
    append(line.mid(from), at + from, lines);
}

} // namespace

QList<MermaidLine> mermaidLines(const QString& text, bool semicolons, QString& title) {
    QList<MermaidLine> lines;
    bool front = false;
    bool directive = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf(u'\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        const QStringView line = QStringView(text).mid(at, end - at);
        const QStringView trimmed = line.trimmed();
        if (directive || trimmed.startsWith(u"%%{")) {
            directive = !trimmed.contains(u"}%%");
        } else if (trimmed == u"---" && lines.isEmpty()) {
            front = !front;
        } else if (front) {
            title = trimmed.startsWith(u"title:") ? trimmed.mid(6).trimmed().toString() : title;
        } else if (semicolons) {
            split(line, at, lines);
        } else {
            append(line, at, lines);
        }
        at = end + 1;
    }
    return lines;
}

} // namespace tujian
