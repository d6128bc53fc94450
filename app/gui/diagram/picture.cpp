#include "gui/diagram/picture.h"
#include "session/deck.h"
#include <QCoreApplication>
#include <QImage>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

DisplayList listOf(const PictureOrder& order, int step) {
    Reveal reveal;
    reveal.step = step;
    reveal.lit = order.lit;
    reveal.dimRest = order.dimRest;
    DisplayList list = displayList(order.placed, namedTheme(order.theme).value_or(Theme()), reveal);
    if (order.transparent)
        list.background = QColor();
    return list;
}

Result<QByteArray> pdfOf(const PictureOrder& order) {
    QList<DisplayList> pages;
    QStringList titles;
    if (!order.everyStep || order.graph.lastStep() == 0)
        return toPdf({listOf(order, order.step)}, {order.graph.title});
    for (int step = 1; step <= order.graph.lastStep(); ++step) {
        pages.append(listOf(order, step));
        titles.append(order.graph.title);
    }
    return toPdf(pages, titles);
}

/// One diagram as slides for editing; its sentences are what the speaker reads.
Result<QByteArray> pptxOf(const PictureOrder& order) {
    DeckPage page;
    page.title = order.graph.title;
    page.topic = order.graph.topic;
    page.placed = order.placed;
    QStringList sentences;
    for (const GraphStep& step : order.graph.steps)
        sentences.append(step.text);
    page.notes = sentences.join(u'\n');
    DeckOptions options;
    options.title = order.graph.title;
    options.theme = namedTheme(order.theme).value_or(Theme());
    options.linked = !order.notebook.isEmpty() && !order.path.isEmpty();
    if (options.linked)
        options.linkBase = linkBaseFor(order.notebook, order.path);
    options.steps = order.animated ? DeckSteps::Animation : order.everyStep ? DeckSteps::Slides : DeckSteps::None;
    return toPptx({page}, options);
}

} // namespace

Result<QByteArray> renderPicture(const PictureOrder& order) {
    switch (order.format) {
    case ExportFormat::Svg:
        return toSvg(listOf(order, order.step), order.graph.title, order.text);
    case ExportFormat::Png:
        return toPng(listOf(order, order.step), order.scale, order.transparent);
    case ExportFormat::Pdf:
        return pdfOf(order);
    case ExportFormat::Dot:
        return toDot(order.graph, order.step < 0 ? 0 : order.step);
    case ExportFormat::Pptx:
        return pptxOf(order);
    }
    return failure(ErrorCode::Usage, QCoreApplication::translate("gui", "There is no such format."));
}

QString pictureName(const Graph& graph, const QString& extension) {
    QString name = graph.title + u'-' + kindName(graph.kind);
    for (QChar& c : name) {
        if (c.unicode() < 0x20 || u"\\/:*?\"<>|"_s.contains(c) || c.isSpace())
            c = u'-';
    }
    return name.left(80) + u'.' + extension;
}

QMimeData* pictureMime(const PictureOrder& order, bool svgText) {
    auto* mime = new QMimeData;
    PictureOrder one = order;
    one.format = ExportFormat::Svg;
    if (const auto svg = renderPicture(one)) {
        mime->setData(u"image/svg+xml"_s, *svg);
        if (svgText)
            mime->setText(QString::fromUtf8(*svg));
    }
    one.format = ExportFormat::Png;
    if (const auto png = renderPicture(one); png && !svgText)
        mime->setImageData(QImage::fromData(*png));
    return mime;
}

} // namespace tujian
