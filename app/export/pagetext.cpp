#include "export/pagetext.h"
#include <QFontMetricsF>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kSmallestCode = 9;
constexpr double kSpacing = 1.36; ///< of lines: what PowerPoint's Chinese fonts take
constexpr qsizetype kLongestLine = 4000;

/// A font of any size: fontFor() knows whole pixels.
QFont fontOf(const TextStyle& style) {
    QFont font = fontFor(style);
    font.setPixelSize(std::max(1, static_cast<int>(std::floor(style.size))));
    return font;
}

double sizeOf(const SlidePoint& point, double body, double unit) {
    if (point.code)
        return std::max(kSmallestCode * unit, body * 0.72);
    return point.depth > 1 ? std::max(sheet::kLeastBody * unit, body * 0.9) : body;
}

SheetLine lineOf(const SlidePoint& point, double body, const SheetFrame& frame) {
    SheetLine line;
    line.point = point;
    line.size = sizeOf(point, body, frame.unit);
    line.left = point.code ? 12 * frame.unit : sheet::kIndent * frame.unit * std::clamp(point.depth, 0, 8);
    const double width = frame.body.width() - line.left - (point.code ? 12 * frame.unit : 0);
    // Other programs' fonts are a little wider than ours: some room is left.
    line.lines = wrapText(point.text, {line.size, false, point.code}, width * 0.96);
    line.advance = std::ceil(line.size * kSpacing);
    line.height = line.advance * static_cast<double>(line.lines.size());
    return line;
}

double gapBefore(const SheetLine& line, double unit) {
    return (line.point.code ? 10 : 5) * unit;
}

/// Puts the lines under each other; returns the height they take.
double stack(QList<SheetLine>& lines, double unit) {
    double y = 0;
    for (SheetLine& line : lines) {
        y += y > 0 ? gapBefore(line, unit) : 0;
        line.top = y;
        y += line.height;
    }
    return y;
}

QList<SheetLine> setIn(const QList<SlidePoint>& points, double size, const SheetFrame& frame) {
    QList<SheetLine> lines;
    for (const SlidePoint& point : points)
        lines.append(lineOf(point, size, frame));
    return lines;
}

/// Over several slides, at the smallest size: a point that is longer than a slide is cut between lines.
QList<SheetText> overSlides(const QList<SheetLine>& all, double size, const SheetFrame& frame) {
    QList<SheetText> slides{SheetText{size, {}}};
    double used = 0;
    for (SheetLine rest : all) {
        while (!rest.lines.isEmpty()) {
            const double gap = slides.last().lines.isEmpty() ? 0 : gapBefore(rest, frame.unit);
            const auto room = static_cast<qsizetype>((frame.body.height() - used - gap) / rest.advance);
            if (room < 1 || (room < 2 && rest.lines.size() > 1 && used > 0)) {
                slides.append(SheetText{size, {}});
                used = 0;
                continue;
            }
            SheetLine part = rest;
            part.lines = rest.lines.mid(0, room);
            part.height = part.advance * static_cast<double>(part.lines.size());
            part.point.text = part.lines.join(part.point.code ? u"\n"_s : QString());
            rest.lines = rest.lines.mid(room);
            slides.last().lines.append(part);
            used += gap + part.height;
        }
    }
    for (SheetText& slide : slides)
        stack(slide.lines, frame.unit);
    return slides;
}

} // namespace

QStringList wrapText(const QString& text, const TextStyle& style, double width) {
    QStringList lines;
    const QFont font = fontOf(style);
    for (const QString& paragraph : text.split(u'\n')) {
        // A single line of megabytes is laid out in pieces.
        for (qsizetype at = 0; at == 0 || at < paragraph.size(); at += kLongestLine) {
            const QString piece = paragraph.mid(at, kLongestLine);
            QTextLayout layout(piece, font);
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            layout.setTextOption(option);
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(width);
                lines.append(piece.mid(line.textStart(), line.textLength()));
            }
            layout.endLayout();
            if (piece.isEmpty())
                lines.append(QString());
        }
    }
    return lines;
}

QList<SheetText> fitText(const QList<SlidePoint>& points, const SheetFrame& frame) {
    const double least = sheet::kLeastBody * frame.unit;
    for (int less = 0; sheet::kBody - less > sheet::kLeastBody; ++less) {
        const double size = (sheet::kBody - less) * frame.unit;
        SheetText text{size, setIn(points, size, frame)};
        if (stack(text.lines, frame.unit) <= frame.body.height())
            return {text};
    }
    return overSlides(setIn(points, least, frame), least, frame);
}

SheetTitle fitTitle(const QString& title, const SheetFrame& frame) {
    SheetTitle fitted{title.simplified(), sheet::kTitle * frame.unit};
    const double least = sheet::kLeastTitle * frame.unit;
    for (; fitted.size >= least; fitted.size -= frame.unit) {
        const QFontMetricsF metrics(fontOf({fitted.size, true, false}));
        const int rows = fitted.size * 2.5 <= frame.title.height() ? 2 : 1;
        if (metrics.horizontalAdvance(fitted.text.left(600)) <= frame.title.width() * (rows == 2 ? 1.8 : 0.96))
            return fitted;
    }
    fitted.size = least;
    const QStringList lines = wrapText(fitted.text.left(2000), {least, true, false}, frame.title.width() * 0.9);
    if (lines.size() > 2)
        fitted.text = (lines[0] + lines[1]).trimmed() + QChar(0x2026);
    return fitted;
}

SheetCaption fitCaption(const QString& text, const SheetFrame& frame) {
    SheetCaption caption;
    const double width = frame.caption.width() * 0.94 - 36 * frame.unit;
    constexpr double least = 11;
    for (int less = 0; sheet::kCaption - less >= least; ++less) {
        caption.size = (sheet::kCaption - less) * frame.unit;
        caption.lines = wrapText(text.simplified(), {caption.size, false, false}, width);
        if (static_cast<double>(caption.lines.size()) * caption.size * kSpacing <= frame.caption.height())
            return caption;
    }
    const auto room = static_cast<qsizetype>(frame.caption.height() / (caption.size * kSpacing));
    caption.lines = caption.lines.mid(0, std::max<qsizetype>(1, room));
    caption.lines.last() = caption.lines.last().chopped(1) + QChar(0x2026);
    return caption;
}

} // namespace tujian
