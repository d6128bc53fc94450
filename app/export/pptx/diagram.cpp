#include "export/pptx/diagram.h"
#include "export/pptx/route.h"
#include "layout/fonts.h"
#include "paint/icons.h"
#include "paint/reveal.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kNodeRadius = 9;
constexpr double kClusterRadius = 14;
constexpr double kStroke = 1.5;
constexpr double kAccentStroke = 2.8;
constexpr double kBarWidth = 8;
constexpr double kBarHeight = 18;

QString wordsOf(const QList<PlacedLine>& lines) {
    QStringList words;
    for (const PlacedLine& line : lines)
        words.append(line.text);
    return words.join(u' ');
}

int roundingOf(double radius, const QRectF& box) {
    return qRound(radius / std::max(1.0, std::min(box.width(), box.height())) * 100000);
}

class DiagramWriter {
public:
    DiagramWriter(PptxCanvas& theCanvas, const PlacedGraph& theGraph, const DiagramPlace& thePlace)
        : canvas(theCanvas)
        , graph(theGraph)
        , place(thePlace)
        , reveal{thePlace.step > 0 ? thePlace.step : -1, true, {}, {}}
        , shown(theGraph, reveal) {
        for (const PlacedEdge& edge : graph.edges)
            for (const QString& end : {edge.from, edge.to})
                if (!firstStep.contains(end) || edge.step < firstStep.value(end))
                    firstStep.insert(end, edge.step);
        for (const PlacedNode& node : graph.nodes)
            names.insert(node.id, wordsOf(node.lines));
        for (const PlacedCluster& cluster : graph.clusters)
            if (!names.contains(cluster.id))
                names.insert(cluster.id, wordsOf(cluster.lines));
    }

    StepShapes write() {
        writeLevel(QString(), 0);
        if (place.loose)
            for (const PlacedNode& node : graph.nodes)
                writeNode(node);
        if (graph.view == DiagramView::Lifelines)
            writeLifelines();
        else
            writeEdges();
        for (const PlacedEdge& edge : graph.edges)
            writeLabel(edge);
        return steps;
    }

private:
    [[nodiscard]] QRectF onSlide(const QRectF& box) const {
        return QRectF(place.origin + box.topLeft() * place.scale, box.size() * place.scale);
    }

    void note(int step, int id) {
        if (step > 0)
            steps[step].append(id);
    }

    /// The innermost cluster around a box; null where there is none.
    [[nodiscard]] const PlacedCluster* clusterAround(const QRectF& box) const {
        const PlacedCluster* found = nullptr;
        for (const PlacedCluster& cluster : graph.clusters) // outer before inner
            if (cluster.box.contains(box))
                found = &cluster;
        return found;
    }

    [[nodiscard]] PptxColour groundUnder(const QRectF& box) const {
        const PlacedCluster* cluster = nullptr;
        for (const PlacedCluster& each : graph.clusters)
            if (each.box.contains(box.center()))
                cluster = &each;
        return cluster != nullptr ? canvas.palette.area(cluster->kind) : canvas.palette.ground();
    }

    /// The clusters and nodes that stand directly in a cluster, or outside all of them.
    void writeLevel(const QString& parent, int depth) {
        for (const PlacedCluster& cluster : graph.clusters)
            if (cluster.parent == parent && depth < 64)
                writeCluster(cluster, depth);
        for (const PlacedNode& node : graph.nodes) {
            const PlacedCluster* around = clusterAround(node.box);
            if (!place.loose && (around != nullptr ? around->id : QString()) == parent)
                writeNode(node);
        }
    }

    void writeCluster(const PlacedCluster& cluster, int depth) {
        const PptxPalette& palette = canvas.palette;
        const QString name = wordsOf(cluster.lines);
        const bool accented = shown.cluster(cluster) == Standing::Current;
        canvas.beginGroup({name, name, {}}, onSlide(cluster.box));
        ShapeLook frame{"roundRect",
                        roundingOf(kClusterRadius, cluster.box),
                        -1,
                        palette.area(cluster.kind),
                        accented ? palette.accent() : palette.frame(cluster.kind),
                        (accented ? kAccentStroke : 1) * place.scale};
        shapes.insert(cluster.id, canvas.shape({name, {}, {}}, onSlide(cluster.box), frame));
        const bool right = cluster.titleBox.left() > cluster.box.left() + 1;
        const int round = roundingOf(kClusterRadius, cluster.titleBox);
        ShapeLook tab{"round2DiagRect", right ? 0 : round, right ? round : 0, palette.tab(cluster.kind)};
        ShapeText text = textOf(cluster.lines, cluster.style, cluster.titleBox);
        canvas.shape({name, {}, {}}, onSlide(cluster.titleBox), tab, text);
        writeLevel(cluster.id, depth + 1);
        canvas.endGroup();
    }

