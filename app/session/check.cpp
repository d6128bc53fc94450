#include "session/corrections.h"
#include "session/links.h"
#include "session/work.h"
#include <QCoreApplication>
#include <tuple>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

/// At the topic's heading; where there is none any more, at the place in the file of corrections.
Diagnostic unfitDiagnostic(const OpenNotebook& open, const Correction& correction, const QString& why,
                           const Span& heading) {
    const qsizetype kept = open.corrections.list.indexOf(correction);
    const QString message = QCoreApplication::translate("session", "a correction no longer fits: %1 (%2)");
    return {Severity::Info, QStringLiteral("correction-unfit"), message.arg(describe(correction), why),
            heading.file.isEmpty() && kept >= 0 ? open.corrections.spans[kept] : heading};
}

QList<Diagnostic> ownDiagnostics(const OpenNotebook& open, const NoteDerived& derived) {
    QList<Diagnostic> all = derived.note.diagnostics + derived.reading.diagnostics;
    for (const UnfitCorrection& unfit : derived.corrected.unfit) {
        const int topic = derived.note.topicById(unfit.correction.topic);
        Span heading = topic < 0 ? Span() : derived.note.topics[topic].headingSpan;
        heading.line = qMax(1, heading.line);
        all << unfitDiagnostic(open, unfit.correction, unfit.why, heading);
    }
    return all;
}

/// Corrections of notes that are not there. A notebook of one file says nothing of its neighbours.
QList<Diagnostic> orphans(const OpenNotebook& open) {
    QList<Diagnostic> found;
    if (!open.book.single.isEmpty()) {
        return found;
    }
    const QList<Correction> homeless = byNote(open.book, open.corrections.list).value(QString());
    for (const Correction& correction : homeless) {
        const QString why =
            QCoreApplication::translate("session", "there is no note for %1 any more").arg(correction.topic);
        found << unfitDiagnostic(open, correction, why, {});
    }
    return found;
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
    return inOrder(ownDiagnostics(open, derived) + checkLinks(open.book, derived.note, elsewhere));
}

QList<Diagnostic> checkNotebook(const OpenNotebook& open, const CancelFlag& cancel) {
    QList<Diagnostic> all = diagnosticsOf(open) + orphans(open);
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
        QList<Diagnostic> own = ownDiagnostics(open, *derived);
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
