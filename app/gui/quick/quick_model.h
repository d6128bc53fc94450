#pragma once
#include "gui/quick/quick_rank.h"
#include <QAbstractListModel>

namespace tujian {

/// What quick open offers for what is typed, best first.
class QuickModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of QuickKind
        DetailRole,
        MarksRole ///< QVariantList: start and length in the title, alternating
    };

    explicit QuickModel(QObject* parent = nullptr);
    void show(const QList<QuickItem>& items, const QList<QuickFound>& found);
    [[nodiscard]] const QuickItem& item(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<QuickItem> m_items;
    QList<QuickFound> m_found;
};

} // namespace tujian
