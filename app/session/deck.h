#pragma once
#include "export/deck.h"
#include "export/export.h"
#include "session/work.h"

/// Slides to be written to a file: which topics, with their diagrams placed. Blocking; any thread; needs fonts.
namespace tujian {

/// What a deck is of: a topic with what is under it, a tag's topics, or (both empty) the whole notebook.
struct DeckSelection {
    QString topic;                         ///< id
    QString tag;                           ///< also of the tags under it
    DiagramView view = DiagramView::Graph; ///< lifelines: of sequences
};

/// The pages of a deck. A note that cannot be read or a diagram that cannot be placed is left out and said.
struct DeckContent {
    QString title;
    QList<DeckPage> pages;
    QList<Diagnostic> problems;
};

/// Text and diagrams. Errors: nothing matches (NotFound), cancelled.
Result<DeckContent> collectDeck(const OpenNotebook& open, const DeckSelection& selection,
                                const ProgressFunction& progress = {}, const CancelFlag& cancel = {});

/// Diagrams alone, one page each, in the order given.
Result<DeckContent> collectDiagrams(const OpenNotebook& open, const QList<Graph>& graphs, DiagramView view,
                                    const ProgressFunction& progress = {}, const CancelFlag& cancel = {});

/// Where links from a file lead: from its folder to the notebook's (`root`), as the start of a relative link.
QString linkBaseFor(const QString& root, const QString& outFile);

/// Writes a deck in the format asked for (pptx or pdf), atomically.
Result<void> writeDeck(const QList<DeckPage>& pages, const DeckOptions& options, ExportFormat format,
                       const QString& path);

} // namespace tujian
