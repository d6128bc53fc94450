#include "session/session.h"
#include "session/ready.h"
#include "session/session_data.h"
#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <utility>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// Reading thousands of notes leaves much that is free, but still counted as the program's.
void giveBackMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

/// What was there before and is not found now is hardly a matter of spelling.
Error goneAway(const QString& path, const Error& error) {
    if (error.code != ErrorCode::NotFound) {
        return error;
    }
    return {error.code,
            Session::tr("%1 is not there any more. Is its disk mounted?").arg(QDir::toNativeSeparators(path))};
}

} // namespace

Session::Session(State state, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<SessionData>(std::move(state))) {
    connect(&d->watch, &Watch::changed, this, &Session::refresh);
    connect(&d->maps, &MapKeeper::changed, this, &Session::mapChanged);
}

Session::~Session() {
    if (d->cancelIndexing) {
        *d->cancelIndexing = true;
    }
    d->searching.cancelLatest();
    d->interruptSearch();
    d->checking.cancelLatest();
    // SQL connections end in the thread that they began in.
    d->indexLane.run([data = d.get()] { data->writer.reset(); }).waitForFinished();
    d->searching.run([data = d.get()] { data->reader.reset(); }).waitForFinished();
    d->drawing.waitForDone();
}

bool Session::isOpen() const {
    return d->open.has_value();
}

const OpenNotebook& Session::notebook() const {
    Q_ASSERT(isOpen());
    return *d->open;
}

const QList<TopicRow>& Session::topics() const {
    return d->topics;
}

const State& Session::state() const {
    return d->state;
}

void Session::open(const QString& path) {
    const QString target = path.isEmpty() ? defaultNotebook(d->state) : path;
    const int generation = ++d->generation;
    const auto opening = d->reading.run([target, folder = d->state.folder()] { return openNotebook(target, folder); });
    const bool named = !path.isEmpty();
    whenReady(this, opening, [this, generation, target, named](const Result<OpenNotebook>& open) {
        if (generation != d->generation) {
            return;
        }
        if (open) {
            takeOpened(target, *open);
        } else {
            Q_EMIT failed(named ? open.error() : goneAway(target, open.error()));
        }
    });
}

void Session::takeOpened(const QString& path, OpenNotebook open) {
    d->path = path;
    d->open = std::move(open);
    d->topics.clear();
    d->maps.reset();
    if (!d->open->book.root.isEmpty()) {
        d->reading.run([state = d->state, key = d->open->book.key()] {
            QJsonObject notebooks = state.load(u"notebooks"_s);
            notebooks[u"last"_s] = key;
            return state.save(u"notebooks"_s, notebooks); // forgetting the last notebook is not worth a message
        });
    }
    Q_EMIT opened();
    Q_EMIT diagnosticsChanged(diagnosticsOf(*d->open));
    d->watch.setFolders({});
    watchFolders();
    startIndex();
}

void Session::startIndex() {
    if (d->cancelIndexing) {
        *d->cancelIndexing = true;
    }
    d->cancelIndexing = std::make_shared<std::atomic_bool>(false);
    d->database = d->indexLane.run([data = d.get(), book = d->open->book] {
        const QString wanted = book.root.isEmpty() ? QString() : indexPath(book);
        if (!data->writer || data->writer->database != wanted || data->writer->index.isReplaced()) {
            data->writer.reset();
            data->checked = false;
            if (Result<IndexPlace> place = openIndex(book, IndexCheck::None)) {
                data->writer.emplace(std::move(*place));
            }
        }
        return data->writer ? data->writer->database : QString();
    });
    d->indexLane.run([this, open = *d->open, generation = d->generation, cancel = d->cancelIndexing] {
        if (d->writer && !*cancel) {
            indexInLane(open, generation, cancel);
        }
    });
}

