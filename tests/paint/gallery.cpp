#include "gallery.h"
#include "layout/layout.h"
#include "paint/display.h"
#include "samples.h"
#include <QDir>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace tujian;

namespace {

bool draw(const PlacedGraph& placed, const QString& themeName, const Reveal& reveal, const QString& path) {
    const DisplayList list = displayList(placed, *namedTheme(themeName), reveal);
    constexpr double kScale = 1.25;
    QImage image((placed.size * kScale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(kScale, kScale);
    paintDisplay(painter, list);
    painter.end();
    return image.save(path);
}

} // namespace

int drawGallery(const QString& folder, const QString& only) {
    const QDir dir(folder);
    dir.mkpath(u"."_s);
    bool ok = true;
    QList<std::pair<QString, Graph>> graphs = samples::all();
    graphs.append({u"dense90"_s, samples::dense(90)});
    for (const auto& [name, graph] : graphs) {
        if (!only.isEmpty() && !name.startsWith(only))
            continue;
        for (const DiagramView view : {DiagramView::Graph, DiagramView::Lifelines}) {
            if (view == DiagramView::Lifelines && graph.kind != GraphKind::Sequence)
                continue;
            LayoutOptions options;
            options.view = view;
            const Result<PlacedGraph> placed = layoutGraph(graph, options);
            if (!placed) {
                qWarning("%s", qPrintable(placed.error().message));
                ok = false;
                continue;
            }
            const QString base = dir.filePath(name + (view == DiagramView::Lifelines ? u"-lifelines"_s : QString()));
            for (const QString& theme : {u"light"_s, u"dark"_s, u"print"_s})
                ok = draw(*placed, theme, {}, base + u'-' + theme + u".png"_s) && ok;
            if (graph.lastStep() > 0) {
                Reveal reveal;
                reveal.step = graph.lastStep() / 2 + 1;
                ok = draw(*placed, u"light"_s, reveal, base + u"-step.png"_s) && ok;
            }
            qInfo("%s %.0f x %.0f", qPrintable(base), placed->size.width(), placed->size.height());
        }
    }
    return ok ? 0 : 1;
}
