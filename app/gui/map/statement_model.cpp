#include "gui/map/statement_model.h"

using namespace Qt::StringLiterals;

namespace tujian {

void StatementModel::setStatements(const QList<Statement>& statements) {
    if (statements == m_rows)
        return;
    beginResetModel();
    m_rows = statements;
    endResetModel();
}

int StatementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StatementModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Statement& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.place.isEmpty() ? row.text : row.text + u" · "_s + row.place;
    case KindRole:
        return static_cast<int>(row.kind);
    case PlaceRole:
        return row.place;
    default:
        return {};
    }
}

Qt::ItemFlags StatementModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool sentence = m_rows.at(index.row()).kind == StatementKind::Sentence;
    return sentence ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace tujian
