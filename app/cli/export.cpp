#include "cli/deck.h"
#include "cli/map.h"
#include "cli/names.h"
#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include "diagram/manifest/view.h"
#include "paint/display.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentMap>
#include <algorithm>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// One picture of the result: a diagram, or one step of it.
struct Picture {
    Graph graph;
    int step = 0; ///< 0: the whole diagram
    DisplayList list;
};

bool isOutline(const Graph& graph) {
    return graph.kind == GraphKind::Outline;
}

/// Drawn kinds before the outlines, else as they stand.
void drawnFirst(QList<Graph>& graphs) {
    std::stable_sort(graphs.begin(), graphs.end(),
                     [](const Graph& a, const Graph& b) { return !isOutline(a) && isOutline(b); });
}

/// The note that a diagram's id names, so that the others need not be read.
QList<NoteFile> filesOfDiagram(const OpenNotebook& open, const QString& diagram) {
    QList<NoteFile> files;
    for (const NoteFile& file : open.book.files) {
        if (diagram.startsWith(file.file + u'#') || diagram.startsWith(file.file + u'/')) {
            files << file;
        }
    }
    return files;
}

/// What is drawn of the whole notebook, if that is asked for: the manifest files together, the map of terms.
QList<Graph> joinedGraphs(const OpenNotebook& open, const Request& request) {
    const QString own = u"./"_s;
    const bool wanted = request.diagram.isEmpty() ? request.topic.isEmpty() || request.topic == wholeNotebook
                                                  : request.diagram.startsWith(own);
    QList<Graph> graphs = wanted ? deriveManifests(open).reading.graphs : QList<Graph>();
    if (request.topic == wholeNotebook || request.diagram == QStringView(mapDiagram)) {
        const Graph map = mapAloud(open).graph;
        graphs << (map.nodes.isEmpty() ? QList<Graph>() : QList<Graph>{map});
    }
    graphs.removeIf([&](const Graph& graph) { return !request.diagram.isEmpty() && graph.id != request.diagram; });
    return graphs;
}

Result<QList<Graph>> chosenGraphs(const OpenNotebook& open, const Request& request) {
    std::optional<TopicRef> topic;
    if (!request.topic.isEmpty() && request.topic != wholeNotebook) {
        const Result<TopicRef> found = findTopic(open, request.topic);
        if (!found) {
            return tl::make_unexpected(found.error());
        }
        topic = *found;
    }
    QList<Graph> graphs = joinedGraphs(open, request);
    QList<NoteFile> files = request.diagram.isEmpty() ? filesFor(open, topic) : filesOfDiagram(open, request.diagram);
    if (request.topic == wholeNotebook) {
        files.clear();
    }
    deriveNotes(open, files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (!derived) {
            sayDiagnostic(unreadable(file.file, derived.error()));
            return true;
        }
        for (const Graph& graph : graphsOf(*derived, topic ? topic->id : QString())) {
            if (request.diagram.isEmpty() || graph.id == request.diagram) {
                graphs << graph;
            }
        }
        return true;
    });
    if (graphs.isEmpty()) {
        return failure(
            ErrorCode::NotFound,
            request.diagram.isEmpty()
                ? QCoreApplication::translate("cli", "there is no diagram to export in %1").arg(open.book.title())
                : QCoreApplication::translate("cli", "there is no diagram %1 in %2; \"tujian diagrams\" lists them")
                      .arg(request.diagram, open.book.title()));
    }
    if (!request.all) {
        drawnFirst(graphs);
        graphs = graphs.mid(0, 1);
    }
    return graphs;
}

Error noLifelines(const Graph& graph) {
    return {ErrorCode::Usage,
            QCoreApplication::translate("cli", "%1 is no sequence: it has no lifelines").arg(graph.id)};
}

Result<PlacedGraph> place(const Graph& graph, const Request& request) {
    LayoutOptions options;
    if (request.view == DiagramView::Lifelines && graph.kind == GraphKind::Sequence) {
        options.view = DiagramView::Lifelines;
    } else if (request.view == DiagramView::Lifelines && !request.all) {
        return tl::make_unexpected(noLifelines(graph));
    }
    return layoutGraph(viewResources(graph, usualView(graph)), options);
}

/// The steps that a diagram gives: one file or page each, or the whole at once.
QList<int> stepsOf(const Graph& graph, const Request& request) {
    QList<int> steps;
    for (int step = 1; request.steps.value_or(DeckSteps::None) == DeckSteps::Slides && step <= graph.lastStep();
         ++step) {
        steps << step;
    }
    return steps.isEmpty() ? QList<int>{0} : steps;
}

Result<QList<Picture>> draw(const Graph& graph, const Request& request, const Theme& theme) {
    QList<Picture> pictures;
    std::optional<PlacedGraph> placed;
    if (request.format != ExportFormat::Dot) {
        Result<PlacedGraph> answer = place(graph, request);
        if (!answer) {
            return failure(answer.error().code, graph.id + u": "_s + answer.error().message);
        }
        placed = std::move(*answer);
    }
    for (const int step : stepsOf(graph, request)) {
        Reveal reveal;
        reveal.step = step > 0 ? step : -1;
        reveal.hideAhead = true;
        pictures << Picture{graph, step, placed ? displayList(*placed, theme, reveal) : DisplayList{}};
        if (request.transparent) {
            pictures.last().list.background = QColor();
        }
    }
    return pictures;
}

