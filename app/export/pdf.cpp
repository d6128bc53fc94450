#include "export/bookmarks.h"
#include "export/export.h"
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <algorithm>

namespace tujian {
namespace {

QPageLayout pageFor(const DisplayList& list) {
    const QSizeF size(std::clamp(list.size.width(), 3.0, 14400.0), std::clamp(list.size.height(), 3.0, 14400.0));
    QPageLayout layout(QPageSize(size, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait,
                       QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// PDF readers stop at pages of 200 inches: a larger diagram is scaled to that.
double scaleFor(const DisplayList& list) {
    return std::min({1.0, 14400 / std::max(1.0, list.size.width()), 14400 / std::max(1.0, list.size.height())});
}

} // namespace

Result<QByteArray> toPdf(const QList<DisplayList>& pages, const QStringList& titles) {
    if (pages.isEmpty())
        return failure(ErrorCode::Usage,
                       QCoreApplication::translate("export", "There is nothing to put into the PDF."));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr int kResolution = 1200; // fine enough that its whole-number geometry does not show
    writer.setResolution(kResolution);
    writer.setTitle(titles.value(0));
    writer.setCreator(QStringLiteral("Tujian"));
    writer.setPageLayout(pageFor(pages.front()));
    QPainter painter;
    if (!painter.begin(&writer))
        return failure(ErrorCode::Unwritable, QCoreApplication::translate("export", "The PDF cannot be written."));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0) {
            writer.setPageLayout(pageFor(pages[i]));
            writer.newPage();
        }
        const double scale = kResolution / 72.0 * scaleFor(pages[i]);
        painter.save();
        painter.scale(scale, scale);
        paintDisplay(painter, pages[i]);
        painter.restore();
    }
    painter.end();
    return pages.size() > 1 ? withBookmarks(bytes, titles) : bytes;
}

} // namespace tujian
