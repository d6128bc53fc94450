// How long a PPTX of a hundred diagrams takes, beside placing them alone.
// Usage: bench_deck [FOLDER]   (the shipped notebook without)
#include "clock.h"
#include "export/deck.h"
#include "session/deck.h"
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

constexpr qsizetype wanted = 100;

QList<Graph> firstGraphs(const OpenNotebook& open) {
    QList<Graph> graphs;
    deriveNotes(open, open.book.files, [&](const NoteFile&, const Result<NoteDerived>& derived) {
        for (const Graph& graph : derived ? derived->reading.graphs : QList<Graph>())
            if (graph.kind != GraphKind::Outline && graphs.size() < wanted)
                graphs.append(graph);
        return graphs.size() < wanted;
    });
    return graphs;
}

} // namespace

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    const QString folder = QGuiApplication::arguments().value(1, QStringLiteral(TUJIAN_SOURCE "/notes"));
    const auto open = openNotebook(folder);
    if (!open) {
        std::fprintf(stderr, "%s\n", qPrintable(open.error().message));
        return 1;
    }
    const QList<Graph> graphs = firstGraphs(*open);
    const double placed = bench::best(2, [&] {
        for (const Graph& graph : graphs)
            (void)layoutGraph(graph);
    });
    qsizetype bytes = 0;
    const double whole = bench::best(2, [&] {
        const auto content = collectDiagrams(*open, graphs, DiagramView::Graph);
        const auto pptx = content ? toPptx(content->pages, {}) : Result<QByteArray>(QByteArray());
        bytes = pptx ? pptx->size() : 0;
    });
    std::printf("%lld diagrams, %.2f MB; the floor is placing them\n", static_cast<long long>(graphs.size()),
                static_cast<double>(bytes) / 1e6);
    bench::line("PPTX", whole, placed, "-");
    return 0;
}
