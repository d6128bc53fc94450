#include "cli/names.h"
#include <QStringList>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// "k8s/pod.md#创建" + "/sequence-2" → "k8s-pod-创建-sequence-2". A topic that is the whole note has no heading.
QString stem(const Graph& graph) {
    const QString kind = graph.id.section(u'/', -1);
    QString file = graph.span.file.isEmpty() ? graph.topic.section(u'#', 0, 0) : graph.span.file;
    QString heading;
    if (graph.topic.startsWith(file + u'#')) {
        heading = graph.topic.mid(file.size() + 1);
    }
    const qsizetype dot = file.lastIndexOf(u'.');
    if (dot > file.lastIndexOf(u'/') + 1) {
        file.truncate(dot);
    }
    QStringList parts{file, heading, kind};
    parts.removeAll(QString());
    return parts.join(u'-');
}

} // namespace

QString safeName(const QString& text, int bytes) {
    QString safe;
    for (const QChar c : text) {
        const bool bad = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSpace() ||
                         u"/\\:*?\"<>|#'`$;&"_s.contains(c);
        safe += bad ? u'-' : c;
    }
    while (safe.toUtf8().size() > bytes) {
        safe.chop(safe.back().isLowSurrogate() ? 2 : 1);
    }
    while (safe.startsWith(u'.') || safe.startsWith(u'-')) {
        safe.remove(0, 1);
    }
    return safe.isEmpty() ? u"diagram"_s : safe;
}

QString FileNames::next(const Graph& graph, int step) {
    QString base = safeName(stem(graph));
    if (step > 0) {
        const int digits = qMax(2, int(QString::number(graph.lastStep()).size()));
        base += u"-%1"_s.arg(step, digits, 10, QChar(u'0'));
    }
    QString name = base;
    // Two names that differ only in case are one file on other systems.
    for (int n = 2; m_used.contains(name.toCaseFolded()); ++n) {
        name = base + u"-%1"_s.arg(n);
    }
    m_used.insert(name.toCaseFolded());
    return name + u'.' + m_extension;
}

} // namespace tujian
