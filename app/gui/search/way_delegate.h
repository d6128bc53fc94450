#pragma once
#include <QStyledItemDelegate>

namespace tujian {

/// A line of the query's grammar or of its completion: what to type, and at the right what that means.
class WayDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int HintRole = Qt::UserRole + 1;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tujian
