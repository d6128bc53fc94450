#pragma once
#include "base/error.h"
#include "diagram/graph.h"
#include "index/index.h"
#include "layout/layout.h"
#include "note/note.h"
#include "notebook/notebook.h"
#include "page/page.h"
#include "term/lexicon.h"
#include <atomic>
#include <functional>

/// The blocking functions that the command line calls and `Session` runs in lanes. Any thread.
namespace tujian {

/// A notebook with the terms that hold for all of it (shipped, its own glossary's, those its notes define).
struct OpenNotebook {
    Notebook book;
    Lexicon lexicon;
    QList<Diagnostic> diagnostics; ///< of the scan and the glossary
};

struct Progress {
    int done = 0;
    int total = 0;
    QString file;
};
using ProgressFunction = std::function<void(const Progress&)>;

/// Scans, reads `.tujian/glossary.yaml`.
Result<OpenNotebook> openNotebook(const QString& path);

/// A note with all that is derived from it.
struct NoteDerived {
    Note note;
    QList<TopicRow> topics;
    Reading reading;
    QList<Term> terms; ///< that it defines
};
Result<NoteDerived> deriveNote(const OpenNotebook& open, const QString& file);
NoteDerived deriveNote(const OpenNotebook& open, Note note);

struct IndexSummary {
    int notes = 0;
    int topics = 0;
    qint64 bytes = 0;
    int changed = 0;
    int removed = 0;
    double elapsedMs = 0;
    QString database;
    QList<Diagnostic> diagnostics;
};
/// Brings the index up to date: unchanged files (size and mtime) are not read again.
Result<IndexSummary> refreshIndex(OpenNotebook& open, Index& index, const ProgressFunction& progress = {},
                                  const CancelFlag& cancel = {});

/// Diagnostics of every room for the whole notebook, by file and line.
QList<Diagnostic> checkNotebook(const OpenNotebook& open);

} // namespace tujian
