#pragma once
#include "note/note.h"
#include "notebook/notebook.h"
#include <QHash>
#include <QSet>

namespace tujian {

/// A link that leads to a topic of a note: whether it is there is known when that note is read.
struct PendingAnchor {
    QString topic; ///< "file#anchor"
    Link link;
};

/// Diagnostics of the note's links that lead to no file inside the notebook; anchors go to `pending`.
QList<Diagnostic> checkLinks(const Notebook& book, const Note& note, QList<PendingAnchor>& pending);

/// Indices of its links, images left out, that lead to no file inside the notebook or to no topic of the note itself.
QSet<int> deadLinks(const Notebook& book, const Note& note);

/// Diagnostics of the anchors among `pending` that no topic in `topics` has, in order.
QList<Diagnostic> checkAnchors(const QList<PendingAnchor>& pending, const QSet<QString>& topics);

} // namespace tujian
