#pragma once
#include <QStyledItemDelegate>

namespace tujian {

/// A heading in bold; a sentence, wrapped, over the topic it stands in; a remark in quiet letters.
class StatementDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tujian
