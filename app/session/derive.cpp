#include "diagram/read.h"
#include "session/work.h"
#include <QThread>
#include <QtConcurrentMap>

namespace tujian {

namespace {

/// Written tags of a topic. What stands in the front matter, or before the first heading, is said of the whole file;
/// only a to-do mark is not.
QStringList writtenTags(const Note& note, int topic) {
    QStringList tags = note.topics[topic].tags;
    for (const QString& tag : note.topics[0].tags) {
        if (!tags.contains(tag) && tag != QStringLiteral("todo")) {
            tags << tag;
        }
    }
    return tags;
}

TopicRow topicRow(const Note& note, int index, const Lexicon& lexicon) {
    const Topic& topic = note.topics[index];
    TopicRow row;
    row.id = topic.id;
    row.title = topic.title;
    row.level = topic.level;
    row.path = note.pathOf(index);
    row.file = note.file;
    row.line = qMax(1, topic.headingSpan.line);
    row.tags = writtenTags(note, index);
    row.derivedTags = derivedTags(note, index, lexicon);
    row.todo = topic.todo;
    return row;
}

/// What a note is read with: its own terms win.
Lexicon lexiconOf(const OpenNotebook& open, const QList<Term>& ownTerms) {
    return ownTerms.isEmpty() ? open.lexicon : open.lexicon.with(ownTerms);
}

NoteDerived withTopics(Note note, QList<Term> terms, const Lexicon& lexicon) {
    NoteDerived derived;
    for (int topic = 0; topic < note.topics.size(); ++topic) {
        derived.topics << topicRow(note, topic, lexicon);
    }
    derived.note = std::move(note);
    derived.terms = std::move(terms);
    return derived;
}

/// How many of the files from `first` on go into one batch: enough to keep every core busy, few enough to hold.
qsizetype batchSize(const QList<NoteFile>& files, qsizetype first) {
    constexpr qint64 bytes = 16LL * 1024 * 1024;
    const qsizetype most = qsizetype(QThread::idealThreadCount()) * 16;
    qint64 sum = 0;
    qsizetype count = 0;
    while (first + count < files.size() && count < most && (count == 0 || sum + files[first + count].size <= bytes)) {
        sum += files[first + count].size;
        ++count;
    }
    return count;
}

/// Files that are being read and derived, in the thread pool.
template<class Derived>
struct Batch {
    QList<NoteFile> files;
    QFuture<Derived> derived;
};

} // namespace

NoteDerived deriveText(const OpenNotebook& open, Note note) {
    QList<Term> terms = definedTerms(note);
    const Lexicon lexicon = lexiconOf(open, terms);
    return withTopics(std::move(note), std::move(terms), lexicon);
}

NoteDerived deriveNote(const OpenNotebook& open, Note note) {
    QList<Term> terms = definedTerms(note);
    const Lexicon lexicon = lexiconOf(open, terms);
    NoteDerived derived = withTopics(std::move(note), std::move(terms), lexicon);
    derived.reading = readDiagrams(derived.note, lexicon);
    derived.corrected = applyCorrections(derived.reading.graphs, correctionsOf(open, derived.note.file));
    QHash<QString, QStringList> diagrams;
    for (const Graph& graph : derived.reading.graphs) {
        diagrams[graph.topic] << graph.id;
    }
    for (TopicRow& row : derived.topics) {
        row.diagrams = diagrams.value(row.id);
    }
    return derived;
}

Result<NoteDerived> deriveNote(const OpenNotebook& open, const QString& file) {
    Result<Note> note = readNote(open.book, file);
    if (!note) {
        return tl::make_unexpected(note.error());
    }
    return deriveNote(open, std::move(*note));
}

void deriveNotes(const OpenNotebook& open, const QList<NoteFile>& files, const EachNote& each, DeriveFunction derive) {
    // A list of pointers, since a Result has no empty value to resize with.
    using Derived = std::shared_ptr<Result<NoteDerived>>;
    const std::function<Derived(const NoteFile&)> deriveFile = [&open, derive](const NoteFile& file) {
        return std::make_shared<Result<NoteDerived>>(
            readNote(open.book, file.file).map([&](Note note) { return derive(open, std::move(note)); }));
    };
    const auto start = [&](qsizetype first) {
        Batch<Derived> batch{files.mid(first, batchSize(files, first)), {}};
        batch.derived = QtConcurrent::mapped(batch.files, deriveFile);
        return batch;
    };
    qsizetype first = 0;
    Batch<Derived> next = start(first);
    while (!next.files.isEmpty()) {
        const Batch<Derived> batch = std::exchange(next, {});
        QList<Derived> results = batch.derived.results(); // waits
        first += batch.files.size();
        next = start(first); // while what is there already is used
        for (qsizetype i = 0; i < results.size(); ++i) {
            if (!each(batch.files[i], std::move(*std::exchange(results[i], {})))) {
                next.derived.cancel();
                return next.derived.waitForFinished();
            }
        }
    }
}

} // namespace tujian
