#pragma once
#include <QStyledItemDelegate>

namespace tujian {

/// A row of the topics or tags: its name, at the right what is worth knowing of it (a count, a diagram, to do).
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tujian
