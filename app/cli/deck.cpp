#include "cli/deck.h"
#include "cli/json.h"
#include "cli/names.h"
#include "cli/select.h"
#include "cli/verbs.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// A template's bytes; nothing where none is asked for.
Result<QByteArray> templateBytes(const QString& path) {
    constexpr qint64 kLargest = 200'000'000;
    if (path.isEmpty()) {
        return QByteArray();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(QFileInfo::exists(path) ? ErrorCode::Unreadable : ErrorCode::NotFound,
                       QCoreApplication::translate("cli", "%1 cannot be read: %2").arg(path, file.errorString()));
    }
    if (file.size() > kLargest) {
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("cli", "%1 is too large for a template").arg(path));
    }
    return file.readAll();
}

Result<DeckOptions> deckOptionsOf(const OpenNotebook& open, const Request& request, const QString& path) {
    if (!request.templateFile.isEmpty() && request.format != ExportFormat::Pptx) {
        return failure(ErrorCode::Usage, QCoreApplication::translate("cli", "templates are for --format pptx"));
    }
    DeckOptions options;
    const std::optional<Theme> theme = namedTheme(request.theme);
    Result<QByteArray> bytes = templateBytes(request.templateFile);
    if (!theme) {
        return failure(ErrorCode::Usage, QCoreApplication::translate("cli", "there is no theme %1").arg(request.theme));
    }
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    options.theme = *theme;
    options.templateBytes = std::move(*bytes);
    options.templateName = request.templateFile;
    options.wide = request.wide;
    options.linked = !open.book.root.isEmpty();
    options.linkBase = linkBaseFor(open.book.root, path);
    return options;
}

/// The slides of a diagram, as `--json` lists them.
void writtenSlides(QList<Written>& written, const QString& path, const PlacedGraph& graph, const DeckOptions& options) {
    int last = 0;
    for (const PlacedEdge& edge : graph.edges) {
        last = qMax(last, edge.step);
    }
    const bool each = options.steps == DeckSteps::Slides && last > 0;
    for (int step = each ? 1 : 0; step <= (each ? last : 0); ++step) {
        written << Written{path, graph.diagram, step, graph.size};
    }
}

} // namespace

void reportFiles(const QList<Written>& files, bool asJson, Output& out) {
    JsonWriter json(out);
    if (asJson) {
        json.beginObject();
        json.key("files");
        json.beginArray();
    }
    QString last;
    for (const Written& file : files) {
        if (asJson) {
            json.beginObject();
            json.field("path", file.path);
            json.field("diagram", file.diagram);
            json.numberOrNull("step", file.step);
            json.field("width", qMax(0.0, file.size.width()));
            json.field("height", qMax(0.0, file.size.height()));
            json.endObject();
        } else if (file.path != last) { // the pages of one file are one line
            out.line(file.path);
        }
        last = file.path;
    }
    if (asJson) {
        json.endArray();
        json.endObject();
        out.write("\n");
    }
}

bool isFolder(const QString& out) {
    return out.endsWith(u'/') || QFileInfo(out).isDir();
}

Result<void> makeFolder(const QString& folder) {
    if (QDir().mkpath(folder)) {
        return {};
    }
    return failure(
        ErrorCode::Unwritable,
        QCoreApplication::translate("cli", "cannot make the folder %1: name another place with -o").arg(folder));
}

Result<QString> singleFile(const QString& out, const QString& name) {
    if (!isFolder(out)) {
        return out;
    }
    if (const Result<void> made = makeFolder(out); !made) {
        return tl::make_unexpected(made.error());
    }
    return QDir(out).filePath(name);
}

int writeSlides(const OpenNotebook& open, const DeckContent& content, const Request& request, const QString& name,
                Output& out) {
    for (const Diagnostic& problem : content.problems) {
        sayDiagnostic(problem);
    }
    if (content.pages.isEmpty()) {
        return 1;
    }
    const Result<QString> path = singleFile(request.out, name);
    if (!path) {
        return fail(path.error());
    }
    Result<DeckOptions> options = deckOptionsOf(open, request, *path);
    if (!options) {
        return fail(options.error());
    }
    options->title = content.title;
    options->steps = request.steps.value_or(DeckSteps::None);
    {
        ProgressLine line(QCoreApplication::translate("cli", "Writing"));
        options->progress = [&line](int done, int total) {
            line.show(done, total);
            return true;
        };
        if (const Result<void> done = writeDeck(content.pages, *options, request.format, *path); !done) {
            return fail(done.error());
        }
    }
    QList<Written> written;
    for (const DeckPage& page : content.pages) {
        if (page.placed && request.json) {
            writtenSlides(written, *path, *page.placed, *options);
        }
    }
    if (!request.json) {
        written << Written{*path, {}, 0, {}};
    }
    reportFiles(written, request.json, out);
    return content.problems.isEmpty() ? 0 : 1;
}

int runDeck(const Request& request, Output& out) {
    const Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    DeckSelection selection;
    selection.tag = request.tag.startsWith(u'#') ? request.tag.mid(1) : request.tag;
    selection.view = request.view;
    if (!request.topic.isEmpty()) {
        const Result<TopicRef> topic = findTopic(*open, request.topic);
        if (!topic) {
            return fail(topic.error());
        }
        selection.topic = topic->id;
    }
    Result<DeckContent> content = tl::make_unexpected(Error{});
    {
        ProgressLine line(QCoreApplication::translate("cli", "Drawing"));
        content = collectDeck(*open, selection, [&line](const Progress& step) { line.show(step.done, step.total); });
    }
    if (!content) {
        return fail(content.error());
    }
    Request wanted = request;
    wanted.json = false;
    wanted.steps = request.steps.value_or(DeckSteps::Slides);
    const QString extension = request.format == ExportFormat::Pdf ? u".pdf"_s : u".pptx"_s;
    return writeSlides(*open, *content, wanted, safeName(content->title) + extension, out);
}

} // namespace tujian
