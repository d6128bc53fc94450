#include "shelf.h"
#include <QFile>

using namespace Qt::StringLiterals;
using namespace tujian;

Shelf::Shelf() {
    Result<OpenNotebook> open = openNotebook(QStringLiteral(TUJIAN_SOURCE "/notes"));
    if (!open)
        qFatal("the shipped notes cannot be opened: %s", qPrintable(open.error().message));
    m_open = *std::move(open);
    deriveNotes(m_open, m_open.book.files, [this](const NoteFile& file, Result<NoteDerived> derived) {
        if (derived)
            m_notes.insert(file.file, *std::move(derived));
        return true;
    });
}

QList<Graph> Shelf::drawn(const QString& topic) const {
    QList<Graph> found;
    for (const Graph& graph : m_notes.value(topic.section(u'#', 0, 0)).reading.graphs)
        if (graph.topic == topic && graph.kind != GraphKind::Outline)
            found.append(graph);
    return found;
}

bool Shelf::has(const QString& topic) const {
    return m_notes.value(topic.section(u'#', 0, 0)).note.topicById(topic) >= 0;
}

YamlNode table(const QString& name) {
    QFile file(QStringLiteral(TUJIAN_TEST_DATA "/notes/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    const YamlResult read = parseYaml(QString::fromUtf8(file.readAll()));
    if (read.documents.size() != 1 || !read.problems.isEmpty())
        qFatal("%s is no table", qPrintable(file.fileName()));
    return read.documents.first();
}
