#include "session/deck.h"
#include "slides/slides.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QtConcurrentMap>
#include <memory>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

bool isRaised(const CancelFlag& cancel) {
    return cancel && cancel->load();
}

Error cancelledError() {
    return {ErrorCode::Cancelled, QCoreApplication::translate("session", "Cancelled.")};
}

bool hasTag(const TopicRow& topic, const QString& tag) {
    for (const QStringList& tags : {topic.tags, topic.derivedTags})
        for (const QString& each : tags)
            if (each == tag || each.startsWith(tag + u'/'))
                return true;
    return false;
}

/// A page before its diagram has a place.
struct Draft {
    DeckPage page;
    std::optional<Graph> graph;
};

Draft draftOf(const Slide& slide) {
    Draft draft;
    draft.page.title = slide.title;
    draft.page.topic = slide.topic;
    draft.page.path = slide.path;
    draft.page.points = slide.points;
    draft.page.notes = slide.notes;
    draft.page.continues = slide.continues;
    draft.page.opening = !slide.graph && slide.points.isEmpty();
    draft.graph = slide.graph;
    return draft;
}

using Placing = std::shared_ptr<Result<PlacedGraph>>;

/// Places all diagrams, on all cores, a bounded number at a time.
Result<QList<DeckPage>> place(const QList<Draft>& drafts, DiagramView view, const ProgressFunction& progress,
                              const CancelFlag& cancel, QList<Diagnostic>& problems) {
    constexpr qsizetype kBatch = 16;
    const std::function<Placing(const Draft&)> one = [&](const Draft& draft) -> Placing {
        if (!draft.graph)
            return {};
        LayoutOptions options;
        options.cancel = cancel;
        const bool lifelines = view == DiagramView::Lifelines && draft.graph->kind == GraphKind::Sequence;
        options.view = lifelines ? DiagramView::Lifelines : DiagramView::Graph;
        return std::make_shared<Result<PlacedGraph>>(layoutGraph(*draft.graph, options));
    };
    QList<DeckPage> pages;
    for (qsizetype at = 0; at < drafts.size(); at += kBatch) {
        if (isRaised(cancel))
            return tl::make_unexpected(cancelledError());
        const QList<Draft> batch = drafts.mid(at, kBatch);
        const QList<Placing> placed = QtConcurrent::blockingMapped<QList<Placing>>(batch, one);
        for (qsizetype i = 0; i < batch.size(); ++i) {
            DeckPage page = batch[i].page;
            if (placed[i] && !*placed[i]) {
                problems.append({Severity::Error, u"layout"_s, placed[i]->error().message, batch[i].graph->span});
                continue;
            }
            if (placed[i])
                page.placed = **placed[i];
            pages.append(page);
        }
        if (progress)
            progress({static_cast<int>(pages.size()), static_cast<int>(drafts.size()), {}});
    }
    if (isRaised(cancel))
        return tl::make_unexpected(cancelledError());
    return pages;
}

/// The topics of a note that a selection takes, without those that lie in one that is taken already.
QList<int> topicsOf(const NoteDerived& derived, const DeckSelection& selection) {
    const Note& note = derived.note;
    if (!selection.topic.isEmpty()) {
        const int topic = note.topicById(selection.topic);
        return topic >= 0 ? QList<int>{topic} : QList<int>{};
    }
    if (selection.tag.isEmpty())
        return {0};
    QList<int> topics;
    for (int i = 0; i < derived.topics.size() && i < note.topics.size(); ++i)
        if (hasTag(derived.topics[i], selection.tag) && (topics.isEmpty() || note.topics[topics.last()].next <= i))
            topics.append(i);
    return topics;
}

void addNote(QList<Draft>& drafts, const NoteDerived& derived, const DeckSelection& selection) {
    for (const int topic : topicsOf(derived, selection))
        for (const Slide& slide : makeSlides(derived.note, topic, derived.reading.graphs))
            drafts.append(draftOf(slide));
}

