#include "gui/trust/evidence_delegate.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include "gui/trust/evidence_model.h"
#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int rowHeight = 48;
constexpr int iconSize = 16;

QString iconOf(EvidenceKind kind) {
    switch (kind) {
    case EvidenceKind::Sentence:
        return u"quote"_s;
    case EvidenceKind::Unread:
    case EvidenceKind::Unfit:
        return u"problems"_s;
    case EvidenceKind::Repaired:
        return u"mend"_s;
    case EvidenceKind::Spellings:
        return u"tag"_s;
    case EvidenceKind::Unknown:
        return u"todo"_s;
    case EvidenceKind::Correction:
        return u"check"_s;
    }
    return {};
}

void drawLine(QPainter* painter, const QRect& room, const QString& text, int pixels, const QColor& colour) {
    painter->setFont(windowFont(pixels));
    painter->setPen(colour);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

QRect EvidenceDelegate::actionRect(const QRect& row, const QModelIndex& index) {
    const QString action = index.data(EvidenceModel::ActionRole).toString();
    if (action.isEmpty())
        return {};
    const int width = QFontMetrics(windowFont(currentLook().type.small)).horizontalAdvance(action) + 2 * grid;
    return {row.right() - width - grid / 2, row.center().y() - 3 * grid / 2, width, 3 * grid};
}

void EvidenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);
    const Look& look = currentLook();
    painter->save();
    const auto kind = static_cast<EvidenceKind>(index.data(EvidenceModel::KindRole).toInt());
    QRect room = option.rect.adjusted(grid + grid / 2, grid / 2, -grid, -grid / 2);
    lineIcon(iconOf(kind)).paint(painter, QRect(room.left(), room.top() + 2, iconSize, iconSize));
    room.setLeft(room.left() + iconSize + grid);
    if (const QRect action = actionRect(option.rect, index); !action.isEmpty()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(look.border);
        painter->setBrush(look.paper);
        painter->drawRoundedRect(QRectF(action).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter->setFont(windowFont(look.type.small));
        painter->setPen(look.accent);
        painter->drawText(action, Qt::AlignCenter, index.data(EvidenceModel::ActionRole).toString());
        room.setRight(action.left() - grid);
    }
    const int middle = room.top() + room.height() * 11 / 20;
    drawLine(painter, QRect(room.topLeft(), QPoint(room.right(), middle)), index.data().toString(), look.type.body,
             kind == EvidenceKind::Unfit ? look.quiet : look.text);
    drawLine(painter, QRect(QPoint(room.left(), middle), room.bottomRight()),
             index.data(EvidenceModel::DetailRole).toString(), look.type.small, look.quiet);
    painter->restore();
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {160, rowHeight};
}

} // namespace tujian
