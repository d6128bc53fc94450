#include "diagram/manifest/trace/trace.h"
#include "cli/json.h"
#include "cli/select.h"
#include "cli/verbs.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

void writeTrace(Output& out, const Trace& trace) {
    JsonWriter json(out);
    json.beginObject();
    json.key("hops");
    json.beginArray();
    for (const TraceHop& hop : trace.hops) {
        json.beginObject();
        json.field("node", hop.node);
        json.field("rule", hop.rule);
        json.field("file", hop.span.file);
        json.field("line", hop.span.line);
        json.endObject();
    }
    json.endArray();
    json.field("reached", trace.reached);
    json.field("why", trace.why);
    json.endObject();
    out.write("\n");
}

void printTrace(Output& out, const Trace& trace) {
    for (qsizetype i = 0; i < trace.hops.size(); ++i) {
        const TraceHop& hop = trace.hops.at(i);
        const QString place = hop.span.line > 0 ? u"  %1:%2"_s.arg(hop.span.file).arg(hop.span.line) : QString();
        out.line((i == 0 ? u""_s : u"→ "_s) + hop.node + place);
        if (!hop.rule.isEmpty()) {
            out.line(u"    "_s + hop.rule);
        }
    }
    out.line((trace.reached ? u"✓ "_s : u"✗ "_s) + trace.why);
}

QString quoted(const QString& word) {
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QStringList withWholeRequest(const QStringList& arguments) {
    QStringList options;
    QStringList words;
    for (const QString& argument : arguments.mid(1)) {
        const bool own = argument == u"--json"_s || argument == u"--help"_s || argument == u"-h"_s;
        (own ? options : words).append(argument);
    }
    if (words.size() > 2) {
        QStringList request;
        for (const QString& word : words.mid(1)) {
            request.append(quoted(word));
        }
        words = {words.constFirst(), request.join(u' ')};
    }
    if (words.size() == 2 && words.constLast().startsWith(u'-')) { // no option of ours
        words.last().prepend(u"curl "_s);
    }
    return arguments.mid(0, 1) + options + words;
}

int runTrace(const Request& request, Output& out) {
    const Result<TraceRequest> wanted = readRequest(request.query);
    if (!wanted) {
        return fail(wanted.error());
    }
    const Result<OpenNotebook> open = openAloud(request.path);
    if (!open) {
        return fail(open.error());
    }
    const Trace trace = traceNotebook(*open, *wanted);
    request.json ? writeTrace(out, trace) : printTrace(out, trace);
    return 0;
}

} // namespace tujian