    /// Lines in a box as they were placed: flush left, or centred in what is right of an icon.
    [[nodiscard]] ShapeText textOf(const QList<PlacedLine>& lines, const TextStyle& style, const QRectF& box) const {
        ShapeText text;
        double left = box.right();
        double right = box.left();
        bool flush = lines.size() > 1;
        for (const PlacedLine& line : lines) {
            text.lines.append(line.text);
            flush = flush && qAbs(line.baseline.x() - lines[0].baseline.x()) < 0.5;
            left = std::min(left, line.baseline.x());
            right = std::max(right, line.baseline.x() + line.width);
        }
        text.size = style.size * place.scale;
        text.lineHeight = lineHeight(style) * place.scale;
        text.bold = style.bold;
        text.mono = style.mono;
        text.centred = !flush;
        text.left = lines.isEmpty() ? 0 : (left - box.left()) * place.scale;
        text.right = lines.isEmpty() || flush ? 0 : (box.right() - right) * place.scale;
        return text;
    }

    void writeNode(const PlacedNode& node) {
        const Standing standing = shown.node(node.id);
        if (standing == Standing::Ahead)
            return;
        const PptxPalette& palette = canvas.palette;
        const bool accented = standing == Standing::Current;
        const ShapeName name{names.value(node.id), node.tooltip.isEmpty() ? names.value(node.id) : node.tooltip,
                             place.links.value(node.link), true};
        const bool icon = !node.iconBox.isEmpty();
        int top = icon ? canvas.beginGroup({name.name, name.description, {}}, onSlide(node.box)) : 0;
        ShapeLook look{"roundRect",
                       roundingOf(kNodeRadius, node.box),
                       -1,
                       palette.fill(node.kind, node.style.bold),
                       accented ? palette.accent() : palette.stroke(node.kind),
                       (accented ? kAccentStroke : kStroke) * place.scale,
                       node.kind == u"missing"};
        const int id = canvas.shape(name, onSlide(node.box), look, textOf(node.lines, node.style, node.box));
        if (icon) {
            canvas.icon({node.icon, {}, {}}, onSlide(node.iconBox), iconPath(node.icon), palette.stroke(node.kind),
                        kStroke * place.scale);
            canvas.endGroup();
        }
        if (place.loose)
            note(firstStep.value(node.id), icon ? top : id);
        if (shapes.contains(node.id))
            feet.insert(node.id, id); // the repeat at a lifeline's foot
        else
            shapes.insert(node.id, id);
    }

    [[nodiscard]] PptxCanvas::Line lineOf(const PlacedEdge& edge) const {
        const bool accented = shown.edge(edge) == Standing::Current;
        return {accented ? canvas.palette.accent() : canvas.palette.edge(),
                (accented ? kAccentStroke : kStroke) * place.scale, edge.dashed, edge.directed};
    }

    [[nodiscard]] ShapeName nameOf(const PlacedEdge& edge) const {
        const QString ends = u"%1 → %2"_s.arg(names.value(edge.from), names.value(edge.to));
        QString description = ends;
        const QString label = wordsOf(edge.lines);
        if (!label.isEmpty())
            description += u": "_s + label;
        for (const GraphStep& step : graph.steps)
            if (edge.step > 0 && step.n == edge.step)
                description += u"\n"_s + step.text;
        return {ends, description, {}};
    }

    [[nodiscard]] Connector moved(Connector connector) const {
        connector.from = place.origin + connector.from * place.scale;
        connector.to = place.origin + connector.to * place.scale;
        for (double& bend : connector.bends)
            bend *= place.scale;
        return connector;
    }

    void writeEdges() {
        const QList<Connector> connectors = place.connectors.isEmpty() ? routeConnectors(graph) : place.connectors;
        for (qsizetype i = 0; i < graph.edges.size(); ++i) {
            const PlacedEdge& edge = graph.edges[i];
            if (shown.edge(edge) == Standing::Ahead)
                continue;
            const Connector& way = connectors[i];
            const int id =
                canvas.connector(nameOf(edge), connectorFrame(moved(way)), {shapes.value(edge.from), way.fromSite},
                                 {shapes.value(edge.to), way.toSite}, lineOf(edge));
            note(edge.step, id);
        }
    }

    void writeLifelines() {
        for (const PlacedLifeline& line : graph.lifelines) {
            if (shown.node(line.node) == Standing::Ahead)
                continue;
            Connector down{ConnectorShape::Straight, 2, 0, line.top, line.bottom, {}};
            const QString name = names.value(line.node);
            const int id =
                canvas.connector({name, {}, {}}, connectorFrame(moved(down)), {shapes.value(line.node), 2},
                                 {feet.value(line.node), 0}, {canvas.palette.edge(), place.scale, true, false});
            if (place.loose)
                note(firstStep.value(line.node), id);
        }
        for (const PlacedEdge& edge : graph.edges)
            if (shown.edge(edge) != Standing::Ahead && edge.path.size() >= 4)
                writeMessage(edge);
    }

