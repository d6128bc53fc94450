#include "session/view.h"
#include "diagram/language/language.h"
#include "session/links.h"
#include <QCoreApplication>

namespace tujian {

const Graph* graphOf(const NoteDerived& derived, int block) {
    const Block& fence = derived.note.blocks.at(block);
    for (const Graph& graph : derived.reading.graphs) {
        const bool written = graph.origin == GraphOrigin::Dot || graph.origin == GraphOrigin::Mermaid;
        if (written && graph.span.begin >= fence.begin && graph.span.begin <= fence.end) {
            return &graph;
        }
    }
    return nullptr;
}

QList<DrawnFence> drawnFences(const NoteDerived& derived) {
    QList<DrawnFence> drawn;
    const Note& note = derived.note;
    for (int i = 0; i < note.blocks.size(); ++i) {
        const Block& fence = note.blocks[i];
        if (fence.kind != BlockKind::Fence || !isGraphFence(fence.info)) {
            continue;
        }
        DrawnFence one;
        one.block = i;
        if (const Graph* graph = graphOf(derived, i)) {
            one.graph = graph->id;
            one.title = graph->title;
        }
        for (const Diagnostic& said : derived.reading.diagnostics) {
            if (said.span.begin >= fence.begin && said.span.begin < fence.end) {
                one.remarks
                    << QCoreApplication::translate("session", "Line %1: %2").arg(said.span.line).arg(said.message);
            }
        }
        drawn << one;
    }
    return drawn;
}

NoteView viewNote(NoteDerived derived, PageOptions options) {
    options.drawn = drawnFences(derived);
    Page page = buildPage(derived.note, options);
    return NoteView{std::move(derived), std::move(page)};
}

NoteView viewNote(const Notebook& book, NoteDerived derived, PageOptions options) {
    options.deadLinks = deadLinks(book, derived.note);
    return viewNote(std::move(derived), std::move(options));
}

} // namespace tujian
