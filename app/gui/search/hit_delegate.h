#pragma once
#include <QStyledItemDelegate>

namespace tujian {

/// A search result: title, where it stands, and the snippet with the found words marked; or the note that the results
/// under it stand in.
class HitDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace tujian
