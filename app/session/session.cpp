#include "session/session.h"
#include "session/cache.h"
#include "session/lane.h"
#include "session/mapkeeper.h"
#include "session/watch.h"
#include <QDir>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace tujian {

using namespace Qt::StringLiterals;

struct Session::Data {
    State state;
    QString path; ///< as asked for
    std::optional<OpenNotebook> open;
    QList<TopicRow> topics;
    int generation = 0; ///< of the open notebook: what comes back for an older one is dropped
    bool rescanning = false;
    bool rescanAgain = false;
    CancelFlag cancelIndexing;
    QFuture<QString> database; ///< where the index is; empty: it cannot be opened
    Watch watch;
    LayoutCache pictures;
    QThreadPool drawing; ///< one thread a core: each waits for one layout process

    std::optional<IndexPlace> writer; ///< touched in the index lane only
    std::optional<Index> reader;      ///< touched in the search lane only
    QString readerDatabase;           ///< likewise

    // Last, so that they end first.
    Lane reading{u"read"_s};
    Lane indexLane{u"index"_s};
    Lane searching{u"search"_s};
    Lane checking{u"check"_s};
    MapKeeper maps;

    explicit Data(State s)
        : state(std::move(s)) {}
};

Session::Session(State state, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Data>(std::move(state))) {
    connect(&d->watch, &Watch::changed, this, &Session::refresh);
    connect(&d->maps, &MapKeeper::changed, this, &Session::mapChanged);
}

