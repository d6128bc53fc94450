#include "paint/display.h"
#include "layout/fonts.h"
#include "paint/icons.h"
#include "paint/reveal.h"
#include "paint/shapes.h"
#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kNodeRadius = 9;
constexpr double kClusterRadius = 14;
constexpr double kStroke = 1.5;
constexpr double kAccentStroke = 2.8;
constexpr double kHoverExtra = 0.9;
constexpr double kArrowLength = 9;
constexpr double kArrowWidth = 8;
constexpr double kIconStroke = 1.5;
constexpr TextStyle kBadgeText{14, true, false};

/// Collects the items of one graph, back to front.
class Drawing {
public:
    Drawing(const PlacedGraph& theGraph, const Theme& theTheme, const Reveal& theReveal)
        : graph(theGraph)
        , theme(theTheme)
        , shown(theGraph, theReveal) {}

    DisplayList make() {
        list.size = graph.size;
        list.background = theme.background;
        tintClusters();
        for (const PlacedCluster& cluster : graph.clusters)
            addCluster(cluster);
        for (const PlacedLifeline& line : graph.lifelines)
            addLifeline(line);
        for (const PlacedEdge& edge : graph.edges)
            addEdgeLine(edge);
        for (const PlacedCluster& cluster : graph.clusters)
            addTab(cluster); // over the edges: a name stays readable
        for (const PlacedNode& node : graph.nodes)
            addNode(node);
        for (const PlacedEdge& edge : graph.edges)
            addEdgeLabel(edge);
        return list;
    }

private:
    DisplayItem start(ElementKind kind, const QString& id, double opacity) const {
        DisplayItem item;
        item.element = ElementRef{kind, id};
        item.opacity = opacity;
        return item;
    }

    void addLines(DisplayItem item, const QList<PlacedLine>& lines, const TextStyle& style, const QColor& colour) {
        item.shape = DisplayShape::Text;
        item.style = style;
        item.fill = colour;
        for (const PlacedLine& line : lines) {
            item.line = line;
            list.items.append(item);
        }
    }

    /// Clusters' areas: a breath of their kind's colour over what is under them. Outer clusters come first in a graph.
    void tintClusters() {
        for (const PlacedCluster& cluster : graph.clusters) {
            const QColor under = tints.value(cluster.parent, theme.background);
            const double amount = theme.name == u"dark" ? 0.09 : 0.055;
            tints.insert(cluster.id, mixed(under, theme.colours(cluster.kind).stroke, amount));
        }
    }
    QColor clusterFill(const PlacedCluster& cluster) const { return tints.value(cluster.id, theme.background); }

    void addCluster(const PlacedCluster& cluster) {
        const KindColours& colours = theme.colours(cluster.kind);
        const bool accented =
            shown.isLit(ElementKind::Cluster, cluster.id) || shown.cluster(cluster) == Standing::Current;
        DisplayItem area = start(ElementKind::Cluster, cluster.id, 1);
        area.path = roundedBox(cluster.box, kClusterRadius);
        area.fill = clusterFill(cluster);
        area.stroke = accented ? theme.accent : mixed(theme.background, colours.stroke, 0.42);
        area.strokeWidth = accented ? kAccentStroke : 1;
        if (shown.isHovered(ElementKind::Cluster, cluster.id))
            area.strokeWidth += kHoverExtra;
        list.items.append(area);
    }

    void addTab(const PlacedCluster& cluster) {
        const KindColours& colours = theme.colours(cluster.kind);
        DisplayItem tab = start(ElementKind::Cluster, cluster.id, 1);
        tab.path = tabShape(cluster.titleBox, kClusterRadius, cluster.titleBox.left() > cluster.box.left() + 1);
        tab.fill = mixed(theme.background, colours.stroke, theme.name == u"dark" ? 0.3 : 0.2);
        list.items.append(tab);
        addLines(start(ElementKind::Cluster, cluster.id, 1), cluster.lines, cluster.style, colours.text);
    }

    void addLifeline(const PlacedLifeline& line) {
        const Standing standing = shown.node(line.node);
        const double opacity = shown.opacity(standing == Standing::Past ? Standing::Plain : standing);
        if (opacity <= 0)
            return;
        DisplayItem item = start(ElementKind::Node, line.node, 0.75 * opacity);
        item.path.moveTo(line.top);
        item.path.lineTo(line.bottom);
        item.stroke = theme.edge;
        item.strokeWidth = 1;
        item.dashed = true;
        list.items.append(item);
    }

    struct EdgeLook {
        QColor colour;
        double width = kStroke;
        double opacity = 1;
        bool accented = false;
        bool past = false;
    };

    EdgeLook lookOf(const PlacedEdge& edge) const {
        const QString id = QString::number(edge.edge);
        const Standing standing = shown.edge(edge);
        EdgeLook look;
        look.opacity = shown.opacity(standing);
        look.accented = standing == Standing::Current || shown.isLit(ElementKind::Edge, id);
        look.past = standing == Standing::Past;
        look.colour = look.accented ? theme.accent : theme.edge;
        look.width = look.accented ? kAccentStroke : kStroke;
        if (edge.width > 0) { // many edges of a map together would be louder than its names
            look.width = look.accented ? std::max(kAccentStroke, edge.width) : edge.width;
            look.colour = look.accented ? theme.accent : mixed(theme.background, theme.edge, 0.5);
        }
        look.opacity *= shown.rest(look.accented);
        if (shown.isHovered(ElementKind::Edge, id))
            look.width += kHoverExtra;
        return look;
    }