using Drawn = std::shared_ptr<Result<QList<Picture>>>;

/// Draws all, on all cores. What cannot be drawn is said and left out.
QList<Picture> drawAll(const QList<Graph>& graphs, const Request& request, const Theme& theme, int* status) {
    const std::function<Drawn(const Graph&)> one = [&](const Graph& graph) {
        return std::make_shared<Result<QList<Picture>>>(draw(graph, request, theme));
    };
    QList<Picture> pictures;
    for (const Drawn& drawn : QtConcurrent::blockingMapped<QList<Drawn>>(graphs, one)) {
        if (*drawn) {
            pictures << **drawn;
        } else {
            *status = fail(drawn->error());
        }
    }
    return pictures;
}

Result<QByteArray> bytesOf(const Picture& picture, const Request& request) {
    switch (request.format) {
    case ExportFormat::Dot:
        return toDot(picture.graph, picture.step);
    case ExportFormat::Png:
        return toPng(picture.list, request.scale, request.transparent);
    default:
        return toSvg(picture.list, picture.graph.title, request.text);
    }
}

const FormatInfo& formatInfo(ExportFormat format) {
    const auto info = std::find_if(exportFormats().begin(), exportFormats().end(),
                                   [format](const FormatInfo& each) { return each.format == format; });
    Q_ASSERT(info != exportFormats().end());
    return *info;
}

Result<QList<Written>> writePdf(const QList<Picture>& pictures, const Request& request, const QString& title) {
    QList<DisplayList> pages;
    QStringList titles;
    for (const Picture& picture : pictures) {
        pages << picture.list;
        titles << picture.graph.title;
    }
    const Result<QString> path = singleFile(
        request.out, pictures.size() == 1 ? FileNames(u"pdf"_s).next(pictures[0].graph) : safeName(title) + u".pdf"_s);
    if (!path) {
        return tl::make_unexpected(path.error());
    }
    const Result<QByteArray> bytes = toPdf(pages, titles);
    const Result<void> done = bytes ? writeFile(*path, *bytes) : tl::make_unexpected(bytes.error());
    if (!done) {
        return tl::make_unexpected(done.error());
    }
    QList<Written> written;
    for (const Picture& picture : pictures) {
        written << Written{*path, picture.graph.id, picture.step, picture.list.size};
    }
    return written;
}

Result<QList<Written>> writeEach(const QList<Picture>& pictures, const Request& request, const QString& extension) {
    const bool folder = pictures.size() > 1 || isFolder(request.out);
    if (const Result<void> made = folder ? makeFolder(request.out) : Result<void>{}; !made) {
        return tl::make_unexpected(made.error());
    }
    FileNames names(extension);
    QList<Written> written;
    for (const Picture& picture : pictures) {
        const QString path = folder ? QDir(request.out).filePath(names.next(picture.graph, picture.step)) : request.out;
        const Result<QByteArray> bytes = bytesOf(picture, request);
        const Result<void> done = bytes ? writeFile(path, *bytes) : tl::make_unexpected(bytes.error());
        if (!done) {
            return tl::make_unexpected(done.error());
        }
        const double scale = request.format == ExportFormat::Png ? request.scale : 1;
        written << Written{path, picture.graph.id, picture.step, picture.list.size * scale};
    }
    return written;
}

/// Diagrams as slides.
int exportSlides(const OpenNotebook& open, const QList<Graph>& graphs, const Request& request, Output& out) {
    if (request.view == DiagramView::Lifelines && !request.all && graphs[0].kind != GraphKind::Sequence) {
        return fail(noLifelines(graphs[0]));
    }
    const Result<DeckContent> content = collectDiagrams(open, graphs, request.view);
    if (!content) {
        return fail(content.error());
    }
    const QString name =
        graphs.size() == 1 ? FileNames(u"pptx"_s).next(graphs[0]) : safeName(open.book.title()) + u".pptx"_s;
    return writeSlides(open, *content, request, name, out);
}

} // namespace

int runExport(const Request& request, Output& out) {
    const Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    const Result<QList<Graph>> graphs = chosenGraphs(*open, request);
    if (!graphs) {
        return fail(graphs.error());
    }
    const std::optional<Theme> theme = namedTheme(request.theme);
    if (!theme) {
        return fail({ErrorCode::Usage, QCoreApplication::translate("cli", "there is no theme %1").arg(request.theme)});
    }
    if (request.format == ExportFormat::Pptx) {
        return exportSlides(*open, *graphs, request, out);
    }
    if (request.steps == DeckSteps::Animation || !request.templateFile.isEmpty()) {
        return fail(
            {ErrorCode::Usage, QCoreApplication::translate("cli", "animations and templates are for --format pptx")});
    }
    int status = 0;
    const QList<Picture> pictures = drawAll(*graphs, request, *theme, &status);
    if (pictures.isEmpty()) {
        return status;
    }
    const QString extension = QString::fromLatin1(formatInfo(request.format).extension);
    const Result<QList<Written>> written = request.format == ExportFormat::Pdf
                                               ? writePdf(pictures, request, open->book.title())
                                               : writeEach(pictures, request, extension);
    if (!written) {
        return fail(written.error());
    }
    reportFiles(*written, request.json, out);
    return status;
}

} // namespace tujian