QString titleOf(const OpenNotebook& open, const DeckSelection& selection, const QString& topicTitle) {
    if (!selection.tag.isEmpty())
        return u"#"_s + selection.tag;
    // A single note has a title, too: its file's name is none.
    return topicTitle.isEmpty() ? open.book.title() : topicTitle;
}

DeckPage openingPage(const OpenNotebook& open, const QString& title) {
    DeckPage page;
    page.title = title;
    page.opening = true;
    if (open.book.title() != title)
        page.path = {open.book.title()};
    return page;
}

} // namespace

Result<DeckContent> collectDeck(const OpenNotebook& open, const DeckSelection& selection,
                                const ProgressFunction& progress, const CancelFlag& cancel) {
    QList<NoteFile> files = open.book.files;
    if (!selection.topic.isEmpty()) {
        const QString file = selection.topic.section(u'#', 0, 0);
        files.removeIf([&file](const NoteFile& each) { return each.file != file; });
    }
    DeckContent content;
    QList<Draft> drafts;
    QString topicTitle;
    deriveNotes(open, files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (!derived)
            content.problems.append(unreadable(file.file, derived.error()));
        else
            addNote(drafts, *derived, selection);
        const bool single = selection.topic.isEmpty() && !open.book.single.isEmpty();
        if (const int topic = !derived ? -1 : single ? 0 : derived->note.topicById(selection.topic); topic >= 0)
            topicTitle = derived->note.topics[topic].title;
        return !isRaised(cancel);
    });
    if (isRaised(cancel))
        return tl::make_unexpected(cancelledError());
    if (drafts.isEmpty())
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("session", "there is nothing to make slides of in %1")
                           .arg(selection.tag.isEmpty() ? open.book.title() : u"#"_s + selection.tag));
    content.title = titleOf(open, selection, topicTitle);
    Result<QList<DeckPage>> pages = place(drafts, selection.view, progress, cancel, content.problems);
    if (!pages)
        return tl::make_unexpected(pages.error());
    content.pages = std::move(*pages);
    content.pages.prepend(openingPage(open, content.title));
    return content;
}

Result<DeckContent> collectDiagrams(const OpenNotebook& open, const QList<Graph>& graphs, DiagramView view,
                                    const ProgressFunction& progress, const CancelFlag& cancel) {
    DeckContent content;
    content.title = graphs.isEmpty() ? QString() : graphs.first().title;
    QList<Draft> drafts;
    std::optional<Note> note; // the last one read: graphs come by note
    for (const Graph& graph : graphs) {
        Draft draft;
        draft.page.title = graph.title;
        draft.page.topic = graph.topic;
        draft.graph = graph;
        if (!note || note->file != graph.span.file) {
            Result<Note> read = readNote(open.book, graph.span.file);
            note = read ? std::optional<Note>(std::move(*read)) : std::nullopt;
        }
        if (note) {
            if (const int topic = note->topicById(graph.topic); topic > 0)
                draft.page.path = note->pathOf(topic) + QStringList{note->topics[topic].title};
            draft.page.notes = note->text.mid(graph.span.begin, graph.span.end - graph.span.begin).trimmed();
        }
        drafts.append(draft);
    }
    Result<QList<DeckPage>> pages = place(drafts, view, progress, cancel, content.problems);
    if (!pages)
        return tl::make_unexpected(pages.error());
    content.pages = std::move(*pages);
    return content;
}

QString linkBaseFor(const QString& root, const QString& outFile) {
    const QString folder = QFileInfo(outFile).absolutePath();
    const QString way = QDir(folder).relativeFilePath(root);
    if (way.isEmpty() || way == u".")
        return {};
    return QString::fromLatin1(QUrl::toPercentEncoding(way, "/")) + u'/';
}

Result<void> writeDeck(const QList<DeckPage>& pages, const DeckOptions& options, ExportFormat format,
                       const QString& path) {
    const Result<QByteArray> bytes = format == ExportFormat::Pdf ? toDeckPdf(pages, options) : toPptx(pages, options);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return writeFile(path, *bytes);
}

} // namespace tujian
