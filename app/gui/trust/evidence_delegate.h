#pragma once
#include <QStyledItemDelegate>

namespace tujian {

/// A line of the trust panel: what, under it why, and at the right what can be done about it.
class EvidenceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Where the button of a row is; empty: it has none.
    static QRect actionRect(const QRect& row, const QModelIndex& index);
};

} // namespace tujian
