#include "present/draw.h"
#include "layout/fonts.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

QColor mixed(const QColor& a, const QColor& b, float share) {
    return QColor::fromRgbF(a.redF() * (1 - share) + b.redF() * share, a.greenF() * (1 - share) + b.greenF() * share,
                            a.blueF() * (1 - share) + b.blueF() * share);
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
    const QColor colour = current ? theme.text : mixed(theme.text, theme.quietText, 0.75F);
    if (!point.plate.isEmpty()) {
        fill(painter, point.plate, 12, mixed(theme.background, theme.text, 0.05F));
        if (current)
            fill(painter, QRectF(point.plate.left(), point.plate.top() + 12, 5, point.plate.height() - 24), 2.5,
                 theme.accent);
    }
    if (!point.bullet.isEmpty())
        fill(painter, point.bullet, point.bullet.width() / 2,
             current ? theme.accent : mixed(theme.background, theme.quietText, 0.7F));
    drawText(painter, point.text, colour);
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
    painter.translate(stage.picture.topLeft());
    const double scale = stage.picture.width() / frame.placed->size.width();
    painter.scale(scale, scale);
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
    painter.fillRect(bar, mixed(theme.background, theme.text, 0.07F));
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

QPointF toPicture(const Stage& stage, const PlacedGraph& placed, QPointF onStage) {
    if (stage.picture.isEmpty())
        return {-1, -1};
    return (onStage - stage.picture.topLeft()) * (placed.size.width() / stage.picture.width());
}

QRectF stepBox(const Stage& stage, const TalkFrame& frame) {
    if (!frame.placed || frame.view.step <= 0)
        return {};
    QRectF box;
    QStringList ends;
    for (const PlacedEdge& edge : frame.placed->edges) {
        if (edge.step != frame.view.step)
            continue;
        ends << edge.from << edge.to;
        box |= edge.labelBox | edge.badge;
    }
    for (const PlacedNode& node : frame.placed->nodes) {
        if (ends.contains(node.id))
            box |= node.box;
    }
    const double scale = stage.picture.width() / frame.placed->size.width();
    return box.isEmpty() ? QRectF() : QRectF(stage.picture.topLeft() + box.topLeft() * scale, box.size() * scale);
}

} // namespace tujian