    void addEdgeLine(const PlacedEdge& edge) {
        const EdgeLook look = lookOf(edge);
        if (look.opacity <= 0 || edge.path.size() < 4)
            return;
        const double usual = edge.width > 0 ? 0.7 + edge.width / 6 : 1;
        const double grow = look.accented ? 1.3 : usual;
        DisplayItem line = start(ElementKind::Edge, QString::number(edge.edge), look.opacity);
        line.path = edgeShape(edge.path, edge.directed ? kArrowLength * grow * 0.7 : 0);
        line.stroke = look.colour;
        line.strokeWidth = look.width;
        line.dashed = edge.dashed;
        list.items.append(line);
        addTitle(ElementRef{ElementKind::Edge, line.element.id}, captionOf(edge));
        if (!edge.directed)
            return;
        DisplayItem head = start(ElementKind::Edge, line.element.id, look.opacity);
        head.path = arrowHead(edge.path, kArrowLength * grow, kArrowWidth * grow);
        head.fill = look.colour;
        list.items.append(head);
    }

    [[nodiscard]] QString captionOf(const PlacedEdge& edge) const {
        if (edge.step > 0)
            for (const GraphStep& step : graph.steps)
                if (step.n == edge.step)
                    return step.text;
        QStringList words;
        for (const PlacedLine& line : edge.lines)
            words.append(line.text);
        return words.join(u' ');
    }

    void addTitle(const ElementRef& element, const QString& text) {
        if (!text.isEmpty())
            list.titles.append({element, text});
    }

    /// The colour behind a label, so that its plate does not look like a sticker.
    QColor groundUnder(const QRectF& box) const {
        QColor ground = theme.plate;
        for (const PlacedCluster& cluster : graph.clusters)
            if (cluster.box.contains(box.center()))
                ground = clusterFill(cluster);
        return ground;
    }

    void addEdgeLabel(const PlacedEdge& edge) {
        const EdgeLook look = lookOf(edge);
        if (look.opacity <= 0)
            return;
        const QString id = QString::number(edge.edge);
        if (!edge.lines.isEmpty()) {
            DisplayItem plate = start(ElementKind::Edge, id, 1);
            QRectF box = edge.labelBox;
            if (edge.badge.right() < box.left() && box.left() - edge.badge.right() < 10)
                box.setLeft(edge.badge.right()); // no stump of the edge between a badge and its label
            plate.path = roundedBox(box, 5);
            plate.fill = groundUnder(edge.labelBox);
            list.items.append(plate);
            addLines(start(ElementKind::Edge, id, 1), edge.lines, edge.style,
                     mixed(plate.fill, look.accented ? theme.accent : theme.text, look.opacity));
        }
        if (!edge.badge.isEmpty())
            addBadge(edge, look);
    }

    /// Labels and badges dim towards what is under them instead of letting their own edge shine through.
    void addBadge(const PlacedEdge& edge, const EdgeLook& look) {
        const QString id = QString::number(edge.edge);
        const QColor ground = groundUnder(edge.badge);
        const QColor full = mixed(ground, look.accented ? theme.accent : theme.badge, look.opacity);
        DisplayItem disc = start(ElementKind::Edge, id, 1);
        disc.path.addEllipse(edge.badge);
        disc.fill = look.past ? ground : full;
        disc.stroke = look.past ? full : ground; // a ring of ground keeps it apart from the line it sits on
        disc.strokeWidth = look.past ? 1.8 : 2;
        list.items.append(disc);
        const QString number = QString::number(edge.step);
        TextStyle style = kBadgeText;
        if (edge.step > 99)
            style.size = 11;
        const double width = QFontMetricsF(fontFor(style)).horizontalAdvance(number);
        const QPointF middle = edge.badge.center();
        addLines(start(ElementKind::Edge, id, 1),
                 {PlacedLine{number, {middle.x() - width / 2, baselineFor(middle.y(), style)}, width}}, style,
                 look.past ? full : theme.badgeText);
    }

    void addNode(const PlacedNode& node) {
        const Standing standing = shown.node(node.id);
        double opacity = shown.opacity(standing == Standing::Past ? Standing::Plain : standing);
        if (opacity <= 0)
            return;
        const KindColours& colours = theme.colours(node.kind);
        const bool accented = standing == Standing::Current || shown.isLit(ElementKind::Node, node.id);
        opacity *= shown.rest(accented);
        DisplayItem box = start(ElementKind::Node, node.id, opacity);
        box.path = roundedBox(node.box, kNodeRadius);
        // What heads others (set in bold) has a little more body.
        box.fill = node.style.bold && theme.name != u"print" ? mixed(colours.fill, colours.stroke, 0.1) : colours.fill;
        box.stroke = accented ? theme.accent : colours.stroke;
        box.strokeWidth = accented ? kAccentStroke : kStroke;
        if (shown.isHovered(ElementKind::Node, node.id))
            box.strokeWidth += kHoverExtra;
        box.dashed = node.kind == u"missing";
        list.items.append(box);
        if (!node.iconBox.isEmpty()) {
            DisplayItem icon = start(ElementKind::Node, node.id, opacity);
            icon.path = iconPath(node.icon, node.iconBox);
            icon.stroke = colours.icon;
            icon.strokeWidth = kIconStroke;
            list.items.append(icon);
        }
        addLines(start(ElementKind::Node, node.id, opacity), node.lines, node.style, colours.text);
        addTitle(box.element, node.tooltip);
        if (!node.link.isEmpty())
            list.links.append({box.element, node.link});
    }

    const PlacedGraph& graph;
    const Theme& theme;
    Revealed shown;
    DisplayList list;
    QHash<QString, QColor> tints;
};

} // namespace

DisplayList displayList(const PlacedGraph& graph, const Theme& theme, const Reveal& reveal) {
    return Drawing(graph, theme, reveal).make();
}

} // namespace tujian
