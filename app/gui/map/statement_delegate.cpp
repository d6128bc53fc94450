#include "gui/map/statement_delegate.h"
#include "gui/map/statement_model.h"
#include "gui/theme/look.h"
#include "gui/theme/parts.h"
#include <QAbstractItemView>
#include <QPainter>

namespace tujian {

namespace {

constexpr int wrap = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

StatementKind kindOf(const QModelIndex& index) {
    return static_cast<StatementKind>(index.data(StatementModel::KindRole).toInt());
}

QFont textFont(StatementKind kind) {
    return windowFont(currentLook().type.body, kind == StatementKind::Heading);
}

/// The list's width counts, not the row's: a row is as wide as it was before the list was made smaller.
int widthFor(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

int textHeight(const QModelIndex& index, int width) {
    const QFontMetrics metrics(textFont(kindOf(index)));
    return metrics.boundingRect(0, 0, width, 100'000, wrap, index.data(Qt::DisplayRole).toString()).height();
}

int topOf(StatementKind kind) {
    return kind == StatementKind::Heading ? 2 * grid : grid;
}

} // namespace

void StatementDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Look& look = currentLook();
    const StatementKind kind = kindOf(index);
    painter->save();
    if (kind == StatementKind::Sentence)
        paintRow(*painter, option);
    const QRect inner = option.rect.adjusted(2 * grid, topOf(kind), -2 * grid, -grid / 2);
    const int height = textHeight(index, inner.width());
    painter->setFont(textFont(kind));
    painter->setPen(kind == StatementKind::Remark ? look.quiet : look.text);
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), height), wrap,
                      index.data(Qt::DisplayRole).toString());
    const QFont small = windowFont(look.type.small);
    painter->setFont(small);
    painter->setPen(look.quiet);
    const QRect foot(inner.left(), inner.top() + height + 2, inner.width(), QFontMetrics(small).height());
    painter->drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(small).elidedText(index.data(StatementModel::PlaceRole).toString(), Qt::ElideMiddle,
                                                     foot.width()));
    painter->restore();
}

QSize StatementDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthFor(option);
    const StatementKind kind = kindOf(index);
    int height = topOf(kind) + textHeight(index, width - 4 * grid) + grid;
    if (!index.data(StatementModel::PlaceRole).toString().isEmpty())
        height += QFontMetrics(windowFont(currentLook().type.small)).height() + 2;
    return {width, height};
}

} // namespace tujian
