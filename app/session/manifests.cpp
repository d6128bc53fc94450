#include "diagram/manifest/manifest.h"
#include "session/work.h"

namespace tujian {

using namespace Qt::StringLiterals;

bool isManifestName(const QString& file) {
    for (const auto extension : {".yaml"_L1, ".yml"_L1, ".json"_L1}) {
        if (file.endsWith(extension, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

ManifestFolder deriveManifests(const OpenNotebook& open) {
    ManifestFolder folder;
    for (const NoteFile& file : open.book.files) {
        if (!isManifestName(file.file)) {
            continue;
        }
        // What cannot be read is said where its note is read.
        if (Result<Note> note = readNote(open.book, file.file)) {
            folder.notes.append(std::move(*note));
        }
    }
    folder.reading = readManifestSet(folder.notes);
    return folder;
}

Trace traceNotebook(const OpenNotebook& open, const TraceRequest& request) {
    QList<Note> notes;
    // The other notes are read only if no manifest file has an object.
    for (const bool manifests : {true, false}) {
        for (const NoteFile& file : open.book.files) {
            if (isManifestName(file.file) == manifests) {
                if (Result<Note> note = readNote(open.book, file.file)) {
                    notes.append(std::move(*note));
                }
            }
        }
        if (const Trace trace = traceRequest(notes, request); !trace.hops.isEmpty() || !manifests) {
            return trace;
        }
    }
    return {};
}

Trace traceDiagram(const OpenNotebook& open, const Graph& graph, const TraceRequest& request) {
    const Result<Note> note = readNote(open.book, graph.span.file);
    return graph.topic == u"."_s || !note ? traceNotebook(open, request) : traceRequest({*note}, request, graph.topic);
}

TraceChoices choicesOfDiagram(const OpenNotebook& open, const Graph& graph) {
    if (graph.topic != u"."_s) {
        const Result<Note> note = readNote(open.book, graph.span.file);
        return note ? traceChoices({*note}, graph.topic) : TraceChoices();
    }
    return traceChoices(deriveManifests(open).notes);
}

} // namespace tujian
