#include "present/draw.h"
#include "layout/fonts.h"
#include "paint/shapes.h"
#include "paint/table.h"
#include <QPainter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr double largestZoom = 3.2;

/// What of the picture a step is about, with some space around it; empty without a step.
QRectF stepBox(const PlacedGraph& placed, int step) {
    if (!placed.lifelines.isEmpty())
        return {}; // near a message the names at the heads would be out of sight: lifelines stay whole
    QRectF box;
    QStringList ends;
    for (const PlacedEdge& edge : placed.edges) {
        if (step <= 0 || edge.step != step)
            continue;
        ends << edge.from << edge.to;
        box |= edge.labelBox | edge.badge;
        for (const QPointF& point : edge.path)
            box |= QRectF(point, QSizeF(1, 1));
    }
    for (const PlacedNode& node : placed.nodes) {
        if (ends.contains(node.id))
            box |= node.box;
    }
    return box.isEmpty() ? QRectF() : box.adjusted(-40, -30, 40, 30);
}

/// Where what is shown begins: around the middle, but not beyond the picture's edge; a small picture is centred.
double shownFrom(double middle, double shown, double whole) {
    return shown >= whole ? (whole - shown) / 2 : std::clamp(middle - shown / 2, 0.0, whole - shown);
}

void drawText(QPainter& painter, const StageText& text, const QColor& colour) {
    if (text.lines.isEmpty())
        return;
    painter.setFont(fontFor(text.style));
    painter.setPen(colour);
    for (const PlacedLine& line : text.lines)
        painter.drawText(line.baseline, line.text);
}

void fill(QPainter& painter, const QRectF& box, double radius, const QColor& colour) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(box, radius, radius);
}

void drawHead(QPainter& painter, const Stage& stage, const Theme& theme) {
    drawText(painter, stage.crumb, theme.quietText);
    drawText(painter, stage.title, theme.text);
    if (!stage.rule.isEmpty())
        fill(painter, stage.rule, stage.rule.height() / 2, theme.accent);
}

void drawPoint(QPainter& painter, const StagePoint& point, bool current, const Theme& theme) {
    const QColor colour = current ? theme.text : mixed(theme.text, theme.quietText, 0.75);
    if (!point.plate.isEmpty()) {
        fill(painter, point.plate, 12, mixed(theme.background, theme.text, 0.05));
        if (current)
            fill(painter, QRectF(point.plate.left(), point.plate.top() + 12, 5, point.plate.height() - 24), 2.5,
                 theme.accent);
    }
    if (!point.bullet.isEmpty())
        fill(painter, point.bullet, point.bullet.width() / 2,
             current ? theme.accent : mixed(theme.background, theme.quietText, 0.7));
    drawText(painter, point.number, current ? theme.accent : colour);
    drawText(painter, point.text, colour);
    if (!point.table.rows.isEmpty()) {
        painter.save();
        painter.translate(point.text.box.topLeft());
        paintTable(painter, point.table, theme, colour);
        painter.restore();
    }
}

void drawPoints(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme) {
    for (int i = 0; i < stage.points.size() && i < frame.view.points; ++i)
        drawPoint(painter, stage.points[i], i + 1 == frame.view.points, theme);
}

void drawPicture(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme,
                 const DrawOptions& options) {
    Reveal reveal;
    reveal.step = frame.view.step > 0 ? frame.view.step : -1; // the whole picture first, then step by step
    if (options.hideAhead && frame.view.steps > 0)
        reveal.step = frame.view.step;
    reveal.hideAhead = options.hideAhead;
    reveal.hovered = options.hovered;
    DisplayList list = displayList(*frame.placed, theme, reveal);
    list.background = QColor();
    painter.save();
    if (options.zoomed)
        painter.setClipRect(stage.pictureArea);
    painter.setTransform(pictureTransform(stage, frame, options.zoomed), true);
    paintDisplay(painter, list);
    painter.restore();
}

void drawCaption(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme) {
    const int index = frame.view.step - 1;
    if (index < 0 || index >= stage.captions.size() || stage.captions[index].lines.isEmpty())
        return;
    const QRectF badge = stage.captionBadges[index];
    fill(painter, badge, badge.width() / 2, theme.accent);
    painter.setFont(fontFor({frame.view.step > 99 ? 18.0 : 24.0, true, false}));
    painter.setPen(theme.background);
    painter.drawText(badge, Qt::AlignCenter, QString::number(frame.view.step));
    drawText(painter, stage.captions[index], theme.text);
}

void drawMessage(QPainter& painter, const Stage& stage, const QString& text, const Theme& theme) {
    painter.setFont(fontFor({26, false, false}));
    painter.setPen(theme.quietText);
    painter.drawText(QRectF(stage.picture.left(), 300, stage.picture.width(), 400), Qt::AlignCenter | Qt::TextWordWrap,
                     text);
}

void drawFoot(QPainter& painter, const TalkView& view, const Theme& theme) {
    const QRectF bar(0, stageSize.height() - 5, stageSize.width(), 5);
    painter.fillRect(bar, mixed(theme.background, theme.text, 0.07));
    const double within = view.steps > 0 ? double(view.step) / (view.steps + 1) : 0;
    const double share =
        view.slide + 1 >= view.count && view.step >= view.steps ? 1 : (view.slide + within) / std::max(1, view.count);
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()), theme.accent);
    painter.setFont(fontFor({20, false, false}));
    painter.setPen(theme.quietText);
    painter.drawText(QRectF(1288, 846, 200, 32), Qt::AlignRight | Qt::AlignVCenter,
                     u"%1 / %2"_s.arg(view.slide + 1).arg(view.count));
}

} // namespace

void drawFrame(QPainter& painter, const Stage& stage, const TalkFrame& frame, const Theme& theme,
               const DrawOptions& options) {
    if (options.blank && frame.view.blank != Blank::None)
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    drawHead(painter, stage, theme);
    drawPoints(painter, stage, frame, theme);
    if (frame.placed) {
        drawPicture(painter, stage, frame, theme, options);
        drawCaption(painter, stage, frame, theme);
    } else if (frame.slide.graph) {
        drawMessage(painter, stage, frame.problem.isEmpty() ? options.waiting : frame.problem, theme);
    }
    drawFoot(painter, frame.view, theme);
}

QTransform pictureTransform(const Stage& stage, const TalkFrame& frame, bool zoomed) {
    if (!frame.placed || frame.placed->size.isEmpty())
        return {};
    const double fitted = stage.picture.width() / frame.placed->size.width();
    QTransform transform;
    const QRectF box = zoomed ? stepBox(*frame.placed, frame.view.step) : QRectF();
    if (box.isEmpty()) {
        transform.translate(stage.picture.left(), stage.picture.top());
        return transform.scale(fitted, fitted);
    }
    const QRectF& area = stage.pictureArea;
    const double wanted = std::min(area.width() / box.width(), area.height() / box.height());
    const double scale = std::clamp(wanted, fitted, std::max(fitted, largestZoom));
    const QSizeF shown = area.size() / scale;
    transform.translate(area.left(), area.top());
    transform.scale(scale, scale);
    return transform.translate(-shownFrom(box.center().x(), shown.width(), frame.placed->size.width()),
                               -shownFrom(box.center().y(), shown.height(), frame.placed->size.height()));
}

} // namespace tujian
