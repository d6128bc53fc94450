#include "layout/layout.h"
#include "layout/block.h"
#include "layout/lifelines.h"
#include "layout/network.h"
#include "layout/tree.h"
#include <QCoreApplication>

namespace tujian {
namespace {

// Beyond these no picture can be read, whatever lays it out.
constexpr qsizetype kMostNodes = 4000;
constexpr qsizetype kMostEdges = 10000;

bool drawnAsTree(const Graph& graph) {
    return graph.kind == GraphKind::Outline || graph.kind == GraphKind::Hierarchy;
}

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
    if (drawnAsTree(graph))
        if (std::optional<PlacedGraph> tree = placeTree(graph))
            return *std::move(tree);
    const Plan plan = makePlan(graph);
    return plan.edges.isEmpty() ? placeCards(plan) : placeNetwork(plan, options);
}

} // namespace tujian
