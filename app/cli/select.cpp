#include "cli/select.h"
#include "cli/output.h"
#include "text/fold.h"
#include <QCoreApplication>
#include <QSet>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// All topics whose title is the one asked for: as written, else as folded.
QList<TopicRef> topicsTitled(const OpenNotebook& open, const QString& title) {
    QList<TopicRef> exact;
    QList<TopicRef> alike;
    const QString folded = fold(title);
    for (const NoteFile& file : open.book.files) {
        const Result<Note> note = readNote(open.book, file.file);
        for (const Topic& topic : note ? note->topics : QList<Topic>()) {
            if (topic.title == title) {
                exact << TopicRef{file.file, topic.id};
            } else if (fold(topic.title) == folded) {
                alike << TopicRef{file.file, topic.id};
            }
        }
    }
    return exact.isEmpty() ? alike : exact;
}

std::optional<TopicRef> topicWithId(const OpenNotebook& open, const QString& id) {
    for (const NoteFile& file : open.book.files) {
        if (id != file.file && !id.startsWith(file.file + u'#')) {
            continue;
        }
        const Result<Note> note = readNote(open.book, file.file);
        if (note && note->topicById(id) >= 0) {
            return TopicRef{file.file, id};
        }
    }
    return std::nullopt;
}

} // namespace

Result<OpenNotebook> openAloud(const QString& path) {
    Result<OpenNotebook> open = openNotebook(path);
    for (const Diagnostic& diagnostic : open ? diagnosticsOf(*open) : QList<Diagnostic>()) {
        sayDiagnostic(diagnostic);
    }
    return open;
}

Result<TopicRef> findTopic(const OpenNotebook& open, const QString& idOrTitle) {
    if (const std::optional<TopicRef> topic = topicWithId(open, idOrTitle)) {
        return *topic;
    }
    const QList<TopicRef> titled = topicsTitled(open, idOrTitle);
    if (titled.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("cli", "there is no topic %1 in %2").arg(idOrTitle, open.book.title()));
    }
    if (titled.size() > 1) {
        QStringList ids;
        for (const TopicRef& topic : titled.mid(0, 10)) {
            ids << topic.id;
        }
        return failure(ErrorCode::Usage,
                       QCoreApplication::translate("cli", "several topics are titled %1; name one by its id: %2")
                           .arg(idOrTitle, ids.join(u", "_s)));
    }
    return titled.first();
}

QList<Graph> graphsOf(const NoteDerived& derived, const QString& topic) {
    const int index = derived.note.topicById(topic);
    if (topic.isEmpty() || index < 0) {
        return derived.reading.graphs;
    }
    QSet<QString> wanted;
    for (int i = index; i < derived.note.topics[index].next; ++i) {
        wanted.insert(derived.note.topics[i].id);
    }
    QList<Graph> graphs;
    for (const Graph& graph : derived.reading.graphs) {
        if (wanted.contains(graph.topic)) {
            graphs << graph;
        }
    }
    return graphs;
}

QList<NoteFile> filesFor(const OpenNotebook& open, const std::optional<TopicRef>& topic) {
    if (!topic) {
        return open.book.files;
    }
    QList<NoteFile> files;
    for (const NoteFile& file : open.book.files) {
        if (file.file == topic->file) {
            files << file;
        }
    }
    return files;
}

} // namespace tujian
