#include "layout/measure.h"
#include "layout/fonts.h"
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {

using namespace measure;

namespace {

double even(double value) {
    return 2 * std::ceil(value / 2);
}

QHash<QString, QString> readKindIcons() {
    QHash<QString, QString> icons;
    QFile file(u":/kinds/kinds.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return icons;
    const QJsonObject kinds = QJsonDocument::fromJson(file.readAll()).object().value(u"kinds").toObject();
    for (auto it = kinds.begin(); it != kinds.end(); ++it)
        icons.insert(it.key(), it.value().toObject().value(u"icon").toString());
    return icons;
}

bool iconExists(const QString& name) {
    return !name.contains(u'/') && QFile::exists(u":/icons/"_s + name + u".path"_s);
}

} // namespace

QString resolvedIcon(const GraphNode& node) {
    static const QHash<QString, QString> kindIcons = readKindIcons();
    if (node.icon == u"none")
        return {};
    if (!node.icon.isEmpty() && iconExists(node.icon))
        return node.icon;
    const QString icon = kindIcons.value(node.kind);
    return !icon.isEmpty() && iconExists(icon) ? icon : QString();
}

MeasuredNode measureNode(const GraphNode& node, const TextStyle& style, double charactersALine, int mostLines) {
    MeasuredNode measured;
    measured.style = style;
    measured.icon = resolvedIcon(node);
    const QString label = node.label.trimmed().isEmpty() ? node.id : node.label;
    measured.text = breakText(label, style, charactersALine * style.size, mostLines);
    const double icon = measured.icon.isEmpty() ? 0 : kIcon + kIconGap;
    measured.size = QSizeF(even(std::max(kNodeWidth, measured.text.width + icon + 2 * kPadX)),
                           even(std::max(kNodeHeight, measured.text.height + 2 * kPadY)));
    return measured;
}

MeasuredLabel measureLabel(const GraphEdge& edge, double maxWidth, int mostLines) {
    MeasuredLabel measured;
    measured.text = breakText(edge.label, kEdgeText, maxWidth, mostLines);
    measured.badge = edge.step > 0;
    double width = 0;
    double height = 0;
    if (!measured.text.isEmpty()) {
        measured.plate =
            QSizeF(std::ceil(measured.text.width + 2 * kPlateX), std::ceil(measured.text.height + 2 * kPlateY));
        width = measured.plate.width();
        height = measured.plate.height();
    }
    if (measured.badge) {
        width += kBadge + (measured.text.isEmpty() ? 0 : kBadgeGap);
        height = std::max(height, kBadge);
    }
    measured.size = QSizeF(width, height);
    return measured;
}

MeasuredTitle measureTitle(const GraphCluster& cluster) {
    MeasuredTitle measured;
    measured.text =
        breakText(cluster.label.trimmed().isEmpty() ? cluster.id : cluster.label, kTitleText, 20 * kTitleText.size, 2);
    measured.size = QSizeF(even(measured.text.width + 24), even(measured.text.height + 8));
    return measured;
}

PlacedNode placeNode(const GraphNode& node, const MeasuredNode& measured, const QRectF& box) {
    PlacedNode placed;
    placed.id = node.id;
    placed.kind = node.kind;
    placed.icon = measured.icon;
    placed.box = box;
    placed.style = measured.style;
    placed.tooltip = node.note;
    if (placed.tooltip.isEmpty() && measured.text.cut)
        placed.tooltip = node.label;
    placed.link = node.link;
    placed.span = node.span;
    // Icon and text are centred together, so that a widened box stays balanced; in a list they begin at the left.
    const double icon = measured.icon.isEmpty() ? 0 : kIcon + kIconGap;
    const double content = icon + measured.text.width;
    const bool flush = measured.flush && box.width() > kNodeWidth + 1;
    const double left = flush ? box.left() + kPadX : box.center().x() - content / 2;
    if (!measured.icon.isEmpty())
        placed.iconBox = QRectF(left, box.center().y() - kIcon / 2, kIcon, kIcon);
    const QRectF area(left + icon, box.top(), measured.text.width, box.height());
    placed.lines = placeLines(measured.text, measured.style, area, !flush);
    return placed;
}

void placeLabel(PlacedEdge& edge, const MeasuredLabel& measured, QPointF topLeft) {
    const double middle = topLeft.y() + measured.size.height() / 2;
    double x = topLeft.x();
    edge.badge = QRectF();
    if (measured.badge) {
        edge.badge = QRectF(x, middle - kBadge / 2, kBadge, kBadge);
        x += kBadge + kBadgeGap;
    }
    if (measured.text.isEmpty())
        return;
    edge.labelBox = QRectF(x, middle - measured.plate.height() / 2, measured.plate.width(), measured.plate.height());
    edge.lines = placeLines(measured.text, kEdgeText, edge.labelBox, !measured.badge);
    if (measured.badge)
        for (PlacedLine& line : edge.lines)
            line.baseline.rx() += kPlateX;
}

PlacedCluster placeCluster(const GraphCluster& cluster, const MeasuredTitle& measured, const QRectF& box) {
    PlacedCluster placed;
    placed.id = cluster.id;
    placed.parent = cluster.parent;
    placed.kind = cluster.kind;
    placed.box = box;
    placed.titleBox = QRectF(box.topLeft(), measured.size);
    placed.style = kTitleText;
    placed.lines = placeLines(measured.text, kTitleText, placed.titleBox.adjusted(12, 0, -12, 0), false);
    placed.span = cluster.span;
    return placed;
}

PlacedEdge startEdge(const Graph& graph, int index) {
    const GraphEdge& edge = graph.edges[index];
    PlacedEdge placed;
    placed.edge = index;
    placed.from = edge.from;
    placed.to = edge.to;
    placed.style = kEdgeText;
    placed.step = edge.step;
    placed.dashed = edge.dashed;
    placed.span = edge.span;
    return placed;
}

double fitScore(QSizeF size) {
    return std::min({1.0, 1200 / std::max(1.0, size.width()), 750 / std::max(1.0, size.height())});
}

} // namespace tujian
