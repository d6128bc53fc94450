#include "gui/window/row_delegate.h"
#include "gui/models/tag_model.h"
#include "gui/models/topic_model.h"
#include "gui/theme/icons.h"
#include "gui/theme/look.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace tujian {

namespace {

constexpr int rowHeight = 28;
constexpr int iconSize = 16;

/// Tag and topic models share no roles: which one it is shows in the model's type.
const TagModel* tagModel(const QModelIndex& index) {
    return qobject_cast<const TagModel*>(index.model());
}

QRect drawIcon(QPainter* painter, const QString& name, const QRect& room) {
    const QRect box(room.right() - iconSize + 1, room.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    lineIcon(name).paint(painter, box);
    return room.adjusted(0, 0, -iconSize - grid / 2, 0);
}

QRect drawCount(QPainter* painter, int count, const QRect& room) {
    painter->setFont(windowFont(currentLook().type.small));
    painter->setPen(currentLook().quiet);
    const QString text = QString::number(count);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    return room.adjusted(0, 0, -painter->fontMetrics().horizontalAdvance(text) - grid, 0);
}

void drawTopic(QPainter* painter, QRect room, const QModelIndex& index) {
    if (index.data(TopicModel::DrawnRole).toBool())
        room = drawIcon(painter, u"diagram"_s, room);
    if (index.data(TopicModel::TodoRole).toBool())
        room = drawIcon(painter, u"todo"_s, room);
    const int level = index.data(TopicModel::LevelRole).toInt();
    painter->setFont(windowFont(currentLook().type.body, level == 0));
    painter->setPen(level < 0 ? currentLook().quiet : currentLook().text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

void drawTag(QPainter* painter, QRect room, const QModelIndex& index) {
    const bool section = index.data(TagModel::SectionRole).toBool();
    room = drawCount(painter, index.data(TagModel::CountRole).toInt(), room);
    painter->setFont(windowFont(section ? currentLook().type.small : currentLook().type.body, section));
    painter->setPen(section ? currentLook().quiet : currentLook().text);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QWidget* view = option.widget;
    view->style()->drawControl(QStyle::CE_ItemViewItem, &blank, painter, view); // the row's background, as styled
    painter->save();
    const QRect room = option.rect.adjusted(grid / 2, 0, -grid, 0);
    if (tagModel(index))
        drawTag(painter, room, index);
    else
        drawTopic(painter, room, index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const {
    return {80, rowHeight};
}

} // namespace tujian
