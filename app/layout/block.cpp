#include "layout/block.h"
#include <algorithm>
#include <cmath>

namespace tujian {

using namespace measure;

TextBlock makeBlock(const Plan& plan, const QList<int>& nodes, double maxWidth) {
    TextBlock block;
    block.nodes = nodes;
    for (const int node : nodes) {
        block.cell.setWidth(std::max(block.cell.width(), plan.nodes[node].size.width()));
        block.cell.setHeight(std::max(block.cell.height(), plan.nodes[node].size.height()));
    }
    const double step = block.cell.width() + kGap;
    const int count = static_cast<int>(nodes.size());
    const int most = std::clamp(static_cast<int>((maxWidth + kGap) / step), 1, std::max(1, count));
    const int rows = (count + most - 1) / most;
    block.columns = std::max(1, (count + rows - 1) / std::max(1, rows)); // even rows: 3 + 3 rather than 5 + 1
    double height = 0;
    for (int first = 0; first < count; first += block.columns) {
        double row = 0;
        for (int i = first; i < std::min(first + block.columns, count); ++i)
            row = std::max(row, plan.nodes[nodes[i]].size.height());
        block.rowHeights.append(row);
        height += row + kGap;
    }
    block.size = QSizeF(block.columns * step - kGap, std::max(0.0, height - kGap));
    return block;
}

void placeBlock(const Plan& plan, const TextBlock& block, QPointF topLeft, PlacedGraph& placed) {
    double y = topLeft.y();
    int index = 0;
    for (const double row : block.rowHeights) {
        for (int column = 0; column < block.columns && index < block.nodes.size(); ++column, ++index) {
            const int node = block.nodes[index];
            const QRectF box(topLeft.x() + column * (block.cell.width() + kGap), y, block.cell.width(), row);
            placed.nodes.append(placeNode(plan.graph->nodes[node], plan.nodes[node], box));
        }
        y += row + kGap;
    }
}

namespace {

/// A cluster (or the whole picture, -1) as a card: its own grid first, then its inner cards in rows.
struct Card {
    int cluster = -1;
    TextBlock block;
    QList<Card> inner;
    QPointF offset; ///< in the outer card
    QSizeF size;
    double top = 0; ///< height of the title
};

constexpr double kCardGap = 24;

void arrangeRows(Card& card, double maxWidth, double y) {
    const double left = card.cluster < 0 ? 0 : kClusterPad;
    double x = left;
    double rowHeight = 0;
    double width = card.block.size.width() + left;
    qsizetype rowBegin = 0;
    const auto endRow = [&](qsizetype end) {
        for (qsizetype i = rowBegin; i < end; ++i)
            card.inner[i].size.setHeight(rowHeight); // cards side by side end on one line
        rowBegin = end;
        y += rowHeight + kCardGap;
        x = left;
        rowHeight = 0;
    };
    for (qsizetype i = 0; i < card.inner.size(); ++i) {
        Card& inner = card.inner[i];
        if (x > left && x + inner.size.width() > maxWidth + left)
            endRow(i);
        inner.offset = QPointF(x, y);
        x += inner.size.width() + kCardGap;
        width = std::max(width, x - kCardGap);
        rowHeight = std::max(rowHeight, inner.size.height());
    }
    if (!card.inner.isEmpty()) {
        endRow(card.inner.size());
        y -= kCardGap;
    }
    card.size = QSizeF(width + left, y + (card.cluster < 0 ? 0 : kClusterPad));
}

Card makeCard(const Plan& plan, int cluster, double maxWidth) {
    Card card;
    card.cluster = cluster;
    const double innerWidth = std::max(60.0, cluster < 0 ? maxWidth : maxWidth - 2 * kClusterPad);
    for (const int i : plan.outerFirst)
        if (plan.parent[i] == cluster)
            card.inner.append(makeCard(plan, i, innerWidth));
    QList<int> own;
    for (int i = 0; i < plan.home.size(); ++i)
        if (plan.home[i] == cluster)
            own.append(i);
    double y = 0;
    if (cluster >= 0) {
        card.top = plan.titles[cluster].size.height() + 12;
        y = card.top;
    }
    if (!own.isEmpty()) {
        card.block = makeBlock(plan, own, innerWidth);
        y += card.block.size.height() + (card.inner.isEmpty() ? 0 : kCardGap);
    }
    arrangeRows(card, innerWidth, y);
    if (cluster >= 0)
        card.size.setWidth(std::max(card.size.width(), plan.titles[cluster].size.width() + 24));
    return card;
}

/// Widens a card; its own grid's cells, and the inner cards that stand alone in their row, grow with it.
void widen(Card& card, double width) {
    card.size.setWidth(width);
    const double room = width - (card.cluster < 0 ? 0 : 2 * kClusterPad);
    if (!card.block.nodes.isEmpty() && card.block.size.width() < room) {
        const double most = 1.7 * card.block.cell.width(); // beyond, boxes look empty
        card.block.cell.setWidth(std::min(most, (room + kGap) / card.block.columns - kGap));
        card.block.size.setWidth(card.block.columns * (card.block.cell.width() + kGap) - kGap);
    }
    bool column = true;
    for (qsizetype i = 1; i < card.inner.size(); ++i)
        column = column && card.inner[i].offset.y() > card.inner[i - 1].offset.y();
    if (column)
        for (Card& inner : card.inner)
            widen(inner, room);
}

void placeCard(const Plan& plan, const Card& card, QPointF origin, PlacedGraph& placed) {
    if (card.cluster >= 0)
        placed.clusters.append(
            placeCluster(plan.graph->clusters[card.cluster], plan.titles[card.cluster], QRectF(origin, card.size)));
    if (!card.block.nodes.isEmpty()) {
        const double slack = card.cluster < 0 ? 0 : (card.size.width() - card.block.size.width()) / 2;
        const bool alone = card.inner.isEmpty();
        placeBlock(plan, card.block,
                   origin + QPointF(alone || card.cluster < 0 ? std::max(0.0, slack) : kClusterPad, card.top), placed);
    }
    for (const Card& inner : card.inner)
        placeCard(plan, inner, origin + inner.offset, placed);
}

} // namespace

PlacedGraph placeCards(const Plan& plan) {
    Card best;
    double bestScore = -1;
    for (const double width : {240.0, 360.0, 480.0, 640.0, 800.0, 1000.0, 1200.0, 1500.0, 2000.0, 3000.0}) {
        const Card card = makeCard(plan, -1, width);
        // Among those that fit, the one whose shape is nearest a page.
        const double shape = card.size.width() / std::max(1.0, card.size.height());
        const double score = fitScore(card.size) - 0.05 * std::abs(std::log(shape / 1.6));
        if (score > bestScore) {
            bestScore = score;
            best = card;
        }
    }
    widen(best, best.size.width());
    PlacedGraph placed = startPlaced(*plan.graph);
    placeCard(plan, best, QPointF(), placed);
    fitToContents(placed);
    return placed;
}

} // namespace tujian
