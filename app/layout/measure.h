#pragma once
#include "layout/lines.h"

namespace tujian {

/// The measures of the pictures, in points. One place, so that every view has the same rhythm.
namespace measure {
constexpr double kMargin = 20; ///< around a diagram
constexpr double kPadX = 14;   ///< inside a node, left and right
constexpr double kPadY = 9;
constexpr double kIcon = 20;
constexpr double kIconGap = 9;
constexpr double kNodeHeight = 40; ///< least
constexpr double kNodeWidth = 68;  ///< least
constexpr double kBadge = 24;      ///< diameter of a step's badge
constexpr double kBadgeGap = 5;    ///< from the badge to its label
constexpr double kPlateX = 5;      ///< inside a label's plate
constexpr double kPlateY = 2;
constexpr double kGap = 10;        ///< between boxes of a grid
constexpr double kClusterPad = 16; ///< inside a cluster
constexpr TextStyle kNodeText{14, false, false};
constexpr TextStyle kHeadText{14, true, false};
constexpr TextStyle kEdgeText{12, false, false};
constexpr TextStyle kTitleText{13, true, false};
} // namespace measure

/// A node before it has a place. Sizes are whole, even points.
struct MeasuredNode {
    BrokenText text;
    TextStyle style;
    QString icon;
    QSizeF size;
    bool flush = false; ///< lines begin at the left instead of being centred: for sentences
};

/// An edge's label with its step's badge at the left; `size` is of both. Null without either.
struct MeasuredLabel {
    BrokenText text;
    QSizeF plate;
    bool badge = false;
    QSizeF size;
    [[nodiscard]] bool isEmpty() const { return size.isEmpty(); }
};

struct MeasuredTitle {
    BrokenText text;
    QSizeF size; ///< the tab
};

/// The icon a node is drawn with: its own, else its kind's (resources/kinds); empty for none or an unknown name.
QString resolvedIcon(const GraphNode& node);

MeasuredNode measureNode(const GraphNode& node, const TextStyle& style = measure::kNodeText,
                         double charactersALine = 16, int mostLines = 4);
MeasuredLabel measureLabel(const GraphEdge& edge, double maxWidth = 12 * measure::kEdgeText.size, int mostLines = 3);
MeasuredTitle measureTitle(const GraphCluster& cluster);

PlacedNode placeNode(const GraphNode& node, const MeasuredNode& measured, const QRectF& box);
/// Puts a label whose badge and plate together take `at`.
void placeLabel(PlacedEdge& edge, const MeasuredLabel& measured, QPointF topLeft);
PlacedCluster placeCluster(const GraphCluster& cluster, const MeasuredTitle& measured, const QRectF& box);
PlacedEdge startEdge(const Graph& graph, int index);

/// How large a picture of this size appears in a 16:10 pane: 1 is its natural size, less is shrunk.
double fitScore(QSizeF size);

} // namespace tujian