Session::~Session() {
    if (d->cancelIndexing) {
        *d->cancelIndexing = true;
    }
    d->searching.cancelLatest();
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
    d->reading.run([target, folder = d->state.folder()] { return openNotebook(target, folder); })
        .then(this, [this, generation, target](const Result<OpenNotebook>& open) {
            if (generation != d->generation) {
                return;
            }
            if (open) {
                takeOpened(target, *open);
            } else {
                Q_EMIT failed(open.error());
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
        if (!data->writer || data->writer->database != wanted) {
            data->writer.reset();
            if (Result<IndexPlace> place = openIndex(book)) {
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

/// Runs in the index lane: the only place, besides startIndex's first job, that touches the writer.
void Session::indexInLane(OpenNotebook open, int generation, const CancelFlag& cancel) {
    Index& index = d->writer->index;
    const auto sendTopics = [this, &index, generation] {
        QMetaObject::invokeMethod(
            this, [this, generation, topics = index.topics()] { takeTopics(generation, topics); },
            Qt::QueuedConnection);
    };
    sendTopics();
    QElapsedTimer lastProgress;
    QElapsedTimer lastTopics;
    lastProgress.start();
    lastTopics.start();
    const auto progress = [&](const Progress& now) {
        if (lastProgress.elapsed() > 50) {
            lastProgress.restart();
            QMetaObject::invokeMethod(
                this, [this, now] { Q_EMIT indexProgress(now.done, qMax(now.done + 1, now.total)); },
                Qt::QueuedConnection);
        }
        if (lastTopics.elapsed() > 2000) {
            sendTopics();
            lastTopics.restart();
        }
    };
    const Result<IndexSummary> summary = refreshIndex(open, index, progress, cancel);
    sendTopics();
    QMetaObject::invokeMethod(
        this, [this, generation, summary, terms = open.searchLexicon] { takeIndexed(generation, summary, terms); },
        Qt::QueuedConnection);
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
        d->maps.draw(d->database, d->open->lexicon);
        diagnostics << summary->diagnostics;
    } else {
        diagnostics << Diagnostic{Severity::Error, u"index"_s, summary.error().message, {}};
    }
    const int notes = int(d->open->book.files.size());
    Q_EMIT diagnosticsChanged(diagnostics);
    Q_EMIT indexProgress(notes, notes);
}

QFuture<Result<NoteView>> Session::readNote(const QString& file, const PageOptions& options) {
    return d->reading.run([open = notebook(), file, options]() -> Result<NoteView> {
        Result<NoteDerived> derived = deriveNote(open, file);
        if (!derived) {
            return tl::make_unexpected(derived.error());
        }
        return viewNote(std::move(*derived), options);
    });
}

QFuture<Result<SearchAnswer>> Session::search(const QString& query, int limit) {
    return d->searching.runLatest(
        [data = d.get(), query, limit, database = d->database,
         terms = notebook().searchLexicon](const CancelFlag&) mutable -> Result<SearchAnswer> {
            database.waitForFinished(); // opening the index is short; filling it is not waited for
            const QString path = database.resultCount() > 0 ? database.result() : QString();
            if (path.isEmpty()) {
                return failure(ErrorCode::Index, tr("the index of this notebook cannot be opened"));
            }
            if (!data->reader || data->readerDatabase != path) {
                data->reader.reset();
                Result<Index> reader = Index::open(path, indexMaker());
                if (!reader) {
                    return tl::make_unexpected(reader.error());
                }
                data->reader.emplace(std::move(*reader));
                data->readerDatabase = path;
            }
            return data->reader->search(query, limit, terms);
        });
}

QFuture<Result<PlacedGraph>> Session::layout(const Graph& graph, DiagramView view, const CancelFlag& cancel) {
    return QtConcurrent::run(&d->drawing, [pictures = &d->pictures, graph, view, cancel]() -> Result<PlacedGraph> {
        if (std::optional<PlacedGraph> known = pictures->find(graph, view)) {
            return std::move(*known);
        }
        LayoutOptions options;
        options.view = view;
        options.cancel = cancel;
        Result<PlacedGraph> placed = layoutGraph(graph, options);
        if (placed) {
            pictures->insert(graph, view, *placed);
        }
        return placed;
    });
}

QFuture<Trace> Session::trace(const Graph& graph, const TraceRequest& request) {
    return d->reading.run([open = notebook(), graph, request] { return traceDiagram(open, graph, request); });
}

QFuture<TraceChoices> Session::traceChoices(const Graph& graph) {
    return d->reading.run([open = notebook(), graph] { return choicesOfDiagram(open, graph); });
}

QFuture<QList<Graph>> Session::joinedDiagrams() {
    return d->checking.run([open = notebook()] { return deriveManifests(open).reading.graphs; });
}

QFuture<Result<QList<Diagnostic>>> Session::check() {
    return d->checking.runLatest([open = notebook()](const CancelFlag& cancel) -> Result<QList<Diagnostic>> {
        return checkNotebook(open, cancel);
    });
}

QFuture<Result<CorrectionsSaved>> Session::correct(const CorrectionEdit& edit) {
    return d->reading.run([places = notebook().places, edit] { return editCorrections(places, edit); })
        .then(this, [this, generation = d->generation](const Result<CorrectionsSaved>& saved) {
            if (saved && generation == d->generation) {
                takeCorrections(saved->kept);
            }
            return saved;
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
    return d->reading.run([book = notebook().book, term] { return addToGlossary(book, term); })
        .then(this, [this](const Result<GlossaryChange>& change) {
            refresh(); // the watch may not see it: the folder `.tujian` can be new
            return change;
        });
}

QFuture<Result<void>> Session::changeTerms(const GlossaryChange& change) {
    return d->reading.run([book = notebook().book, change] { return changeGlossary(book, change); })
        .then(this, [this](const Result<void>& done) {
            refresh();
            return done;
        });
}

void Session::askMap() {
    d->maps.want();
    if (isOpen()) {
        d->maps.draw(d->database, notebook().lexicon);
    }
}

void Session::watchFolders() {
    const Notebook& book = d->open->book;
    if (book.root.isEmpty()) {
        return;
    }
    d->reading
        .run([root = book.root, single = !book.single.isEmpty()] {
            const QString own = root + u"/.tujian"_s;
            return !single              ? Watch::foldersBelow(root)
                   : QDir(own).exists() ? QStringList{root, own}
                                        : QStringList{root};
        })
        .then(this, [this, generation = d->generation](const QStringList& folders) {
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
    d->reading.run([path = d->path, folder = d->state.folder()] { return openNotebook(path, folder); })
        .then(this, [this, generation = d->generation](const Result<OpenNotebook>& open) {
            d->rescanning = false;
            if (generation == d->generation && open) {
                takeRescan(*open);
            } else if (generation == d->generation) {
                Q_EMIT failed(open.error());
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
