#include "present/stage.h"
#include "layout/wrap.h"
#include "present/points.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr double kMargin = 112;
constexpr double kCrumbTop = 52;
constexpr double kTitleTop = 92;
constexpr double kFoot = 828; ///< below it: page number and progress
constexpr double kWidth = 1600 - 2 * kMargin;
constexpr double kBadge = 44;

StageText textAt(const QString& text, const TextStyle& style, const QRectF& area, double leading) {
    const WrappedText wrapped = wrapText(text, style, area.width(), leading);
    StageText placed{QRectF(area.topLeft(), QSizeF(area.width(), wrapped.height)), wrapped.lines, style};
    for (PlacedLine& line : placed.lines)
        line.baseline += area.topLeft();
    return placed;
}

/// The headings around the topic in one line; the inner ones are kept where it is too long.
void addCrumb(Stage& stage, const Slide& slide, double width) {
    const TextStyle style{22, false, false};
    QStringList path = slide.path;
    QString line = path.join(u"  ›  "_s);
    while (path.size() > 1 && wrapText(line, style, width, 1.4).lines.size() > 1) {
        path.removeFirst();
        line = u"…  ›  "_s + path.join(u"  ›  "_s);
    }
    if (!line.isEmpty() && wrapText(line, style, width, 1.4).lines.size() == 1)
        stage.crumb = textAt(line, style, QRectF(kMargin, kCrumbTop, width, 31), 1.4);
}

void addTitle(Stage& stage, const QString& title, const QRectF& area, double largest) {
    const TextStyle style = fittingStyle(title, {largest, true, false}, 24, area.size(), 1.25);
    stage.title = textAt(title, style, area, 1.25);
}

void stageOpening(Stage& stage, const Slide& slide) {
    stage.opening = true;
    addCrumb(stage, slide, kWidth);
    const QSizeF space(kWidth, 420);
    const TextStyle style = fittingStyle(slide.title, {84, true, false}, 32, space, 1.25);
    const double height = wrapText(slide.title, style, kWidth, 1.25).height;
    const double top = std::max(kTitleTop, 420 - height / 2);
    stage.rule = QRectF(kMargin, top - 40, 96, 8);
    stage.title = textAt(slide.title, style, QRectF(kMargin, top, kWidth, height), 1.25);
}

/// The title over the text; what is left for the points.
QRectF addHead(Stage& stage, const Slide& slide) {
    addCrumb(stage, slide, kWidth);
    addTitle(stage, slide.title, QRectF(kMargin, kTitleTop, kWidth, 140), 56);
    stage.rule = QRectF(kMargin, stage.title.box.bottom() + 14, 64, 6);
    const double top = std::min(stage.rule.bottom() + 34, kFoot - 200);
    return QRectF(kMargin, top, kWidth, kFoot - top);
}

double scaleIn(const QRectF& area, QSizeF picture) {
    constexpr double largest = 2.4; // two boxes must not fill a wall
    return std::min({area.width() / picture.width(), area.height() / picture.height(), largest});
}

QRectF fitted(const QRectF& area, QSizeF picture) {
    QRectF box({}, picture * scaleIn(area, picture));
    box.moveCenter(area.center());
    return box;
}

QStringList captionTexts(const Slide& slide) {
    QStringList texts(slide.steps());
    for (const GraphStep& step : slide.graph->steps) {
        if (step.n >= 1 && step.n <= texts.size())
            texts[step.n - 1] = step.text.simplified();
    }
    return texts;
}

/// All sentences in one size, so that the line does not jump from step to step.
TextStyle captionStyle(const QStringList& texts, QSizeF space, double largest) {
    TextStyle style{largest, false, false};
    for (const QString& text : texts)
        style = fittingStyle(text, style, 18, space, 1.4);
    return style;
}

double tallest(const QStringList& texts, const TextStyle& style, double width) {
    double height = 0;
    for (const QString& text : texts)
        height = std::max(height, wrapText(text, style, width, 1.4).height);
    return height;
}

void addCaptions(Stage& stage, const QStringList& texts, const TextStyle& style, const QRectF& area) {
    for (const QString& text : texts) {
        const QRectF badge(area.left(), area.top() + (style.size * 1.4 - kBadge) / 2, kBadge, kBadge);
        stage.captionBadges.append(badge);
        stage.captions.append(textAt(text, style, area.adjusted(kBadge + 20, 0, 0, 0), 1.4));
    }
}

/// Title above, the sentence below the picture.
Stage stageBelow(const Slide& slide, QSizeF picture, double& scale) {
    Stage stage;
    addCrumb(stage, slide, kWidth);
    addTitle(stage, slide.title, QRectF(kMargin, kTitleTop - 4, kWidth, 100), 44);
    const QStringList texts = captionTexts(slide);
    double bottom = kFoot + 4;
    if (!texts.isEmpty()) {
        const double width = kWidth - kBadge - 20;
        const TextStyle style = captionStyle(texts, QSizeF(width, 90), 30);
        const double height = tallest(texts, style, width);
        addCaptions(stage, texts, style, QRectF(kMargin, bottom - height, kWidth, height));
        bottom -= height + 24;
    }
    const QRectF area(64, stage.title.box.bottom() + 16, 1600 - 128, bottom - stage.title.box.bottom() - 16);
    scale = scaleIn(area, picture);
    stage.pictureArea = area;
    stage.picture = fitted(area, picture);
    return stage;
}

/// Title and sentence in a column, the picture beside them with all of the height: for what is tall.
Stage stageBeside(const Slide& slide, QSizeF picture, double& scale) {
    constexpr double column = 460;
    Stage stage;
    addCrumb(stage, slide, column);
    addTitle(stage, slide.title, QRectF(kMargin, kTitleTop, column, 200), 44);
    stage.rule = QRectF(kMargin, stage.title.box.bottom() + 14, 64, 6);
    const QStringList texts = captionTexts(slide);
    const QRectF below(kMargin, stage.rule.bottom() + 40, column, kFoot - stage.rule.bottom() - 40);
    if (!texts.isEmpty()) {
        const TextStyle style = captionStyle(texts, QSizeF(column - kBadge - 20, below.height()), 30);
        addCaptions(stage, texts, style, below);
    }
    const double left = kMargin + column + 40;
    const QRectF area(left, 40, 1600 - left - 56, kFoot - 36);
    scale = scaleIn(area, picture);
    stage.pictureArea = area;
    stage.picture = fitted(area, picture);
    return stage;
}

} // namespace

Stage stageOf(const Slide& slide, QSizeF picture) {
    Stage stage;
    if (slide.graph) {
        const QSizeF size = picture.isEmpty() ? QSizeF(960, 480) : picture;
        double below = 0;
        double beside = 0;
        stage = stageBelow(slide, size, below);
        Stage other = stageBeside(slide, size, beside);
        return beside > below * 1.15 ? other : stage;
    }
    if (slide.points.isEmpty()) {
        stageOpening(stage, slide);
    } else {
        const QRectF area = addHead(stage, slide);
        stage.points = placePoints(slide.points, area, fittingSize(slide.points, area));
    }
    return stage;
}

QRectF pointsArea(const Slide& slide) {
    Stage stage;
    return addHead(stage, slide);
}

} // namespace tujian
