#include "export/pagetext.h"
#include "layout/wrap.h"
#include "slides/points.h"
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr double kSmallestCode = 9;
constexpr double kSmallestTable = 10;
constexpr double kRoomOfCode = 0.8; ///< of a line of code: our letters are half as wide as high, those of others wider
constexpr double kPlatePad = 9;
constexpr double kWideGap = 14;   ///< around tables and code
constexpr double kRoom = 0.96;    ///< of a line: other programs' fonts are a little wider than ours
constexpr double kSpacing = 1.38; ///< of lines: what 95 % are of the Chinese fonts of PowerPoint and LibreOffice

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

double heightOf(const SheetLine& line) {
    return line.advance * static_cast<double>(line.lines.size()) + 2 * line.pad;
}

SheetLine tableOf(const SlidePoint& point, double body, const SheetFrame& frame) {
    SheetLine line;
    line.point = point;
    line.size = std::floor(std::max(kSmallestTable * frame.unit, body * 0.8));
    line.table = placeTable({point.table.rows, point.table.align, point.table.head},
                            {line.size, kSpacing, frame.body.width(), kRoom});
    line.height = line.table.size.height();
    return line;
}

SheetLine lineOf(const SlidePoint& point, double body, const SheetFrame& frame) {
    if (!point.table.rows.isEmpty())
        return tableOf(point, body, frame);
    SheetLine line;
    line.point = point;
    line.size = sizeOf(point, body, frame.unit);
    line.left = point.code ? 12 * frame.unit : sheet::kIndent * frame.unit * std::clamp(point.depth, 0, 8);
    const double width = frame.body.width() - line.left - (point.code ? 12 * frame.unit : 0);
    line.lines = brokenLines(point.text, {line.size, false, point.code}, width * (point.code ? kRoomOfCode : kRoom));
    line.advance = std::ceil(line.size * kSpacing);
    line.pad = point.code ? kPlatePad * frame.unit : 0;
    line.height = heightOf(line);
    return line;
}

/// What a line wants around it.
double gapOf(const SheetLine& line) {
    return line.isTable() || line.point.code ? kWideGap : line.point.depth > 1 ? sheet::kCloseGap : sheet::kGap;
}

double gapBetween(const SheetLine& above, const SheetLine& line, double unit) {
    const bool wide = above.isTable() || above.point.code;
    return (wide ? kWideGap : gapOf(line)) * unit;
}

/// Puts the lines under each other; returns the height they take.
double stack(QList<SheetLine>& lines, double unit) {
    double y = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        y += i > 0 ? gapBetween(lines[i - 1], lines[i], unit) : 0;
        lines[i].top = y;
        y += lines[i].height;
    }
    return y;
}

QList<SheetLine> setIn(const QList<SlidePoint>& points, double size, const SheetFrame& frame) {
    QList<SheetLine> lines;
    for (const SlidePoint& point : points)
        lines.append(lineOf(point, size, frame));
    return lines;
}

/// Cuts what is longer than a slide, at the smallest size: a point between its lines, a table between its rows.
class SlideCutter {
public:
    SlideCutter(double theSize, const SheetFrame& theFrame)
        : size(theSize)
        , frame(theFrame) {}

    QList<SheetText> cut(const QList<SlidePoint>& points) {
        for (const SlidePoint& point : points)
            addPoint(point);
        for (SheetText& slide : slides)
            stack(slide.lines, frame.unit);
        return slides;
    }

private:
    void addPoint(const SlidePoint& point) {
        if (point.table.rows.isEmpty())
            addLines(lineOf(point, size, frame));
        else
            addTable(point);
    }

    [[nodiscard]] double roomFor(const SheetLine& line) const {
        return frame.body.height() - used -
               (slides.last().lines.isEmpty() ? 0 : gapBetween(slides.last().lines.last(), line, frame.unit));
    }

    void nextSlide() {
        slides.append(SheetText{size, {}});
        used = 0;
    }

    void place(const SheetLine& line) {
        used = frame.body.height() - roomFor(line) + line.height;
        slides.last().lines.append(line);
    }

    void addLines(SheetLine rest) {
        while (!rest.lines.isEmpty()) {
            const auto room = static_cast<qsizetype>((roomFor(rest) - 2 * rest.pad) / rest.advance);
            if (room < 1 || (room < 2 && rest.lines.size() > 1 && used > 0)) {
                nextSlide();
                continue;
            }
            SheetLine part = rest;
            part.lines = rest.lines.mid(0, room);
            part.height = heightOf(part);
            part.point.text = part.lines.join(part.point.code ? u"\n"_s : QString());
            rest.lines = rest.lines.mid(room);
            rest.point.number = 0; // it has been said
            place(part);
        }
    }

