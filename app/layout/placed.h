#pragma once
#include "diagram/graph.h"
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace tujian {

/// A line of text that is already broken and measured. `baseline` is the left end of its baseline, `width` its advance.
struct PlacedLine {
    QString text;
    QPointF baseline;
    double width = 0;
    friend bool operator==(const PlacedLine&, const PlacedLine&) = default;
};

/// What a piece of text is set in. Sizes in points = logical pixels; families are layout's (see layout/fonts.h).
struct TextStyle {
    double size = 13;
    bool bold = false;
    bool mono = false;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

struct PlacedNode {
    QString id;
    QString kind;
    QString icon; ///< resolved: empty draws none
    QRectF box;
    QRectF iconBox; ///< empty: none
    QList<PlacedLine> lines;
    TextStyle style;
    QString tooltip;
    QString link;
    Span span;
    friend bool operator==(const PlacedNode&, const PlacedNode&) = default;
};

struct PlacedEdge {
    int edge = 0; ///< index in Graph::edges
    QString from;
    QString to;
    QList<QPointF> path;     ///< cubic Bézier: start, then triples (control, control, end)
    QList<PlacedLine> lines; ///< its label
    QRectF labelBox;         ///< the plate under the label; empty: no label
    QRectF badge;            ///< circle of the step's number; empty: none
    TextStyle style;
    int step = 0;
    bool dashed = false;
    bool directed = true; ///< draws an arrowhead at the end
    Span span;
    double width = 0; ///< of its stroke, and quieter than a diagram's: an edge of the map of terms; 0: the usual one
    friend bool operator==(const PlacedEdge&, const PlacedEdge&) = default;
};

struct PlacedCluster {
    QString id;
    QString parent;
    QString kind;
    QRectF box;
    QRectF titleBox; ///< the tab with its name
    QList<PlacedLine> lines;
    TextStyle style;
    Span span;
    friend bool operator==(const PlacedCluster&, const PlacedCluster&) = default;
};

/// A lifeline of the lifelines view: vertical, from under its actor's head to the foot.
struct PlacedLifeline {
    QString node;
    QPointF top;
    QPointF bottom;
    friend bool operator==(const PlacedLifeline&, const PlacedLifeline&) = default;
};

enum class DiagramView { Graph, Lifelines };

/// A graph with coordinates and broken lines, in points (1/72 inch), y downwards, origin at the top left of `size`.
struct PlacedGraph {
    QString diagram; ///< Graph::id
    QString title;
    GraphKind kind = GraphKind::Outline;
    DiagramView view = DiagramView::Graph;
    QSizeF size;
    QList<PlacedNode> nodes;
    QList<PlacedEdge> edges;
    QList<PlacedCluster> clusters; ///< outer before inner
    QList<PlacedLifeline> lifelines;
    QList<GraphStep> steps;
    friend bool operator==(const PlacedGraph&, const PlacedGraph&) = default;
};

} // namespace tujian