    /// The line that a message's end is on.
    [[nodiscard]] double lineAt(const QString& node, double otherwise) const {
        for (const PlacedLifeline& line : graph.lifelines)
            if (line.node == node)
                return line.top.x();
        return otherwise;
    }

    /// A short bar on a lifeline at a message's end: what the message is glued to.
    QRectF bar(const PlacedEdge& edge, const QString& node, QPointF at) {
        const QRectF box(lineAt(node, at.x()) - kBarWidth / 2, at.y() - kBarHeight / 2, kBarWidth, kBarHeight);
        const PptxPalette& palette = canvas.palette;
        ShapeLook look{"rect", -1, -1, palette.ground(), palette.edge(), place.scale};
        barId = canvas.shape({names.value(node), {}, {}}, onSlide(box), look);
        note(edge.step, barId);
        return box;
    }

    void writeMessage(const PlacedEdge& edge) {
        const bool self = edge.from == edge.to;
        const QRectF start = bar(edge, edge.from, edge.path.first());
        const int fromId = barId;
        const QRectF end = bar(edge, edge.to, edge.path.last());
        const bool right = self || end.center().x() > start.center().x();
        Connector way;
        way.fromSite = right ? 3 : 1;
        way.toSite = self ? 3 : right ? 1 : 3;
        way.from = connectionSite(start, way.fromSite);
        way.to = connectionSite(end, way.toSite);
        if (self) {
            double reach = 0;
            for (const QPointF& point : edge.path)
                reach = std::max(reach, point.x() - way.from.x());
            way.shape = ConnectorShape::Elbow;
            way.bends = {std::max(12.0, reach)};
        }
        const int id = canvas.connector(nameOf(edge), connectorFrame(moved(way)), {fromId, way.fromSite},
                                        {barId, way.toSite}, lineOf(edge));
        note(edge.step, id);
    }

    void writeLabel(const PlacedEdge& edge) {
        const Standing standing = shown.edge(edge);
        const bool badge = !edge.badge.isEmpty();
        if (standing == Standing::Ahead || (!badge && edge.lines.isEmpty()))
            return;
        const PptxPalette& palette = canvas.palette;
        const bool accented = standing == Standing::Current;
        const QString words = wordsOf(edge.lines);
        const bool both = badge && !edge.lines.isEmpty();
        int top = both ? canvas.beginGroup({words, {}, {}}, onSlide(edge.badge | edge.labelBox)) : 0;
        int id = 0;
        if (!edge.lines.isEmpty()) {
            ShapeLook plate{"roundRect", roundingOf(5, edge.labelBox), -1, groundUnder(edge.labelBox)};
            ShapeText text = textOf(edge.lines, edge.style, edge.labelBox);
            text.colour = accented ? palette.accent() : palette.text();
            id = canvas.shape({words, {}, {}}, onSlide(edge.labelBox), plate, text);
        }
        if (badge)
            id = writeBadge(edge, standing);
        if (both)
            canvas.endGroup();
        note(edge.step, both ? top : id);
    }

    int writeBadge(const PlacedEdge& edge, Standing standing) {
        const PptxPalette& palette = canvas.palette;
        const PptxColour full = standing == Standing::Current ? palette.accent() : palette.badge();
        const bool past = standing == Standing::Past;
        const PptxColour ground = groundUnder(edge.badge);
        ShapeLook disc{"ellipse", -1, -1, past ? ground : full, past ? full : ground, (past ? 1.8 : 2) * place.scale};
        ShapeText text;
        const QString number = QString::number(edge.step);
        text.lines = {number};
        text.size = (edge.step > 99 ? 11 : 14) * place.scale;
        text.bold = true;
        text.colour = past ? full : palette.ground();
        return canvas.shape({number, {}, {}}, onSlide(edge.badge), disc, text);
    }

    PptxCanvas& canvas;
    const PlacedGraph& graph;
    const DiagramPlace& place;
    Reveal reveal;
    Revealed shown;
    QHash<QString, int> firstStep;
    QHash<QString, QString> names;
    QHash<QString, int> shapes; ///< the shape to glue to, by node or cluster id
    QHash<QString, int> feet;
    StepShapes steps;
    int barId = 0;
};

} // namespace

StepShapes writeDiagram(PptxCanvas& canvas, const PlacedGraph& graph, const DiagramPlace& place) {
    return DiagramWriter(canvas, graph, place).write();
}

} // namespace tujian
