#include "export/export.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <cmath>

namespace tujian {

Result<QByteArray> toPng(const DisplayList& list, double scale, bool transparent) {
    constexpr double kMostPixels = 120e6;  // half a gigabyte in memory
    constexpr double kLongestSide = 32000; // QImage and most viewers end there
    const double width = std::ceil(list.size.width() * scale);
    const double height = std::ceil(list.size.height() * scale);
    if (!(scale > 0) || !(width >= 1) || !(height >= 1) || width > kLongestSide || height > kLongestSide ||
        width * height > kMostPixels)
        return failure(
            ErrorCode::Usage,
            QCoreApplication::translate("export", "A picture of %1 × %2 pixels is too large; choose a smaller scale.")
                .arg(width, 0, 'f', 0)
                .arg(height, 0, 'f', 0));
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failure(ErrorCode::Unwritable,
                       QCoreApplication::translate(
                           "export", "There is not enough memory for the picture: take a smaller scale, or SVG."));
    image.fill(transparent || !list.background.isValid() ? QColor(Qt::transparent) : list.background);
    DisplayList plain = list;
    plain.background = QColor();
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintDisplay(painter, plain);
    painter.end();
    const int dotsPerMeter = static_cast<int>(std::lround(scale * 72 / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::Unwritable,
                       QCoreApplication::translate("export", "The picture cannot be encoded as PNG."));
    return bytes;
}

} // namespace tujian
