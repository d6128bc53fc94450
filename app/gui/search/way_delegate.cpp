#include "gui/search/way_delegate.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QPainter>

namespace tujian {

namespace {
constexpr int labelWidth = 200;
}

void WayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = currentLook();
    painter->save();
    const QRect row = paintRow(*painter, option);
    const QRect inner = row.adjusted(grid * 3 / 2, 0, -grid * 3 / 2, 0);
    const QString hint = index.data(HintRole).toString();
    const QRect label = hint.isEmpty() ? inner : QRect(inner.left(), inner.top(), labelWidth, inner.height());
    const QFont strong = windowFont(look.type.body, true);
    painter->setFont(strong);
    painter->setPen(look.accent);
    painter->drawText(label, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(index.data().toString(), Qt::ElideRight, label.width()));
    const QRect rest = inner.adjusted(labelWidth + 2 * grid, 0, 0, 0);
    const QFont plain = windowFont(look.type.body);
    painter->setFont(plain);
    painter->setPen(look.quiet);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(plain).elidedText(hint, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize WayDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {option.rect.width(), QFontMetrics(windowFont(currentLook().type.body)).height() + grid};
}

} // namespace tujian
