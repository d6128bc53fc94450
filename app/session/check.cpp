#include "session/links.h"
#include "session/work.h"
#include <tuple>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

QList<Diagnostic> ownDiagnostics(const NoteDerived& derived) {
    return derived.note.diagnostics + derived.reading.diagnostics;
}

bool before(const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.line, a.span.begin) < std::tie(b.span.file, b.span.line, b.span.begin);
}

/// In order, and each once: two rooms may notice the same thing at the same place.
QList<Diagnostic> inOrder(QList<Diagnostic> diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), before);
    const auto same = [](const Diagnostic& a, const Diagnostic& b) {
        return a.code == b.code && a.span.file == b.span.file && a.span.begin == b.span.begin &&
               a.span.line == b.span.line && a.message == b.message;
    };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
    return diagnostics;
}

} // namespace

QList<Diagnostic> checkNote(const OpenNotebook& open, const NoteDerived& derived) {
    QList<PendingAnchor> elsewhere;
    return inOrder(ownDiagnostics(derived) + checkLinks(open.book, derived.note, elsewhere));
}

QList<Diagnostic> checkNotebook(const OpenNotebook& open, const CancelFlag& cancel) {
    QList<Diagnostic> all = open.diagnostics;
    QList<PendingAnchor> pending;
    QSet<QString> topics;
    // What objects lack in their own file may stand in another: of several files only the joined picture tells.
    const ManifestFolder folder = deriveManifests(open);
    const bool joined = !folder.reading.graphs.isEmpty();
    all += folder.reading.diagnostics;
    deriveNotes(open, open.book.files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (!derived) {
            all << unreadable(file.file, derived.error());
            return !(cancel && *cancel);
        }
        QList<Diagnostic> own = ownDiagnostics(*derived);
        if (joined && isManifestName(file.file)) {
            own.removeIf([](const Diagnostic& each) { return each.code.startsWith("manifest-"_L1); });
        }
        all << own << checkLinks(open.book, derived->note, pending);
        for (const TopicRow& topic : derived->topics) {
            topics.insert(topic.id);
        }
        return !(cancel && *cancel);
    });
    return inOrder(all + checkAnchors(pending, topics));
}

} // namespace tujian
