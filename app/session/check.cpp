#include "session/links.h"
#include "session/work.h"
#include <QCoreApplication>

namespace tujian {

using namespace Qt::StringLiterals;

namespace {

bool isProse(const Block& block) {
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph || block.kind == BlockKind::Cell;
}

/// Words that were taken for a term although they are misspelt.
QList<Diagnostic> repairs(const Note& note, const Lexicon& lexicon) {
    QList<Diagnostic> found;
    for (const Block& block : note.blocks) {
        if (!isProse(block)) {
            continue;
        }
        for (const Mention& mention : lexicon.mentions(block.text)) {
            if (mention.edits > 0) {
                const QString written = block.text.mid(mention.begin, mention.end - mention.begin);
                found << Diagnostic{Severity::Warning, u"term-repaired"_s,
                                    QCoreApplication::translate("session", "%1 is read as %2")
                                        .arg(written, lexicon.terms()[mention.term].name),
                                    sourceSpan(note, block, mention.begin, mention.end - mention.begin)};
            }
        }
    }
    return found;
}

QList<Diagnostic> ownDiagnostics(const OpenNotebook& open, const NoteDerived& derived) {
    const Lexicon lexicon = derived.terms.isEmpty() ? open.lexicon : open.lexicon.with(derived.terms);
    return derived.note.diagnostics + derived.reading.diagnostics + repairs(derived.note, lexicon);
}

bool before(const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.line, a.span.begin) < std::tie(b.span.file, b.span.line, b.span.begin);
}

/// In order, and each once: two rooms may notice the same thing at the same place.
QList<Diagnostic> inOrder(QList<Diagnostic> diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), before);
    const auto same = [](const Diagnostic& a, const Diagnostic& b) {
        return a.code == b.code && a.span.file == b.span.file && a.span.begin == b.span.begin &&
               a.span.line == b.span.line && (a.message == b.message || a.code == u"term-repaired");
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
    QList<Diagnostic> all = open.diagnostics;
    QList<PendingAnchor> pending;
    QSet<QString> topics;
    deriveNotes(open, open.book.files, [&](const NoteFile& file, const Result<NoteDerived>& derived) {
        if (!derived) {
            all << unreadable(file.file, derived.error());
            return !(cancel && *cancel);
        }
        all << ownDiagnostics(open, *derived) << checkLinks(open.book, derived->note, pending);
        for (const TopicRow& topic : derived->topics) {
            topics.insert(topic.id);
        }
        return !(cancel && *cancel);
    });
    return inOrder(all + checkAnchors(pending, topics));
}

} // namespace tujian
