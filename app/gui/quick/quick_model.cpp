#include "gui/quick/quick_model.h"
#include "gui/quick/quick_items.h"

using namespace Qt::StringLiterals;

namespace tujian {

QuickModel::QuickModel(QObject* parent)
    : QAbstractListModel(parent) {}

void QuickModel::show(const QList<QuickItem>& items, const QList<QuickFound>& found) {
    beginResetModel();
    m_found = found;
    m_items.clear();
    for (const QuickFound& one : found)
        m_items.append(items.at(one.item));
    endResetModel();
}

int QuickModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant QuickModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuickItem& item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return item.detail;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3").arg(item.title, quickKindName(item.kind), item.detail);
    case KindRole:
        return static_cast<int>(item.kind);
    case DetailRole:
        return item.detail;
    case MarksRole: {
        QVariantList marks;
        for (const auto& [start, length] : m_found.at(index.row()).marks)
            marks << start << length;
        return marks;
    }
    default:
        return {};
    }
}

} // namespace tujian
