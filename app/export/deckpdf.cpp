#include "export/bookmarks.h"
#include "export/deck.h"
#include "export/pagetext.h"
#include "paint/display.h"
#include "paint/shapes.h"
#include "paint/table.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

constexpr int kResolution = 1200; // fine enough that its whole-number geometry does not show

/// One page of the PDF.
struct PdfSheet {
    const DeckPage* page = nullptr;
    QString title;
    SheetText text;
    int step = 0;
    bool continues = false;
};

QList<PdfSheet> sheetsOf(const DeckPage& page, const DeckOptions& options, QSizeF size) {
    PdfSheet sheet{&page, page.title, {}, 0};
    if (page.placed) {
        int last = 0;
        for (const PlacedEdge& edge : page.placed->edges)
            last = std::max(last, edge.step);
        if (options.steps == DeckSteps::None || last == 0)
            return {sheet};
        QList<PdfSheet> sheets; // paper does not move: an animation is its steps
        for (sheet.step = 1; sheet.step <= last; ++sheet.step)
            sheets.append(sheet);
        return sheets;
    }
    if (page.opening || page.points.isEmpty())
        return {sheet};
    const QList<SheetText> parts = fitText(page.points, sheetFrame(size, 1, false));
    QList<PdfSheet> sheets;
    for (qsizetype i = 0; i < parts.size(); ++i)
        sheets.append({&page, page.title, parts[i], 0, page.continues || i > 0});
    return sheets;
}

class SheetPainter {
public:
    SheetPainter(QPainter& thePainter, const DeckOptions& theOptions, QSizeF size)
        : painter(thePainter)
        , options(theOptions)
        , theme(theOptions.theme)
        , sheetSize(size) {}

    void paint(const PdfSheet& sheet, int number) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), sheetSize), theme.background);
        const bool caption = sheet.step > 0 && !sheet.page->placed->steps.isEmpty();
        const SheetFrame frame = sheetFrame(sheetSize, 1, caption);
        if (sheet.page->opening) {
            paintOpening(*sheet.page, frame);
            paintFoot(*sheet.page, number, frame);
            return;
        }
        const SheetTitle title = fitTitle(sheet.title, frame);
        const TextStyle style{title.size, true, false};
        paintLines(brokenLines(title.text, style, frame.title.width()).mid(0, 2), style, frame.title, theme.text);
        if (sheet.page->placed)
            paintPicture(*sheet.page->placed, sheet.step, frame, caption);
        else
            paintText(sheet.text, frame);
        paintFoot(*sheet.page, number, frame);
    }