/// Runs in the index lane: the only place, besides startIndex's first job, that touches the writer. The text first, so
/// that searches find it; the diagrams behind it.
void Session::indexInLane(OpenNotebook open, int generation, const CancelFlag& cancel) {
    Index& index = d->writer->index;
    Result<void> whole;
    if (!std::exchange(d->checked, true)) {
        // What can be read is there already; whether the file is whole is looked at behind it.
        sendTopics(generation);
        whole = index.verify();
    }
    const Result<IndexSummary> summary =
        whole ? refreshIndex(open, index, progressOf(generation, &Session::indexProgress), cancel)
              : tl::make_unexpected(whole.error());
    d->searching.run([data = d.get()] { data->reader.reset(); }); // a cleared index is another file
    QMetaObject::invokeMethod(
        this, [this, generation, summary, terms = open.searchLexicon] { takeIndexed(generation, summary, terms); },
        Qt::QueuedConnection);
    sendTopics(generation);
    if (!summary) {
        return;
    }
    const bool behind = !index.undrawn().isEmpty();
    const Result<void> drawn = drawIndex(open, index, progressOf(generation, &Session::drawProgress), cancel);
    if (behind) {
        sendTopics(generation);
    }
    index.rest();
    giveBackMemory();
    QMetaObject::invokeMethod(
        this, [this, generation, drawn] { takeDrawn(generation, drawn); }, Qt::QueuedConnection);
}

void Session::sendTopics(int generation) {
    QMetaObject::invokeMethod(
        this, [this, generation, topics = d->writer->index.topics()] { takeTopics(generation, topics); },
        Qt::QueuedConnection);
}

/// For the index lane: says what is done, often enough to be seen, and sends the topics, as long as that costs little.
ProgressFunction Session::progressOf(int generation, void (Session::*said)(int, int)) {
    QElapsedTimer now;
    now.start();
    return [this, generation, said, now, nextProgress = qint64(50),
            nextTopics = qint64(2000)](const Progress& progress) mutable {
        if (now.elapsed() > nextProgress) {
            nextProgress = now.elapsed() + 50;
            QMetaObject::invokeMethod(
                this,
                [this, said, progress] {
                    Q_EMIT(this->*said)
                    (progress.done, qMax(progress.done + 1, progress.total));
                },
                Qt::QueuedConnection);
        }
        if (now.elapsed() > nextTopics) {
            const qint64 before = now.elapsed();
            sendTopics(generation);
            constexpr int share = 20; // at most one part in so many goes into it
            nextTopics = now.elapsed() + qMax<qint64>(2000, share * (now.elapsed() - before));
        }
    };
}

void Session::takeTopics(int generation, QList<TopicRow> topics) {
    if (generation == d->generation && topics != d->topics) {
        d->topics = std::move(topics);
        Q_EMIT topicsChanged();
    }
}

void Session::takeIndexed(int generation, const Result<IndexSummary>& summary, const Lexicon& searchLexicon) {
    if (generation != d->generation || (!summary && summary.error().code == ErrorCode::Cancelled)) {
        return;
    }
    QList<Diagnostic> diagnostics = diagnosticsOf(*d->open);
    if (summary) {
        d->open->searchLexicon = searchLexicon;
        diagnostics << summary->diagnostics;
    } else {
        diagnostics << Diagnostic{Severity::Error, u"index"_s, summary.error().message, {}};
    }
    const int notes = int(d->open->book.files.size());
    Q_EMIT diagnosticsChanged(diagnostics);
    Q_EMIT indexProgress(notes, notes);
}

void Session::takeDrawn(int generation, const Result<void>& drawn) {
    if (generation != d->generation || (!drawn && drawn.error().code == ErrorCode::Cancelled)) {
        return;
    }
    if (!drawn) {
        Q_EMIT diagnosticsChanged(diagnosticsOf(*d->open) +
                                  QList{Diagnostic{Severity::Error, u"index"_s, drawn.error().message, {}}});
    }
    d->maps.draw(d->database, d->open->lexicon);
    const int notes = int(d->open->book.files.size());
    Q_EMIT drawProgress(notes, notes);
}

