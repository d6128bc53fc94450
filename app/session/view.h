#pragma once
#include "page/page.h"
#include "session/work.h"

namespace tujian {

/// A note as the window shows it.
struct NoteView {
    NoteDerived derived;
    Page page;
};

/// The fences of a note that are written in a graph language: what was read from each, and what was not understood.
QList<DrawnFence> drawnFences(const NoteDerived& derived);

/// Its page, with those fences drawn. Any thread.
NoteView viewNote(NoteDerived derived, PageOptions options);
/// Likewise; its links that lead nowhere in the notebook, or to no topic of its own, look so.
NoteView viewNote(const Notebook& book, NoteDerived derived, PageOptions options);

/// The graph of a drawn fence; null if there is none.
const Graph* graphOf(const NoteDerived& derived, int block);

} // namespace tujian