    /// As many rows as fit; a row that is taller than a slide makes the table text.
    void addTable(SlidePoint rest) {
        while (bodyRows(rest) > 0) {
            const SheetLine whole = lineOf(rest, size, frame);
            if (whole.height <= roomFor(whole))
                return place(whole);
            if (used > 0) {
                nextSlide();
                continue;
            }
            const qsizetype rows = rowsThatFit(whole);
            if (rows == 0)
                return addAsText(rest);
            place(lineOf(rowsOfTable(rest, 0, rows), size, frame));
            rest = rowsOfTable(rest, rows, bodyRows(rest));
        }
    }

    [[nodiscard]] qsizetype rowsThatFit(const SheetLine& whole) const {
        const qsizetype head = whole.table.head ? 1 : 0;
        double height = 0;
        for (qsizetype row = 0; row < whole.table.rows.size(); ++row) {
            height += whole.table.rows[row];
            if (height > frame.body.height())
                return std::max<qsizetype>(0, row - head);
        }
        return bodyRows(whole.point);
    }

    void addAsText(const SlidePoint& table) {
        for (const SlidePoint& row : tableAsText(table))
            addLines(lineOf(row, size, frame));
    }

    double size;
    const SheetFrame& frame;
    QList<SheetText> slides{SheetText{size, {}}};
    double used = 0;
};

} // namespace

QStringList brokenLines(const QString& text, const TextStyle& style, double width) {
    const TextStyle whole{std::max(1.0, std::floor(style.size)), style.bold, style.mono}; // fonts are in whole pixels
    const QList<int> starts = wrapText(text, whole, width, kSpacing).starts;
    QStringList lines;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        QString line = text.mid(starts[i], end - starts[i]);
        if (line.endsWith(u'\n'))
            line.chop(1);
        lines.append(line);
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
    return SlideCutter(least, frame).cut(points);
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
    const QStringList lines = brokenLines(fitted.text.left(2000), {least, true, false}, frame.title.width() * 0.9);
    if (lines.size() > 2)
        fitted.text = (lines[0] + lines[1]).trimmed() + QChar(0x2026);
    return fitted;
}

SheetTitle fitOpening(const QString& title, const SheetFrame& frame) {
    SheetTitle fitted{title.simplified().left(2000), sheet::kOpening * frame.unit};
    const double least = sheet::kLeastTitle * frame.unit;
    QStringList lines;
    for (; fitted.size >= least; fitted.size -= 2 * frame.unit) {
        lines = brokenLines(fitted.text, {fitted.size, true, false}, frame.opening.width() * 0.94);
        if (lines.size() <= 3)
            return fitted;
    }
    fitted.size = least;
    fitted.text = lines.mid(0, 3).join(QString()).trimmed() + QChar(0x2026);
    return fitted;
}

QString fitFoot(const QString& topic, const QStringList& path, const SheetFrame& frame) {
    if (topic.isEmpty() || topic == u".")
        return {};
    const QString words = (QStringList{topic.section(u'#', 0, 0)} + path).join(u" › "_s).simplified().left(300);
    const QStringList lines = brokenLines(words, {sheet::kFoot * frame.unit, false, false}, frame.foot.width() * 0.94);
    return lines.size() > 1 ? lines[0].trimmed() + QChar(0x2026) : lines.value(0);
}

SheetCaption fitCaption(const QString& text, const SheetFrame& frame) {
    SheetCaption caption;
    const double width = frame.caption.width() * 0.94 - 36 * frame.unit;
    constexpr double least = 11;
    for (int less = 0; sheet::kCaption - less >= least; ++less) {
        caption.size = (sheet::kCaption - less) * frame.unit;
        caption.lines = brokenLines(text.simplified(), {caption.size, false, false}, width);
        if (static_cast<double>(caption.lines.size()) * caption.size * kSpacing <= frame.caption.height())
            return caption;
    }
    const auto room = static_cast<qsizetype>(frame.caption.height() / (caption.size * kSpacing));
    caption.lines = caption.lines.mid(0, std::max<qsizetype>(1, room));
    caption.lines.last() = caption.lines.last().chopped(1) + QChar(0x2026);
    return caption;
}

} // namespace tujian
