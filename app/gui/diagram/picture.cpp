#include "gui/diagram/picture.h"
#include <QCoreApplication>
#include <QImage>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

DisplayList listOf(const PictureOrder& order, int step) {
    Reveal reveal;
    reveal.step = step;
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

} // namespace

Result<QByteArray> renderPicture(const PictureOrder& order) {
    switch (order.format) {
    case ExportFormat::Svg:
        return toSvg(listOf(order, order.step), order.graph.title);
    case ExportFormat::Png:
        return toPng(listOf(order, order.step), order.scale, order.transparent);
    case ExportFormat::Pdf:
        return pdfOf(order);
    case ExportFormat::Dot:
        return toDot(order.graph, order.step < 0 ? 0 : order.step);
    case ExportFormat::Pptx:
        break;
    }
    return failure(ErrorCode::Usage,
                   QCoreApplication::translate("gui", "This format is made from a whole talk, not from one diagram."));
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
