#include "session/session_data.h"
#include <QtConcurrentRun>

// What a window asks of the open notebook: read in lanes, nothing is changed.

namespace tujian {

Result<Index*> SessionData::readerOf(QFuture<QString> wanted) {
    wanted.waitForFinished(); // opening the index is short; filling it is not waited for
    const QString file = wanted.resultCount() > 0 ? wanted.result() : QString();
    if (file.isEmpty()) {
        return failure(ErrorCode::Index, Session::tr("the index of this notebook cannot be opened"));
    }
    if (!reader || readerDatabase != file || reader->isReplaced()) {
        reader.reset();
        Result<Index> made = Index::open(file, indexMaker(), IndexCheck::None);
        if (!made) {
            return tl::make_unexpected(made.error());
        }
        reader.emplace(std::move(*made));
        readerDatabase = file;
    }
    return &*reader;
}

Result<SearchAnswer> SessionData::searchIn(Index& index, const QString& query, int limit, const Lexicon& terms) {
    {
        const std::scoped_lock lock(searchMutex);
        searched = &index;
    }
    Result<SearchAnswer> answer = index.search(query, limit, terms);
    const std::scoped_lock lock(searchMutex);
    searched = nullptr;
    return answer;
}

void SessionData::interruptSearch() {
    const std::scoped_lock lock(searchMutex);
    if (searched) {
        searched->interrupt();
    }
}

QFuture<Result<NoteView>> Session::readNote(const QString& file, const PageOptions& options) {
    return d->reading.run([open = notebook(), file, options]() -> Result<NoteView> {
        Result<NoteDerived> derived = deriveNote(open, file);
        if (!derived) {
            return tl::make_unexpected(derived.error());
        }
        return viewNote(open.book, std::move(*derived), options);
    });
}

QFuture<Result<SearchAnswer>> Session::search(const QString& query, int limit) {
    d->interruptSearch(); // its answer is not wanted any more
    return d->searching.runLatest([data = d.get(), query, limit, database = d->database,
                                   terms = notebook().searchLexicon](const CancelFlag&) -> Result<SearchAnswer> {
        return data->readerOf(database).and_then(
            [&](Index* index) { return data->searchIn(*index, query, limit, terms); });
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

void Session::askMap() {
    d->maps.want();
    if (isOpen()) {
        d->maps.draw(d->database, notebook().lexicon);
    }
}

QFuture<Result<NoteLinks>> Session::links(const QString& file) {
    return d->searching.run(
        [data = d.get(), open = notebook(), topics = d->topics, file, database = d->database]() -> Result<NoteLinks> {
            return data->readerOf(database).and_then([&](const Index* index) {
                Result<NoteLinks> links = linksOf(open, *index, topics, file);
                index->rest(); // all links of the notebook were looked through
                return links;
            });
        });
}

QFuture<Result<TopicHead>> Session::head(const QString& file, const QString& anchor) {
    return d->reading.run([book = notebook().book, file, anchor] { return readHead(book, file, anchor); });
}

} // namespace tujian
