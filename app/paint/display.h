#pragma once
#include "layout/placed.h"
#include "paint/theme.h"
#include <QList>
#include <QPainterPath>
#include <QString>

class QPainter;

namespace tujian {

/// What an item of the display list belongs to.
enum class ElementKind { None, Node, Edge, Cluster, Step };
struct ElementRef {
    ElementKind kind = ElementKind::None;
    QString id; ///< node or cluster id; of an edge its index in Graph::edges as a decimal number
    friend bool operator==(const ElementRef&, const ElementRef&) = default;
};

enum class DisplayShape { Path, Text };

/// One thing to draw. Everything is geometry and text with its colours: nothing is measured or wrapped any more.
struct DisplayItem {
    DisplayShape shape = DisplayShape::Path;
    ElementRef element;
    QPainterPath path; ///< Path
    QColor fill;       ///< Path: invalid = none; Text: its colour
    QColor stroke;     ///< Path: invalid = none
    double strokeWidth = 1;
    bool dashed = false;
    PlacedLine line; ///< Text
    TextStyle style;
    double opacity = 1;
};

/// How much of a graph is shown and what is accented.
struct Reveal {
    int step = -1;          ///< show up to this step; -1: everything, nothing accented
    bool hideAhead = false; ///< steps ahead are hidden, else dimmed
    QList<ElementRef> lit;  ///< accented elements (a sentence that is selected, a hit)
    ElementRef hovered;
    bool dimRest = false; ///< what is not lit is dimmed
    friend bool operator==(const Reveal&, const Reveal&) = default;
};

struct DisplayList {
    QSizeF size;
    QColor background;                            ///< invalid: transparent
    QList<DisplayItem> items;                     ///< back to front
    QList<std::pair<ElementRef, QString>> titles; ///< tooltip texts of elements
    QList<std::pair<ElementRef, QString>> links;
};

/// Pure: same values in, same list out.
DisplayList displayList(const PlacedGraph& graph, const Theme& theme, const Reveal& reveal = {});

/// Draws with the painter's current transformation, 1 unit = 1 point.
void paintDisplay(QPainter& painter, const DisplayList& list);

/// The topmost element at a point (nodes before edges before clusters); `slack` widens thin edges, in points.
ElementRef elementAt(const PlacedGraph& graph, QPointF point, double slack = 4);

} // namespace tujian
