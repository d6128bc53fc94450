#include "code/highlight.h"
#include "code/lines.h"
#include <QSet>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

/// What a fence is shows in its first lines; a long one is not read to its end.
constexpr qsizetype LinesToRead = 60;
constexpr qsizetype LongestLine = 400;

QList<QStringView> firstLines(QStringView code) {
    QList<QStringView> lines;
    qsizetype at = 0;
    while (at < code.size() && lines.size() < LinesToRead) {
        qsizetype end = code.indexOf(u'\n', at);
        if (end < 0)
            end = code.size();
        const QStringView line = code.sliced(at, qMin(end - at, LongestLine));
        if (!line.trimmed().isEmpty())
            lines.append(line);
        at = end + 1;
    }
    return lines;
}

bool isKey(QStringView key) {
    if (key.size() > 60)
        return false;
    for (const QChar c : key) {
        if (c.unicode() > 127 || (!c.isLetterOrNumber() && !QStringView(u"_-./\"'<").contains(c)))
            return false;
    }
    return true;
}

/// Keys on most lines. Prose with a colon here and there has spaces, or Chinese, before it.
bool isYaml(const QList<QStringView>& lines) {
    const LineKeys yaml{u":"_s, true, true, true, false};
    int keys = 0;
    int read = 0;
    for (const QStringView line : lines) {
        const QStringView text = line.trimmed();
        if (text.startsWith(u'#'))
            continue;
        ++read;
        const KeyOfLine key = keyOfLine(line, yaml);
        if (text == u"---" || (key.end > key.begin && isKey(line.sliced(key.begin, key.end - key.begin))))
            ++keys;
        else if (text.startsWith(u"- "))
            --read; // a plain item speaks neither for nor against
    }
    return keys >= 2 && keys * 10 >= read * 6;
}

bool isJson(const QList<QStringView>& lines) {
    const QStringView first = lines.first().trimmed();
    if (!first.startsWith(u'{') && !first.startsWith(u'['))
        return false;
    for (const QStringView line : lines) {
        const qsizetype quote = line.indexOf(u'"');
        const qsizetype close = quote < 0 ? -1 : line.indexOf(u'"', quote + 1);
        if (close > 0 && line.sliced(close + 1).trimmed().startsWith(u':'))
            return true;
    }
    return false;
}

bool isShell(const QList<QStringView>& lines) {
    static const QSet<QStringView> commands{
        u"kubectl", u"docker", u"curl",    u"helm", u"sudo",    u"systemctl", u"journalctl", u"kubeadm",  u"crictl",
        u"git",     u"apt",    u"apt-get", u"yum",  u"dnf",     u"export",    u"etcdctl",    u"iptables", u"ipvsadm",
        u"mkdir",   u"chmod",  u"wget",    u"tar",  u"openssl", u"nsenter",   u"tcpdump",    u"awk",      u"grep",
    };
    int found = 0;
    int read = 0;
    for (const QStringView line : lines) {
        const QStringView text = line.trimmed();
        if (text.startsWith(u"#!") && text.contains(u"sh"))
            return true;
        if (text.startsWith(u"$ "))
            return true;
        if (text.startsWith(u'#'))
            continue;
        ++read;
        const qsizetype space = text.indexOf(u' ');
        if (space > 0 && commands.contains(text.first(space)))
            ++found;
    }
    return found > 0 && found * 2 >= read;
}

bool isHttp(QStringView first) {
    static constexpr const char16_t* methods[] = {u"GET ", u"POST ", u"PUT ", u"DELETE ", u"HEAD ", u"PATCH "};
    if (first.startsWith(u"HTTP/1.") || first.startsWith(u"HTTP/2 "))
        return true;
    for (const char16_t* method : methods) {
        if (first.startsWith(QStringView(method)) && first.contains(u" HTTP/"))
            return true;
    }
    return false;
}

} // namespace

QString guessLanguage(const QString& code) {
    const QList<QStringView> lines = firstLines(code);
    if (lines.isEmpty())
        return {};
    const QStringView first = lines.first().trimmed();
    if (isHttp(first))
        return u"http"_s;
    if (isJson(lines))
        return u"json"_s;
    if (isYaml(lines))
        return u"yaml"_s;
    if (isShell(lines))
        return u"shell"_s;
    if (first.startsWith(u"<?xml") || first.startsWith(u"<!DOCTYPE"))
        return u"xml"_s;
    if (first.startsWith(u"diff --git") ||
        (first.startsWith(u"--- ") && lines.size() > 1 && lines[1].startsWith(u"+++ ")))
        return u"diff"_s;
    return {};
}

} // namespace tujian
