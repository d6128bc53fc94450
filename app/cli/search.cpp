#include "cli/select.h"
#include "cli/shapes.h"
#include "cli/verbs.h"
#include "index/query.h"
#include "session/cache.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void printHit(Output& out, const Hit& hit) {
    QStringList path = hit.path;
    path << hit.title;
    out.line(u"%1:%2: %3"_s.arg(hit.file).arg(hit.line).arg(path.join(u" › "_s)));
    if (!hit.snippet.isEmpty()) {
        out.line(u"    "_s + QString(hit.snippet).replace(u'\n', u' '));
    }
}

void writeAnswer(Output& out, const SearchAnswer& answer) {
    JsonWriter json(out);
    json.beginObject();
    json.field("query", answer.query);
    json.field("total", answer.total);
    json.field("elapsed_ms", answer.elapsedMs);
    json.key("results");
    json.beginArray();
    for (const Hit& hit : answer.hits) {
        writeHit(json, hit);
    }
    json.endArray();
    json.endObject();
    out.write("\n");
}

/// Brings the index up to date, as far as the query needs it.
Result<IndexSummary> refreshFor(const QString& query, OpenNotebook& open, Index& index) {
    Result<IndexSummary> summary;
    {
        ProgressLine line(QCoreApplication::translate("cli", "indexing"));
        summary = refreshIndex(open, index, [&line](const Progress& now) { line.show(now.done, now.total); });
    }
    if (!summary || !asksForDiagrams(parseQuery(query))) {
        return summary;
    }
    ProgressLine line(QCoreApplication::translate("cli", "reading diagrams"));
    const auto drawn = drawIndex(open, index, [&line](const Progress& now) { line.show(now.done, now.total); });
    return drawn ? std::move(summary) : tl::make_unexpected(drawn.error());
}

} // namespace

int runSearch(const Request& request, Output& out) {
    Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    Result<IndexPlace> place = openIndex(open->book);
    if (!place) {
        return fail(place.error());
    }
    const Result<IndexSummary> summary = refreshFor(request.query, *open, place->index);
    if (!summary && summary.error().code != ErrorCode::Index) {
        return fail(summary.error());
    }
    if (!summary) { // another program may be writing it: what it has so far is still worth a search
        say(u"tujian: "_s + summary.error().message);
    }
    for (const Diagnostic& diagnostic : summary ? summary->diagnostics : QList<Diagnostic>()) {
        sayDiagnostic(diagnostic);
    }
    const Result<SearchAnswer> answer = place->index.search(request.query, request.limit, open->searchLexicon);
    if (!answer) {
        return fail(answer.error());
    }
    if (!answer->problem.isEmpty()) {
        say(u"tujian: "_s + answer->problem);
    }
    if (request.json) {
        writeAnswer(out, *answer);
        return 0;
    }
    for (const Hit& hit : answer->hits) {
        printHit(out, hit);
    }
    out.line(QCoreApplication::translate("cli", "%n topics found", nullptr, answer->total));
    return 0;
}

} // namespace tujian
