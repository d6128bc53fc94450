#pragma once
#include "base/error.h"
#include "layout/placed.h"
#include <atomic>
#include <memory>

namespace tujian {

/// Set from any thread to make a running layout stop; the helper process is killed.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

struct LayoutOptions {
    DiagramView view = DiagramView::Graph;
    int deadlineMs = 20000; ///< over it the layout fails with ErrorCode::Layout
    QString helper;         ///< path of tujian-layout; empty: beside the program, else libexec
    CancelFlag cancel;      ///< may be null
};

/// Breaks and measures the text, runs the layout helper in a process of its own (or places lifelines by arithmetic) and
/// returns coordinates. Needs a QGuiApplication (fonts); any thread; blocks. Errors: helper missing, crashed, out of
/// time or memory, cancelled. Same graph and fonts in, same placement out.
Result<PlacedGraph> layoutGraph(const Graph& graph, const LayoutOptions& options = {});

} // namespace tujian
