#include "layout/layout.h"
#include "layout/lifelines.h"
#include "layout/map.h"
#include "layout/parts.h"
#include <QCoreApplication>

namespace tujian {
namespace {

// Beyond these no picture can be read, whatever lays it out.
constexpr qsizetype kMostNodes = 4000;
constexpr qsizetype kMostEdges = 10000;

} // namespace

Result<PlacedGraph> layoutGraph(const Graph& graph, const LayoutOptions& options) {
    if (options.cancel && options.cancel->load())
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("layout", "Drawing was cancelled."));
    if (graph.nodes.size() > kMostNodes || graph.edges.size() > kMostEdges)
        return failure(
            ErrorCode::Layout,
            QCoreApplication::translate("layout", "The diagram has %1 nodes and %2 edges: more than can be drawn.")
                .arg(graph.nodes.size())
                .arg(graph.edges.size()));
    if (options.view == DiagramView::Lifelines)
        return placeLifelines(graph);
    const LayoutRun run{options, QDeadlineTimer(options.deadlineMs)};
    return isMap(graph) ? placeMap(graph, run) : placeParts(graph, run);
}

} // namespace tujian
