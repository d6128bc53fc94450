#include "gui/quick/quick_delegate.h"
#include "gui/quick/quick_model.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int iconSide = 18;

QString iconName(int kind) {
    switch (static_cast<QuickKind>(kind)) {
    case QuickKind::Topic:
        return u"outline"_s;
    case QuickKind::Note:
        return u"file"_s;
    case QuickKind::Tag:
        return u"tag"_s;
    case QuickKind::Diagram:
        return u"diagram"_s;
    case QuickKind::Command:
        return u"command"_s;
    }
    return {};
}

/// The title in one line, elided, its marked letters in the accent.
void drawTitle(QPainter& painter, const QRect& box, const QModelIndex& index) {
    const QFont font = windowFont(currentLook().type.body);
    const QString title = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, box.width());
    QTextLayout layout(title, font);
    layOutLine(layout, markFormats(index.data(QuickModel::MarksRole).toList(), title.size()));
    painter.setPen(currentLook().text);
    layout.draw(&painter, QPointF(box.left(), box.center().y() - layout.boundingRect().height() / 2));
}

} // namespace

void QuickDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = currentLook();
    painter->save();
    const QRect row = paintRow(*painter, option);
    const QRect inner = row.adjusted(grid * 3 / 2, 0, -grid * 3 / 2, 0);
    const QRect icon(inner.left(), inner.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    lineIcon(iconName(index.data(QuickModel::KindRole).toInt())).paint(painter, icon);
    const int left = icon.right() + grid * 3 / 2;
    const QFontMetrics wide(windowFont(look.type.body, true));
    const int wanted = wide.horizontalAdvance(index.data().toString()) + grid;
    const QRect title(left, inner.top(), std::min(wanted, (inner.right() - left) * 7 / 10), inner.height());
    drawTitle(*painter, title, index);
    const QFont small = windowFont(look.type.small);
    const QRect detail(title.right() + 2 * grid, inner.top(), inner.right() - title.right() - 2 * grid, inner.height());
    painter->setFont(small);
    painter->setPen(look.quiet);
    painter->drawText(
        detail, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(index.data(QuickModel::DetailRole).toString(), Qt::ElideMiddle, detail.width()));
    painter->restore();
}

QSize QuickDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    return {option.rect.width(), QFontMetrics(windowFont(currentLook().type.body)).height() + grid + grid / 2};
}

} // namespace tujian
