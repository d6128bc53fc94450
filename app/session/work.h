#pragma once
#include "base/error.h"
#include "diagram/correct/correct.h"
#include "diagram/graph.h"
#include "diagram/manifest/trace/choices.h"
#include "diagram/manifest/trace/trace.h"
#include "index/index.h"
#include "layout/layout.h"
#include "note/note.h"
#include "notebook/notebook.h"
#include "page/page.h"
#include "state/corrections.h"
#include "term/lexicon.h"
#include <atomic>
#include <functional>

/// The blocking functions that the command line calls and `Session` runs in lanes. Any thread.
namespace tujian {

class State;

/// A notebook with the terms that hold for all of it.
struct OpenNotebook {
    Notebook book;
    Lexicon lexicon;               ///< shipped and the notebook's own: what notes are read with
    Lexicon searchLexicon;         ///< these and what its notes define (after refreshIndex): what a search knows.
                                   ///< Notes are not read with it, so that a diagram does not depend on the other notes
    CorrectionPlaces places;       ///< where the corrections of its diagrams are kept; empty for standard input
    KeptCorrections corrections;   ///< notes are read with these, too
    QList<Diagnostic> diagnostics; ///< of the scan and the glossary
};

/// Of the scan, the glossary and the corrections.
QList<Diagnostic> diagnosticsOf(const OpenNotebook& open);

struct Progress {
    int done = 0;
    int total = 0;
    QString file; ///< the last one done
};
using ProgressFunction = std::function<void(const Progress&)>;

/// The notebook's own terms, inside its folder.
inline constexpr char16_t glossaryFile[] = u".tujian/glossary.yaml";

/// The notebook's corrections of diagrams, inside its folder.
inline constexpr char16_t correctionsFile[] = u".tujian/corrections.yaml";

/// Scans, reads `.tujian/glossary.yaml` and the corrections: those in `.tujian/corrections.yaml`, and those that are
/// kept for this notebook in `dataFolder` (empty: State::defaultFolder()), as its own folder could not be written.
Result<OpenNotebook> openNotebook(const QString& path, const QString& dataFolder = {});

/// The notes that came with the program: ../share/tujian/notes seen from it, in the build folder a link to them.
QString shippedNotes();

/// What to open when nothing is named: the last notebook (also where it is gone: its disk may be mounted again), else
/// the shipped notes.
QString defaultNotebook(const State& state);

/// A note with all that is derived from it.
struct NoteDerived {
    Note note;
    QList<TopicRow> topics;
    Reading reading;     ///< as corrected
    Corrected corrected; ///< what the corrections changed, and those that no longer fit
    QList<Term> terms;   ///< that it defines
};
Result<NoteDerived> deriveNote(const OpenNotebook& open, const QString& file);
NoteDerived deriveNote(const OpenNotebook& open, Note note);
/// The same without the diagrams, which are nine tenths of the work: enough to find the note by.
NoteDerived deriveText(const OpenNotebook& open, Note note);

/// Derives the named notes on all cores and hands each to `each` in the order named, in the calling thread. Stops when
/// `each` returns false. Holds a bounded number of notes at a time.
using EachNote = std::function<bool(const NoteFile& file, Result<NoteDerived> derived)>;
using DeriveFunction = NoteDerived (*)(const OpenNotebook&, Note);
void deriveNotes(const OpenNotebook& open, const QList<NoteFile>& files, const EachNote& each,
                 DeriveFunction derive = &deriveNote);

/// The notebook's manifest files together: what the joined diagrams ("./resources" …) are drawn from.
struct ManifestFolder {
    QList<Note> notes; ///< one a file, in the notebook's order
    Reading reading;   ///< see readManifestSet()
};
ManifestFolder deriveManifests(const OpenNotebook& open);
/// The way of a request through the notebook's objects: see traceRequest().
Trace traceNotebook(const OpenNotebook& open, const TraceRequest& request);
/// The same among the objects that a diagram shows: those of its topic, or of all manifest files.
Trace traceDiagram(const OpenNotebook& open, const Graph& graph, const TraceRequest& request);
/// The requests that those objects speak of.
TraceChoices choicesOfDiagram(const OpenNotebook& open, const Graph& graph);
bool isManifestName(const QString& file); ///< *.yaml, *.yml, *.json

struct IndexSummary {
    int notes = 0;
    int topics = 0;
    qint64 bytes = 0;
    int changed = 0;
    int removed = 0;
    double elapsedMs = 0;
    QString database;
    QList<Diagnostic> diagnostics; ///< notes that could not be read
};
/// Brings the text in the index up to date, which is what searches need: unchanged files (size and mtime) are not read
/// again, a changed glossary re-reads all, changed corrections the notes that they are about.
/// A notebook whose folder is away keeps its index (NotFound). Cancelled keeps what is done so far.
Result<IndexSummary> refreshIndex(OpenNotebook& open, Index& index, const ProgressFunction& progress = {},
                                  const CancelFlag& cancel = {});
/// Reads the diagrams of the notes that refreshIndex() put without them, which may take ten times as long as that.
/// Cancelled keeps what is done so far; the rest is done by the next call, also of another process.
Result<void> drawIndex(const OpenNotebook& open, Index& index, const ProgressFunction& progress = {},
                       const CancelFlag& cancel = {});

/// Diagnostics of every room for the whole notebook, by file and line; what was found so far, if cancelled.
QList<Diagnostic> checkNotebook(const OpenNotebook& open, const CancelFlag& cancel = {});

/// Diagnostics of one note that is already read: its own, its diagrams', repaired terms, links that lead nowhere inside
/// the notebook. By line.
QList<Diagnostic> checkNote(const OpenNotebook& open, const NoteDerived& derived);

/// The corrections that are about a note.
QList<Correction> correctionsOf(const OpenNotebook& open, const QString& file);

/// The notes, among those of the notebook, that two sets of corrections differ in, sorted.
QStringList correctedOtherwise(const Notebook& book, const QList<Correction>& before, const QList<Correction>& now);

/// Adds a term to the notebook's glossary, keeping what is there. Its text before and after, for undo.
struct GlossaryChange {
    QString before;
    QString after;
};
Result<GlossaryChange> addToGlossary(const Notebook& book, const Term& term);
/// Takes a change back, or (as its inverse) does it again; fails if the file was changed by somebody else since.
Result<void> changeGlossary(const Notebook& book, const GlossaryChange& change);

/// What is wrong with a file that cannot be read, as a diagnostic.
Diagnostic unreadable(const QString& file, const Error& error);

} // namespace tujian