private:
    /// Lines centred between the top and bottom of a box, flush left.
    void paintLines(const QStringList& lines, const TextStyle& style, const QRectF& box, const QColor& colour) {
        const double height = lineHeight(style);
        double y = box.center().y() - height * static_cast<double>(lines.size()) / 2;
        painter.setFont(fontFor(style));
        painter.setPen(colour);
        for (const QString& line : lines) {
            painter.drawText(QPointF(box.left(), baselineFor(y + height / 2, style)), line.trimmed());
            y += height;
        }
    }

    void paintOpening(const DeckPage& page, const SheetFrame& frame) {
        const SheetTitle title = fitOpening(page.title, frame);
        const TextStyle style{title.size, true, false};
        const QStringList lines = brokenLines(title.text, style, frame.opening.width());
        QRectF box = frame.opening;
        box.setTop(box.bottom() - lineHeight(style) * static_cast<double>(lines.size()));
        paintLines(lines, style, box, theme.text);
        painter.fillRect(frame.bar, theme.accent);
        const TextStyle small{18, false, false};
        const QStringList path = brokenLines(page.path.join(u" › "_s).left(300), small, frame.subtitle.width());
        box = frame.subtitle;
        box.setHeight(lineHeight(small));
        paintLines(path.mid(0, 1), small, box, theme.quietText);
    }

    void paintText(const SheetText& text, const SheetFrame& frame) {
        for (const SheetLine& line : text.lines) {
            const double top = frame.body.top() + line.top;
            if (line.isTable()) {
                painter.save();
                painter.translate(frame.body.left(), top);
                paintTable(painter, line.table, theme, theme.text);
                painter.restore();
                continue;
            }
            if (line.point.code) {
                const QRectF plate(frame.body.left(), top, frame.body.width(), line.height);
                painter.fillPath(roundedBox(plate, 6), mixed(theme.background, theme.text, 0.05));
            }
            const TextStyle style{line.size, false, line.point.code};
            if (line.point.number > 0) {
                const QRectF room(frame.body.left() + line.left - 200, top + line.pad, 200 - 0.35 * line.size,
                                  line.advance);
                painter.setFont(fontFor(style));
                painter.setPen(theme.accent);
                const QString number = QString::number(line.point.number) + u'.';
                const double width = QFontMetricsF(painter.font()).horizontalAdvance(number);
                painter.drawText(QPointF(room.right() - width, baselineFor(room.center().y(), style)), number);
            } else if (line.point.depth > 0 && !line.point.code) {
                const double radius = std::max(2.0, line.size * 0.13);
                painter.setPen(Qt::NoPen);
                painter.setBrush(line.point.depth == 1 ? theme.accent : theme.quietText);
                painter.drawEllipse(QPointF(frame.body.left() + line.left - 11, top + line.advance / 2), radius,
                                    radius);
            }
            painter.setFont(fontFor(style));
            painter.setPen(theme.text);
            double y = top + line.pad;
            for (const QString& words : line.lines) {
                const QPointF at(frame.body.left() + line.left, baselineFor(y + line.advance / 2, style));
                painter.drawText(at, words);
                y += line.advance;
            }
        }
    }

    void paintPicture(const PlacedGraph& graph, int step, const SheetFrame& frame, bool caption) {
        Reveal reveal;
        reveal.step = step > 0 ? step : -1;
        reveal.hideAhead = true;
        DisplayList list = displayList(graph, theme, reveal);
        list.background = QColor();
        const double scale = pictureScale(frame, graph.size);
        painter.save();
        painter.translate(pictureOrigin(frame, graph.size, scale));
        painter.scale(scale, scale);
        paintDisplay(painter, list);
        painter.restore();
        if (caption)
            for (const GraphStep& each : graph.steps)
                if (each.n == step)
                    paintCaption(each, frame);
    }

    void paintCaption(const GraphStep& step, const SheetFrame& frame) {
        const SheetCaption caption = fitCaption(step.text, frame);
        const QRectF disc(frame.caption.left(), frame.caption.center().y() - 13, 26, 26);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(disc);
        painter.setFont(fontFor({step.n > 99 ? 11.0 : 14.0, true, false}));
        painter.setPen(theme.background);
        painter.drawText(disc, Qt::AlignCenter, QString::number(step.n));
        paintLines(caption.lines, {caption.size, false, false}, frame.caption.adjusted(36, 0, 0, 0), theme.text);
    }

    void paintFoot(const DeckPage& page, int number, const SheetFrame& frame) {
        const TextStyle style{sheet::kFoot, false, false};
        paintLines({fitFoot(page.topic, page.path, frame)}, style, frame.foot, theme.quietText);
        painter.setFont(fontFor(style));
        painter.setPen(theme.quietText);
        painter.drawText(frame.number, Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
    }

    QPainter& painter;
    const DeckOptions& options;
    const Theme& theme;
    QSizeF sheetSize;
};

} // namespace

Result<QByteArray> toDeckPdf(const QList<DeckPage>& pages, const DeckOptions& options) {
    const QSizeF size(options.wide ? 960 : 720, 540);
    QList<PdfSheet> sheets;
    for (const DeckPage& page : pages)
        sheets += sheetsOf(page, options, size);
    numberParts(sheets);
    if (sheets.isEmpty())
        return failure(ErrorCode::Usage, QCoreApplication::translate("export", "There is nothing to make slides of."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kResolution);
    writer.setTitle(options.title);
    writer.setCreator(u"Tujian"_s);
    QPageLayout layout(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait,
                       QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(layout);
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::Unwritable, QCoreApplication::translate("export", "The PDF cannot be written."));
    QStringList titles;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const int done = static_cast<int>(i);
        if (options.progress && !options.progress(done, static_cast<int>(sheets.size()))) {
            painter.end();
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("export", "Cancelled."));
        }
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.scale(kResolution / 72.0, kResolution / 72.0);
        SheetPainter(painter, options, size).paint(sheets[i], done + 1);
        painter.restore();
        titles.append(sheets[i].step > 1 ? u"%1 · %2"_s.arg(sheets[i].title).arg(sheets[i].step) : sheets[i].title);
    }
    painter.end();
    return withBookmarks(bytes, titles);
}

} // namespace tujian