QFuture<Result<CorrectionsSaved>> Session::correct(const CorrectionEdit& edit) {
    const auto saving = d->reading.run([places = notebook().places, edit] { return editCorrections(places, edit); });
    return afterTaking(this, saving, [this, generation = d->generation](const Result<CorrectionsSaved>& saved) {
        if (saved && generation == d->generation) {
            takeCorrections(saved->kept);
        }
    });
}

void Session::takeCorrections(const KeptCorrections& kept) {
    const QStringList changed = correctedOtherwise(d->open->book, d->open->corrections.list, kept.list);
    d->open->corrections = kept;
    if (changed.isEmpty()) {
        return;
    }
    startIndex();
    for (const QString& file : changed) {
        Q_EMIT noteChanged(file);
    }
}

QFuture<Result<GlossaryChange>> Session::addTerm(const Term& term) {
    const auto adding = d->reading.run([book = notebook().book, term] { return addToGlossary(book, term); });
    // The watch may not see it: the folder `.tujian` can be new.
    return afterTaking(this, adding, [this](const Result<GlossaryChange>&) { refresh(); });
}

QFuture<Result<void>> Session::changeTerms(const GlossaryChange& change) {
    const auto changing = d->reading.run([book = notebook().book, change] { return changeGlossary(book, change); });
    return afterTaking(this, changing, [this](const Result<void>&) { refresh(); });
}

void Session::watchFolders() {
    const Notebook& book = d->open->book;
    if (book.root.isEmpty()) {
        return;
    }
    const auto looking = d->reading.run([root = book.root, single = !book.single.isEmpty()] {
        const QString own = root + u"/.tujian"_s;
        return !single ? Watch::foldersBelow(root) : QDir(own).exists() ? QStringList{root, own} : QStringList{root};
    });
    whenReady(this, looking, [this, generation = d->generation](const QStringList& folders) {
        if (generation == d->generation) {
            const bool first = d->watch.folders().isEmpty();
            d->watch.setFolders(folders);
            if (first) {
                refresh(); // what changed between the scan and the watch
            }
        }
    });
}

void Session::refresh() {
    if (!isOpen() || d->open->book.root.isEmpty()) {
        return;
    }
    if (d->rescanning) {
        d->rescanAgain = true;
        return;
    }
    d->rescanning = true;
    const auto scanning =
        d->reading.run([path = d->path, folder = d->state.folder()] { return openNotebook(path, folder); });
    whenReady(this, scanning, [this, generation = d->generation](const Result<OpenNotebook>& open) {
        d->rescanning = false;
        if (generation == d->generation && open) {
            takeRescan(*open);
        } else if (generation == d->generation) {
            Q_EMIT failed(goneAway(d->path, open.error()));
        }
        if (std::exchange(d->rescanAgain, false)) {
            refresh();
        }
    });
}

void Session::takeRescan(OpenNotebook open) {
    QHash<QString, NoteFile> before;
    for (const NoteFile& file : d->open->book.files) {
        before.insert(file.file, file);
    }
    const bool newTerms = open.lexicon.terms() != d->open->lexicon.terms();
    QStringList changed;
    for (const NoteFile& file : open.book.files) {
        if (newTerms || before.take(file.file) != file) {
            changed << file.file;
        }
        before.remove(file.file);
    }
    changed << before.keys(); // gone
    changed << correctedOtherwise(open.book, d->open->corrections.list, open.corrections.list);
    changed.sort();
    changed.removeDuplicates();
    open.searchLexicon = d->open->searchLexicon;
    d->open = std::move(open);
    watchFolders();
    if (changed.isEmpty() && !newTerms) {
        return;
    }
    startIndex();
    for (const QString& file : changed) {
        Q_EMIT noteChanged(file);
    }
}

} // namespace tujian
