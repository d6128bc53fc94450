#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include "session/cache.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void writeSummary(Output& out, const IndexSummary& summary, const QString& database) {
    JsonWriter json(out);
    json.beginObject();
    json.field("notes", summary.notes);
    json.field("topics", summary.topics);
    json.field("bytes", summary.bytes);
    json.field("changed", summary.changed);
    json.field("removed", summary.removed);
    json.field("elapsed_ms", summary.elapsedMs);
    json.field("database", database);
    json.endObject();
    out.write("\n");
}

} // namespace

int runIndex(const Request& request, Output& out) {
    Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    Result<IndexPlace> place = openIndex(open->book);
    if (!place) {
        return fail(place.error());
    }
    if (request.rebuild) {
        if (const Result<void> cleared = place->index.clear(); !cleared) {
            return fail(cleared.error());
        }
    }
    Result<IndexSummary> summary;
    {
        ProgressLine line(QCoreApplication::translate("cli", "indexing"));
        summary = refreshIndex(*open, place->index, [&line](const Progress& now) { line.show(now.done, now.total); });
    }
    if (!summary) {
        return fail(summary.error());
    }
    for (const Diagnostic& diagnostic : summary->diagnostics) {
        sayDiagnostic(diagnostic);
    }
    if (request.json) {
        writeSummary(out, *summary, place->database);
    } else {
        out.line(QCoreApplication::translate("cli", "%1 notes, %2 topics; %3 read, %4 removed, %5 ms; %6")
                     .arg(summary->notes)
                     .arg(summary->topics)
                     .arg(summary->changed)
                     .arg(summary->removed)
                     .arg(qRound64(summary->elapsedMs))
                     .arg(place->database));
    }
    return 0;
}

} // namespace tujian
