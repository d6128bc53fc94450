#include "gui/reader/note_images.h"
#include "gui/reader/svg_guard.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr qint64 largestFile = 32LL * 1024 * 1024;
constexpr int largestSide = 16000;

QImage placeholder(const QString& text, int width, double ratio) {
    const Look& look = currentLook();
    QImage image(QSize(std::min(width, 360), 64) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(QPointF(0, 0), image.deviceIndependentSize()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(look.border, 1));
    painter.setBrush(look.window);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(look.quiet);
    painter.setFont(windowFont(look.type.small));
    painter.drawText(box.adjusted(16, 0, -16, 0), Qt::AlignVCenter | Qt::TextWordWrap, text);
    return image;
}

QImage fitted(const QImage& image, int width, double ratio) {
    QImage result = image;
    const int most = qRound(width * ratio);
    if (result.width() > most)
        result = result.scaledToWidth(most, Qt::SmoothTransformation);
    if (image.width() > most)
        result.setDevicePixelRatio(ratio);
    return result;
}

QImage svgImage(const QByteArray& bytes, int width, double ratio) {
    const QByteArray harmless = harmlessSvg(bytes);
    QSvgRenderer renderer;
    if (harmless.isEmpty() || !renderer.load(harmless))
        return {};
    QSizeF size = renderer.defaultSize();
    if (size.width() > width)
        size *= width / size.width();
    if (size.isEmpty() || size.height() > largestSide)
        return {};
    QImage image((size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(0, 0), size));
    return image;
}

QImage decoded(const QByteArray& bytes, int width, double ratio) {
    if (bytes.left(512).contains("<svg") || bytes.left(64).contains("<?xml"))
        return svgImage(bytes, width, ratio);
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        return {};
    if (size.width() > 2 * width * ratio) // much larger than shown: the decoder may spare itself the rest
        reader.setScaledSize(size.scaled(QSize(qRound(2 * width * ratio), largestSide), Qt::KeepAspectRatio));
    return fitted(reader.read(), width, ratio);
}

QByteArray dataBytes(const QUrl& address) {
    const QByteArray text = address.toString(QUrl::FullyEncoded).toLatin1();
    const qsizetype comma = text.indexOf(',');
    if (comma < 0 || text.size() > largestFile)
        return {};
    const QByteArray body = QByteArray::fromPercentEncoding(text.mid(comma + 1));
    return text.left(comma).endsWith(";base64") ? QByteArray::fromBase64(body) : body;
}

} // namespace

QImage noteImage(const Notebook& book, const QString& file, const QUrl& address, int width, double ratio) {
    if (address.scheme() == u"data") {
        const QImage image = decoded(dataBytes(address), width, ratio);
        return image.isNull()
                   ? placeholder(QCoreApplication::translate("gui", "This picture cannot be read."), width, ratio)
                   : image;
    }
    if (!address.scheme().isEmpty() && !address.isLocalFile())
        return placeholder(
            QCoreApplication::translate("gui", "Picture from outside, not loaded: %1").arg(address.toDisplayString()),
            width, ratio);
    const std::optional<QString> path = confinedPath(book, file, address.path());
    if (!path)
        return placeholder(
            QCoreApplication::translate("gui", "No such picture in the notebook: %1").arg(address.path()), width,
            ratio);
    if (QFileInfo(*path).size() > largestFile)
        return placeholder(QCoreApplication::translate("gui", "Picture too large: %1").arg(address.path()), width,
                           ratio);
    QFile opened(*path);
    const QImage image = opened.open(QIODevice::ReadOnly) ? decoded(opened.readAll(), width, ratio) : QImage();
    return image.isNull()
               ? placeholder(QCoreApplication::translate("gui", "This picture cannot be read: %1").arg(address.path()),
                             width, ratio)
               : image;
}

} // namespace tujian
